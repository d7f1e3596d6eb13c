package clinic.handouts.edition;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one sheet says for one patient, besides what it says for everybody. It is printed on that
 * patient's sheet only: {@link #toString} does not include it, and no reference digests it.
 *
 * @param firstName the patient's first name; empty for none
 * @param note what was written for the patient, line by line
 * @param nextVisit when to come again, as typed; empty for none
 * @param ticks the do and don't items that are marked
 * @param doses the patient's own sets and reps
 */
public record PatientWords(
    String firstName, List<String> note, String nextVisit, List<Item> ticks, List<Dose> doses) {
  /** For a sheet for nobody in particular. */
  public static final PatientWords NOBODY = named("");

  public PatientWords {
    Objects.requireNonNull(firstName);
    note = List.copyOf(note);
    Objects.requireNonNull(nextVisit);
    ticks = List.copyOf(ticks);
    doses = List.copyOf(doses);
  }

  /**
   * A text of a document, which both its path and its words identify: if either has changed since
   * somebody chose it, it is no longer the one that was meant.
   *
   * @param path its path in the document
   * @param words its words in the document
   */
  public record Item(String path, String words) {
    /** Whether a piece of a document is this text. */
    boolean is(Piece piece) {
      return piece.path().equals(path) && piece.words().equals(words);
    }

    @Override
    public String toString() {
      return "a text";
    }
  }

  /**
   * A patient's own dose of an exercise.
   *
   * @param exercise the exercise, by its number and name
   * @param sets how many sets; empty to leave it open
   * @param reps how many repetitions; empty to leave it open
   */
  public record Dose(Item exercise, String sets, String reps) {
    @Override
    public String toString() {
      return "a dose";
    }
  }

  /** A sheet that has only a name. */
  public static PatientWords named(String firstName) {
    return new PatientWords(firstName, List.of(), "", List.of(), List.of());
  }

  /** Whether there is nothing to print. */
  public boolean isEmpty() {
    return equals(NOBODY);
  }

  /** Everything that was typed: each name, line and number. */
  public List<String> typed() {
    return Stream.of(
            Stream.of(firstName, nextVisit),
            note.stream(),
            doses.stream().flatMap(each -> Stream.of(each.sets(), each.reps())))
        .flatMap(each -> each)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** Not the words, which must not appear when an object is shown or logged. */
  @Override
  public String toString() {
    return "words for a patient";
  }
}
