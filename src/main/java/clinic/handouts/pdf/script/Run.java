package clinic.handouts.pdf.script;

import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.text.shape.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Characters that are set with one font in one direction.
 *
 * @param words the characters
 * @param script their script; empty if the renderer sets them by itself
 * @param rightToLeft whether they run from right to left
 */
record Run(String words, Optional<Script> script, boolean rightToLeft) {
  ShapedText shaped(String language) {
    return new ShapedText(words, script.orElseThrow().code(), language, rightToLeft);
  }

  /** The runs of a text that runs from left to right, in its order. */
  static List<Run> leftToRight(String text) {
    return ScriptRun.of(text).stream()
        .map(run -> new Run(text.substring(run.from(), run.to()), run.script(), false))
        .toList();
  }

  /**
   * The runs of a text that runs from right to left, in its order: each word with its punctuation,
   * which is mirrored where it has to be, and each space.
   *
   * @param usual the script that punctuation without letters belongs to
   * @param hasGlyphs whether the font of a run has all of its characters
   */
  static List<Run> rightToLeft(String text, Optional<Script> usual, Predicate<Run> hasGlyphs) {
    List<Run> runs = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = from + 1;
      boolean space = text.charAt(from) == ' ';
      while (!space && to < text.length() && text.charAt(to) != ' ') {
        to++;
      }
      String part = text.substring(from, to);
      if (space) {
        runs.add(new Run(part, Optional.empty(), true));
      } else {
        addWord(part, usual, hasGlyphs, runs);
      }
      from = to;
    }
    return runs;
  }

  private static void addWord(
      String word, Optional<Script> usual, Predicate<Run> hasGlyphs, List<Run> runs) {
    List<ScriptRun> parts = ScriptRun.of(word);
    List<Script> scripts =
        parts.stream().flatMap(part -> part.script().stream()).distinct().toList();
    Optional<Script> script = scripts.isEmpty() ? usual : Optional.of(scripts.get(0));
    Run whole = new Run(word, script, true);
    if (scripts.size() <= 1 && script.isPresent() && hasGlyphs.test(whole)) {
      runs.add(whole);
    } else {
      parts.forEach(
          part -> runs.add(new Run(word.substring(part.from(), part.to()), part.script(), true)));
    }
  }
}
