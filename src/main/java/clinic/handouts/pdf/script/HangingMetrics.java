package clinic.handouts.pdf.script;

import com.openhtmltopdf.render.FSFontMetrics;

/**
 * How high and deep letters are that hang from above their line, so that lines have room for them.
 *
 * @param usual what else the fonts say
 * @param size the type size
 */
record HangingMetrics(FSFontMetrics usual, float size) implements FSFontMetrics {
  /** Of Noto Nastaliq Urdu, in em. */
  private static final float ASCENT = 1.9f;

  private static final float DESCENT = 0.6f;

  @Override
  public float getAscent() {
    return ASCENT * size;
  }

  @Override
  public float getDescent() {
    return DESCENT * size;
  }

  @Override
  public float getStrikethroughOffset() {
    return usual.getStrikethroughOffset();
  }

  @Override
  public float getStrikethroughThickness() {
    return usual.getStrikethroughThickness();
  }

  @Override
  public float getUnderlineOffset() {
    return usual.getUnderlineOffset();
  }

  @Override
  public float getUnderlineThickness() {
    return usual.getUnderlineThickness();
  }
}
