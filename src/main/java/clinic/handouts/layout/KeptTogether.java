package clinic.handouts.layout;

import clinic.handouts.text.Markdown;
import clinic.handouts.text.TickBox;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Knows what of a text stays together where a page ends. */
final class KeptTogether {
  /** Up to as many rows of a table are kept together. */
  private static final int FEW = 3;

  /** Longer paragraphs, in UTF-16 units, may part from what they lead in. */
  private static final int LONGEST_LEAD = 700;

  /** With two lines on each page, a paragraph of fewer than five can hardly be divided. */
  private static final int INDIVISIBLE = 4;

  private KeptTogether() {}

  /** The classes that say what a paragraph is kept together with; may be empty. */
  static String classes(Paragraph paragraph, TableRoom room) {
    return Stream.of(
            leadsIn(paragraph) ? "joins" : "",
            room.holds(Markdown.text(paragraph).strip(), INDIVISIBLE) ? "brief" : "")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whether a table has so few rows that it is kept whole. */
  static boolean isShort(Node table) {
    return Markdown.table((TableBlock) table).rows().size() <= FEW;
  }

  /**
   * Whether a paragraph introduces what follows it: a table (such as a syrup's strength), a list of
   * boxes to tick, or any list if the paragraph ends in a colon.
   */
  static boolean leadsIn(Paragraph paragraph) {
    String words = Markdown.text(paragraph).strip();
    boolean isLead =
        paragraph.getNext() instanceof TableBlock
            || (paragraph.getNext() instanceof ListBlock list
                && (TickBox.isIn(list.getFirstChild()) || words.matches("(?s).*[:：]")));
    return isLead && words.length() <= LONGEST_LEAD;
  }
}
