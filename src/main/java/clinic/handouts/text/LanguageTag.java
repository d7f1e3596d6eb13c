package clinic.handouts.text;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
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

  private LanguageTag() {}

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
