package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.Handouts;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.order.LogEntry;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.picture.Contrast;
import clinic.handouts.press.Unreleased;
import clinic.handouts.print.FakePrinter;
import com.hp.jipp.model.JobState;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk over HTTP: what its addresses answer. */
@Tag("slow")
class DeskPagesTest extends OpenDesk {
  private static final String BACK = Orders.BACK;
  private static final String ANKLE = Orders.ANKLE;
  private static final String ORDER =
      "clinician=dan-east&language=en-AU&format=standard&topic=" + BACK;
  private static final String CURRENT = "5DZMYTN-MS0FTQ";

  private Path topic(String id) {
    return folder.resolve("content/topics/" + id + "/en-AU.yaml");
  }

  /** The ankle stays in Australian English only. */
  private void translateBack() throws IOException {
    Path copy = folder.resolve("content/topics/" + BACK + "/en-NZ.yaml");
    String text = Files.readString(topic(BACK)).replace("Is bed rest", "Is rest in bed");
    Files.writeString(
        copy,
        "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-20}\n"
            + text);
    Copies.change(
        folder.resolve("content/clinic.yaml"),
        "disclaimer:\n",
        "disclaimer:\n  en-NZ: This handout does not replace advice from a health professional.\n");
    Copies.change(
        folder.resolve("content/clinicians/dan-east.yaml"),
        "profession: Osteopath",
        "profession: {en-AU: Osteopath, en-NZ: Osteopath}");
  }

  @Test
  void programsThatWatchOverTheComputerLearnHowTheDeskIsAndNoNames() throws Exception {
    HttpResponse<byte[]> answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(text(answer))
        .startsWith("{\"status\":\"ok\",\"version\":\"")
        .contains("\"topics\":2,\"errors\":0,\"printers\":")
        .doesNotContain("Total Balance", "Dan", folder.toString());
    Copies.change(folder.resolve("content/clinic.yaml"), "phone:", "fone:");
    assertThat(get("/health").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/order",
        "/desk/patient",
        "/desk/sets",
        "/desk/pictures",
        "/desk/pdf",
        "/desk/print",
        "/desk/jobs/x/cancel",
        "/desk/jobs/x/again",
        "/printers/add",
        "/printers/remove",
        "/printers/test",
        "/desk/jobs/x/dismiss",
        "/desk/jobs/x/pdf"
      })
  void nothingIsDoneWithoutTheToken(String path) throws Exception {
    assertThat(post(path, ORDER, "guessed").statusCode()).isEqualTo(403);
  }

  @Test
  void theListForgivesTypingErrorsAndMarksFavourites() throws Exception {
    assertThat(page("/desk/topics?words=ankel")).contains("add-" + ANKLE).doesNotContain(BACK);
    String all = page("/desk/topics?favourite=" + BACK);
    assertThat(all.indexOf("add-" + BACK)).isLessThan(all.indexOf("add-" + ANKLE));
    assertThat(all).containsOnlyOnce("aria-pressed=\"true\"");
  }

