package clinic.handouts.text;

/**
 * Makes text from files safe to show: none of its characters can hide, reorder or erase what a
 * terminal shows.
 */
public final class Visible {
  private static final String REPLACEMENT = "\uFFFD";

  private Visible() {}

  /** The text with each control or format character replaced; tabs stay. */
  public static String text(String text) {
    if (text.codePoints().noneMatch(character -> character != '\t' && acts(character))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (character != '\t' && acts(character)) {
                shown.append(REPLACEMENT);
              } else {
                shown.appendCodePoint(character);
              }
            });
    return shown.toString();
  }

  /** The text on one line, cut to a number of UTF-16 units. */
  public static String line(String text, int most) {
    String line = text(text.replaceAll("\\s+", " "));
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    return line.substring(0, end) + "…";
  }

  private static boolean acts(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
