package clinic.handouts.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known names nearest to a mistyped one, best first, at most three; empty when none is near.
   *
   * @param name what was typed
   * @param known the names there are
   */
  public static List<String> to(String name, Collection<String> known) {
    if (name.isEmpty() || name.length() > Id.MAX_LENGTH) {
      return List.of();
    }
    int far = Math.max(2, name.length() / 3);
    record Candidate(String name, int distance) {
      boolean isNear(String typed, int far) {
        return (distance <= far && distance < Math.max(name.length(), typed.length()))
            || (typed.length() > 2 && name.contains(typed));
      }
    }
    return known.stream()
        .filter(
            each ->
                Math.abs(each.length() - name.length()) <= far
                    || (name.length() > 2 && each.contains(name)))
        .map(each -> new Candidate(each, distance(name, each)))
        .filter(each -> each.isNear(name, far))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(3)
        .map(Candidate::name)
        .toList();
  }

  /** {@code did you mean 'a' or 'b'?}, or the given words when no name is near. */
  public static String question(String name, Collection<String> known, String otherwise) {
    List<String> near = to(name, known);
    return near.isEmpty() ? otherwise : "did you mean '" + String.join("' or '", near) + "'?";
  }

  /**
   * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
   * (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
   */
  private static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
        least = Math.min(least, rows[i - 1][j - 1] + changed);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
      }
    }
    return rows[a.length()][b.length()];
  }
}
