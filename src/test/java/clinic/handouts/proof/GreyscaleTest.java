package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagTree;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.proof.tag.HelpFirst;
import clinic.handouts.proof.tag.Matching;
import clinic.handouts.yaml.Scope;
import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a printer without colours, do and don't differ in their words and their marks. */
final class GreyscaleTest {
  private static final SampleLibrary SAMPLES = SampleLibrary.ofRepository();
  private static final int DOTS_PER_POINT = 4;

  /** A dot is ink when it is darker than this. */
  private static final int INK = 160;

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Mark(boolean[][] ink) {
    long dots() {
      return differing(new Mark(new boolean[ink.length][ink[0].length]));
    }

    long differing(Mark other) {
      long count = 0;
      for (int y = 0; y < ink.length; y++) {
        for (int x = 0; x < ink[y].length; x++) {
          count += ink[y][x] == other.ink[y][x] ? 0 : 1;
        }
      }
      return count;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void doAndDontDifferByWordAndShape(String format) throws Exception {
    EditionKey key = new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", format);
    Edition edition = SAMPLES.edition(key);
    try (PDDocument document = Loader.loadPDF(SAMPLES.pdf(key))) {
      TagElement root = TagTree.of(document, PageContent.of(document, new LetterShapes()));
      List<Block> blocks =
          new Matching(root, new Findings("-", Scope.EVERYTHING))
              .blocks(HelpFirst.order(root.all(), edition.required()));
      assertThat(first(blocks, Role.DO_HEADING).required().words())
          .isNotEqualTo(first(blocks, Role.DONT_HEADING).required().words());
      Mark tick = mark(document, first(blocks, Role.DO));
      Mark cross = mark(document, first(blocks, Role.DONT));
      Mark warning = mark(document, first(blocks, Role.RED_FLAG));
      assertThat(tick.dots()).isGreaterThan(100);
      assertThat(tick.differing(cross)).isGreaterThan(cross.dots() / 2);
      assertThat(tick.differing(warning)).isGreaterThan(warning.dots() / 2);
      assertThat(cross.differing(warning)).isGreaterThan(warning.dots() / 2);
    }
  }

  private static Block first(List<Block> blocks, Role part) {
    return blocks.stream().filter(each -> each.required().role() == part).findFirst().orElseThrow();
  }

  /** What is printed left of an item's first line, two em wide and as high as a line. */
  private static Mark mark(PDDocument document, Block item) throws Exception {
    Glyph glyph = item.first();
    BufferedImage page =
        new PDFRenderer(document).renderImage(glyph.page(), DOTS_PER_POINT, ImageType.GRAY);
    int size = (int) (glyph.size() * DOTS_PER_POINT);
    int left = (int) (glyph.x() * DOTS_PER_POINT) - 2 * size;
    int top = page.getHeight() - (int) (glyph.baseline() * DOTS_PER_POINT) - size;
    boolean[][] ink = new boolean[size * 5 / 4][2 * size - size / 10];
    for (int y = 0; y < ink.length; y++) {
      for (int x = 0; x < ink[y].length; x++) {
        ink[y][x] = (page.getRGB(left + x, top + y) & 255) < INK;
      }
    }
    return new Mark(ink);
  }
}
