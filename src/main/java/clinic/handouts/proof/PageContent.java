package clinic.handouts.proof;

import java.util.List;
import java.util.Map;

/**
 * What one page paints.
 *
 * @param glyphs all text, in the order of painting
 * @param paints all else, in the order of painting
 * @param pictures those of what is painted that are made of pixels
 * @param marked glyphs by marked-content id, as far as they stand in marked content
 */
record PageContent(
    List<Glyph> glyphs,
    List<Paint> paints,
    List<Picture> pictures,
    Map<Integer, List<Glyph>> marked) {}
