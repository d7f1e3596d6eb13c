package clinic.handouts.press;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.Handouts;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.press.FirstName.UnfitException;
import clinic.handouts.press.ForPatient.Choice;
import clinic.handouts.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets with words for one patient say all that the others say, and these words as well. */
class PatientSheetsTest {
  private static final String ANKLE = "ankle-sprain-first-week";

  private static final String EXERCISES =
      """
      sections:
        - heading: Your exercises
          exercises:
            - id: heel-raise
              name: Heel raise
              how: ["For balance, hold a chair.", Rise on your toes.]
              sets: 3
              reps: 15
            - id: heel-slide
              name: Heel slide
              how: [Slide your heel back.]
      """;

  @TempDir private static Path folder;
  private static Handouts handouts;

  @BeforeAll
  static void samples() throws IOException {
    Copies.fewSamples(folder);
    Path topic = folder.resolve("content/topics/" + ANKLE + "/en-AU.yaml");
    Copies.change(topic, "sections:\n", EXERCISES);
    handouts = SampleLibrary.handouts(folder);
  }

  private static EditionKey key(String format) {
    return new EditionKey(ANKLE, "dan-east", "en-AU", format);
  }

  private static Item item(Edition edition, Role role, int index) {
    Piece piece = edition.document().all(role).get(index);
    return new Item(piece.path(), piece.words());
  }

  private static ForPatient patient(Choice choice) throws UnfitException {
    return ForPatient.of(
        handouts.firstName("Mia", "en-AU"),
        "Start on Monday. If it still hurts after 24 hours, call (03) 5550 0100 and ask for us.\n"
            + "<b>Bold</b> & **more**",
        "Tuesday 8 December, 10:30 am",
        Map.of(ANKLE, choice),
        handouts.library(),
        "en-AU");
  }

  private static ForPatient patient(Edition edition) throws UnfitException {
    return patient(
        new Choice(
            List.of(item(edition, Role.DO, 1), item(edition, Role.DONT, 0)),
            edition.format().omits(Role.EXERCISE)
                ? List.of()
                : List.of(
                    new Dose(item(edition, Role.EXERCISE, 0), "2", "8-10"),
                    new Dose(item(edition, Role.EXERCISE, 1), "", "5"))));
  }

