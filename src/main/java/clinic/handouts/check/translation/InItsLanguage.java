package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Piece;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A translation is in the script of its language. */
final class InItsLanguage implements TranslationRules.OfPair {
  static final Rule SCRIPT =
      Rule.error(
          "translation-script",
          "letters of a script that the language is not written in; Latin names are allowed",
          "Unicode Technical Report 36, Unicode Security Considerations, 2014",
          "replace the letter with one of the language's own");

  /** Scripts with letters that look like Latin ones, and that no word mixes with them. */
  private static final Set<UnicodeScript> ALIKE =
      Set.of(UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

  @Override
  public List<Rule> rules() {
    return List.of(SCRIPT);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    Locale language = Locale.forLanguageTag(pairs.translation().language());
    Set<UnicodeScript> scripts = LanguageTag.scripts(pairs.translation().language());
    for (Group group : pairs.groups()) {
      if (!scripts.isEmpty()) {
        group.translation().forEach(piece -> script(piece, scripts, language, scope, report));
        group.translation().forEach(piece -> mixed(piece, scripts, scope, report));
      }
    }
  }

  private static boolean isLatin(int letter) {
    return UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  /** A word with letters of two scripts looks right, but can't be searched or read aloud. */
  private static void mixed(
      Piece piece, Set<UnicodeScript> scripts, Scope scope, Consumer<Diagnostic> report) {
    WORD.matcher(piece.words())
        .results()
        .map(MatchResult::group)
        .filter(word -> word.codePoints().anyMatch(InItsLanguage::isLatin))
        .filter(
            word ->
                word.codePoints()
                    .mapToObj(UnicodeScript::of)
                    .anyMatch(script -> ALIKE.contains(script) && scripts.contains(script)))
        .findFirst()
        .ifPresent(
            word ->
                report.accept(
                    Diagnostic.of(
                        SCRIPT,
                        piece.place(),
                        "'" + word + "' mixes Latin letters with letters that look like them",
                        "type the word again with the language's own letters",
                        scope)));
  }

  private static void script(
      Piece piece,
      Set<UnicodeScript> scripts,
      Locale language,
      Scope scope,
      Consumer<Diagnostic> report) {
    piece
        .words()
        .codePoints()
        .filter(Character::isLetter)
        .filter(letter -> !scripts.contains(UnicodeScript.of(letter)))
        .findFirst()
        .ifPresent(
            letter ->
                report.accept(
                    Diagnostic.of(
                        SCRIPT,
                        piece.place(),
                        "'"
                            + Character.toString(letter)
                            + "' (U+"
                            + String.format(Locale.ROOT, "%04X", letter)
                            + ") is a letter of the "
                            + name(UnicodeScript.of(letter))
                            + " script, which "
                            + language.getDisplayLanguage(Locale.ENGLISH)
                            + " is not written in",
                        "replace it with a letter of the language's own script",
                        scope)));
  }

  private static String name(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
