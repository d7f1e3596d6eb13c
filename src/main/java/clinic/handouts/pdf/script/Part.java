package clinic.handouts.pdf.script;

import java.util.List;

/** A part of a text with one level: its runs stand side by side. */
final class Part extends Movable {
  private final List<Run> runs;

  Part(List<Run> runs, int level, double x, double width) {
    super(level, x, width);
    this.runs = List.copyOf(runs);
  }

  List<Run> runs() {
    return runs;
  }
}
