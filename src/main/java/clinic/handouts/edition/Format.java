package clinic.handouts.edition;

import java.util.EnumSet;
import java.util.Set;

/** What a format shows of an edition on paper. A workspace's own formats show everything once. */
public enum Format {
  /** All of it, once. */
  WHOLE,
  /** What to do, for the fridge: one landscape sheet with two halves that say the same thing. */
  ACTION_CARD;

  private static final Set<Role> IN_SECTIONS = EnumSet.range(Role.PART_HEADING, Role.EXERCISE_NOTE);

  private static final Set<Role> MISSING_ON_CARDS =
      EnumSet.of(Role.SUMMARY, Role.GET_HELP_HEADING, Role.GET_HELP);

  /**
   * The format with an id.
   *
   * @param id name of its layout, such as {@code action-card}
   */
  public static Format of(String id) {
    return id.equals("action-card") ? ACTION_CARD : WHOLE;
  }

  /** Whether texts of a role must be on it; others are optional. */
  public boolean demands(Role role) {
    return this == WHOLE || !(MISSING_ON_CARDS.contains(role) || IN_SECTIONS.contains(role));
  }

  /** Whether texts of a role are never on it. */
  public boolean omits(Role role) {
    return this == ACTION_CARD && IN_SECTIONS.contains(role);
  }

  /** How many copies of the content are on one sheet. */
  public int copies() {
    return this == ACTION_CARD ? 2 : 1;
  }
}
