package clinic.handouts.pdf.script;

import java.util.List;

/**
 * Reverses the order of things on a line where their level requires it (Unicode Standard Annex 9,
 * rule L2). They first stand in reading order, in the direction of their paragraph.
 */
final class Flips {
  private Flips() {}

  /**
   * Moves things to where they belong.
   *
   * @param base the level of the paragraph
   * @return whether anything was moved
   */
  static boolean apply(List<? extends Movable> line, int base) {
    int highest = line.stream().mapToInt(Movable::level).max().orElse(base);
    boolean moved = false;
    for (int level = base + 1; level <= highest; level++) {
      for (int from = 0; from < line.size(); from++) {
        int to = from;
        while (to < line.size() && line.get(to).level() >= level) {
          to++;
        }
        if (to - from > 1) {
          flip(line.subList(from, to));
          moved = true;
        }
        from = Math.max(from, to - 1);
      }
    }
    return moved;
  }

  private static void flip(List<? extends Movable> some) {
    double left = some.stream().mapToDouble(Movable::x).min().orElse(0);
    double right = some.stream().mapToDouble(each -> each.x() + each.width()).max().orElse(0);
    some.forEach(each -> each.moveTo(left + right - each.x() - each.width()));
  }
}
