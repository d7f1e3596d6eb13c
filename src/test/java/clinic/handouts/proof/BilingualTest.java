package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.more;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.handouts.PageWords;
import clinic.handouts.VeraPdf;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.press.Draft;
import clinic.handouts.press.Handout;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  /** A section with everything that a text may be built of, and a table longer than a page. */
  private LayoutFixture withLists(String language) {
    return checked(language)
        .with(file("content/topics/" + TOPIC + "/en-AU.yaml", "sections:\n", section("en")))
        .with(
            file(
                "content/topics/" + TOPIC + "/" + language + ".yaml",
                "sections:\n",
                section(language)));
  }

  private static String section(String language) {
    Map<String, List<String>> words =
        Map.of(
            "en",
            List.of("Things to do", "Hold a chair", "Rise on your toes", "Day", "minutes"),
            "vi",
            List.of(
                "Những việc cần làm",
                "Giữ một chiếc ghế thật chắc bằng hai tay để không bị ngã xuống đất",
                "Kiễng chân lên",
                "Ngày",
                "phút"),
            "ar",
            List.of(
                "أشياء يجب القيام بها",
                "أمسك الكرسي بكلتا يديك حتى لا تقع على الأرض وأنت واقف",
                "ارتفع على أصابع قدميك",
                "اليوم",
                "دقائق"));
    List<String> some = words.get(language);
    StringBuilder text =
        new StringBuilder("sections:\n  - id: things\n    heading: " + some.get(0));
    text.append("\n    text: |\n      ").append(some.get(1)).append(".\n\n");
    text.append("      **").append(some.get(2)).append("**\n\n      1. ").append(some.get(1));
    text.append("\n      2. ").append(some.get(2)).append(":\n         - ").append(some.get(1));
    text.append("\n\n      - [ ] ").append(some.get(2)).append("\n\n");
    text.append("      | ").append(some.get(3)).append(" | ").append(some.get(2)).append(" |\n");
    text.append("      |---|---|\n");
    for (int day = 1; day <= 40; day++) {
      String walk = day % 9 == 0 ? "" : day + 1 + " " + some.get(4) + ", " + some.get(1);
      text.append("      | ").append(day).append(" | ").append(walk).append(" |\n");
    }
    String wide = some.get(2) + " | " + some.get(1) + " | " + some.get(3) + " | " + some.get(1);
    text.append("\n      | ").append(wide).append(" |\n      |---|---|---|---|\n");
    text.append("      | ").append(wide).append(" |\n");
    return text.append('\n').toString();
  }

  @ParameterizedTest
  @CsvSource({"vi, Kiễng chân lên", "ar, Rise on your toes"})
  void theHeadOfATableIsRepeatedInBothLanguages(String language, String head) throws Exception {
    Handout sheet = withLists(language).make(key(language, "bilingual"));
    assertThat(sheet.problems()).isEmpty();
    byte[] pdf = sheet.pdf().orElseThrow().release();
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    assertThat(PageWords.of(pdf))
        .filteredOn(page -> page.contains(head) && page.contains("Rise on your toes"))
        .hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .text li .source { padding-top: 12mm; }           | does not begin beside its translation
          .text .row .source p { padding-top: 12mm; }       | does not begin beside its translation
          .two td.original { vertical-align: bottom; }      | does not begin beside its translation
          thead { display: none; }                          | has a table that is not there
          .text ol { list-style-type: none; }               | has a list that is not there
          """)
  void aRowThatDriftsApartIsRefused(String rules, String thing) {
    LayoutFixture workspace = withLists("vi").with(more("templates/styles/bilingual.css", rules));
    assertThat(workspace.make(key("vi", "bilingual")).problems())
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains(thing));
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

  @ParameterizedTest
  @CsvSource({"vi, BẢN NHÁP. Chỉ để xem lại", "el, ΠΡΟΧΕΙΡΟ. Μόνο για έλεγχο", "ar, مسودة"})
  void aDraftSaysSoInBothLanguagesOnEachPage(String language, String notice) throws IOException {
    Draft draft = checked(language).draft(key(language, "bilingual"));
    assertThat(draft.problems()).isEmpty();
    assertThat(PageWords.of(draft.draft()))
        .allMatch(page -> page.contains("DRAFT. For review only: not for patients."))
        .allMatch(page -> page.contains(notice) || language.equals("ar"));
  }

  @Test
  void anOverdueSheetSaysSoInBothLanguages() {
    Edition sheet = checked("vi").edition(key("vi", "bilingual")).withNotice();
    assertThat(sheet.document().all(Role.NOTICE))
        .extracting(Piece::language, Piece::words)
        .containsExactly(
            tuple("vi", sheet.notice()),
            tuple(
                "en-AU",
                "Review was due by 1 November 2028. Ask your clinician before you follow this handout."));
    assertThat(sheet.withNotice()).isEqualTo(sheet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div lang="${source.language}">${source.notice}</div> | ''  | is not in the margin
          other=source.notice                                   | other=notice | the notice
          """)
  void aNoticeInOneLanguageOnlyIsRefused(String old, String replacement, String thing) {
    LayoutFixture workspace = checked("vi");
    for (String path : List.of("formats/bilingual", "parts/bilingual")) {
      String file = "templates/" + path + ".ftlh";
      workspace.write(file, workspace.text(file).replace(old, replacement));
    }
    assertThat(workspace.draft(key("vi", "bilingual")).problems())
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains(thing));
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
        .anyMatch(each -> each.contains("does not begin beside its translation"));
  }
}
