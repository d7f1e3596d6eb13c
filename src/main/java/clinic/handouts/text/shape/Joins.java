package clinic.handouts.text.shape;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.Set;

/** Which letters are drawn as one with the next, so that a change between them would cut a word. */
public final class Joins {
  private static final int VIRAMA = 9;

  /** Signs of that class that stand on their letter and join nothing: Tamil, Sinhala, Burmese. */
  private static final Set<Integer> STANDING = Set.of(0x0BCD, 0x0DCA, 0x103A);

  /** What these signs do join, by what the letters end and begin with. */
  private static final List<List<String>> CONJUNCTS =
      List.of(
          List.of("\u0b95\u0bcd", "\u0bb7"),
          List.of("\u0bb8\u0bcd", "\u0bb0\u0bc0"),
          List.of("\u0bb6\u0bcd", "\u0bb0\u0bc0"));

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Joins() {}

  /** Whether the last letter of a text is drawn as one with the first letter of the next. */
  public static boolean areBetween(String before, String next) {
    if (before.isEmpty() || next.isEmpty()) {
      return false;
    }
    int last = before.codePointBefore(before.length());
    int first = next.codePointAt(0);
    if (last < ScriptRun.FIRST_SHAPED && first < ScriptRun.FIRST_SHAPED) {
      return false; // Without asking for scripts, which takes time when it is done first.
    }
    if (Script.of(first).isEmpty()) {
      return isMark(first) && ScriptRun.isIn(before);
    }
    return isMark(first)
        || last == ZERO_WIDTH_JOINER
        || CONJUNCTS.stream()
            .anyMatch(each -> before.endsWith(each.get(0)) && next.startsWith(each.get(1)))
        || (UCharacter.getCombiningClass(last) == VIRAMA && !STANDING.contains(last))
        || (joinsNext(before) && joinsBefore(first));
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean joinsNext(String before) {
    int at = before.length();
    while (at > 0 && joining(before.codePointBefore(at)) == UCharacter.JoiningType.TRANSPARENT) {
      at -= Character.charCount(before.codePointBefore(at));
    }
    int type = at == 0 ? 0 : joining(before.codePointBefore(at));
    return type == UCharacter.JoiningType.DUAL_JOINING
        || type == UCharacter.JoiningType.LEFT_JOINING
        || type == UCharacter.JoiningType.JOIN_CAUSING;
  }

  private static boolean joinsBefore(int first) {
    int type = joining(first);
    return type == UCharacter.JoiningType.DUAL_JOINING
        || type == UCharacter.JoiningType.RIGHT_JOINING
        || type == UCharacter.JoiningType.JOIN_CAUSING;
  }

  private static int joining(int character) {
    return UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
  }
}
