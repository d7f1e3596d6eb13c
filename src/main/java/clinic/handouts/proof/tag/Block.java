package clinic.handouts.proof.tag;

import clinic.handouts.edition.Piece;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A text that must be on paper, and the glyphs of the element that contains it.
 *
 * @param required the text
 * @param words its words; of a text with paragraphs and lists, those of one of them
 * @param glyphs its glyphs in reading order, without spaces; at least one
 */
public record Block(Piece required, String words, List<Glyph> glyphs) {
  /** A text that stands by itself. */
  public Block(Piece required, List<Glyph> glyphs) {
    this(required, required.words(), glyphs);
  }

  public Block {
    glyphs = glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
    if (glyphs.isEmpty()) {
      throw new IllegalArgumentException("a block needs at least one glyph");
    }
  }

  /** What messages call it. */
  public String name() {
    return Findings.named(required, words);
  }

  public Glyph first() {
    return glyphs.get(0);
  }

  Glyph last() {
    return glyphs.get(glyphs.size() - 1);
  }

  /** The bounds of its glyphs on a page; empty if it has none there. */
  public Rectangle2D bounds(int page) {
    Rectangle2D bounds = new Rectangle2D.Double();
    boolean any = false;
    for (Glyph glyph : glyphs) {
      if (glyph.page() == page) {
        bounds = any ? bounds.createUnion(glyph.box()) : glyph.box();
        any = true;
      }
    }
    return bounds;
  }
}
