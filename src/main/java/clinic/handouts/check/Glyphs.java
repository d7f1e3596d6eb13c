package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.FontCoverage;
import clinic.handouts.content.FormattedText;
import clinic.handouts.content.Library;
import java.util.Optional;
import java.util.function.Consumer;

/** Every character of every text has a glyph in the fonts, and prints as what it is. */
final class Glyphs implements Rule {
  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    FontCoverage coverage = FontCoverage.of(library.workspace());
    coverage.problems().forEach(report);
    if (!coverage.problems().isEmpty()) {
      return;
    }
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        Optional<FontCoverage.Unprintable> found = coverage.firstUnprintable(text.text().value());
        found.ifPresent(
            character ->
                report.accept(
                    Diagnostic.error(
                        character.rule(),
                        text.text().placeAt(character.index()),
                        character.message(),
                        character.help(),
                        FileScopes.of(file, text.path()))));
      }
    }
  }
}
