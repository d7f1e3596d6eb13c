package clinic.handouts.edition;

import clinic.handouts.yaml.Place;
import java.util.Objects;

/**
 * A text that must be on the paper, word for word and readable.
 *
 * @param part which part of the handout it is
 * @param words the words as printed, on one line
 * @param place where content says so
 */
public record Required(Part part, String words, Place place) {
  /** The parts, in their order on paper. */
  public enum Part {
    NOTICE("the notice above the title"),
    TITLE("the title"),
    SUMMARY("the summary"),
    ADVICE_HEADING("the heading of the advice"),
    DO_HEADING("the heading of the do list"),
    DO("the do item"),
    DONT_HEADING("the heading of the don't list"),
    DONT("the don't item"),
    GET_HELP_HEADING("the heading about getting help"),
    GET_HELP("when to get help"),
    EMERGENCY("the line with the emergency number"),
    RED_FLAG("the red flag"),
    DISCLAIMER("the disclaimer"),
    CLINICIAN("the clinician"),
    PROVENANCE("version and review"),
    REFERENCE("the reference");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    /** What it is called in messages. */
    public String label() {
      return label;
    }
  }

  public Required {
    Objects.requireNonNull(part);
    Objects.requireNonNull(place);
    if (words.isBlank()) {
      throw new IllegalArgumentException(part + " has no words");
    }
  }
}
