package clinic.handouts.proof.structure;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table as it stands on the pages: each row below the one before it, each column to the right of
 * the one before it, from its header to its last cell, and the header above the rows of each page.
 */
final class TableOnPaper {
  private final TaggedPart.Table table;
  private final int columns;

  /** A table whose tags have as many cells in each row as in the header. */
  TableOnPaper(TaggedPart.Table table) {
    this.table = table;
    this.columns = table.rows().get(0).size();
  }

  Optional<String> flaw(List<List<Glyph>> margins) {
    return rows().or(this::across).or(() -> heads(margins));
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
