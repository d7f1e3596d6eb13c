package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.FileRules;
import clinic.handouts.content.Library;
import clinic.handouts.text.Id;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Ids of sections and exercises have the form of ids and are unique within their topic; those of
 * sections are not names of fixed parts.
 */
public final class SectionIds implements ContentCheck {
  /**
   * The parts that every handout has; a section with such a name could not be distinguished from
   * them.
   */
  static final Set<String> FIXED_PARTS =
      Set.of(
          "title",
          "summary",
          "advice",
          "do",
          "dont",
          "get-help",
          "emergency",
          "soon",
          "sources",
          "disclaimer",
          "clinician",
          "card",
          "footer");

  @Override
  public List<Rule> rules() {
    return List.of(FileRules.ID);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      Map<String, Place> sections = new HashMap<>();
      Map<String, Place> exercises = new HashMap<>();
      for (YamlValue section : file.tree().itemsAt("sections")) {
        id(section).ifPresent(id -> check(file, "section", id, sections, report));
        for (YamlValue exercise : section.itemsAt("exercises")) {
          id(exercise).ifPresent(id -> check(file, "exercise", id, exercises, report));
        }
      }
    }
  }

  private static Optional<Text> id(YamlValue part) {
    return part.get("id").flatMap(YamlValue::text);
  }

  private static void check(
      ContentFile file,
      String kind,
      Text id,
      Map<String, Place> seen,
      Consumer<Diagnostic> report) {
    boolean isSection = kind.equals("section");
    Place first = seen.putIfAbsent(id.value(), id.place());
    if (!Id.isId(id.value())) {
      report.accept(
          Diagnostic.of(
              FileRules.ID,
              id.place(),
              "'"
                  + id.value()
                  + "' can't be the id of "
                  + (isSection ? "a section" : "an exercise"),
              "use lower-case letters a to z, digits and single hyphens, such as "
                  + (isSection ? "why-move" : "heel-raise"),
              file.scope()));
    } else if (isSection && FIXED_PARTS.contains(id.value())) {
      report.accept(
          Diagnostic.of(
              FileRules.ID,
              id.place(),
              "'" + id.value() + "' is the name of a fixed part of every handout",
              "choose another id, such as about-" + id.value(),
              file.scope()));
    } else if (first != null) {
      report.accept(
          Diagnostic.of(
              FileRules.ID,
              id.place(),
              "two "
                  + kind
                  + "s have the id '"
                  + id.value()
                  + "'; the first is on line "
                  + first.line(),
              "give each " + kind + " an id of its own",
              file.scope()));
    }
  }
}
