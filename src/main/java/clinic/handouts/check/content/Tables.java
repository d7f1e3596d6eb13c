package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Each row of a table has as many cells as its header, and a table is separate from the text around
 * it: Markdown itself silently drops or adds cells, and takes text that touches a table for a row.
 */
public final class Tables implements ContentCheck {
  /** The maximum number of columns that can be read on a page. */
  private static final int MOST_COLUMNS = 6;

  private static final Rule TABLE =
      Rule.form(
          "table",
          "tables that would lose or gain a cell: rows with more or fewer cells than the"
              + " header, text"
              + " that touches a table, no rows, more than "
              + MOST_COLUMNS
              + " columns",
          "give each row as many cells as the header; a '|' that belongs to a cell is written \\|");

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  @Override
  public List<Rule> rules() {
    return List.of(TABLE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("blocks") && text.text().isPresent()) {
          below(
              text.text().markdown().document(),
              new Found(text, FileScopes.of(file, text.path()), report));
        }
      }
    }
  }

  /** Reports what is wrong with a text's tables. */
  private record Found(FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    void at(Node node, String message, String help) {
      SourceSpan span = node.getSourceSpans().get(0);
      report.accept(
          Diagnostic.of(TABLE, text.text().placeAt(span.getInputIndex()), message, help, scope));
    }

    String line(Node row) {
      SourceSpan span = row.getSourceSpans().get(0);
      return text.text()
          .value()
          .substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
  }

  private static void below(Node parent, Found found) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableBlock table) {
        check(table, found);
      } else {
        below(node, found);
      }
    }
  }

  private static void check(TableBlock table, Found found) {
    Node head = table.getFirstChild().getFirstChild();
    int columns = count(head);
    if (columns > MOST_COLUMNS) {
      found.at(
          table,
          "the table has " + columns + " columns; the maximum is " + MOST_COLUMNS,
          "split it into two tables, or make its columns the rows");
    }
    if (touches(table)) {
      found.at(table, "text touches this table", "leave an empty line above and below a table");
    }
    Node body = table.getLastChild();
    if (!(body instanceof TableBody)) {
      found.at(
          table,
          "the table has a header row but no other rows",
          "write its rows below the line of dashes");
      return;
    }
    for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
      row(row, columns, found);
    }
  }

  private static void row(Node row, int columns, Found found) {
    String line = found.line(row);
    if (!BAR.matcher(line).find()) {
      found.at(
          row,
          "text touches the table above",
          "if it is a row of the table, put '|' between its cells; if not, leave an empty line above"
              + " it");
      return;
    }
    if (line.matches("[-:=|\\s]*[-:=][-:=|\\s]*")) {
      found.at(
          row,
          "this row of a table has nothing but dashes",
          "leave an empty line above the header of a second table; a table has one line of dashes");
      return;
    }
    if (line.matches(".*\\S.*\\|\\|.*|.*\\|\\|.*\\S.*")) {
      found.at(
          row,
          "this row has two '|' right beside each other",
          "cells can't be merged: write in each one what belongs there; leave '| |' for an"
              + " empty cell"
              + " to write in");
      return;
    }
    int cells = cells(line);
    if (cells != columns) {
      found.at(
          row,
          "this row has " + counted(cells) + ", but the header of its table has " + columns,
          "give each row as many cells as the header, each between two '|'; leave a cell"
              + " empty if it is to be filled in by hand; a '|' that belongs to a cell is written"
              + " \\|");
    }
  }

  private static String counted(int cells) {
    return cells == 1 ? "1 cell" : cells + " cells";
  }

  private static boolean touches(TableBlock table) {
    Node before = table.getPrevious();
    if (before == null || before.getSourceSpans().isEmpty()) {
      return false;
    }
    List<SourceSpan> spans = before.getSourceSpans();
    return spans.get(spans.size() - 1).getLineIndex() + 1
        == table.getSourceSpans().get(0).getLineIndex();
  }

  private static int count(Node parent) {
    int count = 0;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      count++;
    }
    return count;
  }

  /** How many cells a line has as its author sees it. */
  private static int cells(String line) {
    String within = line.strip();
    within = within.startsWith("|") ? within.substring(1) : within;
    within =
        within.endsWith("|") && !within.endsWith("\\|")
            ? within.substring(0, within.length() - 1)
            : within;
    return BAR.split(within, -1).length;
  }
}
