package clinic.handouts.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Language tags (BCP 47, RFC 5646), such as {@code en-AU}. */
public final class LanguageTag {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Three-letter codes of languages that also have a two-letter code, which BCP 47 prefers. */
  private static final Set<String> LONG_CODES =
      LANGUAGES.stream()
          .map(code -> Locale.forLanguageTag(code).getISO3Language())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  /** Languages that are not written in Latin letters. */
  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.ofEntries(
          Map.entry("el", Set.of(UnicodeScript.GREEK)),
          Map.entry("ru uk bg sr mk be", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("ar fa ur ps ckb", Set.of(UnicodeScript.ARABIC)),
          Map.entry("he yi", Set.of(UnicodeScript.HEBREW)),
          Map.entry("hi ne mr", Set.of(UnicodeScript.DEVANAGARI)),
          Map.entry("pa", Set.of(UnicodeScript.GURMUKHI, UnicodeScript.ARABIC)),
          Map.entry("bn", Set.of(UnicodeScript.BENGALI)),
          Map.entry("ta", Set.of(UnicodeScript.TAMIL)),
          Map.entry("si", Set.of(UnicodeScript.SINHALA)),
          Map.entry("th", Set.of(UnicodeScript.THAI)),
          Map.entry("km", Set.of(UnicodeScript.KHMER)),
          Map.entry("my", Set.of(UnicodeScript.MYANMAR)),
          Map.entry("zh", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO)),
          Map.entry("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
          Map.entry(
              "ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)));

  private LanguageTag() {}

  /**
   * The scripts whose letters a text in a language may have: its own and, for names, Latin. Letters
   * that belong to no script in particular are included.
   */
  public static Set<UnicodeScript> scripts(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    Set<UnicodeScript> scripts =
        EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    SCRIPTS.forEach(
        (languages, theirs) -> {
          if (List.of(languages.split(" ", -1)).contains(language)) {
            scripts.addAll(theirs);
          }
        });
    return scripts;
  }

  /** Whether it is a tag, in the usual notation, of a language and region that exist. */
  public static boolean isTag(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      String region = locale.getCountry();
      return !tag.isEmpty()
          && locale.toLanguageTag().equals(tag)
          && (LANGUAGES.contains(language)
              || (language.matches("[a-z]{3}") && !LONG_CODES.contains(language)))
          && (region.isEmpty() || region.matches("[0-9]{3}") || REGIONS.contains(region));
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** The tag and what it falls back to, closest first: {@code en-AU}, {@code en}. */
  public static List<String> withFallbacks(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0
        ? List.of(tag)
        : Stream.concat(Stream.of(tag), withFallbacks(tag.substring(0, dash)).stream()).toList();
  }
}
