package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.FileRules;
import clinic.handouts.content.Library;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Everything given as a language is a language tag (BCP 47). */
public final class LanguageTags implements ContentCheck {
  @Override
  public List<Rule> rules() {
    return List.of(FileRules.LANGUAGE_TAG);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("language") && !LanguageTag.isTag(text.text().value())) {
          report(file, text, report);
        }
      }
    }
  }

  private static void report(ContentFile file, FormattedText text, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.of(
            FileRules.LANGUAGE_TAG,
            text.text().place(),
            "'" + text.text().value() + "' is not a language tag",
            LanguageTag.mend(
                text.text().value(),
                "write the language and, if needed, the country, such as en-AU or vi"),
            FileScopes.of(file, text.path())));
  }
}
