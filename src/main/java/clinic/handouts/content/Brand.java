package clinic.handouts.content;

import clinic.handouts.picture.ImageShape;
import clinic.handouts.yaml.Text;

/**
 * The clinic's brand.
 *
 * @param logo path of the logo within {@code content/}; may be absent
 * @param logoShape its shape
 * @param showName whether the clinic's name is printed beside the logo
 * @param primary main colour, {@code #rrggbb}
 * @param accent second colour, {@code #rrggbb}
 * @param textFont family of {@code templates/fonts/} for text, may be absent
 * @param headingFont family of {@code templates/fonts/} for headings, may be absent
 * @param letterhead how the top of the first page looks
 */
public record Brand(
    Text logo,
    ImageShape logoShape,
    boolean showName,
    String primary,
    String accent,
    Text textFont,
    Text headingFont,
    Letterhead letterhead) {
  /** The default main colour: a dark teal, 9:1 on white. */
  public static final String DEFAULT_PRIMARY = "#0b5c6b";

  /** The default second colour: a dark rust, 6:1 on white. */
  public static final String DEFAULT_ACCENT = "#a8452d";

  /** The default family. */
  public static final String DEFAULT_FONT = "AtkinsonHyperlegibleNext";

  /** The font family for text. */
  public String textFamily() {
    return textFont.isPresent() ? textFont.value() : DEFAULT_FONT;
  }

  /** The font family for headings: by default that of the text. */
  public String headingFamily() {
    return headingFont.isPresent() ? headingFont.value() : textFamily();
  }
}
