package clinic.handouts.edition;

import clinic.handouts.edition.Required.Part;
import java.util.EnumSet;
import java.util.Set;

/** What paper of a format shows of an edition. A workspace's own formats show all, once. */
public enum Format {
  /** All of it, once. */
  WHOLE,
  /** What to do, for the fridge: one sheet across with two halves that say the same. */
  ACTION_CARD;

  private static final Set<Part> MISSING_ON_CARDS =
      EnumSet.of(Part.SUMMARY, Part.GET_HELP_HEADING, Part.GET_HELP);

  /**
   * The format of that id.
   *
   * @param id name of its layout, such as {@code action-card}
   */
  public static Format of(String id) {
    return id.equals("action-card") ? ACTION_CARD : WHOLE;
  }

  /** Whether a part must be on it; what need not be there may still be. */
  public boolean demands(Part part) {
    return this == WHOLE || !MISSING_ON_CARDS.contains(part);
  }

  /** How many times a sheet says everything. */
  public int copies() {
    return this == ACTION_CARD ? 2 : 1;
  }
}
