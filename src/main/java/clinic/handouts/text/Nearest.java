package clinic.handouts.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known names closest to a mistyped one, best first, at most three; empty when none is close.
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
        .map(each -> new Candidate(each, Spelling.distance(name, each)))
        .filter(each -> each.isNear(name, far))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(3)
        .map(Candidate::name)
        .toList();
  }

  /** {@code did you mean 'a' or 'b'?}, or the given words when no name is close. */
  public static String question(String name, Collection<String> known, String otherwise) {
    List<String> near = to(name, known);
    return near.isEmpty() ? otherwise : "did you mean '" + String.join("' or '", near) + "'?";
  }
}
