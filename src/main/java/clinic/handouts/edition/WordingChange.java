package clinic.handouts.edition;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One difference between two wordings.
 *
 * @param name where it is, such as "the summary"
 * @param before the old words; empty when the text is new
 * @param after the new words; empty when the text is gone
 */
public record WordingChange(String name, String before, String after) {
  private static final int QUOTED = 90;

  public WordingChange {
    Objects.requireNonNull(name);
    if (before.equals(after)) {
      throw new IllegalArgumentException("nothing changed in " + name);
    }
  }

  /** The differences, in the order of the wordings; empty when they say the same. */
  public static List<WordingChange> between(List<NamedWords> before, List<NamedWords> after) {
    List<WordingChange> changes = new ArrayList<>();
    for (AbstractDelta<NamedWords> delta : DiffUtils.diff(said(before), said(after)).getDeltas()) {
      List<NamedWords> gone = new ArrayList<>(delta.getSource().getLines());
      for (NamedWords now : delta.getTarget().getLines()) {
        NamedWords old =
            gone.stream()
                .filter(each -> each.name().equals(now.name()))
                .findFirst()
                .orElse(new NamedWords(now.name(), ""));
        gone.remove(old);
        changes.add(new WordingChange(now.name(), old.words(), now.words()));
      }
      gone.forEach(old -> changes.add(new WordingChange(old.name(), old.words(), "")));
    }
    return List.copyOf(changes);
  }

  private static List<NamedWords> said(List<NamedWords> words) {
    return words.stream().filter(each -> !each.words().isEmpty()).toList();
  }

  /** The change as part of a sentence: {@code the summary: "old" is now "new"}. */
  public String phrase() {
    if (before.isEmpty()) {
      return name + " is new: " + quoted(after);
    }
    return after.isEmpty()
        ? name + " is gone: " + quoted(before)
        : name + ": " + quoted(before, after) + " is now " + quoted(after, before);
  }

  private static String quoted(String words) {
    return quoted(words, "");
  }

  /** The words; when they are long, only the part that differs from the others. */
  private static String quoted(String words, String other) {
    if (words.length() <= QUOTED) {
      return "\"" + words + "\"";
    }
    int same = 0;
    while (same < Math.min(words.length(), other.length())
        && words.charAt(same) == other.charAt(same)) {
      same++;
    }
    int from = same < QUOTED / 2 ? 0 : words.lastIndexOf(' ', same - QUOTED / 4) + 1;
    int to = Math.min(words.length(), from + QUOTED);
    return "\""
        + (from > 0 ? "…" : "")
        + words.substring(from, to).strip()
        + (to < words.length() ? "…" : "")
        + "\"";
  }
}
