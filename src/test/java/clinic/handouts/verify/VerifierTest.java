package clinic.handouts.verify;

import static clinic.handouts.edition.FullContent.key;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.FullContent;
import clinic.handouts.edition.NamedWords;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Reference;
import clinic.handouts.edition.Role;
import clinic.handouts.edition.WordingChange;
import clinic.handouts.verify.Verification.Sheet;
import clinic.handouts.verify.Verification.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reference stands for, by content as it is and as the history says it was. */
class VerifierTest extends WorkspaceTest {
  private static final String FIRST = "0001-2026-11-22";
  private static final String SECOND = "0002-2026-12-05";
  private static final String THIRD = "0003-2026-12-09";
  private static final String LABELS = "templates/labels/en.yaml";
  private static final String TITLE = "Is bed rest good?";
  private static final String DUE =
      "the review was due on 1 Nov 2028: the topic is no longer given out.";
  private static final EditionKey ANAS = key("ana");
  private static final EditionKey BENS = key("ben");
  private static final EditionKey CLINICS = key(EditionKey.CLINIC);

  @BeforeEach
  void giveOut() throws IOException {
    workspace.write(LABELS, Files.readString(Path.of(LABELS)));
    keep(FIRST, CLINIC, BACK, ANA, BEN, LABELS);
  }

  /** Writes files into a state of the history, as they are now. */
  private void keep(String state, String... paths) {
    for (String path : paths) {
      workspace.write(".handouts/history/" + state + "/" + path, workspace.text(path));
    }
  }

  private void forget(String... paths) {
    for (String path : paths) {
      workspace.remove(".handouts/history/" + FIRST + "/" + path);
    }
  }

  private Verifier verifier() {
    return new Verifier(FullContent.editions(workspace));
  }

  private Verification verify(String typed) {
    return verifier().verify(typed);
  }

  private Edition wording(EditionKey key) {
    return FullContent.editions(workspace).wording(key);
  }

  private String reference(EditionKey key) {
    return wording(key).reference().code();
  }

  /** A well-formed reference of an edition, with words that it never had. */
  private static String foreign(EditionKey key) {
    return Reference.of(key, List.of(new NamedWords("a do item", "Fly."))).code();
  }

  private void version(int from, int to) {
    workspace.replace(BACK, "version: " + from + "\n", "version: " + to + "\n");
  }

  private void note(String from, String to) {
    workspace.replace(BEN, from, to);
  }

  private void withdraw(String how) {
    workspace.replace(BACK, "author: ana", "author: ana\nwithdrawn: " + how);
  }

  private static void is(Verification found, State state, String explanation) {
    assertThat(found.explanation()).isEqualTo(explanation);
    assertThat(found.state()).isEqualTo(state);
    assertThat(found.isCurrent()).isEqualTo(state == State.CURRENT);
  }

  private static void isWithdrawn(Verification found, String explanation, String instead) {
    is(found, State.WITHDRAWN, explanation);
    assertThat(found.instead()).isEqualTo(instead);
    assertThat(found.changes()).isEmpty();
  }

  @Test
  void whatHasTheWordsOfTodayIsCurrent() {
    String code = reference(ANAS);
    Verification found = verify(code);
    is(found, State.CURRENT, "Its wording is up to date; the next review is due by 1 Nov 2028.");
    assertThat(found.asked()).isEqualTo(code);
    assertThat(found.sheet()).contains(new Sheet(ANAS, TITLE, "Ana Sample (Osteopath)", 1));
    assertThat(found.changes()).isEmpty();
    assertThat(found.instead()).isEmpty();
  }

  @Test
  void withoutAHistoryTodaysEditionsAreKnown() {
    forget(CLINIC, BACK, ANA, BEN, LABELS);
    assertThat(verify(reference(ANAS)).state()).isEqualTo(State.CURRENT);
    assertThat(verify(foreign(ANAS)).state()).isEqualTo(State.OUT_OF_DATE);
  }

