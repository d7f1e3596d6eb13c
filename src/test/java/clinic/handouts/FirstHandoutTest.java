package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** "Is bed rest good for low back pain?", looked at as a reader and a screen reader do. */
final class FirstHandoutTest {
  private static final byte[] PDF = SampleLibrary.ofRepository().pdf(SampleLibrary.FIRST);
  private static final Path GOLDEN =
      Path.of("src/test/resources/golden/low-back-pain-bed-rest.tags.txt");

  /** To accept a new tree on purpose: {@code mvn test -Dtest=FirstHandoutTest -Dgolden.accept}. */
  @Test
  void itsTagTreeIsTheGoldenOne() throws Exception {
    String tree = TagTreeText.of(PDF);
    if (System.getProperty("golden.accept") != null) {
      Files.writeString(GOLDEN, tree);
    }
    assertThat(tree).isEqualTo(Files.readString(GOLDEN).replace("\r\n", "\n"));
  }

  @Test
  void headingsNestWithoutGaps() throws Exception {
    List<Integer> levels = new ArrayList<>();
    TagTreeText.of(PDF)
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("H[1-6]"))
        .forEach(line -> levels.add(line.charAt(1) - '0'));
    assertThat(levels.get(0)).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void itSaysEachThingInTheAuthorsOrder() throws Exception {
    try (PDDocument document = Loader.loadPDF(PDF)) {
      PDFTextStripper stripper = new PDFTextStripper();
      String text = stripper.getText(document).replaceAll("\\s+", " ");
      List<Integer> places =
          Stream.of(
                  "Is bed rest good for low back pain?",
                  "In short",
                  "Days 1 to 7",
                  "Find pain-free bends",
                  "When to get help",
                  "Call 000",
                  "New numbness around your genitals",
                  "11 (92%)",
                  "Where this comes from",
                  "This handout is an educational tool only",
                  "Dr Dan East (Osteopath) Have a question",
                  "Reference ")
              .map(text::indexOf)
              .toList();
      assertThat(places).doesNotContain(-1).isSorted();
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }
}
