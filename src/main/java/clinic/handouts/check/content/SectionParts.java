package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.YamlValue;
import java.util.List;
import java.util.function.Consumer;

/** A section has a text, exercises or lines to write on: exactly one of them. */
public final class SectionParts implements ContentCheck {
  static final Rule SECTION_PART =
      Rule.form(
          "section-part",
          "sections without a text, exercises or lines to write on, or with more than one of them",
          "give each section one of text, exercises and write-in");

  private static final List<String> PARTS = List.of("text", "exercises", "write-in");

  @Override
  public List<Rule> rules() {
    return List.of(SECTION_PART);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      List<YamlValue> sections = file.tree().itemsAt("sections");
      for (int i = 0; i < sections.size(); i++) {
        check("sections[" + (i + 1) + "]", sections.get(i), file, report);
      }
    }
  }

  private static void check(
      String name, YamlValue section, ContentFile file, Consumer<Diagnostic> report) {
    List<String> parts = PARTS.stream().filter(part -> section.get(part).isPresent()).toList();
    if (parts.isEmpty()) {
      report.accept(
          problem(
              section.place(),
              name + " has no text, exercises or lines to write on",
              "write 'text: …', a list under 'exercises:', or 'write-in: {lines: 5}'",
              file));
    } else if (parts.size() > 1) {
      report.accept(
          problem(
              section.placeOf(parts.get(1)),
              name + " has '" + String.join("' and '", parts) + "'",
              "a section can have only one of them: give '"
                  + parts.get(1)
                  + "' a section of its own",
              file));
    }
  }

  private static Diagnostic problem(Place place, String message, String help, ContentFile file) {
    return Diagnostic.of(SECTION_PART, place, message, help, file.scope());
  }
}