  @Test
  void theClinicsOwnSheetIsNobodys() {
    assertThat(verify(reference(CLINICS)).sheet()).contains(new Sheet(CLINICS, TITLE, "", 1));
  }

  @Test
  void theReferenceIsToldAsItIsPrinted() {
    String code = reference(ANAS);
    assertThat(verify(" " + code.replace("-", " ").toLowerCase(java.util.Locale.ROOT)).asked())
        .isEqualTo(code);
  }

  @Test
  void wordsThatAreNotInTheHistoryAreOutOfDateWithoutChanges() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: Rest?");
    version(1, 2);
    Verification found = verify(foreign(ANAS));
    is(
        found,
        State.OUT_OF_DATE,
        "Its wording differs from that of version 2, the current one; the old wording is"
            + " not in this workspace's history.");
    assertThat(found.sheet()).contains(new Sheet(ANAS, "Rest?", "Ana Sample (Osteopath)", 0));
    assertThat(found.changes()).isEmpty();
    assertThat(found.instead()).isEmpty();
  }

  @Test
  void aNewVersionThatWasNotGivenOutYet() {
    String code = reference(ANAS);
    version(1, 2);
    workspace.replace(BACK, "- Bend gently.", "- Bend.");
    Verification found = verify(code);
    is(
        found,
        State.OUT_OF_DATE,
        "The sheet is version 1; it was replaced by version 2, which has not been given out yet.");
    assertThat(found.changes())
        .containsExactly(
            new WordingChange("a do item", "Bend gently.", "Bend."),
            new WordingChange("version and review", "Version 1", "Version 2"));
    assertThat(found.sheet()).contains(new Sheet(ANAS, TITLE, "Ana Sample (Osteopath)", 1));
  }

  @Test
  void aNewVersionFromTheDayOnWhichItWasGivenOut() {
    String code = reference(ANAS);
    version(1, 2);
    keep(SECOND, BACK);
    String second = reference(ANAS);
    String since = "The sheet is version 1; it was replaced by version 2 on 5 Dec 2026.";
    is(verify(code), State.OUT_OF_DATE, since);
    version(2, 3);
    is(verify(code), State.OUT_OF_DATE, since + " The current one is version 3.");
    assertThat(verify(code).changes())
        .containsExactly(new WordingChange("version and review", "Version 1", "Version 3"));
    keep(THIRD, BACK);
    is(verify(code), State.OUT_OF_DATE, since + " The current one is version 3.");
    is(
        verify(second),
        State.OUT_OF_DATE,
        "The sheet is version 2; it was replaced by version 3 on 9 Dec 2026.");
    assertThat(verify(second).sheet().orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void otherWordsOfTheClinician() {
    String bens = reference(BENS);
    String anas = reference(ANAS);
    note("Bring this sheet along.", "Call me.");
    Verification found = verify(bens);
    is(
        found,
        State.OUT_OF_DATE,
        "The sheet is version 1. Other wording on it has changed; no sheet with the new"
            + " wording has been given"
            + " out yet.");
    assertThat(found.changes())
        .containsExactly(
            new WordingChange("the clinician's note", "Bring this sheet along.", "Call me."));
    keep(SECOND, BEN);
    String since =
        "The sheet is version 1; it has been out of date since other wording on it changed on"
            + " 5 Dec 2026.";
    is(verify(bens), State.OUT_OF_DATE, since);
    version(1, 2);
    is(verify(bens), State.OUT_OF_DATE, since + " The current one is version 2.");
    assertThat(verify(anas).explanation()).contains("version 2, which has not been given out yet");
  }

  @Test
  void otherFixedWords() {
    String code = reference(ANAS);
    workspace.replace(LABELS, "dont: Don't\n", "dont: Do not\n");
    keep(SECOND, LABELS);
    Verification found = verify(code);
    is(
        found,
        State.OUT_OF_DATE,
        "The sheet is version 1; it has been out of date since other wording on it changed on"
            + " 5 Dec 2026.");
    assertThat(found.changes())
        .containsExactly(new WordingChange("the fixed words", "Don't", "Do not"));
  }

  @Test
  void wordsThatCameBackAreThoseOfTheLastTime() {
    String first = reference(BENS);
    note("Bring this sheet along.", "Call me.");
    keep(SECOND, BEN);
    String second = reference(BENS);
    note("Call me.", "Bring this sheet along.");
    keep(THIRD, BEN);
    assertThat(verify(first).state()).isEqualTo(State.CURRENT);
    is(
        verify(second),
        State.OUT_OF_DATE,
        "The sheet is version 1; it has been out of date since other wording on it changed on"
            + " 9 Dec 2026.");
    note("Bring this sheet along.", "Come again.");
    is(
        verify(first),
        State.OUT_OF_DATE,
        "The sheet is version 1. Other wording on it has changed; no sheet with the new"
            + " wording has been given"
            + " out yet.");
  }

  @Test
  void statesThatChangeNothingOnASheetAreOne() {
    workspace.write(CLINIC, workspace.text(CLINIC) + "# A comment.\n");
    keep(SECOND, CLINIC);
    note("Bring this sheet along.", "Call me.");
    keep(THIRD, BEN);
    PastEditions past = new PastEditions(FullContent.editions(workspace).library());
    assertThat(past.of(BENS))
        .extracting(each -> each.state().folder())
        .containsExactly(FIRST, THIRD);
    assertThat(past.of(ANAS)).extracting(each -> each.state().folder()).containsExactly(FIRST);
    assertThat(past.of(BENS)).isSameAs(past.of(BENS));
  }

  @Test
  void aHistoryThatIsNotWholeTellsWhatItCan() {
    String code = reference(ANAS);
    version(1, 2);
    forget(CLINIC);
    assertThat(verify(code).explanation()).contains("is not in this workspace's history");
    keep(SECOND, CLINIC);
    assertThat(verify(code).explanation())
        .isEqualTo(
            "The sheet is version 1; it was replaced by version 2, which has not been given out"
                + " yet.");
  }

  @Test
  void theDayAfterItsReviewWasDueItIsOverdue() {
    String code = reference(ANAS);
    workspace.on("2028-11-01");
    assertThat(verify(code).state()).isEqualTo(State.CURRENT);
    workspace.on("2028-11-02");
    Verification found = verify(code);
    is(found, State.OVERDUE, "Its wording is up to date. T" + DUE.substring(1));
    assertThat(found.sheet()).contains(new Sheet(ANAS, TITLE, "Ana Sample (Osteopath)", 1));
    assertThat(found.changes()).isEmpty();
  }

  @Test
  void aSheetWithTheNoticeIsOverdueToo() {
    workspace.on("2028-11-02");
    Edition noticed = FullContent.editions(workspace).allowingOverdue().make(ANAS);
    String code = noticed.reference().code();
    assertThat(code).isNotEqualTo(reference(ANAS)).startsWith(Reference.editionOf(ANAS) + "-");
    Verification found = verify(code);
    is(found, State.OVERDUE, "Its wording is up to date. T" + DUE.substring(1));
    assertThat(found.sheet().orElseThrow().version()).isEqualTo(1);
    assertThat(verifier().edition(code)).contains(noticed);
    version(1, 2);
    workspace.replace(BACK, "reviewed: 2026-11-01", "reviewed: 2028-11-02");
    is(
        verify(code),
        State.OUT_OF_DATE,
        "The sheet is version 1; it was replaced by version 2, which has not been given out yet.");
    assertThat(verifier().edition(code).orElseThrow().notice()).isEqualTo(noticed.notice());
  }

  @Test
  void whatIsOutOfDateAndOverdueSaysBoth() {
    String code = reference(ANAS);
    version(1, 2);
    workspace.on("2028-11-02");
    is(
        verify(code),
        State.OUT_OF_DATE,
        "The sheet is version 1; it was replaced by version 2, which has not been given out yet."
            + " Also: "
            + DUE);
    is(
        verify(foreign(ANAS)),
        State.OUT_OF_DATE,
        "Its wording differs from that of version 2, the current one; the old wording is"
            + " not in this workspace's history. Also: "
            + DUE);
  }

  @Test
  void otherWordsOfTheSameVersionAreComparedAllTheSame() {
    String code = reference(ANAS);
    workspace.replace(BACK, "- Bend gently.", "- Bend.");
    String unchanged =
        "he wording has changed since version 1 was given out on 22 Nov 2026, but the"
            + " version is still"
            + " 1; a do item: \"Bend gently.\" is now \"Bend.\".";
    is(
        verify(code),
        State.OUT_OF_DATE,
        "The sheet is version 1. Other wording on it has changed; no sheet with the new"
            + " wording has been given"
            + " out yet. Also: t"
            + unchanged);
    is(verify(reference(ANAS)), State.OUT_OF_DATE, "Its wording is up to date. T" + unchanged);
  }

  @Test
  void aVersionThatWentDownIsComparedAllTheSame() {
    String code = reference(ANAS);
    version(1, 2);
    keep(SECOND, BACK);
    version(2, 1);
    is(
        verify(code),
        State.OUT_OF_DATE,
        "Its wording is up to date. This says version 1, but version 2 was already given out on"
            + " 5 Dec 2026.");
  }

  @Test
  void withdrawnSaysSinceWhenAndWhy() {
    String code = reference(ANAS);
    withdraw("{on: 2026-11-22, why: Too old}");
    String why = "The topic has been withdrawn since 22 Nov 2026: Too old.";
    isWithdrawn(verify(code), why, "");
    isWithdrawn(verify(reference(CLINICS)), why, "");
    assertThat(verify(code).sheet()).contains(new Sheet(ANAS, TITLE, "Ana Sample (Osteopath)", 1));
  }

  @Test
  void withdrawnNamesTheTopicToUseInstead() {
    workspace.write("content/topics/ankle/en-AU.yaml", workspace.text(BACK));
    String code = reference(ANAS);
    withdraw("{on: 2026-11-22, why: Too old, use-instead: ankle}");
    isWithdrawn(verify(code), "The topic has been withdrawn since 22 Nov 2026: Too old.", "ankle");
  }

  @Test
  void aWithdrawalToComeStopsNothing() {
    String code = reference(ANAS);
    withdraw("{on: 2026-11-23, why: Too old}");
    assertThat(verify(code).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aDraftIsWithdrawn() {
    String code = reference(ANAS);
    workspace.replace(BACK, "author: ana", "author: ana\nstatus: draft");
    isWithdrawn(
        verify(code),
        "The topic is a draft again: it is not given out until it has been reviewed.",
        "");
  }

  @Test
  void aTopicThatIsGoneIsKnownFromTheHistory() {
    String code = reference(ANAS);
    workspace.remove(BACK);
    String gone =
        "The topic 'back' is no longer in content/topics/ in en-AU, so it is no longer given out.";
    isWithdrawn(verify(code), gone, "");
    assertThat(verify(code).sheet()).contains(new Sheet(ANAS, TITLE, "Ana Sample (Osteopath)", 1));
    workspace.replace(".handouts/history/" + FIRST + "/" + CLINIC, "name: S", "nome: S");
    isWithdrawn(verify(code), gone, "");
    assertThat(verify(code).sheet()).contains(new Sheet(ANAS, "", "ana", 0));
  }

  @Test
  void aLanguageThatIsGoneIsWithdrawnAlone() {
    String british = "content/topics/back/en-GB.yaml";
    workspace.write(
        british,
        "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-10}\n"
            + workspace.text(BACK));
    workspace.write(CLINIC, workspace.text(CLINIC) + "  en-GB: Ask us.\n");
    workspace.replace(ANA, "Osteopath", "{en-AU: Osteopath, en-GB: Osteo}");
    keep(SECOND, CLINIC, ANA, british);
    EditionKey gone = new EditionKey("back", EditionKey.CLINIC, "en-GB", "standard");
    String code = reference(gone);
    assertThat(verify(code).state()).isEqualTo(State.CURRENT);
    workspace.remove(british);
    isWithdrawn(
        verify(code),
        "The topic 'back' is no longer in content/topics/ in en-GB, so it is no longer given out.",
        "");
    assertThat(verify(reference(CLINICS)).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aClinicianWhoIsGoneLeavesTheClinicsOwn() {
    String code = reference(BENS);
    workspace.remove(BEN);
    String gone =
        "The clinician 'ben' is no longer in content/clinicians/, so their handouts are no longer given"
            + " out.";
    isWithdrawn(verify(code), gone, "back");
    assertThat(verify(code).sheet())
        .contains(new Sheet(BENS, TITLE, "Ben Sample (Physiotherapist)", 1));
    workspace.on("2028-11-02");
    isWithdrawn(verify(code), gone, "");
    forget(BEN);
    assertThat(verify(code).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void aClinicianWhoDoesNotGiveItAnyMoreLeavesTheClinicsOwn() {
    String code = reference(BENS);
    workspace.write("content/topics/ankle/en-AU.yaml", workspace.text(BACK));
    workspace.write(BEN, workspace.text(BEN) + "topics: [ankle]\n");
    isWithdrawn(verify(code), "The clinician 'ben' no longer gives out this handout.", "back");
    assertThat(verify(reference(ANAS)).state()).isEqualTo(State.CURRENT);
  }

  @Test
  void aFormatThatIsGoneIsKnownFromTheHistory() {
    EditionKey tiny = new EditionKey("back", "ana", "en-AU", "tiny");
    String code = reference(tiny);
    assertThat(verify(code).state()).isEqualTo(State.UNKNOWN);
    workspace.write("templates/formats/tiny.ftlh", "<html></html>");
    assertThat(verify(code).state()).isEqualTo(State.CURRENT);
    keep(SECOND, "templates/formats/tiny.ftlh");
    workspace.remove("templates/formats/tiny.ftlh");
    is(verify(code), State.WITHDRAWN, "The format 'tiny' is no longer given out.");
  }

  @Test
  void aFormatThatTheTopicLeavesOutIsNoLongerGivenOut() {
    String code = reference(ANAS);
    workspace.replace(BACK, "version: 1", "version: 1\nformats: [large-print]");
    isWithdrawn(
        verify(code),
        "The topic is no longer made in the format 'standard', so this sheet is no longer given"
            + " out.",
        "back");
  }

  @Test
  void contentThatIsBrokenTellsNothingButItsPlace() {
    String code = reference(BENS);
    workspace.replace(BEN, "Set a timer.", "\"Set a `timer`.\"");
    Verification found = verify(code);
    is(
        found,
        State.UNKNOWN,
        "It can't be checked until this problem in the content is fixed: "
            + FullContent.editions(workspace).obstacles(BENS).get(0).place()
            + ": code can't be used here.");
    assertThat(found.sheet()).contains(new Sheet(BENS, TITLE, "Ben Sample (Physiotherapist)", 1));
    workspace.write(BEN, "name: [");
    assertThat(verify(code).explanation())
        .contains("problem in the content is fixed: " + BEN + ":1:");
    assertThat(verify(reference(ANAS)).state()).isEqualTo(State.CURRENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | A reference has 13 letters and digits; this has 0",
        "0000000-00000   | A reference has 13 letters and digits; this has 12",
        "0000000-0000000 | A reference has 13 letters and digits; this has 14",
        "0000000-00000U  | 'U' is never part of a reference",
        "u*              | 'U' is never part of a reference",
        "back?           | '?' is never part of a reference",
        "00000\uD83D\uDE00 | '\uD83D\uDE00' is never part of a reference",
        "0000000-000001  | One letter or digit is wrong, or two are swapped",
        "O i-l           | A reference has 13 letters and digits; this has 3",
      })
  void mistypedSaysWhatIsWrong(String typed, String mistake) {
    Verification found = verify(typed);
    is(found, State.MISTYPED, mistake + ": look at the bottom of the sheet again.");
    assertThat(found.asked()).isEqualTo(typed);
    assertThat(found.sheet()).isEmpty();
    assertThat(verifier().edition(typed)).isEmpty();
  }

  @Test
  void aReferenceOfNothingIsUnknown() {
    String code = foreign(new EditionKey("knee", "ana", "en-AU", "standard"));
    Verification found = verify(code.replace("-", ""));
    is(
        found,
        State.UNKNOWN,
        "It is a valid reference, but this workspace has never had a handout with it.");
    assertThat(found.asked()).isEqualTo(code);
    assertThat(found.sheet()).isEmpty();
    assertThat(verifier().edition(code)).isEmpty();
  }

  @Test
  void filesOfTheHistoryThatAreNoContentNameNothing() {
    for (String path :
        List.of(
            "content/clinicians/No Id.yaml",
            "content/clinicians/eve.txt",
            "content/topics/knee/more/en-AU.yaml",
            "templates/formats/own.css")) {
      workspace.write(".handouts/history/" + SECOND + "/" + path, "x");
    }
    for (EditionKey key :
        List.of(
            key("No Id"),
            key("eve"),
            new EditionKey("knee", "ana", "more/en-AU", "standard"),
            new EditionKey("back", "ana", "en-AU", "own"))) {
      assertThat(verify(foreign(key)).state()).as("%s", key).isEqualTo(State.UNKNOWN);
    }
  }

  @Test
  void anEditionIsFoundAsItWas() {
    Edition first = wording(BENS);
    note("Bring this sheet along.", "Call me.");
    Edition now = wording(BENS);
    Edition found = verifier().edition(first.reference().code()).orElseThrow();
    assertThat(found.reference()).isEqualTo(first.reference());
    assertThat(found.notice()).isEmpty();
    assertThat(found.document().all(Role.CARD))
        .extracting(Piece::words)
        .contains("Bring this sheet along.")
        .doesNotContain("Call me.");
    assertThat(verifier().edition(now.reference().code())).contains(now);
    assertThat(verifier().edition(foreign(BENS))).isEmpty();
  }

  @Test
  void aSheetWithUnknownWordsIsNamedAsItsEditionWasLast() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: Rest?");
    version(1, 2);
    keep(SECOND, BACK);
    workspace.remove(BACK);
    assertThat(verify(foreign(ANAS)).sheet())
        .contains(new Sheet(ANAS, "Rest?", "Ana Sample (Osteopath)", 0));
  }

  @Test
  void anAlteredFileIsUnknownAndStillNamed() {
    Verification current = verify(reference(ANAS));
    Verification altered = current.altered();
    is(
        altered,
        State.UNKNOWN,
        "The file has this reference on it but is not as this program made it: it was changed after"
            + " it was given out, or was made with other layouts. Don't use it; print a new one.");
    assertThat(altered.asked()).isEqualTo(current.asked());
    assertThat(altered.sheet()).isEqualTo(current.sheet());
    assertThat(altered.changes()).isEmpty();
  }

  @Test
  void aFileWithoutAReferenceIsUnknown() {
    Verification found = Verification.without("x.pdf", "It carries no reference.");
    is(found, State.UNKNOWN, "It carries no reference.");
    assertThat(found.asked()).isEqualTo("x.pdf");
    assertThat(found.sheet()).isEmpty();
    assertThat(found.instead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, current",
    "OUT_OF_DATE, out of date",
    "OVERDUE, overdue",
    "WITHDRAWN, withdrawn",
    "MISTYPED, mistyped",
    "UNKNOWN, unknown"
  })
  void statesHaveWords(State state, String label) {
    assertThat(state.label()).isEqualTo(label);
  }
}
