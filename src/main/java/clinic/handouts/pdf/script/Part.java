package clinic.handouts.pdf.script;

import java.util.List;

/** A part of a text with one level: its runs stand side by side. */
final class Part implements Flips.Movable {
  private final List<Run> runs;
  private final int level;
  private final double width;
  private double x;

  Part(List<Run> runs, int level, double x, double width) {
    this.runs = List.copyOf(runs);
    this.level = level;
    this.x = x;
    this.width = width;
  }

  List<Run> runs() {
    return runs;
  }

  @Override
  public int level() {
    return level;
  }

  @Override
  public double x() {
    return x;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public void moveTo(double other) {
    x = other;
  }
}
