package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Formats that a topic or a set lists exist. */
public final class KnownFormats implements ContentCheck {
  static final Rule UNKNOWN_FORMAT =
      Rule.form(
          "unknown-format",
          "formats that do not exist",
          "use formats that 'handouts list formats' shows");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_FORMAT);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    List<String> known = library.formats();
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        String format = text.text().value();
        if (text.format().equals("format") && !known.contains(format)) {
          report.accept(
              Diagnostic.of(
                  UNKNOWN_FORMAT,
                  text.text().place(),
                  "there is no format '" + format + "'",
                  Nearest.question(format, known, "the formats are: " + String.join(", ", known)),
                  file.scope()));
        }
      }
    }
  }
}
