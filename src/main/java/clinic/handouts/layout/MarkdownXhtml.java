package clinic.handouts.layout;

import clinic.handouts.text.Blank;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.TickBox;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
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

  /** Whether a node is a paragraph in bold from end to end, and heads what comes next. */
  static boolean isHeading(Node node) {
    return node instanceof Paragraph
        && node.getParent() instanceof Document
        && node.getNext() != null
        && node.getFirstChild() instanceof StrongEmphasis strong
        && strong.getNext() == null;
  }

  /** How a numbered list begins. */
  static String numbered(OrderedList list) {
    int first = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
    int last = first - 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      last++;
    }
    String digits = last < 100 ? "tens" : last < 1000 ? "hundreds" : "millions";
    return "<ol"
        + (first == 1 ? "" : " start=\"" + first + "\"")
        + (last < 10 ? "" : " class=\"" + digits + "\"")
        + ">";
  }

  /** How an item begins. */
  static String item(Node item) {
    return TickBox.isIn(item) ? "<li class=\"box\">" : "<li>";
  }

  static final class Writer extends AbstractVisitor {
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
      String classes = isTight(paragraph) ? "item" : KeptTogether.classes(paragraph, room);
      xhtml.append(classes.isEmpty() ? "<p>" : "<p class=\"" + classes + "\">");
      visitChildren(paragraph);
      xhtml.append("</p>");
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
      xhtml.append(numbered(list));
      visitChildren(list);
      xhtml.append("</ol>");
    }

    @Override
    public void visit(ListItem item) {
      xhtml.append(item(item));
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
      TableXhtml.Side table = new TableXhtml.Side((TableBlock) block, this::inside, "");
      xhtml.append(new TableXhtml(List.of(table)).in(room));
    }

    /** What stands in a node. */
    String inside(Node node) {
      return taken(() -> visitChildren(node));
    }

    /** A node with what stands in it. */
    String all(Node node) {
      return taken(() -> node.accept(this));
    }

    private String taken(Runnable writing) {
      int from = xhtml.length();
      writing.run();
      String written = xhtml.substring(from);
      xhtml.setLength(from);
      return written;
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Blank line) {
        xhtml.append(BlankLine.of(line, blank));
      }
    }

    private void element(String name, Node node) {
      xhtml.append('<').append(name).append('>');
      visitChildren(node);
      xhtml.append("</").append(name).append('>');
    }
  }
}
