package clinic.handouts.press;

import clinic.handouts.check.wording.PatientNotes;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.press.FirstName.UnfitException;
import clinic.handouts.text.font.FontCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was typed for a patient, judged and ready to be printed on one or more handouts. It is
 * revealed only for printing: {@link #toString} does not include it.
 */
public final class ForPatient {
  /** For handouts for nobody in particular. */
  public static final ForPatient NOBODY = new ForPatient("", List.of(), "", Map.of());

  /** The longest note, in lines. */
  private static final int MOST_LINES = 6;

  /** The longest line of a note, and the longest note, in letters. */
  private static final int MOST_LETTERS = 400;

  /** The longest word of a note, in letters, in a script that separates words with spaces. */
  private static final int MOST_OF_WORD = 30;

  /** The longest next visit, in letters. */
  private static final int MOST_OF_VISIT = 60;

  /** The longest number of sets or repetitions, in letters. */
  private static final int MOST_OF_DOSE = 12;

  private final String firstName;
  private final List<String> note;
  private final String nextVisit;
  private final Map<String, Choice> choices;

  private ForPatient(
      String firstName, List<String> note, String nextVisit, Map<String, Choice> choices) {
    this.firstName = firstName;
    this.note = List.copyOf(note);
    this.nextVisit = nextVisit;
    this.choices =
        choices.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What was chosen for a patient on one handout.
   *
   * @param ticks the do and don't items that are marked
   * @param doses their own sets and reps
   */
  public record Choice(List<PatientWords.Item> ticks, List<PatientWords.Dose> doses) {
    public Choice {
      ticks = List.copyOf(ticks);
      doses = List.copyOf(doses);
    }

    private boolean isEmpty() {
      return ticks.isEmpty() && doses.isEmpty();
    }
  }

  /**
   * Handouts that have a first name and nothing else of the patient.
   *
   * @param name may be {@link FirstName#NONE}
   */
  public static ForPatient named(FirstName name) {
    return new ForPatient(name.letters(), List.of(), "", Map.of());
  }

  /**
   * Checks what was typed.
   *
   * @param note a few lines; may be empty
   * @param nextVisit one line; may be empty
   * @param choices by topic
   * @param language language of the handouts
   * @throws UnfitException if it can't be printed; the message does not repeat it
   */
  public static ForPatient of(
      FirstName name,
      String note,
      String nextVisit,
      Map<String, Choice> choices,
      Library library,
      String language)
      throws UnfitException {
    FontCoverage fonts = library.fonts();
    List<String> lines = new ArrayList<>();
    if (note.strip().replace("\r\n", "\n").length() > MOST_LETTERS) { // As browsers count.
      throw new UnfitException(
          "the note is longer than " + MOST_LETTERS + " letters", "shorten it");
    }
    for (String line : note.lines().filter(each -> !each.isBlank()).toList()) {
      lines.add(TypedLine.of(line, "the note", "shorten it", MOST_LETTERS, fonts, language));
      if (Stream.of(line.split("\\s", -1)).anyMatch(ForPatient::isEndless)) {
        throw new UnfitException(
            "the note has a word of more than " + MOST_OF_WORD + " letters",
            "split it into shorter words");
      }
    }
    if (lines.size() > MOST_LINES) {
      throw new UnfitException("the note has more than " + MOST_LINES + " lines", "shorten it");
    }
    String visit =
        TypedLine.of(
            nextVisit, "the next visit", "write it on one line", MOST_OF_VISIT, fonts, language);
    String refusal =
        PatientNotes.refusal(
                library, Stream.concat(lines.stream(), Stream.of(visit)).toList(), language)
            .orElse("");
    if (!refusal.isEmpty()) {
      throw new UnfitException("the note can't be printed: " + refusal, "write it another way");
    }
    for (Choice choice : choices.values()) {
      for (PatientWords.Dose dose : choice.doses()) {
        dose(dose.sets(), fonts, language);
        dose(dose.reps(), fonts, language);
      }
    }
    return new ForPatient(name.letters(), lines, visit, choices);
  }

  private static boolean isEndless(String word) {
    return word.length() > MOST_OF_WORD
        && word.codePoints()
            .allMatch(letter -> letter < 0x600); // Other scripts may have no spaces between words.
  }

  private static void dose(String typed, FontCoverage fonts, String language)
      throws UnfitException {
    String line =
        TypedLine.of(
            typed, "the patient's own dose", "write it on one line", MOST_OF_DOSE, fonts, language);
    if (!line.equals(typed) || !(line.isEmpty() || line.matches("[0-9][0-9 ,./–-]*"))) {
      throw new UnfitException(
          "the patient's own sets and reps must be numbers", "write a number, such as 3 or 8-10");
    }
  }

  /** Whether words that were read from a sheet could have been typed for a patient. */
  public static boolean couldBe(PatientWords words, Library library, String language) {
    try {
      String name = words.firstName();
      of(
          name.isEmpty() ? FirstName.NONE : FirstName.of(name, library.fonts(), language),
          String.join("\n", words.note()),
          words.nextVisit(),
          Map.of("", new Choice(words.ticks(), words.doses())),
          library,
          language);
      return true;
    } catch (UnfitException e) {
      return false;
    }
  }

  /** Whether there is nothing to print. */
  public boolean isNobody() {
    return equals(NOBODY);
  }

  /**
   * What is printed on one of several handouts.
   *
   * @param isFirst whether it is the first of them, which carries the note and the next visit
   */
  public PatientWords on(String topic, boolean isFirst) {
    Choice choice = choices.getOrDefault(topic, new Choice(List.of(), List.of()));
    return new PatientWords(
        firstName,
        isFirst ? note : List.of(),
        isFirst ? nextVisit : "",
        choice.ticks(),
        choice.doses());
  }

  /** What is printed on each of several handouts. */
  public List<PatientWords> on(List<EditionKey> keys) {
    return IntStream.range(0, keys.size()).mapToObj(i -> on(keys.get(i).topic(), i == 0)).toList();
  }

  /**
   * Everything that was typed or chosen, as one text, for telling two orders apart. Never to be
   * shown or kept as it is.
   */
  public String letters() {
    return String.join("\n", firstName, nextVisit, String.join("\n", note)) + "\n" + spelled();
  }

  private List<String> spelled() {
    return choices.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            each ->
                Stream.concat(
                    each.getValue().ticks().stream()
                        .map(tick -> each.getKey() + "\n" + tick.path() + "\n" + tick.words()),
                    each.getValue().doses().stream()
                        .map(
                            dose ->
                                String.join(
                                    "\n",
                                    each.getKey(),
                                    dose.exercise().path(),
                                    dose.sets(),
                                    dose.reps()))))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ForPatient same
        && firstName.equals(same.firstName)
        && note.equals(same.note)
        && nextVisit.equals(same.nextVisit)
        && choices.equals(same.choices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(firstName, note, nextVisit, choices);
  }

  /** Not the words, which must not appear when an object is shown or logged. */
  @Override
  public String toString() {
    return "words for a patient";
  }
}
