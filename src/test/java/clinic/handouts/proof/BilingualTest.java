package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.more;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.press.Handout;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A translation beside its source: both whole, text by text, on one sheet. */
@Tag("slow")
final class BilingualTest {
  private static final String TOPIC = "low-back-pain-bed-rest";

  @TempDir private Path folder;

  private static EditionKey key(String language, String format) {
    return new EditionKey(TOPIC, EditionKey.CLINIC, language, format);
  }

  /** As if somebody had checked it, which nobody has. */
  private LayoutFixture checked(String language) {
    String path = "content/topics/" + TOPIC + "/" + language + ".yaml";
    return new LayoutFixture(folder)
        .with(file(path, "status: draft", "status: approved"))
        .with(
            file(
                path,
                "by: the authors of Handouts",
                "by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-20"))
        .with(file(path, "reviewed-by: ", "reviewed-by: Dr Dan East, Osteopath # "));
  }

  @ParameterizedTest
  @CsvSource({"vi", "ar"})
  void bothAreWholeOnASheetThatIsSound(String language) throws Exception {
    Handout sheet = checked(language).make(key(language, "bilingual"));
    assertThat(sheet.problems()).isEmpty();
    byte[] pdf = sheet.pdf().orElseThrow().release();
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(new PDFTextStripper().getText(document))
          .contains("This handout is an educational tool only.");
    }
  }

  @ParameterizedTest
  @CsvSource({"vi", "ar"})
  void aPictureIsOnThePageOfItsText(String language) throws Exception {
    LayoutFixture workspace =
        checked(language).with(file("content/clinic.yaml", "paper: A4", "paper: Letter"));
    Handout sheet = workspace.make(key(language, "bilingual"));

    try (PDDocument document = Loader.loadPDF(sheet.pdf().orElseThrow().release())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String words = stripper.getText(document).replaceAll("\\s+", " ");
        assertThat(words.contains("More blood flows when you walk"))
            .isEqualTo(words.contains("How moving helps you heal"));
        assertThat(words.contains("Small bends like these are enough"))
            .isEqualTo(words.contains("Why your back tightens"));
      }
    }
  }

  @Test
  void itSaysAllThatEachSaysWithTextsOfBothInTurn() {
    LayoutFixture workspace = checked("vi");
    Edition both = workspace.edition(key("vi", "bilingual"));
    List<String> words = both.required().stream().map(Piece::words).toList();
    Edition source = workspace.edition(key("en-AU", "standard"));
    for (Edition each : List.of(workspace.edition(key("vi", "standard")), source)) {
      assertThat(words)
          .containsAll(
              each.required().stream()
                  .filter(piece -> piece.role().compareTo(Role.DISCLAIMER) <= 0)
                  .map(Piece::words)
                  .toList());
    }
    assertThat(both.document().all(Role.RED_FLAG))
        .extracting(Piece::language)
        .containsExactly("vi", "en-AU", "vi", "en-AU", "vi", "en-AU", "vi", "en-AU");
    assertThat(both.document().wording()).hasSizeGreaterThan(source.document().wording().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${others[sign?index]}        | ${others[0]}                    | the red flag
          <p>${other}</p></@ours>      | <p>${other}</p><p>No.</p></@ours> | adds words of its own
          ' lang="${source.language}"' | ''                              | is not on the page
          """)
  void whatSpoilsTheSourceIsRefused(String old, String replacement, String thing) {
    LayoutFixture workspace = checked("vi").with(part("bilingual", old, replacement));
    assertThat(workspace.make(key("vi", "bilingual")).problems())
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains(thing));
  }

  @Test
  void textsThatDoNotStandSideBySideAreRefused() {
    LayoutFixture workspace =
        checked("vi")
            .with(
                more(
                    "templates/styles/bilingual.css", ".row div { display: block; width: auto; }"));
    assertThat(workspace.make(key("vi", "bilingual")).problems())
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains("does not begin beside what translates it"));
  }
}
