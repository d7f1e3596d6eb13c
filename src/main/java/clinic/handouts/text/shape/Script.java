package clinic.handouts.text.shape;

import clinic.handouts.text.LanguageTag;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A script whose letters have to be shaped: joined, reordered or put on top of each other. */
public enum Script {
  DEVANAGARI("Deva", UScript.DEVANAGARI, "NotoSansDevanagari", 1.55),
  GURMUKHI("Guru", UScript.GURMUKHI, "NotoSansGurmukhi", 1.55),
  BENGALI("Beng", UScript.BENGALI, "NotoSansBengali", 1.55),
  TAMIL("Taml", UScript.TAMIL, "NotoSansTamil", 1.5),
  SINHALA("Sinh", UScript.SINHALA, "NotoSansSinhala", 1.55),
  THAI("Thai", UScript.THAI, "NotoSansThai", 1.6),
  LAO("Laoo", UScript.LAO, "NotoSansLao", 1.7),
  KHMER("Khmr", UScript.KHMER, "NotoSansKhmer", 1.8),
  BURMESE("Mymr", UScript.MYANMAR, "NotoSansMyanmar", 1.9),
  ETHIOPIC("Ethi", UScript.ETHIOPIC, "NotoSansEthiopic", 1.5),
  HAN("Hani", UScript.HAN, "NotoSansSC", 1.55),
  ARABIC("Arab", UScript.ARABIC, "NotoNaskhArabic", 1.7),
  HEBREW("Hebr", UScript.HEBREW, "NotoSansHebrew", 1.5);

  /** Of the languages in Han, those that are written with its traditional characters. */
  private static final Pattern TRADITIONAL =
      Pattern.compile("(?:zh|yue)-Hant\\b.*|(?:zh|yue)-(?:TW|HK|MO)|yue");

  private static final String TRADITIONAL_FAMILY = "NotoSansTC";

  /** Of the languages in Arabic letters, those that are written in the hanging style. */
  private static final Pattern HANGING = Pattern.compile("ur(?!-Arab).*|.*-Aran\\b.*");

  private static final String HANGING_FAMILY = "NotoNastaliqUrdu";
  private static final double HANGING_LINE_HEIGHT = 2.4;

  private static final int IDEOGRAPHIC_SPACE = 0x3000;
  private static final List<Script> ALL = List.of(values());

  private final String code;
  private final int number;
  private final String family;
  private final double lineHeight;

  Script(String code, int number, String family, double lineHeight) {
    this.code = code;
    this.number = number;
    this.family = family;
    this.lineHeight = lineHeight;
  }

  /** Its ISO 15924 code, such as "Deva". */
  public String code() {
    return code;
  }

  /** Its name in English, such as "Devanagari". */
  public String title() {
    return UScript.getName(number);
  }

  /** The families of fonts that set it, in whatever language. */
  public List<String> families() {
    return switch (this) {
      case HAN -> List.of(family, TRADITIONAL_FAMILY);
      case ARABIC -> List.of(family, HANGING_FAMILY);
      default -> List.of(family);
    };
  }

  /** The family of fonts that sets it in a language. */
  public String family(String language) {
    if (hangs(language)) {
      return HANGING_FAMILY;
    }
    return this == HAN && TRADITIONAL.matcher(language).matches() ? TRADITIONAL_FAMILY : family;
  }

  /**
   * Whether words in a language are written in a hanging style, so that they are high and reach far
   * to the right.
   */
  public boolean hangs(String language) {
    return this == ARABIC && HANGING.matcher(language).matches();
  }

  /** How far its lines must be apart in a language, in em, so that they don't touch. */
  public double lineHeight(String language) {
    return hangs(language) ? HANGING_LINE_HEIGHT : lineHeight;
  }

  public boolean isRightToLeft() {
    return this == ARABIC || this == HEBREW;
  }

  /** Whether a language is written from right to left. */
  public static boolean isRightToLeft(String tag) {
    return ofLanguage(tag).filter(Script::isRightToLeft).isPresent();
  }

  /** The script that a language is written in, if its letters have to be shaped. */
  public static Optional<Script> ofLanguage(String tag) {
    Set<UnicodeScript> scripts = LanguageTag.scripts(tag);
    return ALL.stream()
        .filter(each -> scripts.contains(UnicodeScript.forName(each.code)))
        .findFirst();
  }

  /** The script that a letter belongs to, if it is one that has to be shaped. */
  static Optional<Script> of(int character) {
    int script = UScript.getScript(character);
    return ALL.stream().filter(each -> each.number == script).findFirst();
  }

  /** The first script that uses a mark or a sign which several share, such as a full stop. */
  static Optional<Script> sharing(int character) {
    return ALL.stream().filter(each -> each.uses(character)).findFirst();
  }

  /** Whether a mark or a sign is used in it. */
  boolean uses(int character) {
    return UScript.hasScript(character, number) || (this == HAN && isFullWidth(character));
  }

  /** Whether it is a sign as wide as a Han character; letters and digits are written plainly. */
  private static boolean isFullWidth(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.FULLWIDTH
        && character != IDEOGRAPHIC_SPACE
        && !UCharacter.isLetterOrDigit(character);
  }
}
