package clinic.handouts.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text as its author sees them in the file, even where YAML joins them: below {@code
 * >}, in quotes, and where a text simply continues on the next line. Immutable.
 */
public final class WrittenLines {
  private final Text text;
  private final boolean joined;
  private final List<String> lines;

  /** The line of the file in which the text begins, and the column of its first character. */
  private final Place start;

  /** The indentation that the lines below the first have in common. */
  private final int indentation;

  private WrittenLines(Text text) {
    this.text = text;
    List<String> kept = text.value().lines().toList();
    start = text.placeAt(0);
    Place end = text.placeAt(Math.max(0, text.value().length() - 1));
    joined = end.line() - start.line() >= kept.size();
    indentation = joined ? indentation(end) : 0;
    lines = joined ? joined(end) : kept;
  }

  /** The lines of a text. */
  public static WrittenLines of(Text text) {
    return new WrittenLines(text);
  }

  /**
   * Each line without the indentation that they all share; there may be blank lines between
   * paragraphs.
   */
  public List<String> lines() {
    return lines;
  }

  /** Whether YAML joins the lines of a paragraph. */
  public boolean areJoined() {
    return joined;
  }

  /** The place of a character of a line, both counted from 0, columns in UTF-16 units. */
  public Place placeAt(int line, int column) {
    if (!joined) {
      int before = lines.subList(0, line).stream().mapToInt(String::length).sum() + line;
      return text.placeAt(before + column);
    }
    Source source = start.source();
    int skipped = line == 0 ? start.column() - 1 : indentation;
    return source.place(source.offset(start.line() + line, 1) + skipped + column);
  }

  private int indentation(Place end) {
    int least = Integer.MAX_VALUE;
    for (int line = start.line() + 1; line <= end.line(); line++) {
      String written = start.source().line(line);
      if (!written.isBlank()) {
        least = Math.min(least, written.length() - written.stripLeading().length());
      }
    }
    return least;
  }

  /**
   * The lines as they are in the file. In a text without quotes they end before a separate item,
   * which is reported when the file is read.
   */
  private List<String> joined(Place end) {
    Source source = start.source();
    boolean plain = text.place().equals(start);
    List<String> written = new ArrayList<>();
    for (int line = start.line(); line <= end.line(); line++) {
      String whole = source.line(line);
      int to = line < end.line() ? whole.length() : index(end) + 1;
      int from = line == start.line() ? index(start) : indentation;
      String shown = from < to ? whole.substring(from, to) : "";
      if (plain && line > start.line() && shown.startsWith("- ")) {
        break;
      }
      written.add(shown);
    }
    return List.copyOf(written);
  }

  private static int index(Place place) {
    return place.source().offset(place.line(), place.column())
        - place.source().offset(place.line(), 1);
  }
}
