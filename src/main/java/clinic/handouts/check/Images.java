package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.FormattedText;
import clinic.handouts.content.ImageFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Images exist, lie in the workspace, can be read, and SVGs use only what prints safely. */
final class Images implements Rule {
  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    Map<String, List<ImageFile.Flaw>> known = new HashMap<>();
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("image") && text.text().isPresent()) {
          Scope scope = FileScopes.of(file, text.path());
          known
              .computeIfAbsent(
                  text.text().value(), path -> ImageFile.flaws(library.workspace(), path))
              .forEach(flaw -> report.accept(flaw.at(text.text().place(), scope)));
        }
      }
    }
  }
}
