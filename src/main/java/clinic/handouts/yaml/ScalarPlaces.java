package clinic.handouts.yaml;

/**
 * Traces the characters of a YAML scalar through its file: past folded lines, indentation, quotes
 * and escapes.
 */
final class ScalarPlaces {
  private final String raw;
  private final String value;
  private final char quote;
  private int at;

  private ScalarPlaces(Source source, int start, String value) {
    this.raw = source.text();
    this.value = value;
    at = start;
    while (at() == '&' || at() == '!') { // an anchor or a tag before the text
      skip(false);
      skip(true);
    }
    quote = at() == '"' || at() == '\'' ? at() : 0;
    if (quote != 0) {
      at++;
    } else if (at() == '|' || at() == '>') {
      while (at < raw.length() && at() != '\n' && at() != '\r') {
        at++;
      }
    }
  }

  /**
   * The place of a character of a text, or of the next one that is not white space; if the file
   * writes it in a way that can't be traced, the last place that could be.
   *
   * @param text the text
   * @param index index in its value, in UTF-16 units
   */
  static Place of(Text text, int index) {
    Source source = text.place().source();
    int start = source.offset(text.place().line(), text.place().column());
    int visible = index;
    while (visible < text.value().length() - 1
        && Character.isWhitespace(text.value().charAt(visible))) {
      visible++;
    }
    return source.place(new ScalarPlaces(source, start, text.value()).offset(visible));
  }

  private int offset(int index) {
    int found = at;
    int length = 0;
    for (int i = 0; i <= index && i < value.length(); i += length) {
      length = 1;
      if (Character.isWhitespace(value.charAt(i))) {
        continue;
      }
      skip(true);
      while (quote == '"' && at() == '\\' && isWhite(at + 1)) {
        at += 2;
        skip(true);
      }
      if (at() == '\\' && quote == '"') {
        found = at;
        at += escapeLength();
        length = Character.charCount(value.codePointAt(i));
      } else if (at() == value.charAt(i)) {
        found = at;
        at += quote == '\'' && at() == '\'' ? 2 : 1;
      } else {
        break;
      }
    }
    return found;
  }

  /** Whether an escape represents white space, which is skipped in the value too. */
  private boolean isWhite(int index) {
    return index < raw.length() && " \t\r\nntrvfLP".indexOf(raw.charAt(index)) >= 0;
  }

  private int escapeLength() {
    char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : 0;
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private void skip(boolean white) {
    while (at < raw.length() && Character.isWhitespace(at()) == white) {
      at++;
    }
  }

  private char at() {
    return at < raw.length() ? raw.charAt(at) : 0;
  }
}
