package clinic.handouts.desk.search;

import clinic.handouts.content.HandoutSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Finds the sets whose names contain every word that was typed, whole or as the beginning of a
 * word.
 */
public final class SetSearch {
  private SetSearch() {}

  /** The sets that fit; all of them if nothing was typed. */
  public static List<HandoutSet> find(List<HandoutSet> sets, String words) {
    List<String> wanted = words(words);
    return sets.stream()
        .filter(
            set ->
                wanted.stream()
                    .allMatch(
                        each ->
                            words(set.title()).stream().anyMatch(word -> word.startsWith(each))))
        .toList();
  }

  /** Whether what was typed is the whole name of a set. */
  public static boolean isName(HandoutSet set, String words) {
    return !words.isBlank() && words(set.title()).equals(words(words));
  }

  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return List.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
