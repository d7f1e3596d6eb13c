package clinic.handouts.check.translation;

import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a translator has left unwritten or asked about, and texts too short to say what they should.
 */
final class Unwritten implements TranslationRules.OfPair {
  /** In Spanish, "todo" is a word. */
  private static final Pattern MARK =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:(?i:tbd|tbc|fixme|xx+|n/a|lorem ipsum.*)|TODO|NA)[^\\p{L}\\p{N}]*");

  /** Letters of scripts that need no space between sentences. */
  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

  /** A question from the translator, or letters that were lost in a conversion. */
  private static final Pattern QUESTION =
      Pattern.compile("\\[[^\\]]*\\?\\s*\\]|\\p{L}\\?+[\\p{L}&&[^" + UNSPACED + "]]|\\?\\?|\ufffd");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** A letter that may be a word. */
  private static final Pattern SIGN =
      Pattern.compile("[\\p{L}&&[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]]");

  private static final int LETTERS = 4;

  private static final int WORDS = 8;

  /** No language needs fewer letters than another by more than this factor. */
  private static final int SHORTER = 10;

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    pairs.eachText(
        text -> {
          String before = Untranslated.ADDRESS.matcher(text.before()).replaceAll(" ");
          String after = Untranslated.ADDRESS.matcher(text.after()).replaceAll(" ");
          boolean isToCome =
              Placeholder.indexIn(text.after()).isPresent(); // It is reported anyway.
          if (!isToCome && !before.equals(after) && isUnwritten(before, after)) {
            report.accept(
                Diagnostic.of(
                    Untranslated.UNTRANSLATED,
                    text.place(),
                    "'" + text.after() + "' does not say what the source says " + text.inSource(),
                    "write the whole text in the language",
                    scope));
          }
        });
  }

  static boolean isUnwritten(String before, String after) {
    long wanted = letters(before);
    boolean isLost =
        wanted >= LETTERS
            && after.codePoints().filter(Character::isLetterOrDigit).count() <= 1
            && !SIGN.matcher(after).find();
    boolean isCut =
        WORD.matcher(before).results().count() >= WORDS && letters(after) * SHORTER < wanted;
    return isLost
        || isCut
        || MARK.matcher(after).matches()
        || (QUESTION.matcher(after).find() && !QUESTION.matcher(before).find());
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
