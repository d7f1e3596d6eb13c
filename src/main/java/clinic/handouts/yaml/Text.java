package clinic.handouts.yaml;

import clinic.handouts.text.Markdown;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Characters written in a file, in Unicode normalisation form C, and where they are. Immutable and
 * thread-safe; equal to another with the same characters at the same place.
 */
public final class Text {
  /** A text that was not given. */
  public static final Text ABSENT = new Text("", Source.unread("-").start());

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String value;
  private final Place place;

  /** Parsed when first needed; if two threads parse it, both get the same. */
  private volatile Markdown markdown;

  /**
   * A text.
   *
   * @param value the characters
   * @param place where they begin
   */
  public Text(String value, Place place) {
    this.value = Objects.requireNonNull(value);
    this.place = Objects.requireNonNull(place);
  }

  /** The characters. */
  public String value() {
    return value;
  }

  /** Where they begin. */
  public Place place() {
    return place;
  }

  /** The text as Markdown, parsed only once. */
  public Markdown markdown() {
    if (markdown == null) {
      markdown = Markdown.of(value);
    }
    return markdown;
  }

  /** Whether it was given and is not blank. */
  public boolean isPresent() {
    return !isBlank(value);
  }

  /** Whether it was not given, or is blank. */
  public boolean isAbsent() {
    return isBlank(value);
  }

  /**
   * Whether none of it could be seen: it consists of spaces of any kind and invisible characters
   * only.
   */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isBlank(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.CONTROL;
  }

  /**
   * The place of one of its characters. YAML folds lines, drops indentation and has escapes, so the
   * characters are traced from the beginning; when that is not possible, the last place found is
   * returned.
   *
   * @param index index in {@link #value}, in UTF-16 units
   */
  public Place placeAt(int index) {
    return ScalarPlaces.of(this, index);
  }

  /** The same text with each run of white space replaced by one space. */
  public Text onOneLine() {
    String line = SPACE.matcher(value.strip()).replaceAll(" ");
    return line.equals(value) ? this : new Text(line, place);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && value.equals(text.value) && place.equals(text.place);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, place);
  }

  @Override
  public String toString() {
    return value;
  }
}
