package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.picture.ImageFile;
import clinic.handouts.picture.ImageRules;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Images exist, are in the workspace and can be read, and SVGs use only what prints safely. */
public final class Images implements ContentCheck {
  @Override
  public List<Rule> rules() {
    return ImageRules.rules();
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    Map<String, List<ImageFile.Flaw>> known = new HashMap<>();
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("image") && text.text().isPresent()) {
          Scope scope = FileScopes.of(file, text.path());
          known
              .computeIfAbsent(
                  text.text().value(), path -> ImageFile.read(library.workspace(), path).flaws())
              .forEach(flaw -> report.accept(flaw.at(text.text().place(), scope)));
        }
      }
    }
  }
}
