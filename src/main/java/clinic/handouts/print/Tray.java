package clinic.handouts.print;

import java.util.Locale;
import java.util.Map;

/**
 * Where a printer's paper can come from.
 *
 * @param id the printer's own name for it
 * @param words what people read, such as {@code Tray 2 (A4)}
 */
public record Tray(String id, String words) {
  private static final Map<String, String> WORDS =
      Map.of("manual", "By hand", "by-pass-tray", "Bypass tray", "large-capacity", "Large tray");

  /** A tray that does not report its paper. */
  static Tray of(String id) {
    return new Tray(id, words(id));
  }

  /** The same, with the paper in it. */
  Tray with(String paper) {
    return new Tray(id, words(id) + " (" + paper + ")");
  }

  /** What people read for a printer's own name of a tray: {@code tray-2} is {@code Tray 2}. */
  public static String words(String id) {
    if (WORDS.containsKey(id) || id.isEmpty()) {
      return WORDS.getOrDefault(id, id);
    }
    String spaced = id.matches("[a-z0-9-]+") ? id.replace('-', ' ') : id;
    int first = spaced.offsetByCodePoints(0, 1);
    String begun = spaced.substring(0, first).toUpperCase(Locale.ROOT) + spaced.substring(first);
    return begun.matches("\\p{L}+") && !begun.endsWith("tray") ? begun + " tray" : begun;
  }
}
