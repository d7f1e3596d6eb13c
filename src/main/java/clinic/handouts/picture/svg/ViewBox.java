package clinic.handouts.picture.svg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of the plane that an SVG shows. */
record ViewBox(double x, double y, double width, double height) {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
  private static final Pattern FIT =
      Pattern.compile("none|x(Min|Mid|Max)Y(Min|Mid|Max)( (meet|slice))?");
  private static final int MAX_LENGTH = 200;

  /** Reads the attribute: four numbers, the last two greater than zero. */
  static Optional<ViewBox> of(String value) {
    String[] numbers = SEPARATOR.split(value.strip(), -1);
    if (value.length() > MAX_LENGTH || numbers.length != 4) {
      return Optional.empty();
    }
    try {
      ViewBox box =
          new ViewBox(
              Double.parseDouble(numbers[0]),
              Double.parseDouble(numbers[1]),
              Double.parseDouble(numbers[2]),
              Double.parseDouble(numbers[3]));
      return box.isSound() ? Optional.of(box) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a value of {@code preserveAspectRatio} is one that is known. */
  static boolean isFit(String value) {
    return FIT.matcher(value).matches();
  }

  private boolean isSound() {
    return Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(width)
        && Double.isFinite(height)
        && width > 0
        && height > 0;
  }

  /** The attribute. */
  String text() {
    return number(x) + " " + number(y) + " " + number(width) + " " + number(height);
  }

  /** A number as SVG writes it: without an exponent or needless zeros. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
  }
}
