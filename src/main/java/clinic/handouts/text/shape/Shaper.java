package clinic.handouts.text.shape;

import clinic.handouts.files.LatestUsed;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Turns text into glyphs, caching the most recent words. Thread-safe. */
public final class Shaper {
  private static final int REMEMBERED = 8192;

  /** How many fonts may be read before starting again with an empty memory. */
  private static final int MOST_FONTS = 16;

  /** Those that are not in use. */
  private static final Deque<HarfBuzz> FREE = new ConcurrentLinkedDeque<>();

  private static final Map<Key, List<ShapedGlyph>> KNOWN = new LatestUsed<>(REMEMBERED);

  private record Key(String font, ShapedText text) {}

  private Shaper() {}

  /** The glyphs that show a text, from left to right. */
  public static List<ShapedGlyph> shape(ShapingFont font, ShapedText text) {
    Key key = new Key(font.digest(), text);
    synchronized (KNOWN) {
      List<ShapedGlyph> known = KNOWN.get(key);
      if (known != null) {
        return known;
      }
    }
    // One that failed is not used again.
    HarfBuzz harfBuzz = Optional.ofNullable(FREE.poll()).orElseGet(HarfBuzz::new);
    List<ShapedGlyph> shaped = harfBuzz.shape(font, text);
    if (harfBuzz.fonts() < MOST_FONTS) {
      FREE.push(harfBuzz);
    }
    synchronized (KNOWN) {
      KNOWN.put(key, shaped);
    }
    return shaped;
  }
}
