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
    int far = Math.max(2, name.length() / 3);
    record Candidate(String name, int distance) {}
    return known.stream()
        .map(each -> new Candidate(each, distance(name, each)))
        .filter(each -> each.distance <= far || (name.length() > 2 && each.name.contains(name)))
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

  /** Levenshtein distance: insertions, deletions and substitutions. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
