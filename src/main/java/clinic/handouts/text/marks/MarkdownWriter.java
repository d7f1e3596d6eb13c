package clinic.handouts.text.marks;

import clinic.handouts.text.Markdown;
import clinic.handouts.text.TickBox;
import clinic.handouts.text.marks.Inline.Mark;
import clinic.handouts.text.marks.Inline.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Writes Markdown with the structure of one text and the words of another. */
public final class MarkdownWriter {
  /** What would be read as a mark; it is written with a backslash. */
  private static final Pattern MEANING = Pattern.compile("[\\\\`*_\\[\\]<>|~]|&(?=[#\\w]+;)");

  /** What would begin a list or a heading at the beginning of a line. */
  private static final Pattern BEGINNING = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)|^([#+-])");

  private final Iterator<List<Inline>> texts;

  private MarkdownWriter(Iterator<List<Inline>> texts) {
    this.texts = texts;
  }

  /**
   * Writes a text.
   *
   * @param structure the text that it has the lists, tables and paragraphs of
   * @param texts one for each of that text's own
   */
  public static String write(Markdown structure, List<List<Inline>> texts) {
    return new MarkdownWriter(texts.iterator()).blocks(structure.document(), "", "\n\n");
  }

  private String blocks(Node parent, String indent, String between) {
    List<String> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (MarkdownLeaves.isLeaf(node)) {
        blocks.add(MarkdownLeaves.hasText(node) ? line(texts.next(), "\n" + indent) : "");
      } else if (node instanceof ListBlock list) {
        blocks.add(list(list, indent));
      } else if (node instanceof TableBlock table) {
        blocks.add(table(table, indent));
      }
    }
    return String.join(between + (between.isEmpty() ? "" : indent), blocks);
  }

  private String list(ListBlock list, String indent) {
    int number =
        list instanceof OrderedList numbered && numbered.getMarkerStartNumber() != null
            ? numbered.getMarkerStartNumber()
            : 1;
    List<String> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String marker = list instanceof OrderedList ? number++ + ". " : "- ";
      items.add(
          marker
              + (TickBox.isIn(item) ? "[ ] " : "")
              + blocks(item, indent + " ".repeat(marker.length()), list.isTight() ? "\n" : "\n\n"));
    }
    return String.join((list.isTight() ? "\n" : "\n\n") + indent, items);
  }

  private String table(TableBlock table, String indent) {
    List<String> rows = new ArrayList<>();
    for (Node group = table.getFirstChild(); group != null; group = group.getNext()) {
      for (Node row = group.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(MarkdownLeaves.hasText(cell) ? line(texts.next(), " ") : "");
        }
        rows.add("| " + String.join(" | ", cells) + " |");
        if (rows.size() == 1) {
          rows.add(rule(row));
        }
      }
    }
    return String.join("\n" + indent, rows);
  }

  private static String rule(Node head) {
    StringBuilder rule = new StringBuilder("|");
    for (Node node = head.getFirstChild(); node != null; node = node.getNext()) {
      TableCell.Alignment side = ((TableCell) node).getAlignment();
      boolean isLeft = side == TableCell.Alignment.LEFT || side == TableCell.Alignment.CENTER;
      boolean isRight = side == TableCell.Alignment.RIGHT || side == TableCell.Alignment.CENTER;
      rule.append(isLeft ? ":--" : "---").append(isRight ? ":|" : "|");
    }
    return rule.toString();
  }

  private static String line(List<Inline> text, String lineBreak) {
    return text.stream()
        .map(part -> part(part, lineBreak))
        .collect(Collectors.joining())
        .lines()
        .map(MarkdownWriter::begun)
        .collect(Collectors.joining("\n"));
  }

  private static String part(Inline part, String lineBreak) {
    if (part instanceof Words words) {
      return MEANING.matcher(words.text()).replaceAll("\\\\$0");
    }
    Mark mark = (Mark) part;
    String inside =
        mark.inside().stream().map(each -> part(each, lineBreak)).collect(Collectors.joining());
    return switch (mark.kind()) {
      case BOLD -> "**" + inside + "**";
      case EMPHASIS -> "*" + inside + "*";
      case LINK -> "[" + inside + "](" + address(mark.data()) + ")";
      case BREAK -> lineBreak;
      case BLANK -> mark.data();
    };
  }

  private static String address(String target) {
    return target.matches("[^\\s()<>]+") ? target : "<" + target + ">";
  }

  /** A line that does not begin as a list or a heading would. */
  private static String begun(String line) {
    String blank = line.substring(0, line.length() - line.stripLeading().length());
    return blank + BEGINNING.matcher(line.stripLeading()).replaceFirst("$1\\\\$2$3");
  }
}
