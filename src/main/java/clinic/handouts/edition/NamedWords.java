package clinic.handouts.edition;

import clinic.handouts.yaml.Text;
import java.util.Objects;

/**
 * Words that are printed, and what a person calls them.
 *
 * @param name such as "the summary" or "a do item"
 * @param words the words as printed, on one line
 */
public record NamedWords(String name, String words) {
  public NamedWords {
    Objects.requireNonNull(name);
    Objects.requireNonNull(words);
  }

  /** Words that may be absent, in which case they are empty. */
  public static NamedWords of(String name, Text text) {
    return new NamedWords(name, text.value());
  }
}
