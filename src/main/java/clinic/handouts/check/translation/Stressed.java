package clinic.handouts.check.translation;

import clinic.handouts.text.marks.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which sentences of a text have words in bold. */
final class Stressed {
  private static final Pattern END = Pattern.compile("[.!?;:](?=\\s|$)|[。！？।؟۔។။]");

  private Stressed() {}

  /** How two texts differ in that, as the end of a sentence; empty if they don't. */
  static String differs(List<Inline> before, List<Inline> after) {
    List<Long> was = sentences(before);
    List<Long> is = sentences(after);
    if (was.size() != is.size()) {
      return "has "
          + (is.isEmpty() ? "nothing" : is.size() + " parts")
          + " in bold, but the source has "
          + (was.isEmpty() ? "nothing" : was.size());
    }
    return !was.equals(is) && ends(Inline.words(before)) == ends(Inline.words(after))
        ? "has its bold words in a different sentence from the source"
        : "";
  }

  /** For each bold part, how many sentences end before it. */
  private static List<Long> sentences(List<Inline> text) {
    List<Long> sentences = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i) instanceof Inline.Mark mark && mark.kind() == Inline.Kind.BOLD) {
        sentences.add(ends(Inline.words(text.subList(0, i))));
      }
    }
    return sentences;
  }

  private static long ends(String words) {
    return END.matcher(words).results().count();
  }
}
