package clinic.handouts.content;

import java.util.stream.Stream;

/** A paper size, upright, in points (1/72 inch). */
public enum Paper {
  /** ISO 216: 210 x 297 mm. */
  A4("A4", 595.276, 841.890),
  /** ISO 216: 148 x 210 mm. */
  A5("A5", 419.528, 595.276),
  /** ANSI A: 8.5 x 11 in. */
  LETTER("Letter", 612, 792);

  private final String label;
  private final double width;
  private final double height;

  Paper(String label, double width, double height) {
    this.label = label;
    this.width = width;
    this.height = height;
  }

  /** The paper size with that name; A4 for anything else. */
  static Paper named(String name) {
    return Stream.of(values()).filter(each -> each.label.equals(name)).findFirst().orElse(A4);
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
