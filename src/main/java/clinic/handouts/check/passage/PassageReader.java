package clinic.handouts.check.passage;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.text.Blank;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Reads texts into passages, and remembers where each character was written. */
final class PassageReader extends AbstractVisitor {
  /** The length of a line that its author may have broken at the edge of a window. */
  private static final int SHORTEST_WRAPPED = 50;

  private final Part part;
  private final String language;
  private final Scope scope;
  private final Text text;
  private final List<Passage> passages = new ArrayList<>();

  private final StringBuilder words = new StringBuilder();
  private final int[] origins;
  private int at;

  private PassageReader(Part part, String language, Scope scope, Text text) {
    this.part = part;
    this.language = language;
    this.scope = scope;
    this.text = text;
    this.origins = new int[text.value().length()];
  }

  /**
   * The passages of a text: one if it is plain, otherwise one for each paragraph or list item of
   * the Markdown.
   */
  static List<Passage> read(
      Part part, String language, Scope scope, Text text, boolean isMarkdown) {
    PassageReader reader = new PassageReader(part, language, scope, text);
    if (isMarkdown) {
      text.markdown().document().accept(reader);
    } else {
      reader.take(text.value());
    }
    reader.end();
    return reader.passages;
  }

  @Override
  public void visit(Paragraph paragraph) {
    end();
    visitChildren(paragraph);
    end();
  }

  /** Each cell of a table is read by itself. */
  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      end();
      visitChildren(node);
      end();
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(org.commonmark.node.Text literal) {
    from(literal);
    take(literal.getLiteral());
  }

  @Override
  public void visit(Code code) {
    from(code);
    take(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    if (endsLine(lineBreak)) {
      end();
    }
    space();
  }

  /** Whether a line stands by itself, such as one of opening hours, or one to be filled in. */
  private boolean endsLine(SoftLineBreak lineBreak) {
    boolean begins =
        !(lineBreak.getNext() instanceof org.commonmark.node.Text next
            && Character.isLowerCase(next.getLiteral().codePointAt(0)));
    return lineBreak.getPrevious() instanceof Blank
        || (words.length() < SHORTEST_WRAPPED && begins);
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    space();
  }

  private void from(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      at = node.getSourceSpans().get(0).getInputIndex();
    }
  }

  /** Takes characters, which occur in the text in this order, possibly with marks in between. */
  private void take(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      int found = text.value().indexOf(c, at);
      at = found < 0 ? at : found;
      if (Character.isWhitespace(c)) {
        space();
      } else {
        add(c);
      }
      at++;
    }
  }

  private void space() {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
      add(' ');
    }
  }

  private void add(char c) {
    origins[words.length()] = Math.min(at, Math.max(0, text.value().length() - 1));
    words.append(c);
  }

  private void end() {
    String line = words.toString().stripTrailing();
    if (!line.isEmpty()) {
      passages.add(
          new Passage(part, language, scope, text, line, Arrays.copyOf(origins, line.length())));
    }
    words.setLength(0);
  }
}
