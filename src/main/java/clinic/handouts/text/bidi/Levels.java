package clinic.handouts.text.bidi;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The levels of a text's characters (Unicode Standard Annex 9): what has an odd level runs from
 * right to left, what has an even one from left to right. Names, doses and phone numbers in other
 * letters than those around them are kept together by themselves.
 */
public final class Levels {
  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  private static final char END_OF_ISOLATE = '\u2069';
  private static final int FIRST_RIGHT_TO_LEFT = 0x0590;

  private Levels() {}

  /** Whether a text may have letters that run from right to left. */
  public static boolean matterIn(String text) {
    return text.codePoints().anyMatch(Levels::mayMatter)
        && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Leaves out dashes, quotation marks and symbols, so that they don't load the tables. */
  private static boolean mayMatter(int character) {
    boolean isSign = character >= 0x2010 && character < 0x2C00;
    boolean isControl =
        (character >= 0x2028 && character < 0x2030) || (character >= 0x2060 && character < 0x2070);
    return character >= FIRST_RIGHT_TO_LEFT && (!isSign || isControl);
  }

  /** The places of a line's characters, from left to right on paper (rule L2). */
  public static int[] fromLeft(byte[] levels) {
    return Bidi.reorderVisual(levels);
  }

  /**
   * The level of each character of a text, in UTF-16 units.
   *
   * @param lines the lines of one paragraph as they are on paper, in reading order
   * @param rightToLeft whether the paragraph runs from right to left
   */
  public static List<byte[]> of(List<String> lines, boolean rightToLeft) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[lines.size()];
    for (int i = 0; i < starts.length; i++) {
      boolean ends = text.length() > 0 && !isSpace(text.charAt(text.length() - 1));
      if (ends && !lines.get(i).isEmpty() && !isSpace(lines.get(i).charAt(0))) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(lines.get(i));
    }
    byte[] all = levels(text.toString(), rightToLeft);
    List<byte[]> levels = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      byte[] line = Arrays.copyOfRange(all, starts[i], starts[i] + lines.get(i).length());
      for (int at = line.length; at > 0 && isSpace(lines.get(i).charAt(at - 1)); at--) {
        line[at - 1] = (byte) (rightToLeft ? 1 : 0); // Rule L1.
      }
      levels.add(line);
    }
    return levels;
  }

  /**
   * The same of a paragraph that may run against the document around it.
   *
   * @param rightToLeft whether the paragraph runs from right to left
   * @param around whether the document does
   */
  public static List<byte[]> within(List<String> lines, boolean rightToLeft, boolean around) {
    List<byte[]> levels = of(lines, rightToLeft);
    if (around && !rightToLeft) {
      for (byte[] line : levels) {
        for (int i = 0; i < line.length; i++) {
          line[i] = (byte) (line[i] + 2);
        }
      }
    }
    return levels;
  }

  private static byte[] levels(String text, boolean rightToLeft) {
    StringBuilder isolated = new StringBuilder();
    int[] places = new int[text.length()];
    int at = 0;
    for (Isolates.Part part : rightToLeft ? Isolates.in(text) : List.<Isolates.Part>of()) {
      at = copied(text, at, part.from(), isolated, places);
      isolated.append(LEFT_TO_RIGHT_ISOLATE);
      at = copied(text, at, part.to(), isolated, places);
      isolated.append(END_OF_ISOLATE);
    }
    copied(text, at, text.length(), isolated, places);
    Bidi bidi = new Bidi();
    bidi.setPara(isolated.toString(), rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    byte[] levels = new byte[text.length()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = bidi.getLevelAt(places[i]);
    }
    return levels;
  }

  private static int copied(String text, int from, int to, StringBuilder isolated, int[] places) {
    for (int i = from; i < to; i++) {
      places[i] = isolated.length();
      isolated.append(isSpace(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return to;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
