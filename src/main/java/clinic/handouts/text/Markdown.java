package clinic.handouts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A parsed text in the Markdown that content uses (CommonMark): paragraphs, strong, emphasis,
 * lists, tables, tick boxes, blanks and links. Immutable and thread-safe, provided that nobody
 * changes the nodes.
 */
public final class Markdown {
  private final Node document;
  private final List<TextPart> parts;
  private final List<String> blocks;

  private Markdown(Node document) {
    this.document = document;
    this.parts = TextParts.of(document);
    this.blocks = pieces().map(TextPart.Piece::words).toList();
  }

  /** Parses a text. */
  public static Markdown of(String text) {
    return new Markdown(Dialect.parse(text));
  }

  /** The parsed document, which must not be changed. */
  public Node document() {
    return document;
  }

  /** The words as printed, on one line, with link addresses in brackets. */
  public String plain() {
    return String.join(" ", blocks);
  }

  /** Its paragraphs, lists and tables. */
  public List<TextPart> parts() {
    return parts;
  }

  /** Each text that stands by itself: a paragraph, a list item, a cell that has words. */
  public Stream<TextPart.Piece> pieces() {
    return parts.stream().flatMap(TextPart::pieces);
  }

  /** The words as printed, one entry for each paragraph, list item or cell that has words. */
  public List<String> blocks() {
    return blocks;
  }

  /**
   * A link in a text.
   *
   * @param words the words that are linked, on one line
   * @param target its address, as written
   */
  public record Linked(String words, String target) {}

  /** The links, in order. */
  public List<Linked> links() {
    List<Linked> links = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(new Linked(text(link), link.getDestination()));
          }
        });
    return links;
  }

  /** The indices of the lines on which a list item begins. */
  public Set<Integer> itemLines() {
    return firstLines(item -> true);
  }

  /** The indices of the lines of its tables, each with its rule row. */
  public Set<Integer> tableLines() {
    Set<Integer> lines = new HashSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            block.getSourceSpans().forEach(span -> lines.add(span.getLineIndex()));
          }
        });
    return lines;
  }

  /** The indices of the lines that begin with a tick box. */
  public Set<Integer> boxLines() {
    return firstLines(TickBox::isIn);
  }

  private Set<Integer> firstLines(Predicate<ListItem> some) {
    Set<Integer> lines = new HashSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(ListItem item) {
            if (some.test(item)) {
              lines.add(item.getSourceSpans().get(0).getLineIndex());
            }
            visitChildren(item);
          }
        });
    return lines;
  }

  /** A table as its author sees it. */
  public static TextPart.Table table(TableBlock table) {
    return TextParts.table(table);
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
    return String.join(" ", lines(node));
  }

  /** The words of a node as printed, by the lines that its author ended. */
  static List<String> lines(Node node) {
    InlineCollector collector = new InlineCollector();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(collector);
    }
    return collector
        .words
        .toString()
        .lines()
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
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
      words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      words.append('\n');
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Blank blank) {
        words.append(blank.typed());
      }
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
