package clinic.handouts.layout;

import clinic.handouts.edition.Edition;
import clinic.handouts.text.TextPart;
import clinic.handouts.text.Unbroken;
import clinic.handouts.text.shape.LineEnds;
import clinic.handouts.text.shape.ScriptRun;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How wide a table may be before it is set as blocks.
 *
 * @param letters how many letters fit side by side, all columns together
 */
record TableRoom(double letters) {
  /** Room for any table. */
  static final TableRoom ENDLESS = new TableRoom(Double.MAX_VALUE);

  /** The width that the edges of a column take up, in letters. */
  private static final double EDGES = 2.2;

  /** The minimum number of letters that a column of running text needs on a line. */
  private static final int READABLE = 10;

  /** A wide letter, such as m, against one that is most common. */
  private static final double WIDE = 1.45;

  private static final double SQUARE = 2;

  /** The scripts whose letters are as wide as high. */
  private static final Set<UnicodeScript> SQUARES =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /** How many letters of a running text fit for each that a table has room for. */
  private static final double RUNNING = 1.2;

  /** The columns of one language beside those of the other. */
  private static final double HALF = 34;

  /**
   * The room that a format has.
   *
   * @param besidePicture whether a picture takes some of it
   */
  static TableRoom of(Edition edition, boolean besidePicture) {
    if (!edition.beside().isEmpty()) {
      return new TableRoom(HALF);
    }
    boolean isLarge = edition.key().format().equals("large-print");
    boolean isNarrow = edition.paper().label().equals("A5");
    double room = isLarge ? 50 : isNarrow ? 54 : 66;
    return new TableRoom(besidePicture && !isLarge && !isNarrow ? room * 0.62 : room);
  }

  boolean holds(TextPart.Table table) {
    double needed = 0;
    for (int column = 0; column < table.head().size(); column++) {
      int index = column;
      List<String> cells =
          Stream.concat(Stream.of(table.head()), table.rows().stream())
              .map(row -> row.get(index))
              .toList();
      needed += EDGES + cells.stream().mapToDouble(TableRoom::least).max().orElse(0);
    }
    return needed <= letters;
  }

  /** Whether a paragraph has so few letters that it may take no more lines than this. */
  boolean holds(String paragraph, int lines) {
    return !equals(ENDLESS) && paragraph.length() <= lines * RUNNING * letters;
  }

  /** Whether a column must be able to break its words, so as not to become too wide. */
  static boolean hasLongWord(String cell) {
    return Stream.of(cell.split("\\s+", -1))
        .anyMatch(word -> word.length() > Unbroken.LONGEST_WORD);
  }

  /** The minimum width of a cell: its longest unbreakable part, and enough to be read. */
  private static double least(String cell) {
    BitSet kept = Unbroken.places(cell);
    BitSet ends = ScriptRun.isIn(cell) ? LineEnds.places(cell) : new BitSet();
    double longest = Math.min(READABLE, cell.length());
    double word = 0;
    for (int i = 0; i < cell.length(); i++) {
      boolean isSpace = Character.isWhitespace(cell.charAt(i)) && !kept.get(i + 1);
      boolean isNext = ends.get(i) && !kept.get(i);
      word = isSpace ? 0 : (isNext ? 0 : word) + width(cell.charAt(i));
      longest = Math.max(longest, word);
    }
    return longest;
  }

  private static double width(char letter) {
    if (SQUARES.contains(UnicodeScript.of(letter))) {
      return SQUARE;
    }
    return "mwMW@".indexOf(letter) < 0 ? 1 : WIDE;
  }
}
