package clinic.handouts.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown of leaflets: CommonMark with tables, tick boxes, blanks to write on, and years that
 * are not numbers of a list.
 */
final class Dialect {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(20)
          .maxInlineNesting(20)
          .postProcessor(Dialect::adapted)
          .build();

  /** The highest number at which a list of one item may begin; above it, it is a year. */
  private static final int LAST_LIST_NUMBER = 99;

  /** Characters that have a special meaning in Markdown within a line that begins with a letter. */
  private static final String MARKS = "\\`*_[]<&";

  /**
   * A character without meaning, which stands for an underscore of a blank while a text is parsed:
   * to CommonMark, underscores mark emphasis or draw a horizontal rule.
   */
  private static final char HELD = '\uF8FE';

  private static final Pattern TYPED_BLANK = Pattern.compile("(?<!\\\\)_{3,}");
  private static final Pattern HELD_BLANK = Pattern.compile(HELD + "+");
  private static final String BOX = "[ ] ";

  private Dialect() {}

  /** Parses a text. */
  static Node parse(String text) {
    if (isPlainLine(text)) {
      return paragraph(text);
    }
    Matcher blank = TYPED_BLANK.matcher(text);
    return PARSER.parse(
        blank.replaceAll(match -> String.valueOf(HELD).repeat(match.group().length())));
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

  private static Node adapted(Node document) {
    document.accept(new Adapting());
    return document;
  }

  private static final class Adapting extends AbstractVisitor {
    /** "2018. A hard year" is a sentence, not item 2018 of a list that has no other. */
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

    @Override
    public void visit(BulletList list) {
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        Node words = item.getFirstChild();
        if (words instanceof Paragraph
            && words.getFirstChild() instanceof Text text
            && text.getLiteral().startsWith(BOX)
            && (text.getLiteral().length() > BOX.length() || text.getNext() != null)) {
          text.setLiteral(text.getLiteral().substring(BOX.length()).stripLeading());
          words.prependChild(new TickBox());
        }
      }
      visitChildren(list);
    }

    /** In the words and the address of a link, underscores are characters. */
    @Override
    public void visit(Link link) {
      link.setDestination(link.getDestination().replace(HELD, '_'));
      visitChildren(link);
    }

    @Override
    public void visit(Text text) {
      String literal = text.getLiteral();
      if (literal.indexOf(HELD) < 0) {
        return;
      }
      if (isInLink(text)) {
        text.setLiteral(literal.replace(HELD, '_'));
        return;
      }
      Matcher blank = HELD_BLANK.matcher(literal);
      int from = 0;
      while (blank.find()) {
        insert(text, literal.substring(from, blank.start()));
        text.insertBefore(new Blank(blank.group().length()));
        from = blank.end();
      }
      insert(text, literal.substring(from));
      text.unlink();
    }

    private static void insert(Text before, String literal) {
      if (!literal.isEmpty()) {
        Text words = new Text(literal);
        words.setSourceSpans(before.getSourceSpans());
        before.insertBefore(words);
      }
    }

    private static boolean isInLink(Node node) {
      return node != null && (node instanceof Link || isInLink(node.getParent()));
    }
  }

  /** A number with zeros before it, or with several spaces after it, is not taken for a year. */
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
}
