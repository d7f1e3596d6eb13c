package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagTree;
import clinic.handouts.proof.paper.Line;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the boxes and texts of the first handout stand, and how large they are set, as text: {@code
 * mvn test -Dtest=StructureTest -Dgolden.accept} accepts another structure. Millimetres from the
 * lower left corner, points for type.
 */
class StructureTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Smaller paints are marks and parts of drawings. */
  private static final double LEAST_BOX = 20 * POINTS_PER_MM;

  static Stream<String> formats() {
    return SampleLibrary.ofRepository().library().usualFormats().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void boxesAndTextsStandWhereTheyDid(String format) throws IOException {
    EditionKey first = SampleLibrary.FIRST;
    EditionKey key = new EditionKey(first.topic(), first.clinician(), first.language(), format);
    List<String> found;
    try (PDDocument document = Loader.loadPDF(SampleLibrary.ofRepository().pdf(key))) {
      List<PageContent> pages = PageContent.of(document, new LetterShapes());
      Stream<String> boxes =
          IntStream.range(0, pages.size()).boxed().flatMap(page -> boxes(page, pages.get(page)));
      Stream<String> texts =
          TagTree.of(document, pages).blocks().stream().flatMap(StructureTest::text);
      found = Stream.concat(boxes, texts).toList();
    }
    Path golden = GOLDEN.resolve(first.topic() + "-" + format + ".structure.txt");
    if (System.getProperty("golden.accept") != null) {
      Files.write(golden, found);
    }
    assertThat(found).hasSizeGreaterThan(20).isEqualTo(Files.readAllLines(golden));
  }

  private static Stream<String> boxes(int page, PageContent content) {
    return content.paints().stream()
        .filter(paint -> paint.isSeen() && paint.rgb() >= 0 && paint.rgb() != 0xFFFFFF)
        .map(paint -> described(page, paint))
        .filter(line -> !line.isEmpty())
        .distinct();
  }

  private static String described(int page, Paint paint) {
    Rectangle2D box = paint.bounds().createIntersection(paint.clip().getBounds2D());
    return box.getWidth() < LEAST_BOX
        ? ""
        : String.format(
            Locale.ROOT,
            "page %d  box #%06x  %.1f %.1f  %.1f x %.1f",
            page + 1,
            paint.rgb(),
            box.getX() / POINTS_PER_MM,
            box.getY() / POINTS_PER_MM,
            box.getWidth() / POINTS_PER_MM,
            box.getHeight() / POINTS_PER_MM);
  }

  private static Stream<String> text(TagElement element) {
    return Line.of(element.glyphs()).stream()
        .limit(1)
        .map(
            line -> {
              Glyph glyph = line.glyphs().get(0);
              return String.format(
                  Locale.ROOT,
                  "page %d  %s  %.1f pt%s  %.1f %.1f  %s",
                  glyph.page() + 1,
                  element.type(),
                  glyph.size(),
                  glyph.bold() ? " bold" : "",
                  glyph.x() / POINTS_PER_MM,
                  glyph.baseline() / POINTS_PER_MM,
                  line.words());
            });
  }
}
