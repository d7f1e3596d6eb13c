package clinic.handouts.proof.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Says whether a text consists of complete known phrases, one after the other. Punctuation, case
 * and line breaks make no difference; a number counts only as part of a phrase, or where it is the
 * right number of the page.
 */
final class Phrases {
  private final List<String> phrases;
  private final String page;

  /**
   * Phrases to look for.
   *
   * @param page the words around the number of the page and of all pages, as {0} and {1}
   */
  Phrases(Collection<String> phrases, String page) {
    this.phrases = phrases.stream().map(Phrases::letters).filter(each -> !each.isEmpty()).toList();
    this.page = page;
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  /** Whether a text has one of some phrases in it. */
  static boolean has(String text, Collection<String> some) {
    String all = letters(text);
    return some.stream()
        .map(Phrases::letters)
        .anyMatch(each -> !each.isEmpty() && all.contains(each));
  }

  /**
   * Whether a text consists of them.
   *
   * @param number of its page, from 1
   * @param count of pages
   */
  boolean make(String text, int number, int count) {
    StringBuilder letters = new StringBuilder();
    BitSet ends = new BitSet();
    BitSet glued = new BitSet();
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      String letter = letters(String.valueOf(each));
      boolean surrogate = Character.isSurrogate(each);
      if (letter.isEmpty() && !surrogate) {
        ends.set(letters.length());
        glued.set(letters.length(), ".,:-–".indexOf(each) >= 0 && Character.isDigit(before));
      }
      letters.append(surrogate ? String.valueOf(each) : letter);
      before = each;
    }
    ends.set(letters.length());
    BitSet reached = new BitSet();
    reached.set(0);
    String all = letters.toString();
    List<String> numbered = numbered(number, count);
    for (int i = 0; i < all.length(); i++) {
      if (reached.get(i)) {
        reach(all, i, phrases, ends, reached);
        if (!glued.get(i)) {
          reach(all, i, numbered, ends, reached);
        }
      }
    }
    return reached.get(all.length());
  }

  private static void reach(String all, int from, List<String> known, BitSet ends, BitSet reached) {
    for (String phrase : known) {
      int end = from + phrase.length();
      if (all.startsWith(phrase, from) && ends.get(end)) {
        reached.set(end);
      }
    }
  }

  /** The number of the page in the ways it is printed. */
  private List<String> numbered(int number, int count) {
    String here = String.valueOf(number);
    String whole = page.replace("{0}", here).replace("{1}", String.valueOf(count));
    String alone = page.replaceAll("\\{0}.*", here);
    List<String> numbered = new ArrayList<>();
    for (String each : List.of(whole, alone, here, here + "/" + count)) {
      numbered.add(letters(each));
    }
    int first = page.indexOf("{0}");
    if (first >= 0) {
      numbered.add(letters(page.substring(first).replace("{0}", here).replace("{1}", "" + count)));
    }
    return numbered;
  }
}
