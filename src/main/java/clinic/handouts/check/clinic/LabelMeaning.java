package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.files.PackedTemplates;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.reading.PlainSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A clinic may choose the fixed words of its sheets, but not change their meaning: no number beside
 * a dose, no label of something else, and in English no added or missing "not".
 */
public final class LabelMeaning implements ContentCheck {
  static final Rule MEANING =
      Rule.form(
          "label-meaning",
          "standard wording that does not mean the same as the program's",
          "choose words that mean the same as those in the program's file");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}");

  /** English words that forbid, deny or postpone. */
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:no|not|never|none|nothing|nobody|cannot|\\w+n'ts?|donts?|cant|without|avoid|avoided"
              + "|ignore|unless|stop|wait|instead|skip|except|leave out|later|rather than"
              + "|(?:stay|keep) away|steer clear|refrain)\\b");

  /** A double negative is a yes, as in "don't wait" or "never skip". */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:no|not|never|nothing|without|cannot|\\w+n't|dont|cant)"
              + "(?: (?:to|need|have|ever|just))* (?:wait|delay|hesitat|stop|skip|avoid|ignor)\\w*");

  /** What may be in an English label although it denies, or has a number. */
  private static final Map<String, Pattern> HONEST =
      Map.of(
          "advice",
              Pattern.compile(
                  "\\bdo(?:'?s)?,? (?:and|or|&) (?:what )?(?:to |you )?(?:should )?"
                      + "(?:avoid|not|don'?ts?|shouldn't)\\b"),
          "soon", word("within 24 hours"),
          "zone-amber", word("stop|wait"),
          "zone-red", word("stop"),
          "draft", word("not (?:yet )?(?:final|finished|approved|checked|reviewed)"),
          "overdue", word("not (?:been )?reviewed|(?:do not|don't) (?:use|follow|rely on)"),
          "disclaimer", word("not medical advice|(?:not a|no) substitute"));

  /** Labels that forbid or deny something in the program's own words. */
  private static final Set<String> DENYING = Set.of("dont", "stop-if", "draft-notice");

  /** Words of which one must be in an English label, since they say what its value is. */
  private static final Map<String, Pattern> NEEDED =
      Map.of(
          "emergency", word("call|ring|phone|dial|telephone|contact"),
          "soon",
              word(
                  "call|ring|phone|contact|see|ask|tell|talk|speak|visit|come|book|get|check"
                      + "|consult|seek|appointment|let us know"),
          "continued", word("continued|continues|cont|goes on"),
          "sets", word("sets?|rounds?"),
          "reps", word("reps?|repeats?|repetitions?|times?"),
          "hold", word("hold|holding|held|keep|stay|for|long"),
          "times-a-day", word("day|daily"));

  /** Labels that a patient has to understand; other words may be the same in two languages. */
  private static final Set<String> SAID =
      Set.of(
          "do",
          "dont",
          "get-help",
          "emergency",
          "soon",
          "stop-if",
          "overdue",
          "draft-notice",
          "disclaimer",
          "zone-green",
          "zone-amber",
          "zone-red");

  private static Pattern word(String choice) {
    return Pattern.compile("\\b(?:" + choice + ")\\b");
  }

  @Override
  public List<Rule> rules() {
    return List.of(MEANING);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (String language : library.languages()) {
      library.labels(language).ifPresent(labels -> check(labels, report));
    }
  }

  private static void check(Labels labels, Consumer<Diagnostic> report) {
    Map<String, String> usual = usual(labels.language());
    boolean isEnglish = LanguageTag.isEnglish(labels.language());
    Map<String, String> english = isEnglish ? Map.of() : usual("en");
    labels
        .words()
        .forEach(
            (key, text) -> {
              String words = plain(text.value());
              String rest = isEnglish ? withoutHonest(key, words) : words;
              number(key, rest)
                  .or(() -> english(key, words, english))
                  .or(() -> other(key, words, usual))
                  .or(() -> isEnglish ? turned(key, rest) : Optional.empty())
                  .ifPresent(what -> report.accept(problem(labels, key, text, what, usual)));
            });
  }

  private static Diagnostic problem(
      Labels labels, String key, Text text, String what, Map<String, String> usual) {
    String own = usual.getOrDefault(key, "");
    return Diagnostic.of(
        MEANING,
        text.place(),
        "the label '" + key + "' " + what + ": '" + text.value() + "'",
        own.isEmpty()
            ? "write words in this language that say what this label is for"
            : "choose words that mean the same as '" + own + "'",
        new Scope("", labels.language(), ""));
  }

  /** The program's own labels of a language; empty if it has none. */
  private static Map<String, String> usual(String language) {
    return LanguageTag.withFallbacks(language).stream()
        .map(tag -> "labels/" + tag + ".yaml")
        .filter(name -> PackedTemplates.all().contains(name))
        .findFirst()
        .map(
            name ->
                PlainSettings.read(
                    name, PackedTemplates.text(name).getBytes(StandardCharsets.UTF_8)))
        .orElse(Map.of());
  }

  /** A number would be read together with the number that is filled in. */
  private static Optional<String> number(String key, String words) {
    boolean hasNumber = NUMBER.matcher(PLACEHOLDER.matcher(words).replaceAll("")).find();
    return hasNumber && !key.equals("date")
        ? Optional.of("contains a number that the program's does not have")
        : Optional.empty();
  }

  private static Optional<String> other(String key, String words, Map<String, String> usual) {
    if (words.equals(plain(usual.getOrDefault(key, "")))) {
      return Optional.empty();
    }
    return usual.entrySet().stream()
        .filter(each -> !each.getKey().equals(key) && !mayShare(key, each.getKey()))
        .filter(each -> plain(each.getValue()).equals(words))
        .findFirst()
        .map(each -> "has the words of the label '" + each.getKey() + "'");
  }

  /**
   * Whether a label may have the same words as another: "What you can do" is not only used for the
   * whole advice.
   */
  private static boolean mayShare(String key, String other) {
    return other.equals("reviewed-by") || (key.equals("do") && other.equals("advice"));
  }

  private static String withoutHonest(String key, String words) {
    String rest = DENIED.matcher(words).replaceAll(" ");
    Pattern honest = HONEST.get(key);
    return honest == null ? rest : honest.matcher(rest).replaceAll(" ");
  }

  private static Optional<String> turned(String key, String words) {
    if (DENIAL.matcher(words).find() != DENYING.contains(key)) {
      return Optional.of(DENYING.contains(key) ? "no longer says no" : "says no, or to wait");
    }
    Pattern needed = NEEDED.get(key);
    return needed != null && !needed.matcher(words).find()
        ? Optional.of("no longer says what it is for")
        : Optional.empty();
  }

  /** A patient who does not read English would not see what an English label says. */
  private static Optional<String> english(String key, String words, Map<String, String> english) {
    return SAID.contains(key) && words.equals(plain(english.getOrDefault(key, "")))
        ? Optional.of("is still in English")
        : Optional.empty();
  }

  private static String plain(String words) {
    return words.strip().replace('’', '\'').replaceAll("[.:!]+$", "").toLowerCase(Locale.ROOT);
  }
}
