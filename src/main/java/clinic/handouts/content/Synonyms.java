package clinic.handouts.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Groups of words and phrases that mean the same to somebody who searches, such as "lumbago" and
 * "low back pain", from {@code templates/search/} and {@code content/search/}. Immutable.
 *
 * @param groups each of two phrases or more
 */
public record Synonyms(List<List<String>> groups) {
  /** No synonyms at all. */
  public static final Synonyms NONE = new Synonyms(List.of());

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  public Synonyms {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /**
   * Groups as written: each word, and what it may be called instead.
   *
   * @param terms phrases by word, commas between them
   */
  Synonyms(Map<String, String> terms) {
    this(
        terms.entrySet().stream()
            .map(term -> group(term.getKey(), COMMA.split(term.getValue().strip())))
            .toList());
  }

  private static List<String> group(String word, String[] others) {
    List<String> group = new ArrayList<>(List.of(word));
    for (String other : others) {
      if (!other.isEmpty()) {
        group.add(other);
      }
    }
    return group;
  }
}
