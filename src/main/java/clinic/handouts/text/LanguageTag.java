package clinic.handouts.text;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Language tags (BCP 47, RFC 5646), such as {@code en-AU}. */
public final class LanguageTag {
  private static final String CHINESE = "zh";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Three-letter codes of languages that also have a two-letter code, which BCP 47 prefers. */
  private static final Set<String> LONG_CODES =
      LANGUAGES.stream()
          .map(code -> Locale.forLanguageTag(code).getISO3Language())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  /** The scripts of some languages, by their ISO 15924 codes; {@code Hani} stands for Chinese. */
  private static final Map<String, List<String>> SCRIPTS =
      Stream.of(
              "Latn: en vi es fr it tr de nl pt pl cs sk sl hr ro hu fi sv da nb no is et lv lt sq"
                  + " id ms tl sw so cy ga mt ca eu gl af ht sm to mi",
              "Grek: el",
              "Cyrl: ru uk bg mk be mn kk ky tg tt",
              "Cyrl Latn: sr bs uz az",
              "Arab: ar fa ur ps ckb sd ug",
              "Hebr: he yi",
              "Deva: hi ne mr",
              "Guru Arab: pa",
              "Beng: bn as",
              "Gujr: gu",
              "Telu: te",
              "Knda: kn",
              "Mlym: ml",
              "Taml: ta",
              "Sinh: si",
              "Thai: th",
              "Laoo: lo",
              "Khmr: km",
              "Mymr: my",
              "Armn: hy",
              "Geor: ka",
              "Ethi: am ti",
              "Hani Bopo: zh yue",
              "Hang Hani: ko",
              "Hani Hira Kana: ja")
          .map(line -> line.split(": ", -1))
          .flatMap(
              line ->
                  Stream.of(line[1].split(" ", -1))
                      .map(language -> Map.entry(language, List.of(line[0].split(" ", -1)))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Codes that stand for a script with what goes with it. */
  private static final Map<String, List<String>> MIXED =
      Map.of(
          "Hans", List.of("Hani", "Bopo"),
          "Hant", List.of("Hani", "Bopo"),
          "Jpan", List.of("Hani", "Hira", "Kana"),
          "Kore", List.of("Hang", "Hani"));

  /** Codes of ISO 15924 for ways to write a script, and those for private use. */
  private static final Pattern STYLES =
      Pattern.compile("Aran|Cyrs|Geok|Hanb|Hrkt|Jamo|Latf|Latg|Syr[ejn]|Qaa[a-z]|Qab[a-x]");

  /** Registered spellings and dialects that people write in. */
  private static final Set<String> VARIANTS =
      Set.of(
          ("1901 1990 1994 1996 abl1943 ao1990 arevela arevmda colb1945 ekavsk ijekavsk monoton"
                  + " oxendict polyton scotland tarask valencia")
              .split(" ", -1));

  /** Languages that Unicode's tables don't have: Dari, Karen, Montenegrin and others. */
  private static final Set<String> FURTHER = Set.of("prs", "cnr", "kvu", "mlq", "quh", "swc");

  /** Codes that stand for no language in particular. */
  private static final Set<String> NONE = Set.of("und", "mul", "mis", "zxx");

  private LanguageTag() {}

  /**
   * The scripts whose letters a text in a language may have: the one that its tag names or that the
   * language is written in and, for names, Latin. Letters that belong to no script in particular
   * are included.
   *
   * @return empty if the language is not known here
   */
  public static Set<UnicodeScript> scripts(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String script = locale.getScript();
    Set<UnicodeScript> scripts =
        known(script.isEmpty() ? List.of() : MIXED.getOrDefault(script, List.of(script)));
    if (scripts.isEmpty()) {
      scripts = known(SCRIPTS.getOrDefault(locale.getLanguage(), List.of()));
    }
    if (!scripts.isEmpty()) {
      scripts.addAll(Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED));
    }
    return scripts;
  }

  /** The scripts of those codes that stand for one; "Aran" stands for a way to write Arabic. */
  private static Set<UnicodeScript> known(List<String> codes) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    for (String code : codes) {
      try {
        scripts.add(UnicodeScript.forName(code));
      } catch (IllegalArgumentException e) {
        // The language says which script it is.
      }
    }
    return scripts;
  }

  /**
   * Whether it is a tag, in the usual notation, of a language, script and region that exist, and
   * says how Chinese is written.
   */
  public static boolean isTag(String tag) {
    if (tag.equals(CHINESE) || NONE.contains(tag)) {
      return false;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      String region = locale.getCountry();
      return !tag.isEmpty()
          && locale.toLanguageTag().equals(tag)
          && isLanguage(language)
          && (region.isEmpty() || region.matches("[0-9]{3}") || REGIONS.contains(region))
          && unknownPart(locale).isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /**
   * Whether it is the code that BCP 47 wants for a language. Of those with three letters, almost
   * all that anybody writes in have a likely script in Unicode's tables.
   */
  private static boolean isLanguage(String code) {
    return LANGUAGES.contains(code)
        || (code.matches("[a-z]{3}")
            && !LONG_CODES.contains(code)
            && (FURTHER.contains(code)
                || !ULocale.addLikelySubtags(new ULocale(code)).getScript().isEmpty()
                || Arrays.binarySearch(ULocale.getISOLanguages(), code) >= 0));
  }

  /** The script or spelling that a tag names and that does not exist. */
  private static Optional<String> unknownPart(Locale locale) {
    String script = locale.getScript();
    boolean isKnown =
        script.isEmpty()
            || MIXED.containsKey(script)
            || STYLES.matcher(script).matches()
            || !known(List.of(script)).isEmpty();
    return isKnown
        ? Stream.of(locale.getVariant().split("_", -1))
            .filter(each -> !each.isEmpty() && !VARIANTS.contains(each))
            .findFirst()
        : Optional.of(script);
  }

  /**
   * How to correct something that is not a tag.
   *
   * @param usual the advice where it is not known which part is wrong
   */
  public static String mend(String tag, String usual) {
    return tag.equals(CHINESE)
        ? "zh-Hans or zh-Hant? Write how it is written: zh-Hans is simplified, zh-Hant traditional"
        : unknownPart(Locale.forLanguageTag(tag))
            .map(
                part ->
                    "leave out '"
                        + part
                        + "': it is neither a script of four letters, such as Hant, nor a region,"
                        + " such as AU")
            .orElseGet(() -> mendedCode(primary(tag), tag) + usual);
  }

  private static String mendedCode(String code, String tag) {
    if (isLanguage(code) || !tag.matches("[a-z]{2,3}(?:-.*)?") || NONE.contains(code)) {
      return "";
    }
    return LANGUAGES.stream()
        .filter(each -> Locale.forLanguageTag(each).getISO3Language().equals(code))
        .findFirst()
        .map(each -> "the code of this language is '" + each + "', not '" + code + "'; ")
        .orElse("no language has the code '" + code + "' (ISO 639); ");
  }

  /** Whether it is the tag of English, in whatever region. */
  public static boolean isEnglish(String tag) {
    return tag.equals("en") || tag.startsWith("en-");
  }

  /** The language of a tag without script and region: {@code en} of {@code en-AU}. */
  public static String primary(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** The tag and what it falls back to, closest first: {@code en-AU}, {@code en}. */
  public static List<String> withFallbacks(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0
        ? List.of(tag)
        : Stream.concat(Stream.of(tag), withFallbacks(tag.substring(0, dash)).stream()).toList();
  }
}
