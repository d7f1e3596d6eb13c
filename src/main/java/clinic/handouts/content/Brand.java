package clinic.handouts.content;

import clinic.handouts.picture.ImageShape;
import clinic.handouts.yaml.Text;

/**
 * The clinic's brand.
 *
 * @param logo path of the logo below {@code content/}, may be absent
 * @param logoShape its shape
 * @param primary main colour, {@code #rrggbb}
 * @param accent second colour, {@code #rrggbb}
 * @param textFont family of {@code templates/fonts/} for text, may be absent
 * @param headingFont family of {@code templates/fonts/} for headings, may be absent
 * @param letterhead how the head of the first page looks
 */
public record Brand(
    Text logo,
    ImageShape logoShape,
    String primary,
    String accent,
    Text textFont,
    Text headingFont,
    Letterhead letterhead) {
  /** The main colour when none is given: a dark teal, 9:1 on white. */
  public static final String DEFAULT_PRIMARY = "#0b5c6b";

  /** The second colour when none is given: a dark rust, 6:1 on white. */
  public static final String DEFAULT_ACCENT = "#a8452d";

  /** The family when none is given. */
  public static final String DEFAULT_FONT = "AtkinsonHyperlegibleNext";

  /** The family for what text is set in. */
  public String textFamily() {
    return textFont.isPresent() ? textFont.value() : DEFAULT_FONT;
  }

  /** The family for headings: that of the text when there is no other. */
  public String headingFamily() {
    return headingFont.isPresent() ? headingFont.value() : textFamily();
  }
}
