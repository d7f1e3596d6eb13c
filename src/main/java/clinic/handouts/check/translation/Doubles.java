package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Texts;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Role;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Texts that differ in the source do not become the same in a translation. */
final class Doubles implements TranslationRules.OfPair {
  /** Items that are compared across all lists. */
  private static final Set<Role> ITEMS = Set.of(Role.DO, Role.DONT, Role.RED_FLAG, Role.SOON);

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    Map<Object, List<Texts>> lists = new HashMap<>();
    for (Pairs.Group group : pairs.groups()) {
      group.eachText(
          text ->
              lists
                  .computeIfAbsent(
                      ITEMS.contains(text.other().role()) ? ITEMS : group, key -> new ArrayList<>())
                  .add(text));
    }
    lists.values().forEach(list -> compare(list, scope, report));
  }

  private static void compare(List<Texts> texts, Scope scope, Consumer<Diagnostic> report) {
    Map<String, Texts> seen = new HashMap<>();
    for (Texts text : texts) {
      Texts first = seen.putIfAbsent(plain(text.after()), text);
      if (first != null && !plain(text.after()).isEmpty() && isOther(first, text)) {
        boolean areWords = isWord(first) && isWord(text) && !ITEMS.contains(text.other().role());
        report.accept(finding(text, areWords, scope));
        return;
      }
    }
  }

  private static boolean isOther(Texts one, Texts two) {
    boolean isExact = one.after().equals(two.after()) && !one.before().equals(two.before());
    return isExact || !plain(one.before()).equals(plain(two.before()));
  }

  /** A single word: another language may have one for both. */
  private static boolean isWord(Texts text) {
    return text.before().matches("[^\\s\\p{Nd}]+");
  }

  private static Diagnostic finding(Texts text, boolean areWords, Scope scope) {
    String says =
        "'"
            + text.after()
            + "' says the same as another '"
            + Pairs.name(text.other())
            + "', but in the source they differ "
            + text.inSource();
    String mend = "translate each item of the source";
    return areWords
        ? Diagnostic.warning(
            SameStructure.STRUCTURE,
            text.place(),
            says,
            "make sure that one word is right for both",
            scope)
        : Diagnostic.of(SameStructure.STRUCTURE, text.place(), says, mend, scope);
  }

  /** Without case, punctuation and the accents that Greek capitals lack. */
  static String plain(String text) {
    String bare =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("(?<=\\p{IsGreek})[\\u0301\\u0308]+", "")
            .replace('ς', 'σ');
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ")
        .strip();
  }
}
