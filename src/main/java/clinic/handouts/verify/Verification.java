package clinic.handouts.verify;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.WordingChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reference says about the sheet that carries it.
 *
 * @param asked the reference as it was given
 * @param state whether the sheet may still be used
 * @param sheet which handout it is; empty if unknown
 * @param explanation why, in whole sentences
 * @param changes what has changed since the sheet was made; empty if nothing has or it is unknown
 * @param instead id of the topic to use instead; empty if there is none
 */
public record Verification(
    String asked,
    State state,
    Optional<Sheet> sheet,
    String explanation,
    List<WordingChange> changes,
    String instead) {
  /** Whether a sheet may still be used. */
  public enum State {
    CURRENT("current"),
    OUT_OF_DATE("out of date"),
    OVERDUE("overdue"),
    WITHDRAWN("withdrawn"),
    DRAFT("draft"),
    MISTYPED("mistyped"),
    UNKNOWN("unknown");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state in words. */
    public String label() {
      return label;
    }
  }

  /**
   * Which handout a sheet is.
   *
   * @param key its edition
   * @param title its title; empty if the topic no longer exists and is not in the history
   * @param clinician whose handout it is, as printed; empty for the clinic's own edition
   * @param version the topic's version on the sheet; 0 if unknown
   */
  public record Sheet(EditionKey key, String title, String clinician, int version) {
    public Sheet {
      Objects.requireNonNull(key);
      Objects.requireNonNull(title);
      Objects.requireNonNull(clinician);
    }
  }

  public Verification {
    Objects.requireNonNull(state);
    changes = List.copyOf(changes);
  }

  /** For a file that contains no reference. */
  public static Verification without(String file, String explanation) {
    return of(file, State.UNKNOWN, explanation);
  }

  /** For a file that says it is a draft. */
  static Verification draft() {
    return of(
        "no reference",
        State.DRAFT,
        "It is a draft for a reviewer, not for patients: give out the approved handout.");
  }

  static Verification of(String asked, State state, String explanation) {
    return new Verification(asked, state, Optional.empty(), explanation, List.of(), "");
  }

  /** The same for a file that does not match its reference. */
  public Verification altered() {
    return new Verification(
        asked,
        State.UNKNOWN,
        sheet,
        "The file has this reference on it but is not as this program made it: it was changed after"
            + " it was given out, or was made with other layouts. Don't use it; print a new one.",
        List.of(),
        instead);
  }

  /** The same for a sheet that nobody has looked at: what no reference covers may be on it. */
  public Verification unseen() {
    return isCurrent()
        ? explained(
            " The sheet may also contain text for one patient, which the reference does not"
                + " cover.")
        : this;
  }

  /** The same for a sheet with words for one patient, which no reference covers. */
  Verification forPatient() {
    return explained(" It also contains text for one patient, which the reference does not cover.");
  }

  private Verification explained(String more) {
    return new Verification(asked, state, sheet, explanation + more, changes, instead);
  }

  /** Whether the sheet may be used. */
  public boolean isCurrent() {
    return state == State.CURRENT;
  }
}
