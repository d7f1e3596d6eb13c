package clinic.handouts.content;

import java.util.Objects;

/**
 * Characters written in a file, in Unicode normalisation form C, and where they stand.
 *
 * @param value the characters
 * @param place where they begin
 */
public record Text(String value, Place place) {
  /** A text that was not given. */
  public static final Text ABSENT = new Text("", Source.unread("-").start());

  public Text {
    Objects.requireNonNull(value);
    Objects.requireNonNull(place);
  }

  /** Whether it was given and is not blank. */
  public boolean isPresent() {
    return !value.isBlank();
  }

  /** Whether it was not given, or is blank. */
  public boolean isAbsent() {
    return value.isBlank();
  }

  /**
   * The place of one of its characters. YAML folds lines and drops indentation, so the characters
   * are looked for one after the other from the beginning; where escapes hide one, the last place
   * that was found is given.
   *
   * @param index index in {@link #value}, in UTF-16 units
   */
  public Place placeAt(int index) {
    Source source = place.source();
    String raw = source.text();
    int at = source.offset(place.line(), place.column());
    if (isBlockHeader(raw, at)) {
      at = raw.indexOf('\n', at) + 1;
    }
    int found = at;
    for (int i = 0; i <= index && i < value.length(); i++) {
      char wanted = value.charAt(i);
      if (Character.isWhitespace(wanted)) {
        continue;
      }
      int next = raw.indexOf(wanted, at);
      if (next < 0) {
        break;
      }
      found = next;
      at = next + 1;
    }
    return source.place(found);
  }

  private static boolean isBlockHeader(String raw, int at) {
    return at < raw.length()
        && (raw.charAt(at) == '|' || raw.charAt(at) == '>')
        && raw.indexOf('\n', at) >= 0;
  }
}
