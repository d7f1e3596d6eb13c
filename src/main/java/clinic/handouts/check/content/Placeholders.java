package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Texts that {@code init} and {@code new} leave for the author to write. They are warnings, so that
 * a new file is valid straight away; but no edition that would show one is made.
 */
public final class Placeholders implements ContentCheck {
  private static final String TRANSLATE =
      "translate it and delete "
          + Placeholder.MARK
          + "; until then, no handout that contains it is made";

  @Override
  public List<Rule> rules() {
    return List.of(Placeholder.RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        OptionalInt mark = mark(text);
        if (mark.isPresent()) {
          boolean isThere = isToTranslate(library, file, text);
          report.accept(
              Diagnostic.of(
                  Placeholder.RULE,
                  text.text().placeAt(mark.getAsInt()),
                  text.path() + " is still to be " + (isThere ? "translated" : "written"),
                  isThere ? TRANSLATE : Placeholder.RULE.mend(),
                  FileScopes.of(file, text.path())));
        }
      }
    }
  }

  /** Whether a new translation has the text of its source after the mark. */
  private static boolean isToTranslate(Library library, ContentFile file, FormattedText text) {
    String value = text.text().value();
    return file.is("topic")
        && !file.language().equals(library.clinicText("language"))
        && value.startsWith(Placeholder.MARK + " ")
        && !value.startsWith(Placeholder.MARK + " with ");
  }

  private static OptionalInt mark(FormattedText text) {
    boolean isPhone = text.path().equals("phone");
    return isPhone && Placeholder.isPhone(text.text().value())
        ? OptionalInt.of(0)
        : Placeholder.indexIn(text.text().value());
  }
}
