package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.cli.Desk.Run;
import clinic.handouts.edition.Reference;
import clinic.handouts.pdf.PdfIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts go to reviewers, are marked as such, and leave no trace. */
@Tag("slow")
final class DraftsTest {
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String BACK = "content/topics/" + TOPIC + "/en-AU.yaml";
  private static final String NOTICE = "DRAFT. For review only: not for patients.";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder);
    desk.change(BACK, "status: approved", "status: draft");
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void everyPageSaysSoAndThereIsNoReference(String format) throws Exception {
    Run run = desk.run("render", TOPIC, "--draft", "--format", format);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Path file = desk.path("out/.drafts/_clinic/en-AU/" + TOPIC + "-" + format + ".pdf");
    assertThat(run.out().strip()).isEqualTo(file.toString());
    byte[] bytes = Files.readAllBytes(file);
    assertThat(VeraPdf.failures(bytes)).isEmpty();
    assertThat(PdfIdentity.mark(bytes, Reference.LETTERS).flatMap(Reference::parse)).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(text(pdf, page)).contains(NOTICE);
      }
      assertThat(text(pdf, pdf.getNumberOfPages()))
          .contains("Draft")
          .doesNotContainPattern("[0-9A-Z]{7}-[0-9A-Z]{6}")
          .doesNotContain("Reference");
    }
  }

  @Test
  void verifySaysWhatTheyAre() {
    desk.run("render", TOPIC, "--draft", "-o", "draft.pdf");
    Run run = desk.run("verify", "draft.pdf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            """
            draft.pdf: no reference: draft
              It is a draft for a reviewer, not for patients: give out the approved handout.
            """);
    assertThat(desk.run("verify", "draft.pdf", "--json").out())
        .contains("\"state\" : \"draft\"", "\"reference\" : null");
  }

  @Test
  void batchMakesThoseThatAreDraftsOrNamed() throws IOException {
    Run run = desk.run("batch", "--draft");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines("9 drafts in " + desk.path("out/.drafts") + "\n");
    assertThat(desk.sheets("out")).hasSize(9).allMatch(each -> each.startsWith(".drafts/"));
    assertThat(desk.run("batch", "--draft", "--topic", "ankle-sprain-first-week").out())
        .startsWith("9 drafts in ");
    assertThat(desk.files("out")).hasSize(18).allMatch(each -> each.startsWith(".drafts/"));
    assertThat(desk.path(".handouts")).doesNotExist();
  }

  @Test
  void handoutsKnowNothingOfThem() throws IOException {
    desk.run("batch", "--draft");
    Run batch = desk.run("batch");
    assertThat(batch.status()).isZero();
    assertThat(batch.err()).doesNotContain(".drafts");
    assertThat(desk.read("out/manifest.csv")).doesNotContain(".drafts");
    assertThat(desk.sheets("out/.drafts")).hasSize(9);
    assertThat(desk.sheets("out/.withdrawn")).isEmpty();
    desk.change(BACK, "Put heat or ice", "Put heat");
    desk.change(BACK, "status: draft", "status: approved");
    assertThat(desk.run("check", "--text").err()).as("of versions").isEmpty();
  }

  @Test
  void whatCantBeMadeLeavesNoOldDraftBehind() throws IOException {
    desk.run("render", TOPIC, "--draft");
    desk.change(BACK, "version: 1", "version: one");
    Run run = desk.run("render", TOPIC, "--draft");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[wrong-type]");
    assertThat(desk.files("out")).isEmpty();
  }

  @Test
  void whatIsStillToBeWrittenOrWithdrawnIsNoDraftToo() throws IOException {
    desk.change(BACK, "Put heat or ice", "REPLACE-ME heat");
    assertThat(desk.run("render", TOPIC, "--draft").err()).contains("error[placeholder]");
    String ankle = "content/topics/ankle-sprain-first-week/en-AU.yaml";
    desk.change(ankle, "version: 1", "version: 1\nwithdrawn: {on: 2026-01-01, why: New evidence}");
    assertThat(desk.run("render", "ankle-sprain-first-week", "--draft").err())
        .contains("error[withdrawn]");
    assertThat(desk.path("out")).doesNotExist();
  }

  @Test
  void anOverdueTopicMayBeReadByItsReviewer() throws IOException {
    desk.change(BACK, "review-due: 2028-11-01", "review-due: 2026-11-21");
    assertThat(desk.run("render", TOPIC, "--draft").status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render low-back-pain-bed-rest --draft --for Mia -o x.pdf",
        "batch --draft --prune",
        "batch --draft --dry-run",
        "batch --draft --shard 1/2",
        "batch --draft --allow-overdue",
        "batch --draft --overwrite"
      })
  void whatMakesNoSenseWithThemIsRefused(String line) {
    assertThat(desk.run(line.split(" ")).status()).isEqualTo(2);
  }

  @Test
  void noNameIsAskedForThatADraftCantHave() {
    Run run = desk.run("render", TOPIC, "--draft", "--for", "-");
    assertThat(run.err()).contains("a draft can't be for a patient");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void checkProvesDraftsAsTheyWillBeAndTheyDontCount() throws IOException {
    desk.fillTheActionCard(BACK);
    Run run = desk.checked().run("check");
    assertThat(run.err()).contains("error[proof-card-full]");
    assertThat(run.status()).isZero();
    assertThat(desk.run("batch").status()).isZero();
    assertThat(desk.run("check", TOPIC).status()).isEqualTo(1);
  }
}
