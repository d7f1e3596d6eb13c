package clinic.handouts.proof.page;

import java.awt.geom.Rectangle2D;

/**
 * A connected shape of one colour that the page's content draws, and what it looks like.
 *
 * @param bounds where it is, in points from the lower left corner of the page
 * @param sign the letter, digit or other sign that it most looks like
 * @param likeness how similar the two are, from 0 to 1
 */
public record DrawnShape(Rectangle2D bounds, int sign, double likeness) {
  public static final int TICK = '✓';
  public static final int CROSS = '×';

  /** A ring or disc with a bar: no entry. */
  public static final int NO_ENTRY = '⊘';

  /** An upright bar, which is a one or an l to some and the side of a frame to others. */
  public static final int BAR = '|';

  /** A shape that says nothing, such as a dot, a ring or a triangle. */
  public static final int NOTHING = '•';

  /** Characters that could also be a tick, a cross or a ring. */
  private static final String MANIFOLD = "Il1iJjOo0xXvVcCuUtrLYy|";

  private static final double ALIKE = 0.72;
  private static final double MUCH_ALIKE = 0.82;
  private static final double AS_A_SIGN = 0.75;

  DrawnShape moved(double x, double y) {
    return new DrawnShape(
        new Rectangle2D.Double(
            bounds.getX() + x, bounds.getY() + y, bounds.getWidth(), bounds.getHeight()),
        sign,
        likeness);
  }

  /** Whether it could be a letter or digit of a word. */
  public boolean couldBeLetter() {
    return sign == BAR
        || sign == CROSS
        || (sign < 128 && Character.isLetterOrDigit(sign) && likeness >= ALIKE);
  }

  /** Whether it can hardly be anything but a letter or digit. */
  public boolean isLetter() {
    return isOneLetter() && likeness >= MUCH_ALIKE;
  }

  /**
   * Whether it could be a letter or digit, but not one of the plain shapes that icons consist of.
   */
  public boolean isOneLetter() {
    return couldBeLetter() && Character.isLetterOrDigit(sign) && MANIFOLD.indexOf(sign) < 0;
  }

  /** Whether it would be read as a digit, or as less or more than, beside a number. */
  public boolean couldBeDigit() {
    boolean isRing = sign == '0' && bounds.getWidth() > 0.85 * bounds.getHeight();
    boolean isComparison = (sign == '<' || sign == '>') && likeness >= MUCH_ALIKE;
    return sign == BAR
        || isComparison
        || (couldBeLetter() && !isRing && "0123456789Il".indexOf(sign) >= 0);
  }

  public boolean isTick() {
    return sign == TICK && likeness >= AS_A_SIGN;
  }

  /** Whether it says no: a cross, or a no-entry sign. */
  public boolean isCross() {
    return (sign == CROSS || sign == NO_ENTRY || sign == 'x' || sign == 'X')
        && likeness >= AS_A_SIGN;
  }
}
