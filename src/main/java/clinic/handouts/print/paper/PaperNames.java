package clinic.handouts.print.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of paper sizes: the everyday ones and those of PWG 5101.1. */
public final class PaperNames {
  private static final List<String> EVERYDAY =
      List.of(
          "iso_a4_210x297mm",
          "na_letter_8.5x11in",
          "iso_a5_148x210mm",
          "iso_a3_297x420mm",
          "na_legal_8.5x14in");

  private static final Pattern SIZE = Pattern.compile("(?:.*_)?([0-9.]+)x([0-9.]+)(mm|in)");
  private static final double POINTS_PER_INCH = 72;
  private static final double MM_PER_INCH = 25.4;

  /** Sizes that differ by less than this, in points, are the same paper. */
  private static final double SAME = 3;

  private PaperNames() {}

  /** The width and height of a paper, upright, in points. */
  public record Size(double width, double height) {
    /** Of two numbers of inches, in any order. */
    public static Size ofInches(float... sides) {
      double one = sides[0] * POINTS_PER_INCH;
      double other = sides[1] * POINTS_PER_INCH;
      return new Size(Math.min(one, other), Math.max(one, other));
    }

    public boolean isSame(Size other) {
      return Math.abs(width - other.width) < SAME && Math.abs(height - other.height) < SAME;
    }
  }

  /** The standard name of a paper size; an unknown name is left as it is. */
  public static String standard(String name) {
    String asked = name.toLowerCase(Locale.ROOT);
    return EVERYDAY.stream().filter(each -> brief(each).equals(asked)).findFirst().orElse(name);
  }

  /** The short name of a standard name, such as {@code a4} of {@code iso_a4_210x297mm}. */
  public static String brief(String standard) {
    String[] parts = standard.split("_", -1);
    return parts.length == 3 ? parts[1] : standard;
  }

  /** What people call it: {@code A4}, {@code Letter}. */
  public static String words(String standard) {
    String brief = brief(standard);
    return brief.isEmpty()
        ? standard
        : brief.substring(0, 1).toUpperCase(Locale.ROOT) + brief.substring(1);
  }

  /** The size that a standard name says; empty if it says none. */
  public static Optional<Size> size(String standard) {
    Matcher found = SIZE.matcher(standard);
    if (!found.matches()) {
      return Optional.empty();
    }
    double unit = POINTS_PER_INCH / (found.group(3).equals("mm") ? MM_PER_INCH : 1);
    double one = Double.parseDouble(found.group(1)) * unit;
    double other = Double.parseDouble(found.group(2)) * unit;
    return Optional.of(new Size(Math.min(one, other), Math.max(one, other)));
  }

  /** The standard name of an everyday paper size; empty for any other size. */
  public static Optional<String> of(Size size) {
    return EVERYDAY.stream()
        .filter(each -> size(each).filter(size::isSame).isPresent())
        .findFirst();
  }
}
