package clinic.handouts.check.slip;

import clinic.handouts.text.shape.Joins;
import clinic.handouts.yaml.Rule;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Bold, emphasis or a link that begins or ends between letters that are joined, as in Arabic or
 * Hindi: each part would be drawn as a word of its own.
 */
public final class CutWords extends Slip {
  private static final Rule RULE =
      Rule.form(
          "cut-word",
          "bold, emphasis and links that begin or end between joined letters",
          "let it begin and end with the word");

  /** The rule. */
  public CutWords() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (reading.text().isMarkdown()) {
      reading.markdown().accept(new Walk(reading));
    }
  }

  /** Goes through the words of a paragraph or a cell, with those before them. */
  private static final class Walk extends AbstractVisitor {
    private final Reading reading;
    private String before = "";
    private Node block;

    Walk(Reading reading) {
      this.reading = reading;
    }

    @Override
    public void visit(Text words) {
      Node own = words.getParent();
      while (own instanceof Emphasis || own instanceof StrongEmphasis || own instanceof Link) {
        own = own.getParent();
      }
      boolean follows = own.equals(block);
      if (follows && Joins.areBetween(before, words.getLiteral())) {
        reading.at(
            words,
            "the joined letters '"
                + before.substring(before.offsetByCodePoints(before.length(), -1))
                + "' and '"
                + words.getLiteral().substring(0, words.getLiteral().offsetByCodePoints(0, 1))
                + "' are cut here by bold, emphasis or a link",
            "let it begin and end with the word");
      }
      before = words.getLiteral();
      block = own;
    }

    @Override
    public void visit(SoftLineBreak space) {
      before = "";
    }

    @Override
    public void visit(HardLineBreak space) {
      before = "";
    }
  }
}
