package clinic.handouts.text.shape;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A script in the form in which some languages are written, which has a font of its own: simplified
 * and traditional Chinese, say, are variants of one script (ISO 15924).
 */
public enum ScriptVariant {
  DEVANAGARI("Deva", "Devanagari", "NotoSansDevanagari", "hi mr ne", "GSUB dev2 deva"),
  GURMUKHI("Guru", "Gurmukhi", "NotoSansGurmukhi", "pa", "GSUB gur2 guru"),
  BENGALI("Beng", "Bengali", "NotoSansBengali", "bn as", "GSUB bng2 beng"),
  TAMIL("Taml", "Tamil", "NotoSansTamil", "ta", "GSUB tml2 taml"),
  SINHALA("Sinh", "Sinhala", "NotoSansSinhala", "si", "GSUB sinh"),
  THAI("Thai", "Thai", "NotoSansThai", "th", "GPOS thai"),
  LAO("Laoo", "Lao", "NotoSansLao", "lo", "GPOS lao"),
  KHMER("Khmr", "Khmer", "NotoSansKhmer", "km", "GSUB khmr"),
  BURMESE("Mymr", "Burmese", "NotoSansMyanmar", "my", "GSUB mym2 mymr"),
  ETHIOPIC("Ethi", "Ethiopic", "NotoSansEthiopic", "am ti", ""),
  SIMPLIFIED("Hans", "Chinese (simplified)", "NotoSansSC", "zh-Hans", ""),
  TRADITIONAL("Hant", "Chinese (traditional)", "NotoSansTC", "zh-Hant", ""),
  JAPANESE("Jpan", "Japanese", "", "ja", ""),
  KOREAN("Kore", "Korean", "", "ko", ""),
  NASKH("Arab", "Arabic", "NotoNaskhArabic", "ar fa", "GSUB arab"),
  NASTALIQ("Aran", "Arabic (Nastaliq)", "NotoNastaliqUrdu", "ur", "GSUB arab"),
  HEBREW("Hebr", "Hebrew", "NotoSansHebrew", "he", "GPOS hebr");

  private static final List<ScriptVariant> ALL = List.of(values());

  private final String code;
  private final String title;
  private final String family;
  private final String languages;
  private final String tables;

  ScriptVariant(String code, String title, String family, String languages, String tables) {
    this.code = code;
    this.title = title;
    this.family = family;
    this.languages = languages;
    this.tables = tables;
  }

  /** The variant with an ISO 15924 code. */
  public static Optional<ScriptVariant> of(String code) {
    return ALL.stream().filter(each -> each.code.equals(code)).findFirst();
  }

  /** Its ISO 15924 code, such as "Hant". */
  public String code() {
    return code;
  }

  /** Its script, if that runs from right to left. */
  public Optional<Script> rightToLeft() {
    return switch (this) {
      case NASKH, NASTALIQ -> Optional.of(Script.ARABIC);
      case HEBREW -> Optional.of(Script.HEBREW);
      default -> Optional.empty();
    };
  }

  /** Its name in English. */
  public String title() {
    return title;
  }

  /** The family of the program's own fonts that sets it, if there is one. */
  public Optional<String> family() {
    return family.isEmpty() ? Optional.empty() : Optional.of(family);
  }

  /** The tags of languages that are written in it, whose letters its font must have. */
  public List<String> languages() {
    return List.of(languages.split(" ", -1));
  }

  /** The letters of its languages, each once. */
  public IntStream letters() {
    return alphabets().stream().flatMapToInt(String::codePoints).distinct();
  }

  /** The letters of each of its languages (CLDR, exemplar characters), each once. */
  public List<String> alphabets() {
    return languages().stream()
        .map(ULocale::forLanguageTag)
        .map(
            each ->
                LocaleData.getExemplarSet(each, UnicodeSet.IGNORE_SPACE, LocaleData.ES_STANDARD))
        .map(
            set ->
                set.stream()
                    .flatMapToInt(String::codePoints)
                    .distinct()
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()))
        .toList();
  }

  /** The table in which a font says how its letters are joined or its marks placed; or empty. */
  public String table() {
    return tables.split(" ", -1)[0];
  }

  /** What that table calls the script: one of these (OpenType, script tags). */
  public List<String> tags() {
    return Stream.of(tables.split(" ", -1)).skip(1).toList();
  }
}
