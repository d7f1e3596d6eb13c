package clinic.handouts.text.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a text: letters of one script that are shaped together, or characters that any font
 * sets one by one. Spaces end it, so that a word is shaped in the same way wherever it stands.
 *
 * @param from where it begins, in UTF-16 units
 * @param to where it ends
 * @param script the script; empty if nothing in it has to be shaped
 */
public record ScriptRun(int from, int to, Optional<Script> script) {
  /** No letter before it has to be shaped. */
  static final int FIRST_SHAPED = 0x0590;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Whether a text has letters that have to be shaped. */
  public static boolean isIn(String text) {
    return text.codePoints().anyMatch(ScriptRun::mayBeShaped)
        && of(text).stream().anyMatch(run -> run.script().isPresent());
  }

  /** The parts of a text, in its order. */
  public static List<ScriptRun> of(String text) {
    List<ScriptRun> runs = new ArrayList<>();
    Optional<Script> script = Optional.empty();
    int from = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      Optional<Script> next = script(text.codePointAt(i), script);
      if (i > 0 && !next.equals(script)) {
        runs.add(new ScriptRun(from, i, script));
        from = i;
      }
      script = next;
    }
    if (from < text.length()) {
      runs.add(new ScriptRun(from, text.length(), script));
    }
    return List.copyOf(runs);
  }

  /** Whether it is one of the invisible characters that join letters or keep them apart. */
  public static boolean isJoiner(int character) {
    return character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
  }

  private static boolean mayBeShaped(int character) {
    return character >= FIRST_SHAPED && (character < 0x1E00 || character > 0x2BFF);
  }

  private static Optional<Script> script(int character, Optional<Script> before) {
    if (isJoiner(character)) {
      return before;
    }
    if (!mayBeShaped(character) && before.isEmpty()) {
      return Optional.empty();
    }
    if (before.filter(each -> each.uses(character)).isPresent()) {
      return before;
    }
    return mayBeShaped(character)
        ? Script.of(character).or(() -> Script.sharing(character))
        : Optional.empty();
  }
}
