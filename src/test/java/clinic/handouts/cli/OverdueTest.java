package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.ANKLE;
import static clinic.handouts.cli.GivenOut.BACK;
import static clinic.handouts.cli.GivenOut.SOURCE;
import static clinic.handouts.cli.GivenOut.on;
import static clinic.handouts.cli.GivenOut.reference;
import static clinic.handouts.cli.GivenOut.sheet;
import static clinic.handouts.cli.GivenOut.states;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SeenPdf;
import clinic.handouts.TagTreeText;
import clinic.handouts.cli.Desk.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The day after the review was due. */
@Tag("slow")
final class OverdueTest {
  private static final String NOTICE =
      "Review was due by 1 November 2028. Ask your clinician before you follow this handout.";
  private static final String SHEET = sheet("dan-east", BACK);

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void givenOut() throws IOException {
    desk = GivenOut.in(folder).at(on("2028-11-02"));
  }

  private Run render(String... more) {
    String[] line = {"render", BACK, "--clinician", "dan-east"};
    return desk.run(Stream.of(line, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private byte[] overdue(String... more) {
    Run run =
        render(
            Stream.concat(Stream.of("--allow-overdue", "-o", "-"), Arrays.stream(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.bytes();
  }

  @Test
  void itIsNotMadeAndTheOldSheetIsMovedAway() throws IOException {
    Run run = render();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[overdue]", "moved the old sheet to ");
    assertThat(desk.path(SHEET)).doesNotExist();
    assertThat(desk.path(SHEET.replace("out/", "out/.withdrawn/"))).exists();
    desk.run("batch");
    assertThat(desk.sheets("out")).isNotEmpty().allMatch(file -> file.startsWith(".withdrawn/"));
  }

  @Test
  void onTheDayItselfItIsMadeAsEver() throws IOException {
    byte[] before = Files.readAllBytes(desk.path(SHEET));
    desk.at(on("2028-11-01"));
    SeenPdf.of(overdue()).assertIsAs(SeenPdf.of(before));
    assertThat(TagTreeText.of(before)).contains("Next review by").doesNotContain("was due by");
  }

  @Test
  void itIsMadeWithANoticeBeforeTheTitleAndABannerOnEveryPage() throws IOException {
    byte[] pdf = overdue();
    String tags = TagTreeText.of(pdf).replaceAll("\"\\R\\s*\"", " ");
    assertThat(squeezed(tags)).containsOnlyOnce(squeezed(NOTICE));
    assertThat(squeezed(tags).indexOf(squeezed(NOTICE)))
        .isLessThan(squeezed(tags).indexOf(squeezed("Is bed rest good for low back pain?")));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = squeezed(stripper.getText(document));
        assertThat(text.split(Pattern.quote(squeezed(NOTICE)), -1))
            .as("notices on page " + page)
            .hasSize(page == 1 ? 3 : 2);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"large-print,1", "action-card,2"})
  void otherFormatsSaySoToo(String format, int times) throws IOException {
    byte[] pdf = overdue("--format", format, "--for", "Mia");
    String tags = squeezed(TagTreeText.of(pdf));
    assertThat(tags.split(Pattern.quote(squeezed(NOTICE)), -1)).hasSize(times + 1);
    assertThat(tags.split("ForMia", -1)).hasSize(times + 1);
  }

  @Test
  void noHalfOfACardCanHideIt() throws IOException {
    String half = Files.readString(Path.of("templates/parts/card-half.ftlh"));
    assertThat(half).contains("${notice}");
    desk.write("templates/parts/card-half.ftlh", half.replace("${notice}", "${clinic.name}"));
    Run run = render("--allow-overdue", "--format", "action-card");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[proof-missing]").contains("the notice above the title");
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\"]+", "");
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
  void itIsAsValidAsAnyOther(PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] pdf = overdue("--for", "Mia");
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      assertThat(validator.validate(parser).isCompliant()).isTrue();
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void batchMakesTheSameSheet() throws IOException {
    byte[] pdf = overdue();
    desk.run("batch", "--allow-overdue", "--clinician", "dan-east");
    SeenPdf.of(Files.readAllBytes(desk.path(SHEET))).assertIsAs(SeenPdf.of(pdf));
    assertThat(desk.path(sheet("dan-east", ANKLE))).exists();
  }

  @Test
  void batchEndsAsRenderDoesAndDoesNotSayThatWhatItMadeIsNotGivenOut() {
    int status = render("--allow-overdue").status();
    Run batch = desk.run("batch", "--allow-overdue", "--clinician", "dan-east", "--topic", BACK);
    assertThat(batch.err()).doesNotContain("not given out");
    assertThat(batch.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: approved | status: draft",
        "status: approved | 'withdrawn: {on: 2028-11-02, why: New evidence}'",
        "status: approved | status: aproved",
        "Put heat or ice  | Put heat",
        "reviewed-by: dan-east | reviewed-by:",
      })
  void nothingElseIsMadeByIt(String text, String by) throws IOException {
    desk.change(SOURCE, text, by);
    assertThat(render("--allow-overdue").status()).isEqualTo(1);
    desk.run("batch", "--allow-overdue", "--topic", BACK);
    assertThat(desk.files("out"))
        .filteredOn(file -> file.contains(BACK))
        .isNotEmpty()
        .allMatch(file -> file.startsWith(".withdrawn/"));
  }

  @Test
  void verifyKnowsBothSheets() throws IOException {
    String before = reference(desk, "dan-east", BACK);
    GivenOut.put(desk, "overdue.pdf", overdue());
    GivenOut.put(desk, "mia.pdf", overdue("--for", "Mia"));
    String after = reference(Files.readAllBytes(desk.path("overdue.pdf")));
    assertThat(after).isNotEqualTo(before);
    assertThat(reference(Files.readAllBytes(desk.path("mia.pdf")))).isEqualTo(after);
    assertThat(states(desk, before, after, SHEET, "overdue.pdf", "mia.pdf"))
        .containsOnly("overdue");
    desk.change(SOURCE, "review-due: 2028-11-01", "review-due: 2030-11-01");
    desk.change(SOURCE, "reviewed: 2026-11-01", "reviewed: 2028-11-02");
    assertThat(states(desk, before, after, "overdue.pdf", "mia.pdf")).containsOnly("out of date");
    assertThat(desk.run("verify", after).out())
        .contains("\"Next review by 1 November 2028\" is now \"Next review by 1 November 2030\"");
  }

  @Test
  void onceReviewedTheSwitchChangesNothing() throws IOException {
    desk.change(SOURCE, "review-due: 2028-11-01", "review-due: 2030-11-01");
    assertThat(overdue()).isEqualTo(render("-o", "-").bytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parts/title.ftlh  | '<p class=\"overdue\">${notice}</p>' | ''                     | proof-missing",
        "parts/title.ftlh  | '>${notice}<'    | '>${notice?upper_case}<'   | proof-missing",
        "parts/title.ftlh  | '>${notice}<'    | '>${notice} Or not.<'      | proof-missing",
        "parts/banner.ftlh | '${notice}'      | ' '                        | proof-banner",
        "parts/banner.ftlh | '${notice}'      | '${notice?replace(\"Ask\", \"Tell\")}' | proof-banner",
        "styles/base.css   | ''               | '.banner { display: none }' | proof-banner",
        "styles/base.css   | ''               | '.banner { visibility: hidden }' | proof-banner",
        "styles/base.css   | ''               | '@page:first { @top-center { content: element(banner) } } @page { @top-center { content: none } @top-left { content: none } @top-right { content: none } }' | proof-banner",
        "styles/base.css   | ''               | '.banner { position: static }' | proof-banner",
        "styles/base.css   | ''               | '.banner { font-size: 2pt !important }' | proof-size",
        "styles/base.css   | ''               | '.overdue { font-size: 2pt !important }' | proof-size",
        "styles/base.css   | ''               | '.banner { color: #fff !important; background: #fff !important }' | proof-contrast",
        "styles/base.css   | ''               | '.overdue { color: #fff !important; background: #fff !important }' | proof-contrast",
        "styles/base.css   | ''               | '.banner { margin-left: -500pt }' | proof-page",
        "styles/base.css   | ''               | '.banner { height: 1pt; overflow: hidden }' | proof-clipped",
      })
  void aLayoutCantHideThatItIsOverdue(String file, String text, String by, String rule)
      throws IOException {
    String own = Files.readString(Path.of("templates", file.split("/")));
    assertThat(own).contains(text);
    desk.write("templates/" + file, text.isEmpty() ? own + "\n" + by : own.replace(text, by));
    Run run = render("--allow-overdue");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("error[" + rule + "]");
    assertThat(desk.path(SHEET)).doesNotExist();
    assertThat(desk.at(on("2026-11-22")).run("render", BACK, "-o", "-").err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR"})
  void measuresInProblemsDoNotDependOnTheMachinesLocale(String locale) throws IOException {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      desk.write(
          "templates/styles/base.css",
          Files.readString(Path.of("templates/styles/base.css"))
              + "\n.overdue { font-size: 2pt !important }");
      assertThat(render("--allow-overdue").err()).contains("2.0 pt").doesNotContain("2,0 pt");
    } finally {
      Locale.setDefault(machine);
    }
  }
}
