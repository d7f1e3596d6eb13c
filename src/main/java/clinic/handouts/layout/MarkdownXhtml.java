package clinic.handouts.layout;

import clinic.handouts.text.Blank;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.TickBox;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Content's Markdown as XHTML. Only what content may use is written; text is escaped; a link prints
 * its address after its text.
 */
final class MarkdownXhtml {
  private MarkdownXhtml() {}

  /**
   * An inline text, without a paragraph around it.
   *
   * @param blank what a blank to write on is called when it is read aloud
   */
  static TemplateHTMLOutputModel inline(Markdown text, String blank) {
    Writer writer = new Writer(true, blank, TableRoom.ENDLESS);
    text.document().accept(writer);
    return markup(KeptBlanks.in(writer.xhtml.toString(), true));
  }

  /**
   * A text of paragraphs, lists and tables.
   *
   * @param room how wide a table may be
   */
  static TemplateHTMLOutputModel blocks(Markdown text, String blank, TableRoom room) {
    Writer writer = new Writer(false, blank, room);
    text.document().accept(writer);
    return markup(KeptBlanks.in(writer.xhtml.toString(), false));
  }

  /** XHTML that needs no further escaping. */
  static TemplateHTMLOutputModel markup(String xhtml) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(xhtml);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final class Writer extends AbstractVisitor {
    private final StringBuilder xhtml = new StringBuilder();
    private final boolean inline;
    private final String blank;
    private final TableRoom room;

    Writer(boolean inline, String blank, TableRoom room) {
      this.inline = inline;
      this.room = room;
      this.blank = escaped(blank);
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (inline || isAlone(paragraph)) {
        visitChildren(paragraph);
        xhtml.append(paragraph.getNext() == null ? "" : " ");
        return;
      }
      if (isHeading(paragraph)) {
        xhtml.append("<h3>");
        visitChildren(paragraph.getFirstChild());
        xhtml.append("</h3>");
        return;
      }
      String kind = KeptTogether.leadsIn(paragraph) ? "<p class=\"joins\">" : "<p>";
      xhtml.append(isTight(paragraph) ? "<p class=\"item\">" : kind);
      visitChildren(paragraph);
      xhtml.append("</p>");
    }

    /** Whether a paragraph is in bold from end to end, and heads what comes next. */
    private static boolean isHeading(Paragraph paragraph) {
      return paragraph.getParent() instanceof Document
          && paragraph.getNext() != null
          && paragraph.getFirstChild() instanceof StrongEmphasis strong
          && strong.getNext() == null;
    }

    /** Whether the paragraph is all there is in an item of a list without blank lines. */
    private static boolean isAlone(Paragraph paragraph) {
      return isTight(paragraph) && paragraph.getPrevious() == null && paragraph.getNext() == null;
    }

    private static boolean isTight(Paragraph paragraph) {
      Node list = paragraph.getParent().getParent();
      return list instanceof ListBlock block && block.isTight();
    }

    @Override
    public void visit(BulletList list) {
      element("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
      int first = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
      int last = first - 1;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        last++;
      }
      xhtml.append("<ol");
      xhtml.append(first == 1 ? "" : " start=\"" + first + "\"");
      String digits = last < 100 ? "tens" : last < 1000 ? "hundreds" : "millions";
      xhtml.append(last < 10 ? "" : " class=\"" + digits + "\"");
      xhtml.append('>');
      visitChildren(list);
      xhtml.append("</ol>");
    }

    @Override
    public void visit(ListItem item) {
      xhtml.append(TickBox.isIn(item) ? "<li class=\"box\">" : "<li>");
      visitChildren(item);
      xhtml.append("</li>");
    }

    @Override
    public void visit(StrongEmphasis strong) {
      emphasis("strong", strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
      emphasis("em", emphasis);
    }

    private void emphasis(String name, Node node) {
      xhtml.append('<' + name + '>');
      visitChildren(node);
      xhtml.append(escaped(EndPoints.behind(node)) + "</" + name + '>');
    }

    @Override
    public void visit(Link link) {
      String points = escaped(EndPoints.behind(link));
      xhtml.append(points.isEmpty() ? "" : "<span class=\"keep\">");
      xhtml.append("<a href=\"").append(escaped(link.getDestination())).append("\">");
      visitChildren(link);
      xhtml.append("</a>").append(points.isEmpty() ? "" : points + "</span>");
      String address = Markdown.printedAddress(link);
      if (!address.isEmpty()) {
        xhtml.append(" (").append(escaped(address)).append(')');
      }
    }

    @Override
    public void visit(Text text) {
      xhtml.append(escaped(EndPoints.rest(text)));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      xhtml.append("<br/>");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      xhtml.append("<br/>");
    }

    @Override
    public void visit(CustomBlock block) {
      TableBlock table = (TableBlock) block;
      if (!room.holds(Markdown.table(table))) {
        rowByRow(table);
      } else {
        xhtml.append(KeptTogether.isShort(table) ? "<table class=\"joined\">" : "<table>");
        visitChildren(table);
        xhtml.append("</table>");
      }
    }

    /** A table too wide for its place: a block for each row, in which each cell has its header. */
    private void rowByRow(TableBlock table) {
      xhtml.append("<table class=\"blocks\">");
      Node heads = table.getFirstChild().getFirstChild();
      for (Node row = table.getLastChild().getFirstChild(); row != null; row = row.getNext()) {
        xhtml.append("<tbody>");
        Node head = heads.getFirstChild();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          boolean isFirst = cell.getPrevious() == null;
          xhtml
              .append(isFirst ? "<tr class=\"block-start\">" : "<tr>")
              .append("<th scope=\"row\">");
          visitChildren(head);
          xhtml.append("</th><td").append(cell.getFirstChild() == null ? " class=\"write\">" : ">");
          visitChildren(cell);
          xhtml.append("</td></tr>");
          head = head.getNext();
        }
        xhtml.append("</tbody>");
      }
      xhtml.append("</table>");
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Blank line) {
        xhtml.append(BlankLine.of(line, blank));
      } else if (node instanceof TableHead) {
        element("thead", node);
      } else if (node instanceof TableBody) {
        rows(node);
      } else if (node instanceof TableRow) {
        element("tr", node);
      } else if (node instanceof TableCell cell) {
        cell(cell);
      }
    }

    /** The last two rows stay on one page, so that none stands there alone. */
    private void rows(Node body) {
      Node last = body.getLastChild().getPrevious();
      xhtml.append("<tbody>");
      for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
        boolean joins = row == last && !KeptTogether.isShort(body.getParent());
        xhtml.append(joins ? "</tbody><tbody class=\"joined\">" : "");
        row.accept(this);
      }
      xhtml.append("</tbody>");
    }

    private void cell(TableCell cell) {
      boolean first = cell.getPrevious() == null;
      TableBlock table = (TableBlock) cell.getParent().getParent().getParent();
      String tag = "td";
      if (cell.isHeader()) {
        tag = "th scope=\"col\"";
      } else if (first && Markdown.table(table).hasRowHeads()) {
        tag = "th scope=\"row\"";
      }
      xhtml.append('<').append(tag);
      if (cell.getFirstChild() == null) {
        xhtml.append(" class=\"write\"");
      } else if (TableRoom.hasLongWord(Markdown.text(cell))) {
        xhtml.append(" class=\"long\"");
      }
      xhtml.append('>');
      visitChildren(cell);
      xhtml.append("</").append(tag, 0, 2).append('>');
    }

    private void element(String name, Node node) {
      xhtml.append('<').append(name).append('>');
      visitChildren(node);
      xhtml.append("</").append(name).append('>');
    }
  }
}
