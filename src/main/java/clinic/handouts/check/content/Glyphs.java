package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.text.font.FontCoverage;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Every character of every text has a glyph in the fonts and can be printed properly. */
public final class Glyphs implements ContentCheck {
  static final Rule FONT =
      Rule.form(
          "font",
          "fonts that are missing or can't be read",
          "restore the fonts of templates/fonts/");

  static final Rule MISSING_GLYPH =
      Rule.error(
          "missing-glyph",
          "characters that no font of the handout can print",
          "PDF Association, PDF/UA-1 (ISO 14289-1), 2014",
          "write the character another way, or add a font that has it");

  static final Rule LOST_CHARACTER =
      Rule.error(
          "lost-character",
          "characters that would vanish from the page",
          "PDF Association, PDF/UA-1 (ISO 14289-1), 2014",
          "write the character another way");

  static final Rule SCRIPT =
      Rule.form(
          "script",
          "letters of scripts that the program can't typeset yet, such as right-to-left ones",
          "use a script that can be typeset");

  static final Rule INVISIBLE_CHARACTER =
      Rule.form(
          "invisible-character",
          "invisible characters, which may hide or reorder text",
          "remove it");

  /**
   * Paths of texts that help to find a topic or are kept for the record; fonts don't matter for
   * these.
   */
  private static final Pattern NOT_PRINTED = Pattern.compile("(keywords|codes|waivers)\\b");

  /** A key that may be a tag: there are languages with the codes "alt" and "for". */
  private static final Pattern TAG =
      Pattern.compile("[a-z]{2}(?:-.*)?|(?!alt|for|how|why)[a-z]{3}(?:-[A-Z].*)?");

  /** What other programs put before the items of a list. */
  private static final String MARKS = "☐☑☒□▢❏❑⬜✓✔✅✗✘❌✖•‣◦▪▫●○■◆◇►▶➢➤❖∙⁃→➔";

  @Override
  public List<Rule> rules() {
    return List.of(FONT, MISSING_GLYPH, LOST_CHARACTER, SCRIPT, INVISIBLE_CHARACTER);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    FontCoverage coverage = library.fonts();
    if (!coverage.faults().isEmpty()) {
      coverage.faults().forEach(fault -> report.accept(problem(fault)));
      return;
    }
    for (ContentFile file : library.files()) {
      if (file.is("words") || file.is("search")) {
        continue; // None of it is printed.
      }
      for (FormattedText text : file.texts()) {
        String language = language(file, text);
        if (!library.concerns(language)) {
          continue;
        }
        check(text, coverage, language, FileScopes.of(file, text.path()), report);
      }
    }
  }

  /** The rule that a character breaks. */
  public static Rule rule(FontCoverage.Unprintable character) {
    return switch (character.why()) {
      case INVISIBLE -> INVISIBLE_CHARACTER;
      case LOST -> LOST_CHARACTER;
      case SCRIPT -> SCRIPT;
      case NO_GLYPH -> MISSING_GLYPH;
    };
  }

  /** The language of a text: that of its file, or the tag under which it stands. */
  private static String language(ContentFile file, FormattedText text) {
    String last = text.path().substring(text.path().lastIndexOf('.') + 1);
    return file.language().isEmpty() && TAG.matcher(last).matches() && LanguageTag.isTag(last)
        ? last
        : file.language();
  }

  /** In an item, a mark before it is only in the way; a list can't be written there. */
  private static String help(FontCoverage.Unprintable character, FormattedText text) {
    int mark = text.text().value().codePointAt(character.index());
    boolean isBefore = text.text().value().substring(0, character.index()).isBlank();
    return isBefore && !text.format().equals("blocks") && MARKS.indexOf(mark) >= 0
        ? "remove it: each item gets its own bullet; tick boxes can be written in a"
            + " section's text, as '- [ ] ' before each item"
        : character.help();
  }

  private static Diagnostic problem(FontCoverage.Fault fault) {
    return Diagnostic.of(
        FONT, Source.unread(fault.path()).start(), fault.message(), fault.help(), Scope.EVERYTHING);
  }

  private static void check(
      FormattedText text,
      FontCoverage coverage,
      String language,
      Scope scope,
      Consumer<Diagnostic> report) {
    boolean printed = !NOT_PRINTED.matcher(text.path()).lookingAt();
    Set<String> reported = new HashSet<>();
    for (FontCoverage.Unprintable character : coverage.unprintable(text.text().value(), language)) {
      boolean matters = printed || character.why() == FontCoverage.Unprintable.Why.INVISIBLE;
      if (matters && reported.add(character.message())) {
        report.accept(
            Diagnostic.of(
                rule(character),
                text.text().placeAt(character.index()),
                character.message(),
                help(character, text),
                scope));
      }
    }
  }
}
