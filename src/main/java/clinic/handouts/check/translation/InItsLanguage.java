package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A translation is in its language: no text is still the source's, none in another script. */
final class InItsLanguage implements TranslationRules.OfPair {
  static final RuleCard UNTRANSLATED =
      RuleCard.error(
          "translation-untranslated",
          "texts that are the same as in the source, links and addresses apart; a warning where they may be names, as short ones are in another script; in the source's own script, those of three words or more",
          "ISO 17100, Translation services, 2015 (completeness)",
          "translate the text");

  static final RuleCard SCRIPT =
      RuleCard.error(
          "translation-script",
          "letters of a script that the language is not written in; Latin names are allowed",
          "Unicode Technical Report 36, Unicode Security Considerations, 2014",
          "replace the letter by one of the language's own");

  private static final int FEW_WORDS = 3;

  /** Scripts with letters that look like Latin ones, and that no word mixes with them. */
  private static final Set<UnicodeScript> ALIKE =
      Set.of(UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

  /** A whole word, not a unit or an abbreviation. */
  private static final Pattern SAID = Pattern.compile("\\p{L}\\p{Ll}{3,}");

  /** Words that no name begins with, in a row. */
  private static final Pattern FOREIGN = Pattern.compile("[a-z]{2,}(?: [a-z]+)+");

  /** Addresses and phone numbers stay as they are. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\(?(?:https?://|www\\.)?[\\w-]+(?:\\.[\\w-]+)+\\S*|\\S+@\\S+");

  @Override
  public List<RuleCard> cards() {
    return List.of(UNTRANSLATED, SCRIPT);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    Locale language = Locale.forLanguageTag(pairs.translation().language());
    Set<UnicodeScript> scripts = LanguageTag.scripts(pairs.translation().language());
    boolean isVariety =
        language
            .getLanguage()
            .equals(Locale.forLanguageTag(pairs.source().language()).getLanguage());
    for (Group group : pairs.groups()) {
      if (!scripts.isEmpty()) {
        group.translation().forEach(piece -> script(piece, scripts, language, scope, report));
        group.translation().forEach(piece -> mixed(piece, scripts, scope, report));
      }
      if (!isVariety) {
        untranslated(group, scripts.stream().anyMatch(InItsLanguage::isOther), scope, report);
      }
    }
  }

  private static boolean isOther(UnicodeScript script) {
    return script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED;
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

  private static void untranslated(
      Group group, boolean isOtherScript, Scope scope, Consumer<Diagnostic> report) {
    Set<String> source = new HashSet<>();
    group.source().forEach(piece -> texts(piece).forEach(text -> source.add(plain(text))));
    for (Piece piece : group.translation()) {
      Set<String> links =
          piece.text().markdown().links().stream()
              .map(link -> plain(link.words()))
              .collect(Collectors.toSet());
      for (String text : texts(piece)) {
        String words = plain(ADDRESS.matcher(text).replaceAll(" "));
        boolean isShort = words.split(" ", -1).length < FEW_WORDS;
        boolean isSame = !words.isEmpty() && source.contains(plain(text));
        if (isSame
            && !links.contains(words)
            && (!isShort || (isOtherScript && isSaid(piece, text)))) {
          report.accept(untranslated(piece, text, isShort, scope));
        } else if (isOtherScript && !isSame) {
          partly(piece, text, source, scope, report);
        }
      }
    }
  }

  /** What tells people to do something must be translated; a paragraph may be a name or address. */
  private static Diagnostic untranslated(Piece piece, String text, boolean isShort, Scope scope) {
    String says = "'" + text + "' is not translated";
    return piece.role().isRequired() && !isShort
        ? Diagnostic.of(UNTRANSLATED, piece.place(), says, "translate the text", scope)
        : Diagnostic.warning(
            UNTRANSLATED,
            piece.place(),
            says,
            "translate the text, unless it is a name or an address",
            scope);
  }

  /** A dose is printed with the labels' words, but only what the topic says of it is translated. */
  private static List<String> texts(Piece piece) {
    return piece.role() == Role.DOSE_PART ? List.of(piece.text().value()) : piece.texts();
  }

  /** Whether a short text is more than a name, a unit or an abbreviation. */
  private static boolean isSaid(Piece piece, String text) {
    return piece.role() != Role.ZONE && SAID.matcher(text).find();
  }

  /** Some of the source's words in a row, within a text of another script. */
  private static void partly(
      Piece piece, String text, Set<String> source, Scope scope, Consumer<Diagnostic> report) {
    FOREIGN
        .matcher(ADDRESS.matcher(text).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(words -> source.stream().anyMatch(each -> each.contains(words)))
        .findFirst()
        .ifPresent(
            words ->
                report.accept(
                    Diagnostic.warning(
                        UNTRANSLATED,
                        piece.place(),
                        "'" + words + "' is not translated",
                        "translate it, unless it is a name",
                        scope)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
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
                        "replace it by a letter of the language's own script",
                        scope)));
  }

  private static String name(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