  private static String text(ProvedPdf pdf) throws IOException {
    return pdf.look(document -> new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void everyFormatSaysEverythingAndTheWordsForThePatient(String format) throws Exception {
    Edition edition = handouts.editions().make(key(format));
    Handout made = handouts.make(key(format), patient(edition));
    assertThat(made.problems()).isEmpty();
    ProvedPdf pdf = made.pdf().orElseThrow();
    String text = text(pdf);
    assertThat(text)
        .contains(
            "Written for you at Total Balance Healthcare",
            "If it still hurts after 24 hours, call (03) 5550 0100",
            "<b>Bold</b> & **more**",
            "Next visit: Tuesday 8 December, 10:30 am",
            item(edition, Role.DO, 1).words() + " For you",
            item(edition, Role.DONT, 0).words() + " For you",
            edition.reference().code());
    for (Role role : List.of(Role.DO, Role.DONT, Role.RED_FLAG)) {
      edition.document().all(role).forEach(each -> assertThat(text).contains(each.words()));
    }
    if (!edition.format().omits(Role.EXERCISE)) {
      assertThat(text).contains("Sets: 3 · Reps: 15 For you · Sets: 2 · Reps: 8-10");
      assertThat(text).contains("Slide your heel back. For you · Reps: 5");
    }
    assertThat(handouts.verify(Unreleased.pdf(made)))
        .singleElement()
        .satisfies(each -> assertThat(each.isCurrent()).as(each.explanation()).isTrue())
        .extracting(Verification::explanation)
        .asString()
        .contains("contains text for one patient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "For a week, walk slowly.", "Next visit: ask about work."})
  void whatBeginsAsAnotherLineDoesIsNotTakenForIt(String note) throws Exception {
    Edition edition = handouts.editions().make(key("standard"));
    Dose dose = new Dose(item(edition, Role.EXERCISE, 0), "2", "");
    ForPatient nameless =
        ForPatient.of(
            FirstName.NONE,
            note,
            note.isEmpty() ? "" : "Tuesday",
            Map.of(ANKLE, new Choice(List.of(), List.of(dose))),
            handouts.library(),
            "en-AU");
    Handout plain = handouts.make(key("standard"));
    Handout made = handouts.named(plain, nameless, true);
    assertThat(handouts.verify(Unreleased.pdf(made)))
        .singleElement()
        .satisfies(each -> assertThat(each.isCurrent()).as(each.explanation()).isTrue());
    assertThat(handouts.verify(Unreleased.pdf(plain)))
        .singleElement()
        .satisfies(each -> assertThat(each.isCurrent()).as(each.explanation()).isTrue())
        .extracting(Verification::explanation)
        .asString()
        .doesNotContain("for one patient");
    Packet packet = handouts.packet(List.of(key("standard"), SampleLibrary.FIRST), nameless, false);
    assertThat(handouts.verify(packet.pdf().orElseThrow().release()))
        .extracting(Verification::isCurrent)
        .containsExactly(true, true);
  }

  @Test
  void aReferenceAloneSaysThatTheSheetMayBearWordsForOnePatient() {
    String code = handouts.editions().make(key("standard")).reference().code();
    assertThat(handouts.verify(code).explanation())
        .contains("may also contain text for one patient");
  }

  @Test
  void whatIsNotOnTheSheetOrCantBeMarkedStopsIt() throws Exception {
    Edition edition = handouts.editions().make(key("action-card"));
    Handout plain = handouts.make(key("action-card"));
    Item tick = item(edition, Role.DO, 0);
    List<Item> strangers =
        List.of(
            new Item(tick.path(), tick.words() + "!"),
            new Item(item(edition, Role.DO, 1).path(), tick.words()),
            new Item("phases[9].do[0].text", tick.words()),
            item(edition, Role.RED_FLAG, 0));
    for (Item stranger : strangers) {
      Handout made = handouts.named(plain, patient(new Choice(List.of(stranger), List.of())), true);
      assertThat(made.pdf()).isEmpty();
      assertThat(made.problems().toString())
          .contains("choose again")
          .doesNotContain("Mia", "Start");
    }
  }

  @Test
  void inAPacketTheNoteIsOnTheFirstSheetAndMarksAreOnTheirs() throws Exception {
    Edition edition = handouts.editions().make(key("standard"));
    Packet packet =
        handouts.packet(List.of(SampleLibrary.FIRST, key("standard")), patient(edition), false);
    assertThat(packet.problems()).isEmpty();
    String text = text(packet.pdf().orElseThrow());
    assertThat(text.split("Written for you at", -1)).hasSize(2);
    assertThat(text.indexOf("Written for you at")).isLessThan(text.indexOf("Heel raise"));
    assertThat(text.split(" For you", -1)).hasSize(5);
  }

  @Test
  void aPacketThatCantBeBoundIsRefusedWithoutTheWords() throws Exception {
    Path contents = folder.resolve("templates/packets/contents.ftlh");
    Files.createDirectories(contents.getParent());
    Files.writeString(contents, "<html><body>${patient?number}</body></html>");
    try {
      Handouts own = handouts.now();
      ForPatient patient = patient(own.editions().make(key("standard")));
      Packet packet = own.packet(List.of(SampleLibrary.FIRST, key("standard")), patient, true);
      assertThat(packet.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.message() + problem.help())
                      .contains("one by one")
                      .doesNotContain("Mia"));
    } finally {
      Files.delete(contents);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#if (patient!\"\")?contains(\"Mia\")><p>&#160;</p></#if>",
        "<p style=\"margin-top: ${(patient!\"\")?length}mm\">&#160;</p>"
      })
  void aLayoutThatLooksAtTheNameIsRefused(String look) throws Exception {
    Path part = folder.resolve("templates/parts/for-you.ftlh");
    Files.createDirectories(part.getParent());
    String usual = Files.readString(SampleLibrary.root().resolve("templates/parts/for-you.ftlh"));
    Files.writeString(part, look + usual);
    try {
      Handouts own = handouts.now();
      EditionKey key = key("standard");
      assertThat(own.make(key).problems()).as("for nobody").isEmpty();
      Handout made = own.make(key, patient(own.editions().make(key)));
      assertThat(made.pdf()).isEmpty();
      assertThat(made.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.message() + problem.help())
                      .contains(
                          "prints something else for this patient than for others",
                          "<#if patient??>")
                      .doesNotContain("Mia"));
    } finally {
      Files.delete(part);
    }
  }

  @Test
  void aLayoutWithoutThePlaceForItIsRefusedWithoutTheWords() throws Exception {
    Path part = folder.resolve("templates/parts/for-you.ftlh");
    Files.createDirectories(part.getParent());
    Files.writeString(part, "");
    try {
      Handouts own = handouts.now();
      Handout made = own.make(key("standard"), patient(own.editions().make(key("standard"))));
      assertThat(made.pdf()).isEmpty();
      assertThat(made.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.message() + problem.help())
                      .contains("parts/for-you.ftlh")
                      .doesNotContain("Start on Monday", "Mia"));
      assertThat(own.make(key("standard")).problems()).isEmpty();
    } finally {
      Files.delete(part);
    }
  }
}
