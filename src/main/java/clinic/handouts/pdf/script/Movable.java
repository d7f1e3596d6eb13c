package clinic.handouts.pdf.script;

/** Something on a line that can be moved along it. */
abstract class Movable {
  private final int level;
  private final double width;
  private double x;

  /**
   * Something on a line.
   *
   * @param level even if it runs from left to right, odd if it runs from right to left
   * @param x its left edge
   */
  Movable(int level, double x, double width) {
    this.level = level;
    this.x = x;
    this.width = width;
  }

  final int level() {
    return level;
  }

  final double x() {
    return x;
  }

  final double width() {
    return width;
  }

  final void moveTo(double other) {
    x = other;
  }
}
