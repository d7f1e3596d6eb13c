package clinic.handouts.content;

import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.Map;
import java.util.Objects;

/**
 * A text that may exist in several languages: written as a plain text, it is in the source
 * language; written as a map, it has one text for each language tag.
 *
 * @param byLanguage texts by language tag; empty when the text was not given at all
 * @param place where it begins
 */
public record LocalText(Map<String, Text> byLanguage, Place place) {
  /** A text that was not given. */
  public static final LocalText ABSENT = new LocalText(Map.of(), Text.ABSENT.place());

  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
    Objects.requireNonNull(place);
  }

  /** Whether it was given in any language. */
  public boolean isPresent() {
    return !byLanguage.isEmpty();
  }

  /** Whether it was given, but not in this language, so that the edition can't be made. */
  public boolean lacks(String language) {
    return isPresent() && !byLanguage.containsKey(language);
  }

  /** The text in a language, or {@link Text#ABSENT}. */
  public Text in(String language) {
    return byLanguage.getOrDefault(language, Text.ABSENT);
  }
}
