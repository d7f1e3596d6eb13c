package clinic.handouts.layout;

import clinic.handouts.layout.MarkdownXhtml.Writer;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.marks.MarkdownLeaves;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/**
 * A text of a translation beside that of its source, as XHTML: each paragraph, item and row of a
 * table is a row of two, so that neither drifts away from what says the same. A list or table is
 * printed once, with both languages in it.
 *
 * @param own writes the translation
 * @param source writes its source
 * @param language the tag of the source's language
 * @param room how wide each side of a table may be
 */
record TwoTexts(Writer own, Writer source, String language, TableRoom room) {
  /** Both texts in rows; if they are not built alike, in a single one. */
  TemplateHTMLOutputModel rows(Markdown translation, Markdown original) {
    Node one = translation.document();
    Node other = original.document();
    if (!MarkdownLeaves.skeleton(translation).equals(MarkdownLeaves.skeleton(original))) {
      return MarkdownXhtml.markup(row("", own.inside(one), source.inside(other)));
    }
    StringBuilder rows = new StringBuilder();
    Node beside = other.getFirstChild();
    for (Node node = one.getFirstChild(); node != null; node = node.getNext()) {
      rows.append(block(node, beside));
      beside = beside.getNext();
    }
    return MarkdownXhtml.markup(rows.toString());
  }

  private String block(Node node, Node beside) {
    if (node instanceof ListBlock) {
      return list(node, beside);
    }
    if (node instanceof TableBlock table) {
      TableXhtml.Side first = new TableXhtml.Side(table, own::inside, "");
      TableXhtml.Side second = new TableXhtml.Side((TableBlock) beside, source::inside, language);
      return new TableXhtml(List.of(first, second)).in(room);
    }
    boolean isHead = MarkdownXhtml.isHeading(node) || MarkdownXhtml.isHeading(beside);
    boolean joins = node instanceof Paragraph paragraph && KeptTogether.leadsIn(paragraph);
    return row(isHead ? " head" : joins ? " joins" : "", own.all(node), source.all(beside));
  }

  private String list(Node list, Node beside) {
    boolean isNumbered = list instanceof OrderedList;
    StringBuilder xhtml = new StringBuilder();
    xhtml.append(isNumbered ? MarkdownXhtml.numbered((OrderedList) list) : "<ul>");
    Node other = beside.getFirstChild();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      xhtml
          .append(MarkdownXhtml.item(item))
          .append(row(holdsList(item) ? " nests" : "", own.inside(item), source.inside(other)))
          .append("</li>");
      other = other.getNext();
    }
    return xhtml.append(isNumbered ? "</ol>" : "</ul>").toString();
  }

  private static boolean holdsList(Node item) {
    return item.getLastChild() instanceof ListBlock;
  }

  private String row(String kind, String translation, String original) {
    return "<div class=\"row"
        + kind
        + "\"><div class=\"theirs\">"
        + KeptBlanks.in(translation, true)
        + "</div><div class=\"source\" lang=\""
        + language
        + "\">"
        + KeptBlanks.in(original, true)
        + "</div></div>";
  }
}
