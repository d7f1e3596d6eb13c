package clinic.handouts.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A parsed text in the Markdown that content uses (CommonMark): paragraphs, strong, emphasis, lists
 * and links. Immutable and thread-safe, provided that nobody changes the nodes.
 */
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(20)
          .maxInlineNesting(20)
          .postProcessor(Markdown::withYearsAsText)
          .build();

  /** The highest number at which a list of one item may begin; above it, it is a year. */
  private static final int LAST_LIST_NUMBER = 99;

  /** Characters that have a meaning in Markdown within a line that begins with a letter. */
  private static final String MARKS = "\\`*_[]<&";

  private final Node document;
  private final List<String> blocks;

  private Markdown(Node document) {
    this.document = document;
    BlockCollector collector = new BlockCollector();
    document.accept(collector);
    this.blocks = List.copyOf(collector.blocks);
  }

  /** Parses a text. */
  public static Markdown of(String text) {
    return new Markdown(isPlainLine(text) ? paragraph(text) : PARSER.parse(text));
  }

  /** The parsed document, which must not be changed. */
  public Node document() {
    return document;
  }

  /** The words as printed, on one line, with link addresses in brackets. */
  public String plain() {
    return String.join(" ", blocks);
  }

  /** The words as printed, one entry for each paragraph or list item. */
  public List<String> blocks() {
    return blocks;
  }

  /** The indices of the lines on which a list item begins. */
  public Set<Integer> itemLines() {
    Set<Integer> lines = new HashSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(ListItem item) {
            lines.add(item.getSourceSpans().get(0).getLineIndex());
            visitChildren(item);
          }
        });
    return lines;
  }

  /** Whether a text is certainly one paragraph without markup, as most list items are. */
  private static boolean isPlainLine(String text) {
    if (text.isEmpty() || !Character.isLetter(text.charAt(0)) || text.endsWith(" ")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || MARKS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** "2018. A hard year" is a sentence, not item 2018 of a list that has no other. */
  private static Node withYearsAsText(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(OrderedList list) {
            visitChildren(list);
            ListItem item = (ListItem) list.getFirstChild();
            if (isYear(list, item) && item.getFirstChild() instanceof Paragraph words) {
              words.prependChild(marker(list, written(list)));
              while (item.getFirstChild() != null) {
                list.insertBefore(item.getFirstChild());
              }
              list.unlink();
            }
          }
        });
    return document;
  }

  /** A number with zeros before it, or with several spaces behind it, is not taken for a year. */
  private static boolean isYear(OrderedList list, ListItem item) {
    return item.getNext() == null
        && list.getMarkerStartNumber() > LAST_LIST_NUMBER
        && item.getContentIndent() - item.getMarkerIndent() == written(list).length();
  }

  private static String written(OrderedList list) {
    return list.getMarkerStartNumber() + list.getMarkerDelimiter() + " ";
  }

  private static Text marker(OrderedList list, String written) {
    SourceSpan start = list.getSourceSpans().get(0);
    Text marker = new Text(written);
    marker.addSourceSpan(
        SourceSpan.of(
            start.getLineIndex(), start.getColumnIndex(), start.getInputIndex(), written.length()));
    return marker;
  }

  private static Node paragraph(String line) {
    Node document = new Document();
    Node paragraph = new Paragraph();
    Node text = new Text(line);
    document.appendChild(paragraph);
    paragraph.appendChild(text);
    for (Node node : List.of(paragraph, text)) {
      node.addSourceSpan(SourceSpan.of(0, 0, 0, line.length()));
    }
    return document;
  }

  /**
   * What is printed after a link's text, so that it can be used on paper: its address without the
   * scheme; empty when the text already contains it.
   */
  public static String printedAddress(Link link) {
    String address = address(link.getDestination());
    String text = text(link);
    boolean said =
        squeezed(text).contains(squeezed(address))
            || squeezed(text).equals(squeezed(link.getDestination()));
    return said ? "" : address;
  }

  /** An address as printed: without {@code https://}, {@code tel:} or {@code mailto:}. */
  public static String address(String destination) {
    return destination
        .replaceFirst("^tel:([^;]*);ext=", "$1 ext ")
        .replaceFirst("^(https?://|tel:|mailto:)", "")
        .replaceFirst("/$", "");
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s()-]", "");
  }

  /** The words of a node as printed, on one line. */
  public static String text(Node node) {
    InlineCollector collector = new InlineCollector();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(collector);
    }
    return collector.words.toString().replaceAll("\\s+", " ").strip();
  }

  private static final class BlockCollector extends AbstractVisitor {
    private final List<String> blocks = new java.util.ArrayList<>();

    @Override
    public void visit(Paragraph paragraph) {
      blocks.add(text(paragraph));
    }

    @Override
    public void visit(BulletList list) {
      visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
      visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
      visitChildren(item);
    }
  }

  private static final class InlineCollector extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      words.append(' ');
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      String address = printedAddress(link);
      if (!address.isEmpty()) {
        words.append(" (").append(address).append(')');
      }
    }
  }
}
