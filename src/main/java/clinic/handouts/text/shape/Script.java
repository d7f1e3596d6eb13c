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
  DEVANAGARI("Deva", UScript.DEVANAGARI, ScriptVariant.DEVANAGARI, 1.55),
  GURMUKHI("Guru", UScript.GURMUKHI, ScriptVariant.GURMUKHI, 1.55),
  BENGALI("Beng", UScript.BENGALI, ScriptVariant.BENGALI, 1.55),
  TAMIL("Taml", UScript.TAMIL, ScriptVariant.TAMIL, 1.5),
  SINHALA("Sinh", UScript.SINHALA, ScriptVariant.SINHALA, 1.55),
  THAI("Thai", UScript.THAI, ScriptVariant.THAI, 1.6),
  LAO("Laoo", UScript.LAO, ScriptVariant.LAO, 1.7),
  KHMER("Khmr", UScript.KHMER, ScriptVariant.KHMER, 1.8),
  BURMESE("Mymr", UScript.MYANMAR, ScriptVariant.BURMESE, 1.9),
  ETHIOPIC("Ethi", UScript.ETHIOPIC, ScriptVariant.ETHIOPIC, 1.5),
  HAN("Hani", UScript.HAN, ScriptVariant.SIMPLIFIED, 1.55),
  KANA("Kana", UScript.KATAKANA, ScriptVariant.JAPANESE, 1.55),
  HANGUL("Hang", UScript.HANGUL, ScriptVariant.KOREAN, 1.55),
  ARABIC("Arab", UScript.ARABIC, ScriptVariant.NASKH, 1.7),
  HEBREW("Hebr", UScript.HEBREW, ScriptVariant.HEBREW, 1.5);

  /** Of the languages in Han, those that are written with its traditional characters. */
  private static final Pattern TRADITIONAL =
      Pattern.compile("(?:zh|yue)-Hant\\b.*|(?:zh|yue)-(?:TW|HK|MO)|yue");

  /** Of the languages in Arabic letters, those that are written in the hanging style. */
  private static final Pattern HANGING = Pattern.compile("ur(?!-Arab).*|.*-Aran\\b.*");

  private static final double HANGING_LINE_HEIGHT = 2.4;

  private static final int IDEOGRAPHIC_SPACE = 0x3000;
  private static final List<Script> ALL = List.of(values());

  private final String code;
  private final int number;
  private final ScriptVariant variant;
  private final double lineHeight;

  Script(String code, int number, ScriptVariant variant, double lineHeight) {
    this.code = code;
    this.number = number;
    this.variant = variant;
    this.lineHeight = lineHeight;
  }

  /** Its ISO 15924 code, such as "Deva". */
  public String code() {
    return code;
  }

  /** The form of it in which a language is written. */
  public ScriptVariant variant(String language) {
    if (hangs(language)) {
      return ScriptVariant.NASTALIQ;
    }
    return this == HAN ? han(language) : variant;
  }

  private static ScriptVariant han(String language) {
    return switch (LanguageTag.primary(language)) {
      case "ja" -> ScriptVariant.JAPANESE;
      case "ko" -> ScriptVariant.KOREAN;
      default ->
          TRADITIONAL.matcher(language).matches()
              ? ScriptVariant.TRADITIONAL
              : ScriptVariant.SIMPLIFIED;
    };
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
    return script == UScript.HIRAGANA
        ? Optional.of(KANA)
        : ALL.stream().filter(each -> each.number == script).findFirst();
  }

  /** The first script that uses a mark or a sign which several share, such as a full stop. */
  static Optional<Script> sharing(int character) {
    return ALL.stream().filter(each -> each.uses(character)).findFirst();
  }

  /** Whether a mark or a sign is used in it. */
  boolean uses(int character) {
    return UScript.hasScript(character, number)
        || (this == KANA && UScript.hasScript(character, UScript.HIRAGANA))
        || (this == HAN && isFullWidth(character));
  }

  /** Whether it is a sign as wide as a Han character; letters and digits are written plainly. */
  private static boolean isFullWidth(int character) {
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.FULLWIDTH
        && character != IDEOGRAPHIC_SPACE
        && !UCharacter.isLetterOrDigit(character);
  }
}
