package clinic.handouts.check.content;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Texts that {@code init} and {@code new} leave for the author to write. They are warnings, so that
 * a new file is valid straight away; but no edition that would show one is made.
 */
public final class Placeholders implements Rule {
  @Override
  public List<RuleCard> cards() {
    return List.of(Placeholder.RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        OptionalInt mark = mark(text);
        if (mark.isPresent()) {
          report.accept(
              Diagnostic.of(
                  Placeholder.RULE,
                  text.text().placeAt(mark.getAsInt()),
                  text.path() + " is still to be written",
                  Placeholder.RULE.mend(),
                  FileScopes.of(file, text.path())));
        }
      }
    }
  }

  private static OptionalInt mark(FormattedText text) {
    boolean isPhone = text.path().equals("phone");
    return isPhone && Placeholder.isPhone(text.text().value())
        ? OptionalInt.of(0)
        : Placeholder.indexIn(text.text().value());
  }
}
