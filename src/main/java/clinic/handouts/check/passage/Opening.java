package clinic.handouts.check.passage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an English item of advice opens. English verbs look like nouns, so anything doubtful counts
 * as an action: only openings that certainly are not actions are reported.
 */
public final class Opening {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*|,");

  /** Words before the action: "Gently bend", "Then rest". */
  private static final Set<String> ADVERBS =
      words(
          "then also please just only now next first second third last instead still always ever");

  private static final Set<String> VERBS_LIKE_ADVERBS =
      words("apply rely supply fly reply comply multiply ally tally rally");

  /** "When it hurts, rest": the action comes after the comma. */
  private static final Set<String> CONDITIONS =
      words(
          "if when while once after before until till unless whenever wherever where as for in on"
              + " at during every each to with without by from over within between twice under"
              + " throughout per");

  /** Never an action: articles, pronouns, auxiliary verbs, common nouns and adjectives. */
  private static final Set<String> NO_ACTIONS =
      words(
          "a an the this that these those there here it its he she they we i you your yours our my"
              + " their his her who what which why how should must may might can could would will"
              + " shall is are was were has had some any many most several few all both no not none"
              + " nothing one two three four five six seven eight nine ten plenty lots more less"
              + " enough regular gentle light short long small large big little good great better"
              + " best bad healthy fresh hot cold soft hard heavy daily weekly frequent simple"
              + " supportive firm strong safe normal mild warm-up pain painkillers paracetamol"
              + " ibuprofen medicine medication tablets shoes footwear movement physiotherapy"
              + " physio activity activities stretches walks patients people important patient");

  /** Endings of nouns and adjectives. */
  private static final Pattern NO_ACTION_ENDING =
      Pattern.compile(".+(?:ness|ity|able|ible|ful|ous|ive|less|ism|ance|ence|ical)");

  private static final Set<String> VERBS_LIKE_NOUNS =
      words(
          "give live drive dive arrive receive forgive strive survive relive halve disable enable"
              + " balance advance enhance distance dance glance finance influence experience"
              + " sequence reference silence commence fence sentence evidence bless witness"
              + " harness pity");

  private static final Set<String> VERBS_IN_ING = words("bring swing sing ring cling fling spring");

  private static final Set<String> NEGATIONS =
      words("don't don’t never avoid not no refrain cannot can't can’t");

  private final List<String> words;
  private final int first;

  private Opening(List<String> words, int first) {
    this.words = words;
    this.first = first;
  }

  /** Reads the opening of an item. */
  public static Opening of(String item) {
    List<String> words =
        WORD.matcher(item.toLowerCase(Locale.ROOT)).results().map(each -> each.group()).toList();
    int first = pastAdverbs(words, 0);
    if (first < words.size() && CONDITIONS.contains(words.get(first))) {
      int comma = first + words.subList(first, words.size()).indexOf(",");
      first = comma < first ? words.size() : pastAdverbs(words, comma + 1);
    }
    return new Opening(words, first);
  }

  private static int pastAdverbs(List<String> words, int from) {
    int at = from;
    while (at < words.size() && (words.get(at).equals(",") || isAdverb(words.get(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isAdverb(String word) {
    return ADVERBS.contains(word)
        || (word.endsWith("ly") && word.length() > 3 && !VERBS_LIKE_ADVERBS.contains(word));
  }

  /** Whether it may open with an action. */
  public boolean isAction() {
    if (first >= words.size() - 1) {
      return true; // A single word could be either.
    }
    String word = words.get(first);
    if (VERBS_LIKE_NOUNS.contains(word) || VERBS_IN_ING.contains(word)) {
      return true;
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return !NO_ACTIONS.contains(word)
        && !word.endsWith("ing")
        && !plural
        && !NO_ACTION_ENDING.matcher(word).matches();
  }

  /** Whether it opens with a "don't" of its own. */
  public boolean isNegated() {
    int at = pastAdverbs(words, 0);
    return at < words.size()
        && (NEGATIONS.contains(words.get(at))
            || (words.get(at).equals("do")
                && at + 1 < words.size()
                && words.get(at + 1).equals("not")));
  }

  /** The "avoid" or "never" with which it opens, as written; empty when it opens otherwise. */
  public Optional<String> avoidance() {
    int at = pastAdverbs(words, 0);
    boolean isOne = at < words.size() && List.of("avoid", "never").contains(words.get(at));
    if (!isOne) {
      return Optional.empty();
    }
    String word = words.get(at);
    return Optional.of(
        at == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
  }

  /** A word in quotation marks. */
  public static String quoted(String word) {
    return '"' + word + '"';
  }

  /** Whether it opens with any of these words. */
  public boolean startsWith(Pattern pattern) {
    Matcher matcher = pattern.matcher(String.join(" ", words));
    return matcher.lookingAt();
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.split(" ", -1)));
  }
}
