package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Piece;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A translation is in its language: no text is still the source's, none in another script. */
final class InItsLanguage implements TranslationRules.OfPair {
  static final RuleCard UNTRANSLATED =
      RuleCard.error(
          "translation-untranslated",
          "texts of three words or more that are the same as in the source, links and addresses apart; a warning where they may be names",
          "ISO 17100, Translation services, 2015 (completeness)",
          "translate the text");

  static final RuleCard SCRIPT =
      RuleCard.error(
          "translation-script",
          "letters of a script that the language is not written in; Latin names are allowed",
          "Unicode Technical Report 36, Unicode Security Considerations, 2014",
          "replace the letter by one of the language's own");

  private static final int FEW_WORDS = 3;

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
      }
      if (!isVariety) {
        untranslated(group, scope, report);
      }
    }
  }

  private static void untranslated(Group group, Scope scope, Consumer<Diagnostic> report) {
    Set<String> source = new HashSet<>();
    group.source().forEach(piece -> piece.texts().forEach(text -> source.add(plain(text))));
    for (Piece piece : group.translation()) {
      Set<String> links =
          piece.text().markdown().links().stream()
              .map(link -> plain(link.words()))
              .collect(Collectors.toSet());
      for (String text : piece.texts()) {
        String words = plain(ADDRESS.matcher(text).replaceAll(" "));
        boolean isName = words.split(" ", -1).length < FEW_WORDS || links.contains(words);
        if (!isName && source.contains(plain(text))) {
          report.accept(untranslated(piece, text, scope));
        }
      }
    }
  }

  /** What tells people to do something must be translated; a paragraph may be a name or address. */
  private static Diagnostic untranslated(Piece piece, String text, Scope scope) {
    String says = "'" + text + "' is not translated";
    return piece.role().isRequired()
        ? Diagnostic.of(UNTRANSLATED, piece.place(), says, "translate the text", scope)
        : Diagnostic.warning(
            UNTRANSLATED,
            piece.place(),
            says,
            "translate the text, unless it is a name or an address",
            scope);
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
