package clinic.handouts.content;

/**
 * The clinic's brand.
 *
 * @param logo path of the logo below {@code content/}, may be absent
 * @param primary main colour, {@code #rrggbb}
 * @param accent second colour, {@code #rrggbb}
 */
public record Brand(Text logo, String primary, String accent) {
  /** The main colour when none is given: a dark teal, 9:1 on white. */
  public static final String DEFAULT_PRIMARY = "#0b5c6b";

  /** The second colour when none is given: a dark rust, 6:1 on white. */
  public static final String DEFAULT_ACCENT = "#a8452d";
}
