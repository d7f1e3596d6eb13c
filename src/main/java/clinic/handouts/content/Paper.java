package clinic.handouts.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A paper size, upright, in points (1/72 inch). */
public enum Paper {
  /** ISO 216: 210 x 297 mm. */
  A4("A4", 595.276, 841.890),
  /** ISO 216: 148 x 210 mm. */
  A5("A5", 419.528, 595.276),
  /** ANSI A: 8.5 x 11 in. */
  LETTER("Letter", 612, 792);

  /** What people's printers have in them. */
  public static final List<Paper> EVERYDAY = List.of(A4, LETTER);

  private final String label;
  private final double width;
  private final double height;

  Paper(String label, double width, double height) {
    this.label = label;
    this.width = width;
    this.height = height;
  }

  /** The paper size with that name; empty for anything else. */
  public static Optional<Paper> of(String name) {
    return Stream.of(values()).filter(each -> each.label.equals(name)).findFirst();
  }

  /** The paper of a page in points, in either orientation; empty for any other size. */
  public static Optional<Paper> of(double width, double height) {
    double less = Math.min(width, height);
    double more = Math.max(width, height);
    return Stream.of(values())
        .filter(each -> Math.abs(each.width - less) < 1 && Math.abs(each.height - more) < 1)
        .findFirst();
  }

  /** The name, which is also the CSS page size. */
  public String label() {
    return label;
  }

  /** Width in points. */
  public double width() {
    return width;
  }

  /** Height in points. */
  public double height() {
    return height;
  }
}
