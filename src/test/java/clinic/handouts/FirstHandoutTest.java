package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Is bed rest good for low back pain?", looked at as a reader and a screen reader do. */
final class FirstHandoutTest {
  private static final SampleLibrary SAMPLES = SampleLibrary.ofRepository();

  private static byte[] pdf(String format) {
    EditionKey first = SampleLibrary.FIRST;
    return SAMPLES.pdf(new EditionKey(first.topic(), first.clinician(), first.language(), format));
  }

  /** To accept a new tree on purpose: {@code mvn test -Dtest=FirstHandoutTest -Dgolden.accept}. */
  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void itsTagTreeIsTheGoldenOne(String format) throws Exception {
    Path golden =
        Path.of("src/test/resources/golden/low-back-pain-bed-rest-" + format + ".tags.txt");
    String tree = TagTreeText.of(pdf(format));
    if (System.getProperty("golden.accept") != null) {
      Files.writeString(golden, tree);
    }
    assertThat(tree).isEqualTo(Files.readString(golden).replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void headingsNestWithoutGaps(String format) throws Exception {
    List<Integer> levels = new ArrayList<>();
    TagTreeText.of(pdf(format))
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("H[1-6]"))
        .forEach(line -> levels.add(line.charAt(1) - '0'));
    assertThat(levels.get(0)).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(Format.of(format).copies());
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print"})
  void itSaysEachThingInTheAuthorsOrder(String format) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(format))) {
      PDFTextStripper stripper = new PDFTextStripper();
      String text = stripper.getText(document).replaceAll("\\s+", " ");
      List<String> advice = List.of("Days 1 to 7", "Find pain-free bends");
      List<String> help =
          List.of("When to get help", "Call 000", "New numbness around your genitals");
      boolean isHelpFirst = format.equals("large-print"); // Else it would begin on page 3.
      List<Integer> places =
          Stream.of(
                  List.of("Is bed rest good for low back pain?", "In short"),
                  isHelpFirst ? help : advice,
                  isHelpFirst ? advice : help,
                  List.of(
                      "11 (92%)",
                      "Where this comes from",
                      "This handout is an educational tool only",
                      "Dr Dan East (Osteopath) Have a question",
                      "Reference "))
              .flatMap(List::stream)
              .map(text::indexOf)
              .toList();
      assertThat(places).doesNotContain(-1).isSorted();
    }
  }

  @Test
  void itTakesTwoPages() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf("standard"))) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
  }
}
