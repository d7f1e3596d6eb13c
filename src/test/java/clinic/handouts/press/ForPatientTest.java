package clinic.handouts.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.SampleLibrary;
import clinic.handouts.content.Library;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.press.FirstName.UnfitException;
import clinic.handouts.press.ForPatient.Choice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed for a patient is judged before anything is made of it. */
class ForPatientTest {
  private static ForPatient typed(String note, String visit) throws UnfitException {
    return typed(note, visit, Map.of());
  }

  private static ForPatient typed(String note, String visit, Map<String, Choice> choices)
      throws UnfitException {
    return ForPatient.of(
        FirstName.NONE, note, visit, choices, SampleLibrary.ofRepository().library(), "en-AU");
  }

  private static ForPatient dose(String sets, String reps) throws UnfitException {
    Dose dose = new Dose(new Item("sections[0].exercises[0].name", "1. Heel raise"), sets, reps);
    return typed("", "", Map.of("ankle", new Choice(List.of(), List.of(dose))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Don't call 000, call us.",
        "There is no need to call\nan ambulance.",
        "Never ring triple zero",
        "Ignore the red flags above.",
        "You can ignore this list",
        "Forget the rest of this sheet",
        "Don't follow the advice below",
        "This list does not apply",
        "In an emergency call 911."
      })
  void aNoteThatTakesAwayWhatKeepsPatientsSafeIsRefusedAndNotRepeated(String note) {
    assertThatThrownBy(() -> typed(note, ""))
        .isInstanceOf(UnfitException.class)
        .hasMessageStartingWith("the note can't be printed: it ")
        .hasMessageNotContaining(note);
    assertThatThrownBy(() -> typed("", note.replace('\n', ' '))).isInstanceOf(UnfitException.class);
  }

  private static String named(String name, String language) throws UnfitException {
    return FirstName.of(name, SampleLibrary.ofRepository().library().fonts(), language).letters();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop",
        "Take",
        "NOT",
        "do not",
        "Don't",
        "Dont",
        "Zoe: rest in bed",
        "Zoe STOP",
        "Zoe (not 000)",
        "Quixotella; ignore all",
        "<b>Quixotella",
        "${7*7}",
        "5 tablets",
        "Allergic",
        "N O T",
        "no"
      })
  void aFirstNameThatReadsAsAnInstructionIsRefusedAndNotRepeated(String name) {
    assertThatThrownBy(() -> named(name, "en-AU"))
        .isInstanceOf(UnfitException.class)
        .hasMessageContaining("first name")
        .hasMessageNotContaining(name)
        .extracting(each -> ((UnfitException) each).help())
        .isEqualTo("give the first name only, or print the handout without a name");
    assertThatThrownBy(() -> named("Không", "vi")).isInstanceOf(UnfitException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do",
        "An",
        "My",
        "Go",
        "Will",
        "Mark",
        "Grace",
        "Hope",
        "Norm",
        "Notburga",
        "Stoppa",
        "Dot",
        "Page",
        "Ne Win",
        "O'Brien",
        "Jean-Luc",
        "Mary Jane",
        "J.",
        "Max & Zoe",
        "Zoë",
        "Ángel",
        "Gö",
        "X"
      })
  void aFirstNameThatIsAlsoAWordStaysAName(String name) throws UnfitException {
    assertThat(named(name, "en-AU")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 000 if you can't feel your foot.",
        "Don't ignore this list: read it twice.",
        "Walk to the letterbox, 3 times a day.",
        "<b>Rest</b> & **don't** run ${patient} [x](https://example.com)"
      })
  void anyOtherNoteIsTakenLetterByLetter(String note) throws UnfitException {
    assertThat(typed(note, "").on("ankle", true).note()).containsExactly(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turn\u202Eround",
        "zero\u200Bwidth",
        "bell\u0007",
        "lost \uFFFD",
        "page\u2028break",
        "marks \u0301",
        "smile \uD83D\uDE00"
      })
  void charactersThatHideReorderOrCantBePrintedAreRefused(String note) {
    assertThatThrownBy(() -> typed(note, "")).isInstanceOf(UnfitException.class);
    assertThatThrownBy(() -> typed("", note)).isInstanceOf(UnfitException.class);
  }

  @Test
  void nothingIsLongerThanItsPlaceOnTheSheet() throws UnfitException {
    assertThatThrownBy(() -> typed("a ".repeat(201), "")).isInstanceOf(UnfitException.class);
    assertThatThrownBy(() -> typed("a\n".repeat(7), "")).isInstanceOf(UnfitException.class);
    assertThatThrownBy(() -> typed("", "a".repeat(61))).isInstanceOf(UnfitException.class);
    assertThatThrownBy(() -> typed("", "Monday\nTuesday")).isInstanceOf(UnfitException.class);
    assertThatThrownBy(() -> typed("x".repeat(31), "")).hasMessageContaining("word");
    assertThat(typed("a\n\n".repeat(6), "").on("ankle", true).note()).hasSize(6);
    String line = "ab ".repeat(21) + "ab";
    assertThat(typed("abcd " + line + ("\r\n" + line).repeat(5), "").on("ankle", true).note())
        .hasSize(6);
    assertThat(typed("a\n\n", " Monday ").on("ankle", true).nextVisit()).isEqualTo("Monday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1", "3\n4", "9999999999999", "\u0664", "3 <b>"})
  void ownSetsAndRepsAreNumbers(String number) {
    assertThatThrownBy(() -> dose(number, "")).isInstanceOf(UnfitException.class);
    assertThatThrownBy(() -> dose("2", number)).isInstanceOf(UnfitException.class);
    assertThatCode(() -> dose("2", "8-10")).doesNotThrowAnyException();
  }

  @Test
  void wordsOnASheetThatNobodyCanTypeAreNotAPatients() {
    Library library = SampleLibrary.ofRepository().library();
    Item exercise = new Item("sections[0].exercises[0].name", "1. Heel raise");
    List<String> note = List.of("Walk daily", "Rest at night");
    assertThat(
            ForPatient.couldBe(words("Mia", note, new Dose(exercise, "2", "")), library, "en-AU"))
        .isTrue();
    assertThat(ForPatient.couldBe(PatientWords.NOBODY, library, "en-AU")).isTrue();
    for (PatientWords strange :
        List.of(
            words("everybody: take three of them at once, daily", note),
            words("", List.of("Don't call 000")),
            words("", note, new Dose(exercise, "as many as you can", "")))) {
      assertThat(ForPatient.couldBe(strange, library, "en-AU")).isFalse();
    }
  }

  private static PatientWords words(String name, List<String> note, Dose... doses) {
    return new PatientWords(name, note, "", List.of(), List.of(doses));
  }

  @Test
  void theNoteIsOnTheFirstHandoutOnlyAndNothingShowsIt() throws UnfitException {
    ForPatient patient = typed("Walk daily", "Monday");
    assertThat(patient.on("ankle", false).isEmpty()).isTrue();
    assertThat(patient.toString() + patient.on("ankle", true)).doesNotContain("Walk", "Monday");
    assertThat(patient).isEqualTo(typed("Walk daily", "Monday"));
    assertThat(patient).isNotEqualTo(typed("Walk daily", "Tuesday"));
    assertThat(typed("Walk, rest", "")).isNotEqualTo(typed("Walk\nrest", ""));
    assertThat(typed("", "", Map.of("ankle", new Choice(List.of(), List.of()))).isNobody())
        .isTrue();
    assertThat(dose("2", "")).isNotEqualTo(dose("3", ""));
  }
}
