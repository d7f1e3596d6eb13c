package clinic.handouts.check.paper;

import clinic.handouts.yaml.RuleCard;
import java.util.List;

/** The rules of layouts: that they can be filled, are safe and give pages. */
public final class LayoutRules {
  private static final String DESIGNERS =
      "Handouts, The designer's guide (templates/README.md), 2026";
  public static final RuleCard LAYOUT =
      RuleCard.error(
          "layout", "layouts that can't be filled", DESIGNERS, "correct the layout at its line");
  public static final RuleCard UNSAFE =
      RuleCard.error(
          "layout-unsafe",
          "layouts that print values raw or reach for Java",
          DESIGNERS,
          "print values with ${…} only");
  public static final RuleCard XHTML =
      RuleCard.error(
          "layout-xhtml",
          "layouts that give no well-formed XHTML",
          DESIGNERS,
          "close every element in the order in which they were opened");
  public static final RuleCard RENDERER =
      RuleCard.error(
          "renderer",
          "warnings of the renderer and headings that are on no page",
          DESIGNERS,
          "change the layout so that the warning goes away");
  public static final RuleCard CARD_BOX =
      RuleCard.error(
          "card-box",
          "clinicians' cards that are too high for their box",
          DESIGNERS,
          "shorten the notes, or give the box more heights");

  private LayoutRules() {}

  /** All of them. */
  public static List<RuleCard> cards() {
    return List.of(LAYOUT, UNSAFE, XHTML, RENDERER, CARD_BOX);
  }
}
