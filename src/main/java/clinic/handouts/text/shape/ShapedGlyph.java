package clinic.handouts.text.shape;

/**
 * A glyph of a shaped text. Lengths are in the font's own units.
 *
 * @param id its number in the font
 * @param cluster where the characters that it shows begin in the text, in UTF-16 units; glyphs of
 *     the same cluster show them together
 * @param advance how far the next glyph is from this one
 * @param x how far it is moved to the right of where it would stand
 * @param y how far it is moved up
 */
public record ShapedGlyph(int id, int cluster, int advance, int x, int y) {}
