package clinic.handouts.proof.page;

import clinic.handouts.text.Unbroken;
import clinic.handouts.text.shape.Joins;
import clinic.handouts.text.shape.LineEnds;
import clinic.handouts.text.shape.ScriptRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks at a text the way a reader does: gaps between its words and none within them, lines from
 * left to right and from top to bottom, no joined letters drawn apart, and no line that ends within
 * a word or within what is read as a unit, such as a dose.
 */
public final class WordsOnPaper {
  /** The narrowest gap between words, in em. The spaces of most fonts take 0.22 to 0.3. */
  private static final double LEAST_SPACE = 0.16;

  /** Thin spaces, which authors may have written on purpose, as within a number. */
  private static final String SPECIAL = "\u2004\u2005\u2006\u2008\u2009\u200A\u202F\u205F";

  private static final double LEAST_SPECIAL = 0.05;

  /** How narrow a gap may be, as a share of the usual one on its line. */
  private static final double NARROW = 0.78;

  /** How many gaps show what is usual on a line. */
  private static final int FEW = 3;

  private WordsOnPaper() {}

  /** A gap between two words, where the text has a plain space. */
  private record Gap(Glyph before, Glyph glyph) {
    double width() {
      return (glyph.x() - before.end()) / Math.min(before.size(), glyph.size());
    }
  }

  /**
   * What prevents a text from being read as it was written; empty if nothing does.
   *
   * @param words as they are to be read, on one line
   * @param glyphs those of the words, in reading order, without spaces
   */
  public static Optional<String> flaw(String words, List<Glyph> glyphs) {
    BitSet kept = Unbroken.places(words);
    BitSet ends = ScriptRun.isIn(words) ? LineEnds.places(words) : new BitSet();
    List<Gap> gaps = new ArrayList<>();
    int at = 0;
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      boolean space = false;
      double least = LEAST_SPACE;
      while (at < words.length() && isSpace(words.charAt(at))) {
        least = SPECIAL.indexOf(words.charAt(at)) < 0 ? least : LEAST_SPECIAL;
        space = true;
        at++;
      }
      if (before != null) {
        if (!space && isCut(before, glyph, words, at)) {
          return Optional.of("is cut between letters that are joined" + between(before, glyph));
        }
        Optional<String> flaw =
            stepFlaw(
                before,
                glyph,
                space ? least : 0,
                lengthOfWord(words, at),
                kept.get(at),
                ends.get(at));
        if (flaw.isPresent()) {
          return flaw;
        }
      }
      if (before != null && at > 0 && words.charAt(at - 1) == ' ' && before.word() == 0) {
        gaps.add(new Gap(before, glyph));
      }
      int said = at;
      at += glyph.text().length();
      while (glyph.text().endsWith("_") && at > said && words.startsWith("_", at)) {
        at++;
      }
      before = glyph;
    }
    return uneven(gaps);
  }

  /** A space that is narrower than the others seems to stand within a number or a word. */
  private static Optional<String> uneven(List<Gap> gaps) {
    Map<String, List<Gap>> lines =
        gaps.stream()
            .filter(gap -> isOnOneLine(gap.before(), gap.glyph()))
            .collect(
                Collectors.groupingBy(
                    gap -> gap.glyph().page() + " " + Math.round(gap.glyph().baseline())));
    for (List<Gap> line : lines.values()) {
      double usual =
          line.stream()
              .mapToDouble(Gap::width)
              .sorted()
              .skip(line.size() / 2)
              .findFirst()
              .orElse(0);
      Optional<Gap> narrow =
          line.stream()
              .filter(gap -> line.size() >= FEW && gap.width() < NARROW * usual)
              .findFirst();
      if (narrow.isPresent()) {
        return Optional.of(
            "has a narrower gap between words than elsewhere"
                + between(narrow.get().before(), narrow.get().glyph()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOnOneLine(Glyph before, Glyph glyph) {
    return before.page() == glyph.page()
        && Math.abs(before.baseline() - glyph.baseline())
            < 0.4 * Math.min(before.size(), glyph.size());
  }

  /** Whether a letter, at a place in the words, is joined with the one before but shaped apart. */
  private static boolean isCut(Glyph before, Glyph glyph, String words, int at) {
    boolean apart = before.word() != glyph.word() || before.page() != glyph.page();
    return apart
        && (before.word() != 0 || glyph.word() != 0)
        && Joins.areBetween(words.substring(0, Math.min(at, words.length())), glyph.text());
  }

  private static String between(Glyph before, Glyph glyph) {
    return " (between \"" + before.text() + "\" and \"" + glyph.text() + "\")";
  }

  private static int lengthOfWord(String words, int within) {
    int begin = within;
    int end = within;
    while (begin > 0 && !isSpace(words.charAt(begin - 1))) {
      begin--;
    }
    while (end < words.length() && !isSpace(words.charAt(end))) {
      end++;
    }
    return end - begin;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /**
   * Vowel marks have no width: what comes next begins where they do.
   *
   * @param least the narrowest gap that is wide enough; 0 within a word
   */
  private static Optional<String> stepFlaw(
      Glyph before, Glyph glyph, double least, int wordLength, boolean isKept, boolean isEnd) {
    boolean space = least > 0;
    double size = Math.min(before.size(), glyph.size());
    String where = between(before, glyph);
    if (!isOnOneLine(before, glyph)) {
      if (!isNextLine(before, glyph, size)) {
        return Optional.of("jumps around on the page" + where);
      }
      if (isKept) {
        return Optional.of("breaks within a number and what belongs to it" + where);
      }
      boolean inWord =
          !space
              && !isEnd
              && wordLength <= Unbroken.LONGEST_WORD
              && Character.isLetterOrDigit(before.text().codePointBefore(before.text().length()))
              && Character.isLetterOrDigit(glyph.text().codePointAt(0));
      return inWord ? Optional.of("breaks within a word" + where) : Optional.empty();
    }
    double gap = (glyph.x() - before.end()) / size;
    boolean isMark =
        !before.text().isEmpty() && before.text().codePoints().allMatch(WordsOnPaper::isMark);
    if ((glyph.x() <= before.x() && !isMark) || gap < -0.06) {
      return Optional.of("overlaps itself or runs backwards" + where);
    }
    if (space) {
      return gap < least || gap > 3
          ? Optional.of(
              String.format(Locale.ROOT, "has a gap of %.2f em between words%s", gap, where))
          : Optional.empty();
    }
    return gap > 0.2
        ? Optional.of(
            String.format(Locale.ROOT, "has a gap of %.2f em within a word%s", gap, where))
        : Optional.empty();
  }

  private static boolean isNextLine(Glyph before, Glyph glyph, double size) {
    if (glyph.page() == before.page() + 1) {
      return true;
    }
    double down = before.baseline() - glyph.baseline();
    return glyph.page() == before.page()
        && down > 0.8 * size
        && down < 4 * size
        && glyph.x() < before.end();
  }
}
