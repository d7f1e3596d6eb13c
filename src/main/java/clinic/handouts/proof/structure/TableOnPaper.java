package clinic.handouts.proof.structure;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as it stands on the pages: each row below the one before it, each column to the right of
 * the one before it, from its header to its last cell, and the header above the rows of each page.
 */
final class TableOnPaper {
  /** How much nearer to a cell, in points, another head may be than its own. */
  private static final double SLACK = 2;

  /** Rows of up to this height, in points, fit on any page. */
  private static final double KEPT = 300;

  /** How wide a line is at most, in points. */
  private static final double THIN = 4;

  private final TaggedPart.Table table;
  private final int together;
  private final int columns;

  /** A table whose tags have as many cells in each row as in the header. */
  TableOnPaper(TaggedPart.Table table) {
    this(table, 1);
  }

  /**
   * A table.
   *
   * @param together how many of its rows are one row of what was written, which is set as a block
   */
  TableOnPaper(TaggedPart.Table table, int together) {
    this.table = table;
    this.together = together;
    this.columns = table.rows().get(0).size();
  }

  /**
   * What looks different from what is read.
   *
   * @param margins the glyphs that the tags leave out, by page
   * @param paints by page, what is painted besides text
   */
  Optional<String> flaw(List<List<Glyph>> margins, List<PaintIndex> paints) {
    return rows()
        .or(this::split)
        .or(this::across)
        .or(() -> nearest(paints))
        .or(() -> heads(margins));
  }

  static List<Glyph> glyphs(List<TagElement> cells) {
    return cells.stream().flatMap(cell -> TextOnPaper.seen(cell.glyphs()).stream()).toList();
  }

  private Optional<String> rows() {
    List<Glyph> above = List.of();
    for (List<TagElement> row : table.rows()) {
      List<Glyph> cells = glyphs(row);
      if (cells.isEmpty()) {
        continue;
      }
      if (!TextOnPaper.isBelow(above, cells)) {
        return Optional.of("has a row that is not below the one before it: " + quoted(row));
      }
      if (!isOneRow(row)) {
        return Optional.of(
            "has cells that are not beside the first one of their row: " + quoted(row));
      }
      above = cells;
    }
    return Optional.empty();
  }

  /** On a page of its own, the end of a row has lost its name. */
  private Optional<String> split() {
    for (int i = 0; i < table.rows().size(); i += together) {
      List<List<TagElement>> rows = table.rows().subList(i, i + together);
      Map<Integer, DoubleSummaryStatistics> pages =
          rows.stream()
              .flatMap(row -> glyphs(row).stream())
              .collect(
                  Collectors.groupingBy(
                      Glyph::page, Collectors.summarizingDouble(Glyph::baseline)));
      double height =
          pages.values().stream().mapToDouble(each -> each.getMax() - each.getMin()).sum();
      if (pages.size() > 1 && height <= KEPT) {
        return Optional.of(
            "has a row that is split over pages, although it would fit on one: "
                + quoted(rows.get(0)));
      }
    }
    return Optional.empty();
  }

  /** Whether each cell has a line at the height of the first cell's lines, or between them. */
  private static boolean isOneRow(List<TagElement> row) {
    List<Glyph> first = TextOnPaper.seen(row.get(0).glyphs());
    return row.stream()
        .map(cell -> TextOnPaper.seen(cell.glyphs()))
        .allMatch(cell -> cell.isEmpty() || first.isEmpty() || areBeside(first, cell));
  }

  private static boolean areBeside(List<Glyph> one, List<Glyph> other) {
    double slack = 0.5 * one.get(0).size();
    return one.get(0).page() != other.get(0).page()
        || (low(one) - slack <= high(other) && low(other) - slack <= high(one));
  }

