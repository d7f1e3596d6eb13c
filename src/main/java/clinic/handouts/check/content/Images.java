package clinic.handouts.check.content;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.picture.ImageFile;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Images exist, lie in the workspace, can be read, and SVGs use only what prints safely. */
public final class Images implements Rule {
  @Override
  public List<RuleCard> cards() {
    return List.of(
        RuleCard.form(
            "image-missing", "images that do not exist", "correct the path, below content/"),
        RuleCard.form(
            "image-outside", "images outside the workspace", "copy the image into content/images/"),
        RuleCard.form(
            "image-remote", "images on the network", "copy the image into content/images/"),
        RuleCard.form(
            "image-path",
            "paths of images that differ from the name on disk or lead elsewhere",
            "write the path from content/ on"),
        RuleCard.form(
            "image-kind", "images that are neither SVG, PNG nor JPEG", "save it as one of these"),
        RuleCard.form("image-too-large", "images with too many bytes or pixels", "make it smaller"),
        RuleCard.form("image-unreadable", "images that can't be read", "save it again"),
        RuleCard.error(
            "svg",
            "SVG that does not print safely: text, opacity, filters, masks, scripts, references",
            "PDF Association, PDF/A-2 (ISO 19005-2), 2011",
            "turn letters into paths; use fill-opacity"));
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
                  text.text().value(), path -> ImageFile.flaws(library.workspace(), path))
              .forEach(flaw -> report.accept(flaw.at(text.text().place(), scope)));
        }
      }
    }
  }
}
