package clinic.handouts.layout;

import clinic.handouts.text.Markdown;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
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

  /** An inline text, without a paragraph around it. */
  static TemplateHTMLOutputModel inline(Markdown text) {
    Writer writer = new Writer(true);
    text.document().accept(writer);
    return markup(writer.xhtml.toString());
  }

  /** A text of paragraphs and lists. */
  static TemplateHTMLOutputModel blocks(Markdown text) {
    Writer writer = new Writer(false);
    text.document().accept(writer);
    return markup(writer.xhtml.toString());
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

    Writer(boolean inline) {
      this.inline = inline;
    }

    @Override
    public void visit(Paragraph paragraph) {
      boolean bare = inline || isTight(paragraph);
      element(bare ? "" : "p", paragraph);
      if (bare && paragraph.getNext() != null) {
        xhtml.append(' ');
      }
    }

    /** Whether the paragraph is an item in a list without blank lines. */
    private static boolean isTight(Paragraph paragraph) {
      Node list = paragraph.getParent() == null ? null : paragraph.getParent().getParent();
      return list instanceof org.commonmark.node.ListBlock block && block.isTight();
    }

    @Override
    public void visit(BulletList list) {
      element("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
      Integer first = list.getMarkerStartNumber();
      boolean counted = first == null || first == 1;
      xhtml.append(counted ? "<ol>" : "<ol start=\"" + first + "\">");
      visitChildren(list);
      xhtml.append("</ol>");
    }

    @Override
    public void visit(ListItem item) {
      element("li", item);
    }

    @Override
    public void visit(StrongEmphasis strong) {
      element("strong", strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
      element("em", emphasis);
    }

    @Override
    public void visit(Link link) {
      xhtml.append("<a href=\"").append(escaped(link.getDestination())).append("\">");
      visitChildren(link);
      xhtml.append("</a>");
      String address = Markdown.printedAddress(link);
      if (!address.isEmpty()) {
        xhtml.append(" (").append(escaped(address)).append(')');
      }
    }

    @Override
    public void visit(Text text) {
      xhtml.append(escaped(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      xhtml.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      xhtml.append("<br/>");
    }

    private void element(String name, Node node) {
      if (name.isEmpty()) {
        visitChildren(node);
        return;
      }
      xhtml.append('<').append(name).append('>');
      visitChildren(node);
      xhtml.append("</").append(name).append('>');
    }
  }
}
