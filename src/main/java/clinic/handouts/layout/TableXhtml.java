package clinic.handouts.layout;

import clinic.handouts.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/**
 * A table as XHTML: by itself, or beside the same table in another language. Then each row of it
 * has the cells of both, so that they stay at one height and their heads are repeated together.
 */
record TableXhtml(List<Side> sides) {
  /**
   * A table in one language.
   *
   * @param words what a node below it says, as XHTML
   * @param language its language tag, if that is not the language of the sheet; otherwise empty
   */
  record Side(TableBlock table, Function<Node, String> words, String language) {
    private boolean isSource() {
      return !language.isEmpty();
    }

    private List<Node> heads() {
      return children(table.getFirstChild().getFirstChild());
    }

    private List<Node> rows() {
      Node body = table.getFirstChild().getNext();
      return body == null ? List.of() : children(body);
    }
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      children.add(node);
    }
    return children;
  }

  /**
   * Writes it, in blocks of a row each if it is too wide.
   *
   * @param room how wide each side may be
   */
  String in(TableRoom room) {
    return sides.stream().allMatch(side -> room.holds(Markdown.table(side.table)))
        ? inColumns()
        : rowByRow();
  }

  private String inColumns() {
    boolean isShort = KeptTogether.isShort(sides.get(0).table);
    StringBuilder xhtml = new StringBuilder(opening(isShort ? "joined" : ""));
    xhtml.append("<thead><tr>");
    for (Side side : sides) {
      side.heads().forEach(cell -> xhtml.append(cell(side, "th", " scope=\"col\"", cell)));
    }
    xhtml.append("</tr></thead>");
    int rows = sides.get(0).rows().size();
    for (int row = 0; row < rows; row++) {
      // The last two rows stay on one page, so that none stands there alone.
      boolean joins = row == rows - 2 && !isShort;
      xhtml.append(joins && row > 0 ? "</tbody>" : "");
      xhtml.append(joins ? "<tbody class=\"joined\">" : row == 0 ? "<tbody>" : "");
      xhtml.append("<tr>");
      for (Side side : sides) {
        boolean hasRowHeads = Markdown.table(side.table).hasRowHeads();
        for (Node cell : children(side.rows().get(row))) {
          boolean isHead = hasRowHeads && cell.getPrevious() == null;
          xhtml.append(cell(side, isHead ? "th" : "td", isHead ? " scope=\"row\"" : "", cell));
        }
      }
      xhtml.append("</tr>");
    }
    return xhtml.append(rows > 0 ? "</tbody></table>" : "</table>").toString();
  }

  /** A table too wide for its place: a block for each row, in which each cell has its header. */
  private String rowByRow() {
    StringBuilder xhtml = new StringBuilder(opening("blocks"));
    Side first = sides.get(0);
    for (int row = 0; row < first.rows().size(); row++) {
      xhtml.append("<tbody>");
      for (int column = 0; column < first.heads().size(); column++) {
        xhtml.append(column == 0 ? "<tr class=\"block-start\">" : "<tr>");
        for (Side side : sides) {
          Node head = side.heads().get(column);
          Node cell = children(side.rows().get(row)).get(column);
          xhtml
              .append("<th scope=\"row\"" + classes(side, true, "") + ">")
              .append(side.words.apply(head))
              .append("</th><td")
              .append(classes(side, false, cell.getFirstChild() == null ? "write" : ""))
              .append('>')
              .append(side.words.apply(cell))
              .append("</td>");
        }
        xhtml.append("</tr>");
      }
      xhtml.append("</tbody>");
    }
    return xhtml.append("</table>").toString();
  }

  private String opening(String kind) {
    String all = (sides.size() > 1 ? "two " : "") + kind;
    return all.isBlank() ? "<table>" : "<table class=\"" + all.strip() + "\">";
  }

  private static String cell(Side side, String tag, String scope, Node cell) {
    String kind = "";
    if (cell.getFirstChild() == null) {
      kind = "write";
    } else if (TableRoom.hasLongWord(Markdown.text(cell))) {
      kind = "long";
    }
    String opening = "<" + tag + scope + classes(side, cell.getPrevious() == null, kind) + ">";
    return opening + side.words.apply(cell) + "</" + tag + ">";
  }

  /** The classes of a cell, and the language of the source's. */
  private static String classes(Side side, boolean isFirst, String kind) {
    String source = side.isSource() ? isFirst ? "original begins " : "original " : "";
    String all = (source + kind).strip();
    return (all.isEmpty() ? "" : " class=\"" + all + "\"")
        + (side.isSource() ? " lang=\"" + side.language + "\"" : "");
  }
}