  @Test
  void theMostUsedComeFirst() throws Exception {
    String before = page("/desk/topics");
    assertThat(before.indexOf("add-" + ANKLE)).isLessThan(before.indexOf("add-" + BACK));
    new DayLog(folder, SampleLibrary.CLOCK)
        .add(
            new LogEntry(
                LocalDate.of(2026, 11, 20).atTime(9, 30),
                CURRENT,
                BACK,
                "dan-east",
                "en-AU",
                "standard",
                1,
                "Front",
                "printed",
                "",
                true));
    close();
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    desk = new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
    server = LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(desk));
    String after = page("/desk/topics");
    assertThat(after.indexOf("add-" + BACK)).isLessThan(after.indexOf("add-" + ANKLE));
  }

  @Test
  void aTopicThatIsMissingInALanguageSaysSo() throws Exception {
    translateBack();
    assertThat(page("/desk/topics?language=en-NZ"))
        .contains("Is rest in bed good for low back pain?")
        .contains("It is not available in English (New Zealand), only in English (Australia).");
  }

  @Test
  void wordsOfTheClinicsLanguageFindTopicsOfAnother() throws Exception {
    translateBack();
    Path copy = folder.resolve("content/topics/" + BACK + "/en-NZ.yaml");
    Copies.change(copy, "Is rest in bed good for low back pain?", "He pai te moe?");
    Copies.change(copy, "keywords: [back, ", "keywords: [tuara, ");
    assertThat(page("/desk/topics?language=en-NZ&words=bed+rest"))
        .contains("<span class=\"title\" lang=\"en-NZ\">He pai te moe?</span>")
        .contains("lang=\"en-AU\">Is bed rest good for low back pain?</span>");
    Copies.change(topic(BACK), "keywords: [back, ", "keywords: [quokka, back, ");
    assertThat(page("/desk/topics?language=en-NZ&words=quokka"))
        .contains("Found under <mark lang=\"en-AU\">quokka</mark>");
  }

  @Test
  void aLanguageThatIsNotGivenOutSaysWhyAndSinceWhen() throws Exception {
    translateBack();
    Path copy = folder.resolve("content/topics/" + BACK + "/en-NZ.yaml");
    String option = "<option value=\"en-NZ\" disabled>English (New Zealand) (";
    assertThat(text(post("/desk/order", "language=en-NZ&format=bilingual&topic=" + BACK)))
        .contains("<option value=\"bilingual\" selected>Bilingual</option>")
        .contains("<option value=\"en-AU\">English (Australia)</option>");
    assertThat(text(post("/desk/order", "language=en-AU&topic=" + BACK)))
        .doesNotContain("bilingual");
    Copies.change(topic(BACK), "version: 1", "version: 2");
    assertThat(text(post("/desk/order", "language=en-AU&topic=" + BACK)))
        .contains(option + "older than the original, which changed on 1 Nov 2026)</option>");
    assertThat(page("/library"))
        .contains("Translation out of date")
        .contains("This translation is older than the original, which changed on 1 Nov 2026");
    Copies.change(copy, ", checked-by: Lee Sample, checked: 2026-11-20", "");
    assertThat(text(post("/desk/order", "language=en-AU&topic=" + BACK)))
        .contains(option + "not checked yet)</option>");
    assertThat(page("/library")).contains("Translation not checked");
  }

  @Test
  void languagesAreThoseThatTheChosenShare() throws Exception {
    translateBack();
    assertThat(text(post("/desk/order", "language=en-NZ&topic=" + BACK)))
        .contains("<option value=\"en-NZ\" selected>", "<option value=\"en-AU\">");
    assertThat(text(post("/desk/order", "language=en-NZ&topic=" + BACK + "&topic=" + ANKLE)))
        .doesNotContain("<option value=\"en-NZ\"")
        .contains("Not all of these are available in English (New Zealand)");
    Files.delete(topic(BACK));
    assertThat(text(post("/desk/order", "topic=" + BACK + "&topic=" + ANKLE)))
        .contains("These handouts have no language in common");
  }

  @Test
  void formatsAreThoseThatTheChosenShare() throws Exception {
    Copies.change(topic(BACK), "version: 1", "version: 1\nformats: [large-print]");
    String order = "format=standard&topic=" + BACK;
    assertThat(text(post("/desk/order", order)))
        .contains("<option value=\"large-print\" selected>")
        .doesNotContain("<option value=\"standard\"", "is not available")
        .contains("they will be printed as “Large print”.");
    assertThat(text(post("/desk/pictures", order)))
        .contains("It is not available in the chosen format");
    assertThat(page("/desk/topics")).doesNotContain("Not available:");
    Copies.change(topic(ANKLE), "version: 1", "version: 1\nformats: [standard]");
    assertThat(text(post("/desk/order", order + "&topic=" + ANKLE)))
        .contains("These handouts have no format in common. Print them separately.");
    assertThat(page("/preview/" + BACK))
        .contains("<option value=\"large-print\" selected>")
        .doesNotContain("<option value=\"standard\"");
  }

  @Test
  void handoutsInFormatsOfTheirOwnNeedNoFormatInCommon() throws Exception {
    Copies.change(topic(BACK), "version: 1", "version: 1\nformats: [large-print]");
    Copies.change(topic(ANKLE), "version: 1", "version: 1\nformats: [action-card]");
    String formats =
        "&own-format=" + BACK + "%7Clarge-print&own-format=" + ANKLE + "%7Caction-card";
    assertThat(text(post("/desk/order", ORDER + "&topic=" + ANKLE + formats)))
        .contains("Large print", "Action card")
        .doesNotContain("format in common", "is not available", "(stopped)");
    HttpResponse<byte[]> pdf = post("/desk/pdf", ORDER + "&topic=" + ANKLE + formats);
    assertThat(pdf.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"" + BACK + "-and-1-more-large-print.pdf\"");
    post(
        "/desk/print", ORDER + "&topic=" + ANKLE + formats + NOWHERE + "&job=" + UUID.randomUUID());
    assertThat(tray()).contains("Dr Dan East, Large print, Action card");
  }

  @Test
  void whatAClinicianDoesNotGiveIsStoppedForThem() throws Exception {
    Copies.change(
        folder.resolve("content/clinicians/dan-east.yaml"),
        "profession:",
        "topics: [" + ANKLE + "]\nprofession:");
    String list = page("/desk/topics?clinician=dan-east");
    assertThat(list).contains("Dr Dan East does not give out this handout");
    assertThat(text(post("/desk/pictures", ORDER))).contains("Dr Dan East does not give");
    assertThat(page("/desk/topics")).doesNotContain("does not give");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinician=eve-gone", "format=gone", "language=en-NZ"})
  void nothingElseIsPrintedInThePlaceOfWhatIsGoneMeanwhile(String gone) throws Exception {
    String order = gone + "&" + ORDER.replaceFirst(gone.replaceAll("=.*", "=[^&]*&"), "");
    assertThat(text(post("/desk/pictures", order)))
        .contains("is not available.")
        .doesNotContain("<img");
    assertThat(post("/desk/pdf", order).statusCode()).isEqualTo(409);
  }

  @Test
  void picturesAreSharpAndNeverKeptByTheBrowser() throws Exception {
    String pictures = text(post("/desk/pictures", ORDER));
    Matcher address =
        Pattern.compile("src=\"(/desk/pictures/[0-9a-f]{32}/1)\" width=\"595\"").matcher(pictures);
    assertThat(address.find()).as(pictures).isTrue();
    HttpResponse<byte[]> picture = get(address.group(1));
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get(address.group(1).replace("/1", "/3")).statusCode()).isEqualTo(404);
  }

  @Test
  void thePdfIsTheOneThatRenderMakes() throws Exception {
    HttpResponse<byte[]> answer = post("/desk/pdf", ORDER);
    Handouts single = SampleLibrary.handouts(folder).inOnePiece();
    assertThat(answer.body()).isEqualTo(Unreleased.pdf(single.make(SampleLibrary.FIRST)));
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"" + BACK + "-standard.pdf\"");
  }

  @Test
  void aFileBearsTheNameOnlyIfThatIsWanted() throws Exception {
    String named = ORDER + "&topic=" + ANKLE + "&first-name=Zanzibar";
    HttpResponse<byte[]> without = post("/desk/pdf", named + "&save=without-name");
    assertThat(words(without)).contains("Is bed rest good").doesNotContain("Zanzibar");
    HttpResponse<byte[]> with = post("/desk/pdf", named + "&save=with-name");
    assertThat(words(with)).contains("For Zanzibar");
    assertThat(with.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + BACK + "-and-1-more-standard.pdf\"");
    assertThat(with.headers().map().toString()).doesNotContain("Zanzibar");
  }

  private static String words(HttpResponse<byte[]> pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aNameMustBePrintableInTheFontOfTheSheetsLanguage() throws Exception {
    String order = ORDER.replace("en-AU", "zh-Hant") + "&first-name=";
    String simplified = order + URLEncoder.encode("刘", StandardCharsets.UTF_8);
    assertThat(text(post("/desk/pictures", simplified)))
        .startsWith("The first name: ")
        .contains("NotoSansTC");
    String traditional = order + URLEncoder.encode("劉", StandardCharsets.UTF_8);
    assertThat(text(post("/desk/pictures", traditional))).doesNotContain("first name");
  }

  @Test
  void whatCanBeMarkedForAPatientIsListedAndPrintedAndNothingElseIs() throws Exception {
    String items = text(post("/desk/patient", ORDER));
    assertThat(items).contains("name=\"tick\"").doesNotContain("Leaking urine");
    Matcher first = Pattern.compile("name=\"tick\" value=\"([^\"]+)\"").matcher(items);
    assertThat(first.find()).isTrue();
    String mine = first.group(1).replace("&#39;", "'");
    String note = "&note=" + encoded("Walk with <Zanzibar>") + "&next-visit=Monday";
    HttpResponse<byte[]> pdf = post("/desk/pdf", ORDER + note + "&tick=" + encoded(mine));
    assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline;");
    assertThat(words(pdf).replaceAll("\\s+", " "))
        .contains(
            "Walk with <Zanzibar>", "Next visit: Monday", mine.split("\\|", -1)[2] + " For you");
    String others = mine.replaceFirst("[^|]+$", "Rest in bed");
    for (String path : List.of("/desk/pdf", "/desk/pictures")) {
      assertThat(text(post(path, ORDER + note + "&tick=" + encoded(others))))
          .contains("To continue, shorten the note, or choose again")
          .doesNotContain("Zanzibar");
    }
    assertThat(words(post("/desk/pdf", ORDER + "&tick=" + encoded("other|phases[0]|x"))))
        .as("what belongs to no handout of the order")
        .doesNotContain("For you");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "note=Don%27t+call+000",
        "note=Ignore+the+red+flags",
        "note=%E2%80%AEevil",
        "note=%00",
        "next-visit=a%0Ab",
        "tick=|",
        "tick=x",
        "exercise=a|b|c&sets=2",
        "exercise=a|b|c&sets=two&reps=",
        "sets=3&reps=3"
      })
  void whatCantBePrintedForAPatientIsRefusedWithoutRepeatingIt(String sent) throws Exception {
    HttpResponse<byte[]> answer = post("/desk/pictures", ORDER + "&" + sent);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).doesNotContain("evil", "000", "red flags");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void aNameThatCannotBePrintedIsRefusedWithoutRepeatingIt() throws Exception {
    String fields = ORDER + "&first-name=" + URLEncoder.encode("ర<b>", StandardCharsets.UTF_8);
    HttpResponse<byte[]> pictures = post("/desk/pictures", fields);
    assertThat(pictures.statusCode()).isEqualTo(400);
    assertThat(text(pictures)).startsWith("The first name: ").doesNotContain("<b>");
    HttpResponse<byte[]> pdf = post("/desk/pdf", fields);
    assertThat(pdf.statusCode()).isEqualTo(409);
    assertThat(text(pdf)).contains("This handout could not be made", "The first name: ");
  }

  @Test
  void wordsOfContentAreNoMarkup() throws Exception {
    Copies.change(
        topic(BACK), "title: Is bed rest", "title: Is <script>alert(1)</script> \"bed\" rest");
    Copies.change(folder.resolve("content/clinic.yaml"), "name: Total", "name: <i>Total");
    for (String html :
        List.of(
            page("/"),
            page("/desk/topics"),
            page("/library"),
            page("/check?code=" + CURRENT + "%3Cs%3E"),
            text(post("/desk/order", ORDER)))) {
      assertThat(html).contains("&lt;").doesNotContain("<script>alert", "<i>", "<s>");
    }
  }

  private static final String NOWHERE = "&printer=ipp://printer.invalid/ipp/print";

  /** The tray, once all its orders have ended. */
  private String tray() throws Exception {
    String tray = page("/desk/tray");
    while (!tray.contains("data-running=\"0\"")) {
      Thread.onSpinWait();
      tray = page("/desk/tray");
    }
    return tray;
  }

  @Test
  void anOrderBelongsToTheBrowserThatSentIt() throws Exception {
    String id = UUID.randomUUID().toString();
    String fields = ORDER + NOWHERE + "&job=" + id;
    assertThat(post("/desk/print", fields).statusCode()).isEqualTo(200);
    assertThat(tray()).contains("data-job=\"" + id + "\"", "data-stage=\"failed\"");
    assertThat(post("/desk/jobs/" + id + "/pdf", "").statusCode()).isEqualTo(200);
    assertThat(post("/desk/print", fields + "&copies=2").statusCode()).isEqualTo(409);
    browser = browser();
    assertThat(tray()).contains("Nothing has been sent").doesNotContain(id);
    for (String act : List.of("pdf", "cancel", "again", "dismiss")) {
      String other = "job=" + UUID.randomUUID();
      assertThat(post("/desk/jobs/" + id + "/" + act, other).statusCode()).isEqualTo(404);
    }
    assertThat(post("/desk/print", fields + "&copies=2").statusCode()).isEqualTo(200);
  }

  @Test
  void anOrderThatIsSentTwiceIsOneOrderAndOneLineOfTheLog() throws Exception {
    String id = UUID.randomUUID().toString();
    String fields = ORDER + "&by=KL&copies=2" + NOWHERE + "&job=" + id;
    String first = text(post("/desk/print", fields));
    assertThat(text(post("/desk/print", fields))).isEqualTo(first);
    assertThat(tray())
        .containsOnlyOnce("data-job=")
        .contains(
            "The printer can&#39;t be found.", "2 copies, Dr Dan East, Standard", "Print again");
    assertThat(post("/desk/jobs/" + id + "/pdf", "").body())
        .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
    assertThat(page("/log").split("<h2 id=\"failed-heading\">Not printed"))
        .hasSize(2)
        .satisfiesExactly(
            given -> assertThat(given).contains("<td>opened</td><td class=\"keep\">KL</td>"),
            failed ->
                assertThat(failed).contains("ipp://printer.invalid").doesNotContain("<td>opened"));
    assertThat(page("/log?topic=" + ANKLE)).contains("Nothing was given out");
    assertThat(page("/log?clinician=dan-east&topic=" + BACK)).contains("opened");
    assertThat(text(get("/log.csv?clinician=_clinic")).lines()).hasSize(1);
    HttpResponse<byte[]> table = get("/log.csv");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"handouts-log-2026-11-22.csv\"");
    assertThat(text(table))
        .contains(BACK + ",dan-east,en-AU,standard,2,ipp://printer.invalid", ",KL,no,Is bed rest")
        .contains(",opened,KL,yes,Is bed rest good for low back pain?");
  }

  @Test
  void theTraySaysNothingOfThePatientAndPrintsAgainWhatIsCurrent() throws Exception {
    String id = UUID.randomUUID().toString();
    post("/desk/print", ORDER + "&first-name=Zanzibar" + NOWHERE + "&job=" + id);
    assertThat(tray()).contains(id).doesNotContain("Zanzibar");
    assertThat(words(post("/desk/jobs/" + id + "/pdf", ""))).contains("For Zanzibar");
    String again = UUID.randomUUID().toString();
    assertThat(post("/desk/jobs/" + id + "/again", "job=" + again).statusCode()).isEqualTo(204);
    assertThat(tray()).as("a failed order gives its place").contains(again).doesNotContain(id);
    Copies.change(topic(BACK), "status: approved", "status: draft");
    assertThat(post("/desk/jobs/" + again + "/pdf", "").statusCode()).isEqualTo(409);
    assertThat(post("/desk/jobs/" + again + "/dismiss", "").statusCode()).isEqualTo(204);
    assertThat(tray()).doesNotContain(again).doesNotContain(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by=Kim+Lee",
        "copies=0",
        "copies=100",
        "copies=99999999999",
        "copies=two",
        "job=1"
      })
  void anOrderThatMakesNoSenseIsNotPrinted(String wrong) throws Exception {
    HttpResponse<byte[]> answer =
        post("/desk/print", wrong + "&" + ORDER + "&job=" + UUID.randomUUID());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page("/log")).contains("Nothing was given out");
  }

  @Test
  void aPrinterGetsItsNameOnceAndATestPage() throws Exception {
    assertThat(page("/printers")).contains("No printer has a name yet.");
    try (FakePrinter printer = FakePrinter.start().job(JobState.completed, "none")) {
      String named = "name=Front+desk&address=" + printer.address();
      assertThat(text(post("/printers/add", named))).contains("“Front desk” is now in the list.");
      assertThat(text(post("/printers/test", "name=Front+desk")))
          .contains("Front desk, test page: printed.");
      assertThat(printer.documents()).hasSize(1);
      assertThat(page("/desk/printers")).contains("value=\"Front desk\"").doesNotContain("ipp://");
      post("/desk/print", ORDER + "&printer=Front+desk&job=" + UUID.randomUUID());
      assertThat(tray()).contains("Printed.").doesNotContain("ipp://");
      assertThat(page("/log")).contains("Front desk").doesNotContain("ipp://");
    }
    assertThat(text(post("/printers/remove", "name=Front+desk"))).contains("No printer has a name");
    assertThat(post("/printers/test", "name=Front+desk").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=&address=ipp://a/b",
        "name=ipp://a/b&address=ipp://a/b",
        "name=%3Cb%3E&address=ipp://a/b",
        "name=Front&address=",
        "name=Front&address=10.0.0.5",
        "name=Front&address=http://a/b",
        "name=Front&address=ipp://me:secret@a/b"
      })
  void aPrintersNameOrAddressThatMakesNoSenseIsRefused(String fields) throws Exception {
    HttpResponse<byte[]> answer = post("/printers/add", fields);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("Nothing was saved").doesNotContain("secret");
    assertThat(folder.resolve(".handouts/printers.yaml")).doesNotExist();
  }

  @Test
  void aListOfPrintersThatCantBeReadOrWrittenIsSaidOnItsPage() throws Exception {
    Path file = folder.resolve(".handouts/printers.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Front desk: [");
    for (String what : List.of("add", "remove", "test")) {
      HttpResponse<byte[]> answer = post("/printers/" + what, "name=Front+desk&address=ipp://a/b");
      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(text(answer)).contains(".handouts/printers.yaml can");
    }
    Files.writeString(file, "Front desk: ipp://me:secret@a/b");
    assertThat(page("/printers")).contains("Front desk").doesNotContain("secret");
    assertThat(text(post("/printers/test", "name=Front+desk")))
        .contains("Front desk is not set up correctly")
        .doesNotContain("secret");
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(post("/printers/add", "name=Front+desk&address=ipp://a/b").statusCode())
        .isEqualTo(400);
  }

  private String redirect(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void anAddressChoosesTopicAndClinicianAndAllElseIsDropped() throws Exception {
    assertThat(page("/?topic=" + BACK + "&clinician=dan-east"))
        .contains("data-topics=\"" + BACK + "\"", "data-clinician=\"dan-east\"");
    assertThat(redirect("/?patient=Zanzibar&topic=" + BACK + "&dob=1970-01-01&clinician=dan-east"))
        .isEqualTo("/?topic=" + BACK + "&clinician=dan-east");
    assertThat(redirect("/?topic=%3Cscript%3E")).isEqualTo("/");
    assertThat(page("/?topic=gone&clinician=gone&language=gone&find=Zanzibar"))
        .contains(
            "data-topics=\"\"", "data-clinician=\"\"", "data-words=\"\"", "data-misses=\"true\"")
        .doesNotContain("Zanzibar");
  }

  @Test
  void anInfobuttonLeadsToWhatFits() throws Exception {
    String icd = "&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90";
    String asked =
        "/infobutton?representedOrganization.id.root=1.3.6.1.4.1.5884&taskContext.c.c=PROBLISTREV"
            + "&patientPerson.administrativeGenderCode.c=F&age.v.v=56&age.v.u=a"
            + "&mainSearchCriteria.v.c=M54.50"
            + icd
            + "&mainSearchCriteria.v.dn=Low+back+pain%2C+unspecified&performer=PAT"
            + "&informationRecipient=PAT&informationRecipient.languageCode.c=en";
    assertThat(redirect(asked)).isEqualTo("/?topic=" + BACK);
    assertThat(redirect("/infobutton?mainSearchCriteria.v.c=M25.5" + icd))
        .isEqualTo("/?find=M25.5");
    assertThat(redirect("/infobutton?mainSearchCriteria.v.c=Smith" + icd)).isEqualTo("/");
    assertThat(redirect("/infobutton")).isEqualTo("/");
    translateBack();
    assertThat(redirect(asked.replace("Code.c=en", "Code.c=en-NZ")))
        .isEqualTo("/?topic=" + BACK + "&language=en-NZ");
  }

  @Test
  void aLinkOnAnotherWebsiteOpensThePageAsIfItWereTypedAndSetsNoCookie() throws Exception {
    HttpResponse<byte[]> answer =
        browser.send(
            HttpRequest.newBuilder(server.address("/?patient=Zanzibar&topic=" + BACK))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Dest", "document")
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(text(answer))
        .contains("content=\"0; url=/?topic=" + BACK + "\"")
        .doesNotContain("Zanzibar", "handouts-token");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void theLogShowsARangeInWhateverOrder() throws Exception {
    assertThat(page("/log?from=2026-11-30&to=2026-11-01")).contains("1 Nov 2026 to 30 Nov 2026");
    assertThat(page("/log?from=yesterday&to=%27")).contains("Today, 22 Nov 2026");
  }

  @Test
  void aLogThatCannotBeReadIsToldInsteadOfATable() throws Exception {
    Files.createDirectories(folder.resolve(".handouts/log/2026-11.csv"));
    HttpResponse<byte[]> table = get("/log.csv");
    assertThat(table.statusCode()).isEqualTo(409);
    assertThat(text(table)).contains("The log can’t be read");
  }

  @Test
  void aCodeIsAnsweredWithWhatToDo() throws Exception {
    assertThat(page("/check?code=" + CURRENT)).contains("Current", "Keep using it");
    assertThat(page("/check/answer?code=5DZMYTN-MS0FTX")).contains("Mistyped", "type it again");
    assertThat(page("/check/answer?code=")).contains("Mistyped");
    Copies.change(topic(BACK), "  No. Lying still", "  Not at all. Lying still");
    assertThat(page("/check/answer?code=" + CURRENT))
        .contains("Out of date", "Take the sheet back", "data-add=\"" + BACK + "\"");
    Copies.change(
        topic(BACK),
        "status: approved",
        "withdrawn: {on: 2026-11-20, why: New advice., use-instead: " + ANKLE + "}");
    assertThat(page("/check/answer?code=" + CURRENT))
        .contains("Withdrawn", "data-add=\"" + ANKLE + "\"");
  }

  @Test
  void theLibraryBeginsWithWhatIsStopped() throws Exception {
    Copies.change(topic(BACK), "review-due: 2028-11-01", "review-due: 2026-11-20");
    String library = page("/library");
    assertThat(library)
        .contains("1 overdue, 1 approved.", "content/topics/" + BACK + "/en-AU.yaml:");
    assertThat(library.indexOf("Is bed rest")).isLessThan(library.indexOf("Ankle sprain"));
    Files.writeString(topic(ANKLE), "title: [");
    assertThat(page("/library")).contains("1 with errors, 1 overdue.");
  }

  @Test
  void coloursAndLogoAreTheClinics() throws Exception {
    Path clinic = folder.resolve("content/clinic.yaml");
    Copies.change(clinic, "primary: \"#0b5c6b\"", "primary: \"#ffe100\"");
    Matcher ink = Pattern.compile("--brand-ink: #([0-9a-f]{6});").matcher(page("/brand.css"));
    assertThat(ink.find()).isTrue();
    int colour = Integer.parseInt(ink.group(1), 16);
    assertThat(Contrast.of(colour, 0xFFFFFF)).isGreaterThan(7);
    assertThat(get("/brand/logo").headers().firstValue("Content-Type")).contains("image/svg+xml");
    Files.writeString(clinic, "name: 1: 2");
    assertThat(get("/brand.css").statusCode()).isEqualTo(200);
    assertThat(get("/brand/logo").statusCode()).isEqualTo(404);
    assertThat(page("/")).contains("<h1");
    assertThat(page("/desk/topics"))
        .contains("There is a mistake in the file with the clinic’s details, content/clinic.yaml");
  }
}
