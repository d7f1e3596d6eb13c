package clinic.handouts.content;

import clinic.handouts.text.Days;
import clinic.handouts.yaml.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * The fixed words of a language, from {@code templates/labels/<language>.yaml}: "Do", "Don't",
 * "Page {0} of {1}".
 *
 * @param language the language they are used for
 * @param words texts by key
 */
public record Labels(String language, Map<String, Text> words) {
  public Labels {
    Objects.requireNonNull(language);
    words = Map.copyOf(words);
  }

  /**
   * The words for a key.
   *
   * @throws IllegalArgumentException if there are no such words
   */
  public String get(String key) {
    Text text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no label '" + key + "'");
    }
    return text.value();
  }

  /** The words for a key with {@code {0}}, {@code {1}} … replaced. */
  public String get(String key, Object... values) {
    String text = get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** A heading where what it heads goes on over a page: "Do (continued)". A colon stays last. */
  public String continued(String heading) {
    int end = heading.length() - (heading.matches("(?s).*[:：]") ? 1 : 0);
    return get("continued", heading.substring(0, end).stripTrailing()) + heading.substring(end);
  }

  /** A date in this language's notation, with the digits 0 to 9. */
  public String date(LocalDate date) {
    return Days.inWords(date, get("date"), language);
  }
}
