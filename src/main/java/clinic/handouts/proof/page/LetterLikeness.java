package clinic.handouts.proof.page;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.text.font.PackedGlyphs;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether an outline of any font draws its character: with enough ink for one of the program's own
 * letters at the same size, about as large, in about the same place, and not looking like another
 * character. Limits are such that text fonts from thin to black, with serifs and without, upright
 * and slanted, pass. Each outline is judged once.
 */
final class LetterLikeness {
  /** Fractions of what the program's own letter has. */
  private static final double LEAST_INK = 0.25;

  private static final double LEAST_DOT = 0.3;
  private static final double LEAST_SIDE_OF_DOT = 0.5;

  /** How similar the outline must be to its own letter, at least, from -1 to 1. */
  private static final double LEAST_LIKENESS = 0.2;

  /**
   * From what similarity to another letter, and how much greater than that to its own, an outline
   * counts as the other letter's.
   */
  private static final double ALIKE = 0.9;

  private static final double MORE_ALIKE = 0.2;
  private static final double SAME = 0.985;
  private static final double MORE_THE_SAME = 0.04;

  /** Heights, widths and positions of letters in different fonts, in thousandths of the size. */
  private static final double LEAST_HEIGHT = 300;

  private static final double LEAST_STROKE = 20;
  private static final double FARTHEST = 170;

  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"()[]/%&+-–—°×*@#=";

  /** Characters that are one stroke, or look alike in many fonts, by group. */
  private static final List<String> GROUPS =
      List.of(
          "Il1iJj|!/[](){}'",
          "0Oo",
          "8B",
          "xX×",
          "'\"‘’“”`´,",
          "-–—‐‑−",
          "5Ss",
          "2Zz",
          "6b",
          "9gq");

  private static final String DOTS = ".,:;·";

  private static final Map<Integer, List<LetterImage>> OWN = new ConcurrentHashMap<>();
  private static final Map<String, Boolean> JUDGED = new LatestUsed<>(8192);

  private LetterLikeness() {}

  /** Whether an outline, in thousandths of the type size, draws a character. */
  static boolean draws(GeneralPath outline, int character) {
    String key = character + " " + Digest.of(coordinates(outline));
    synchronized (JUDGED) {
      Boolean known = JUDGED.get(key);
      if (known != null) {
        return known;
      }
    }
    boolean draws = judge(LetterImage.of(outline), character);
    synchronized (JUDGED) {
      JUDGED.put(key, draws);
    }
    return draws;
  }

  private static String coordinates(GeneralPath outline) {
    StringBuilder all = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
      int count = List.of(2, 2, 4, 6, 0).get(each.currentSegment(points));
      for (int i = 0; i < count; i++) {
        all.append(Math.round(points[i])).append(' ');
      }
      all.append(count).append('/');
    }
    return all.toString();
  }

  private static boolean judge(LetterImage image, int character) {
    List<LetterImage> own = own(character);
    boolean letter = Character.isLetterOrDigit(character);
    if (own.isEmpty()) {
      return !letter || (image.height() >= LEAST_HEIGHT && image.stroke() >= LEAST_STROKE);
    }
    if (own.stream().noneMatch(each -> isSized(image, each, character))) {
      return false;
    }
    double likeness = own.stream().mapToDouble(image::likeness).max().orElse(0);
    boolean alike = !letter || likeness >= LEAST_LIKENESS || isStroke(character);
    return alike && !isAnother(image, character, likeness);
  }

  private static boolean isStroke(int character) {
    return GROUPS.get(0).indexOf(character) >= 0;
  }

  /** Whether the size, weight and place are those of the character in a text font. */
  private static boolean isSized(LetterImage image, LetterImage own, int character) {
    double height = image.height() / own.height();
    double width = image.width() / own.width();
    double ink = image.area() / own.area();
    if (ink < LEAST_INK || image.stroke() / own.stroke() < LEAST_INK) {
      return false;
    }
    if (Math.abs(image.bottom() - own.bottom()) > FARTHEST) {
      return false;
    }
    if (DOTS.indexOf(character) >= 0) {
      return ink >= LEAST_DOT
          && height >= LEAST_SIDE_OF_DOT
          && width >= LEAST_SIDE_OF_DOT
          && Math.abs(image.bottom() - own.bottom()) <= FARTHEST / 2
          && height <= 1.8
          && width <= 2.2;
    }
    if (Character.isLetterOrDigit(character)) {
      return height >= 0.68
          && height <= 1.5
          && width <= 2.6
          && (width >= 0.5 || isStroke(character));
    }
    return height >= LEAST_INK && height <= 2.6 && width >= LEAST_INK && width <= 2.6;
  }

  /** Whether it looks like another character, and much less like its own. */
  private static boolean isAnother(LetterImage image, int character, double likeness) {
    Set<Integer> alike =
        GROUPS.stream()
            .filter(group -> group.indexOf(character) >= 0)
            .flatMap(group -> group.chars().boxed())
            .collect(Collectors.toSet());
    return CHARACTERS
        .chars()
        .filter(other -> !alike.contains(other))
        .filter(other -> Character.toLowerCase(other) != Character.toLowerCase(character))
        .anyMatch(
            other ->
                own(other).stream()
                    .filter(image::isSizedLike)
                    .mapToDouble(image::likeness)
                    .anyMatch(
                        found ->
                            (found >= ALIKE && found - likeness >= MORE_ALIKE)
                                || (found >= SAME && found - likeness >= MORE_THE_SAME)));
  }

  private static List<LetterImage> own(int character) {
    return OWN.computeIfAbsent(
        character, each -> PackedGlyphs.outlines(each).stream().map(LetterImage::of).toList());
  }
}
