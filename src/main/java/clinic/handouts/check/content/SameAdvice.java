package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Entry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Nothing is under both do and don't of one phase, including a clinician's own items in their
 * edition, and no sign is both an emergency and something for the same day.
 */
public final class SameAdvice implements ContentCheck {
  static final Rule SAME =
      Rule.form(
          "advice-contradiction",
          "the same item under do and under don't of one phase, including a clinician's own items in"
              + " their edition, or under get-help.emergency and get-help.soon",
          "remove one of the two");

  static final Rule NEARLY =
      Rule.style(
          "advice-alike",
          "items under do and under don't, or under get-help.emergency and get-help.soon, that differ"
              + " only in small words, word order or plurals",
          "Agency for Healthcare Research and Quality, PEMAT-P item 22 (explicit steps), 2013",
          "remove one of the two, or say what makes them different");

  private static final String ADVICE = "do and under don't";

  private static final String SIGNS = "emergency and under soon";

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a an the this that these those your any some please just also always too very really of"
              .split(" ", -1));

  @Override
  public List<Rule> rules() {
    return List.of(SAME, NEARLY);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    List<ContentFile> clinicians = library.files("clinician");
    for (ContentFile topic : library.files("topic")) {
      List<YamlValue> phases = Phases.of(topic);
      for (YamlValue phase : phases) {
        List<YamlValue> one = List.of(phase);
        compare(ADVICE, items(one, "do"), items(one, "dont"), topic.scope(), report);
      }
      List<YamlValue> help = topic.tree().get("get-help").stream().toList();
      compare(SIGNS, items(help, "emergency"), items(help, "soon"), topic.scope(), report);
      for (ContentFile clinician : clinicians) {
        Scope scope = new Scope(topic.id(), topic.language(), clinician.id());
        Optional<YamlValue> own =
            clinician.tree().get("handouts").flatMap(handouts -> handouts.get(topic.id()));
        if (own.isPresent()) {
          List<YamlValue> near = near(phases, own.get(), topic.id(), library);
          List<Item> ownDos = items(own.get(), "do", topic.language(), library);
          List<Item> ownDonts = items(own.get(), "dont", topic.language(), library);
          compare(ADVICE, items(near, "do"), ownDonts, scope, report);
          compare(ADVICE, items(near, "dont"), ownDos, scope, report);
          compare(ADVICE, ownDos, ownDonts, scope, report);
        }
      }
    }
  }

  /** The phase that a clinician's items belong to; all of them when it names none. */
  private static List<YamlValue> near(
      List<YamlValue> phases, YamlValue own, String topic, Library library) {
    int index = Phases.indexOf(library, topic, own.textAt("phase"));
    return index < 0 || index >= phases.size() ? phases : List.of(phases.get(index));
  }

  private static List<Item> items(List<YamlValue> parts, String list) {
    return parts.stream().flatMap(part -> part.textsAt(list).stream()).map(Item::of).toList();
  }

  /** A clinician's own items in a language; items without a language are in the clinic's. */
  private static List<Item> items(YamlValue own, String list, String language, Library library) {
    boolean isSource = language.equals(library.clinicText("language"));
    return own.itemsAt(list).stream()
        .flatMap(
            item ->
                item.text().isPresent() && isSource
                    ? item.text().stream()
                    : item.entries().stream()
                        .filter(entry -> entry.name().equals(language))
                        .map(Entry::value)
                        .flatMap(value -> value.text().stream()))
        .map(Item::of)
        .toList();
  }

  /** Reports what is in both, at the place of the second. */
  private static void compare(
      String lists, List<Item> first, List<Item> second, Scope scope, Consumer<Diagnostic> report) {
    for (Item item : second) {
      first.stream()
          .filter(other -> !item.words.isEmpty() && item.gist.equals(other.gist))
          .min(Comparator.comparing(other -> !item.words.equals(other.words)))
          .map(other -> problem(lists, item, other, scope))
          .ifPresent(report);
    }
  }

  private static Diagnostic problem(String lists, Item item, Item other, Scope scope) {
    boolean same = item.words.equals(other.words);
    Rule rule = same ? SAME : NEARLY;
    String stands = same ? "this is under " : "almost the same is under ";
    String message = stands + lists + where(other.text, item.text);
    return Diagnostic.of(rule, item.text.place(), message, rule.mend(), scope);
  }

  private static String where(Text other, Text item) {
    if (item.place().equals(other.place())) {
      return ""; // An alias.
    }
    boolean sameFile = other.place().path().equals(item.place().path());
    return ": see line " + other.place().line() + (sameFile ? "" : " of " + other.place().path());
  }

  /**
   * An item of advice.
   *
   * @param words its words in order
   * @param gist the words that matter, in any order and number
   */
  private record Item(Text text, List<String> words, Set<String> gist) {
    static Item of(Text text) {
      String plain = text.markdown().plain().toLowerCase(Locale.ROOT);
      List<String> words =
          Arrays.stream(NO_WORD.split(plain)).filter(word -> !word.isEmpty()).toList();
      Set<String> gist =
          words.stream()
              .filter(word -> !SMALL_WORDS.contains(word))
              .map(word -> word.length() > 3 ? word.replaceFirst("(?<!s)s$", "") : word)
              .collect(Collectors.toSet());
      return new Item(text, words, gist.isEmpty() ? Set.copyOf(words) : gist);
    }
  }
}
