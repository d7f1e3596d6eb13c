package clinic.handouts.check.translation;

import clinic.handouts.check.rule.Rule;
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

/** A translation is in its language: no text is still the source's, none in another script. */
public final class InItsLanguage implements Rule {
  static final RuleCard UNTRANSLATED =
      RuleCard.error(
          "translation-untranslated",
          "texts of three words or more that are the same as in the source",
          "ISO 17100, Translation services, 2015 (completeness)",
          "translate the text");

  static final RuleCard SCRIPT =
      RuleCard.error(
          "translation-script",
          "letters of a script that the language is not written in; Latin names are allowed",
          "Unicode Technical Report 36, Unicode Security Considerations, 2014",
          "replace the letter by one of the language's own");

  private static final int FEW_WORDS = 3;

  @Override
  public List<RuleCard> cards() {
    return List.of(UNTRANSLATED, SCRIPT);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (Pairs pairs : Pairs.of(library)) {
      String language = pairs.translation().language();
      Scope scope = Scope.ofTopic(pairs.translation().id(), language);
      boolean isVariety = primary(language).equals(primary(pairs.source().language()));
      Set<UnicodeScript> scripts = LanguageTag.scripts(language);
      for (Group group : pairs.groups()) {
        for (Piece piece : group.translation()) {
          script(piece, scripts, language, scope, report);
        }
        if (!isVariety) {
          untranslated(group, scope, report);
        }
      }
    }
  }

  private static String primary(String language) {
    return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static void untranslated(Group group, Scope scope, Consumer<Diagnostic> report) {
    Set<String> source = new HashSet<>();
    group.source().forEach(piece -> piece.texts().forEach(text -> source.add(plain(text))));
    for (Piece piece : group.translation()) {
      for (String text : piece.texts()) {
        if (plain(text).split(" ", -1).length >= FEW_WORDS && source.contains(plain(text))) {
          report.accept(
              Diagnostic.of(
                  UNTRANSLATED,
                  piece.place(),
                  "'" + text + "' is not translated",
                  "translate the text",
                  scope));
        }
      }
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
  }

  private static void script(
      Piece piece,
      Set<UnicodeScript> scripts,
      String language,
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
                            + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                            + " is not written in",
                        "replace it by a letter of the language's own script",
                        scope)));
  }

  private static String name(UnicodeScript script) {
    String name = script.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
