package clinic.handouts.proof.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of text outside the tag tree of a document that runs from right to left, which the
 * renderer paints in an order of its own: what stands on a line is put into the order in which it
 * is read.
 */
final class MarginLines {
  /** Texts further apart than this, in ems, are in separate columns, each read separately. */
  private static final double COLUMNS = 0.7;

  private MarginLines() {}

  /**
   * The lines, each in the order in which it is read.
   *
   * @param margin its letters on mirrored pages
   * @param isBeside whether left-to-right texts are beside the document's own texts
   */
  static List<List<Glyph>> of(List<Glyph> margin, boolean isBeside) {
    Map<Long, List<Glyph>> byBaseline = new TreeMap<>();
    margin.forEach(
        each ->
            byBaseline
                .computeIfAbsent(Math.round(each.baseline()), line -> new ArrayList<>())
                .add(each));
    List<List<Glyph>> lines = new ArrayList<>();
    for (List<Glyph> line : byBaseline.values()) {
      line.sort(
          Comparator.comparingLong((Glyph each) -> Math.round(each.x() * 10))
              .thenComparingDouble(each -> each.end() - each.x())); // Vowel marks have no width.
      for (List<Glyph> part : columns(line)) {
        if (isBeside && isLatin(part)) {
          Collections.reverse(part);
        } else {
          turnRuns(part);
        }
        lines.add(part);
      }
    }
    return lines;
  }

  /** Whether a line has letters, and all of them run from left to right. */
  static boolean isLatin(List<Glyph> line) {
    return line.stream().noneMatch(Glyph::runsLeft)
        && line.stream().anyMatch(MarginLines::isLetter);
  }

  private static List<List<Glyph>> columns(List<Glyph> line) {
    List<List<Glyph>> columns = new ArrayList<>();
    double end = -Double.MAX_VALUE;
    for (Glyph glyph : line) {
      if (glyph.x() > end + COLUMNS * glyph.size()) {
        columns.add(new ArrayList<>());
      }
      columns.get(columns.size() - 1).add(glyph);
      end = Math.max(end, glyph.end());
    }
    return columns;
  }

  private static void turnRuns(List<Glyph> line) {
    for (int from = 0; from < line.size(); from++) {
      int to = from;
      boolean begins = isLetterOrDigit(line.get(from));
      for (int at = from; begins && at < line.size() && !line.get(at).runsLeft(); at++) {
        to = isLetterOrDigit(line.get(at)) ? at + 1 : to;
      }
      Collections.reverse(line.subList(from, to));
      from = Math.max(from, to - 1);
    }
  }

  private static boolean isLetter(Glyph glyph) {
    return !glyph.text().isEmpty() && Character.isLetter(glyph.text().codePointAt(0));
  }

  private static boolean isLetterOrDigit(Glyph glyph) {
    return !glyph.text().isEmpty() && Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }
}
