package clinic.handouts.check.paper;

import clinic.handouts.yaml.Rule;
import java.util.List;

/** The rules about layouts: they can be filled, are safe and produce pages. */
public final class LayoutRules {
  private static final String DESIGNERS =
      "Handouts, The designer's guide (templates/README.md), 2026";
  public static final Rule LAYOUT =
      Rule.error(
          "layout",
          "layouts that can't be filled in with a handout's content",
          DESIGNERS,
          "correct the layout at the line shown");
  public static final Rule UNSAFE =
      Rule.error(
          "layout-unsafe",
          "layouts that print unescaped values or try to use Java",
          DESIGNERS,
          "print values with ${…} only");
  public static final Rule XHTML =
      Rule.error(
          "layout-xhtml",
          "layouts that do not produce well-formed XHTML",
          DESIGNERS,
          "close elements in the reverse of the order in which they were opened");
  public static final Rule RENDERER =
      Rule.error(
          "renderer",
          "warnings from the renderer, and headings that are not on any page",
          DESIGNERS,
          "change the layout so that the warning goes away");
  public static final Rule PICTURE =
      Rule.error(
          "layout-picture",
          "layouts that show a different picture from the one that is described",
          DESIGNERS,
          "take a picture and its description from the same figure");
  public static final Rule CARD_BOX =
      Rule.error(
          "card-box",
          "clinician cards that are too tall for their box",
          DESIGNERS,
          "shorten the notes, or offer the box a greater height");

  private LayoutRules() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(LAYOUT, UNSAFE, XHTML, RENDERER, PICTURE, CARD_BOX);
  }
}
