package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * A list begins and ends where its author sees it: not with a dash that is part of a range, not
 * with a sentence that stands right below its last item, and not beside the list that it is
 * indented below.
 */
public final class ListEdges extends Slip {
  private static final Rule RULE =
      Rule.form(
          "list-edge",
          "a dash or plus before a number that would turn it into a list, sentences right"
              + " below a list"
              + " that would be printed as part of its last item, and items that are indented, but"
              + " not far enough to belong to the item above",
          "leave an empty line between a list and the text around it; indent a list within an item as"
              + " far as the item's words");

  private static final Pattern ENDED = Pattern.compile(".*[.!?:][)\"'”’]?\\s*");
  private static final Pattern OPEN = Pattern.compile(".*[^:.!?\\s]\\s*");

  /** The rule. */
  public ListEdges() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (reading.isBlocks()) {
      new Lines(reading, reading.words().lines().toList()).below(reading.markdown());
    }
  }

  /**
   * The lines that a text was written in.
   *
   * @param reading the text
   * @param lines without their ends
   */
  private record Lines(Reading reading, List<String> lines) {
    void below(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof BulletList) {
          beginning(node);
        }
        if (node instanceof ListBlock) {
          indentation(node);
        }
        if (node instanceof Paragraph && parent instanceof ListItem) {
          end(node.getSourceSpans());
        }
        below(node);
      }
    }

    private String line(int index) {
      return index < 0 || index >= lines.size() ? "" : lines.get(index);
    }

    private int indent(Node node) {
      String line = line(node.getSourceSpans().get(0).getLineIndex());
      return line.length() - line.stripLeading().length();
    }

    /** A number with a dash, plus or minus before it, below a line that does not end there. */
    private void beginning(Node list) {
      if (!(list.getPrevious() instanceof Paragraph) || list.getSourceSpans().isEmpty()) {
        return;
      }
      int index = list.getSourceSpans().get(0).getLineIndex();
      String item = line(index).strip();
      if (item.matches("[-+*]\\s+\\d.*") && OPEN.matcher(line(index - 1)).matches()) {
        reading.at(
            list,
            "this '" + item.charAt(0) + "' would begin a list, and not be printed",
            "write it on the line above; if it is a list, leave an empty line above it");
      }
    }

    /** An item further to the right than the one above it, which Markdown still puts beside it. */
    private void indentation(Node list) {
      Node above =
          list.getPrevious() instanceof ListBlock other
              ? other.getLastChild()
              : list.getFirstChild();
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        if (!item.getSourceSpans().isEmpty()
            && !above.getSourceSpans().isEmpty()
            && indent(item) >= indent(above) + 2) {
          reading.at(
              item,
              "this is indented, but would be printed beside the item above it, not within it",
              "indent it as far as the words of the item above, or not at all");
          return;
        }
        above = item;
      }
    }

    private void end(List<SourceSpan> spans) {
      int column = spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
      for (int i = 1; i < spans.size(); i++) {
        String line = line(spans.get(i).getLineIndex());
        boolean isOutside = line.length() - line.stripLeading().length() < column;
        boolean isSentence =
            !line.isBlank()
                && (Character.isUpperCase(line.strip().codePointAt(0))
                    || Character.isTitleCase(line.strip().codePointAt(0)));
        if (isOutside
            && isSentence
            && ENDED.matcher(line(spans.get(i).getLineIndex() - 1)).matches()) {
          reading.at(
              spans.get(i).getInputIndex(),
              "this would be printed as part of the item above it",
              "leave an empty line above it; if it belongs to the item, indent it like the item's"
                  + " words");
          return;
        }
      }
    }
  }
}
