package clinic.handouts.text.marks;

import clinic.handouts.text.Blank;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.TickBox;
import clinic.handouts.text.marks.Inline.Kind;
import clinic.handouts.text.marks.Inline.Mark;
import clinic.handouts.text.marks.Inline.Words;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the texts of Markdown that stand by themselves: paragraphs, list items and cells. */
public final class MarkdownLeaves {
  private final List<List<Inline>> texts = new ArrayList<>();
  private final StringBuilder skeleton = new StringBuilder();
  private int marks;

  private MarkdownLeaves() {}

  /** The texts in reading order. */
  public static List<List<Inline>> of(Markdown markdown) {
    return read(markdown).texts;
  }

  /** Everything but the texts: which lists, tables and paragraphs there are. */
  public static String skeleton(Markdown markdown) {
    return read(markdown).skeleton.toString();
  }

  private static MarkdownLeaves read(Markdown markdown) {
    MarkdownLeaves leaves = new MarkdownLeaves();
    leaves.walk(markdown.document());
    return leaves;
  }

  /** Whether a node holds words itself, not in parts. */
  static boolean isLeaf(Node node) {
    return node instanceof Paragraph || node instanceof TableCell;
  }

  /** Whether a leaf has anything to translate: a cell may be left empty to write in. */
  static boolean hasText(Node leaf) {
    return !Markdown.text(leaf).isEmpty();
  }

  private void walk(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      skeleton.append(node.getClass().getSimpleName());
      if (node instanceof OrderedList list) {
        skeleton.append(list.getMarkerStartNumber());
      }
      skeleton.append(TickBox.isIn(node) ? "[" : "(");
      if (!isLeaf(node)) {
        walk(node);
      } else if (hasText(node)) {
        marks = 0;
        texts.add(Inline.tidy(inside(node)));
        skeleton.append("text");
      }
      skeleton.append(')');
    }
  }

  private List<Inline> inside(Node parent) {
    List<Inline> parts = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        words(parts, text.getLiteral());
      } else if (node instanceof Code code) {
        words(parts, code.getLiteral());
      } else if (node instanceof StrongEmphasis) {
        parts.add(mark(Kind.BOLD, "", node));
      } else if (node instanceof Emphasis) {
        parts.add(mark(Kind.EMPHASIS, "", node));
      } else if (node instanceof Link link) {
        parts.add(mark(Kind.LINK, link.getDestination(), node));
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        parts.add(mark(Kind.BREAK, "", node));
      } else if (node instanceof Blank blank) {
        parts.add(mark(Kind.BLANK, blank.typed(), node));
      }
    }
    return parts;
  }

  private Mark mark(Kind kind, String data, Node node) {
    String id = Integer.toString(++marks);
    return new Mark(id, kind, data, inside(node));
  }

  private static void words(List<Inline> parts, String more) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof Words before) {
      parts.set(last, new Words(before.text() + more));
    } else {
      parts.add(new Words(more));
    }
  }
}