  private static double low(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::baseline).min().orElse(0);
  }

  private static double high(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::baseline).max().orElse(0);
  }

  private Optional<String> across() {
    double end = -1;
    for (int column = 0; column < columns; column++) {
      List<Glyph> cells = column(column);
      if (cells.isEmpty()) {
        continue;
      }
      if (left(cells) < end - 1) {
        return Optional.of(
            "has cells that are not under their head: the column "
                + quoted(List.of(table.rows().get(0).get(column))));
      }
      end = right(cells);
    }
    return Optional.empty();
  }

  /**
   * Unless there are lines between the columns, the head nearest to a cell is taken for its own.
   */
  private Optional<String> nearest(List<PaintIndex> paints) {
    List<TagElement> heads = table.rows().get(0);
    if (!heads.stream().allMatch(cell -> cell.type().equals("TH"))) {
      return Optional.empty();
    }
    for (List<TagElement> row : table.rows().subList(1, table.rows().size())) {
      for (int column = 0; column < columns; column++) {
        List<Glyph> cell = TextOnPaper.seen(row.get(column).glyphs());
        List<Glyph> own = TextOnPaper.seen(heads.get(column).glyphs());
        for (int other : new int[] {column - 1, column + 1}) {
          List<Glyph> head =
              other < 0 || other == columns
                  ? List.of()
                  : TextOnPaper.seen(heads.get(other).glyphs());
          if (!cell.isEmpty()
              && !own.isEmpty()
              && !head.isEmpty()
              && apart(cell, head) < apart(cell, own) - SLACK
              && !isRuled(Math.max(column, other), cell, paints)) {
            return Optional.of(
                "has a cell that stands nearer to another head than to its own: "
                    + TextOnPaper.quoted(cell));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static double apart(List<Glyph> one, List<Glyph> other) {
    return Math.max(0, Math.max(left(one) - right(other), left(other) - right(one)));
  }

  /** Whether a line beside a cell parts a column from the one before it. */
  private boolean isRuled(int column, List<Glyph> cell, List<PaintIndex> paints) {
    double from = right(column(column - 1)) - SLACK;
    double to = left(column(column)) + SLACK;
    Glyph first = cell.get(0);
    Rectangle2D gap = new Rectangle2D.Double(from, first.box().getMinY(), to - from, 1);
    return paints.get(first.page()).near(gap).stream()
        .map(Paint::bounds)
        .anyMatch(
            box ->
                box.getWidth() < THIN
                    && box.getHeight() > box.getWidth()
                    && box.getMinX() > from
                    && box.getMaxX() < to);
  }

  private List<Glyph> column(int column) {
    return glyphs(table.rows().stream().map(row -> row.get(column)).toList());
  }

  private static double left(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::x).min().orElse(0);
  }

  private static double right(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::end).max().orElse(0);
  }

  private static String quoted(List<TagElement> row) {
    return TextOnPaper.quoted(row.stream().flatMap(cell -> cell.glyphs().stream()).toList());
  }

  // Headers on further pages.

  private Optional<String> heads(List<List<Glyph>> margins) {
    for (int page : furtherPages()) {
      List<Glyph> head = repeated(page, margins);
      if (head.isEmpty() || !isOver(head, page)) {
        return Optional.of("does not have its head above its rows on page " + (page + 1));
      }
    }
    return Optional.empty();
  }

  Set<Glyph> repeatedHeads(List<List<Glyph>> margins) {
    Set<Glyph> heads = new HashSet<>();
    furtherPages().forEach(page -> heads.addAll(repeated(page, margins)));
    return heads;
  }

  private List<Integer> furtherPages() {
    List<TagElement> cells = table.rows().get(0);
    if (!cells.stream().allMatch(cell -> cell.type().equals("TH"))) {
      return List.of(); // Each of its rows has its own head.
    }
    List<Glyph> head = glyphs(cells);
    int first = head.isEmpty() ? 0 : head.get(0).page();
    return table.rows().stream()
        .flatMap(row -> glyphs(row).stream())
        .map(Glyph::page)
        .filter(page -> page > first)
        .distinct()
        .toList();
  }

  /** The header among what the tags leave out, with spaces; empty if it is not there. */
  private List<Glyph> repeated(int page, List<List<Glyph>> margins) {
    List<Glyph> margin = page < margins.size() ? margins.get(page) : List.of();
    String wanted = characters(glyphs(table.rows().get(0)));
    List<Glyph> seen = TextOnPaper.seen(margin);
    for (int from = 0; !wanted.isEmpty() && from < seen.size(); from++) {
      int to = from;
      int length = 0;
      while (to < seen.size() && length < wanted.length()) {
        length += seen.get(to++).text().length();
      }
      if (characters(seen.subList(from, to)).equals(wanted)) {
        return seen.subList(from, to);
      }
    }
    return List.of();
  }

  private static String characters(List<Glyph> glyphs) {
    StringBuilder characters = new StringBuilder();
    glyphs.forEach(glyph -> characters.append(glyph.text()));
    return characters.toString();
  }

  /** Whether a repeated header is above the rows of its page, each word of it in its column. */
  private boolean isOver(List<Glyph> head, int page) {
    List<Glyph> rows =
        table.rows().stream()
            .flatMap(row -> glyphs(row).stream())
            .filter(glyph -> glyph.page() == page)
            .toList();
    if (!TextOnPaper.isBelow(head, rows)) {
      return false;
    }
    int at = 0;
    double end = -1;
    for (int column = 0; column < columns; column++) {
      int count = TextOnPaper.seen(table.rows().get(0).get(column).glyphs()).size();
      List<Glyph> words = head.subList(at, Math.min(head.size(), at + count));
      at += count;
      List<Glyph> cells = Stream.concat(column(column).stream(), words.stream()).toList();
      if (!cells.isEmpty()) {
        if (left(cells) < end - 1) {
          return false;
        }
        end = right(cells);
      }
    }
    return true;
  }
}
