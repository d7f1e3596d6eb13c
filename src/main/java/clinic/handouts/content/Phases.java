package clinic.handouts.content;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.SchemaRules;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The phases of topics' advice as written in their files, and requirements that the schema can't
 * express.
 */
public final class Phases {
  private static final Rule HEADING =
      Rule.form(
          "phase-heading",
          "phases without a heading, or with that of another phase",
          "give each phase a heading of its own, such as \"Days 1 to 3\"");

  private Phases() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(HEADING);
  }

  /** The phases of a topic's advice; a mapping is one phase. */
  public static Stream<YamlValue> of(YamlValue advice) {
    return advice instanceof Mapping ? Stream.of(advice) : advice.items().stream();
  }

  /** The phases of a topic, whether or not its structure is right. */
  public static List<YamlValue> of(ContentFile topic) {
    return topic.tree().get("advice").stream().flatMap(Phases::of).toList();
  }

  /**
   * The phases of a topic in the clinic's language, which clinicians name.
   *
   * @return empty when there is no such file
   */
  public static List<YamlValue> ofSource(Library library, String topic) {
    String source = library.clinicText("language");
    return library.files("topic").stream()
        .filter(file -> file.id().equals(topic) && file.language().equals(source))
        .flatMap(file -> of(file).stream())
        .toList();
  }

  /**
   * Which phase of a topic a clinician's items belong to: the one with this heading in the clinic's
   * language, and in a translation the one at the same place.
   *
   * @param heading may be absent
   * @return its index; -1 when no phase has this heading
   */
  public static int indexOf(Library library, String topic, Text heading) {
    if (heading.isAbsent()) {
      return -1;
    }
    return ofSource(library, topic).stream()
        .map(phase -> folded(phase.textAt("heading")))
        .toList()
        .indexOf(folded(heading));
  }

  private static String folded(Text heading) {
    return heading.onOneLine().value().toLowerCase(Locale.ROOT);
  }

  /** Reports what a topic's list of phases lacks; a single pair is left to the schema. */
  static void check(Mapping topic, Scope scope, List<Diagnostic> problems) {
    List<YamlValue> phases = topic.itemsAt("advice");
    if (phases.isEmpty() || !phases.stream().allMatch(Mapping.class::isInstance)) {
      return;
    }
    Map<String, Place> seen = new HashMap<>();
    for (int i = 0; i < phases.size(); i++) {
      YamlValue phase = phases.get(i);
      String name = "advice[" + (i + 1) + "]";
      if (phase.get("do").isEmpty() && phase.get("dont").isEmpty()) {
        problems.add(
            Diagnostic.of(
                SchemaRules.ADVICE_MISSING,
                phase.place(),
                name + " has neither a 'do' nor a 'dont' list",
                "add at least one item under 'do' or under 'dont', or remove the phase",
                scope));
      }
      if (phases.size() > 1) {
        heading(phase, name, seen, scope, problems);
      }
    }
    for (String list : List.of("do", "dont")) {
      if (phases.stream().allMatch(phase -> phase.get(list).isEmpty())) {
        problems.add(
            Diagnostic.of(
                SchemaRules.ADVICE_MISSING,
                topic.placeOf("advice"),
                "no phase of the advice has a '" + list + "' list",
                "add at least one item under '" + list + "' in one of the phases",
                scope));
      }
    }
  }

  private static void heading(
      YamlValue phase,
      String name,
      Map<String, Place> seen,
      Scope scope,
      List<Diagnostic> problems) {
    if (phase.get("heading").isEmpty()) {
      problems.add(
          Diagnostic.of(
              HEADING,
              phase.place(),
              name + " has no 'heading', and there are several phases",
              HEADING.mend(),
              scope));
      return;
    }
    Text heading = phase.textAt("heading");
    Place first = seen.putIfAbsent(folded(heading), heading.place());
    if (first != null && heading.isPresent()) {
      problems.add(
          Diagnostic.of(
              HEADING,
              heading.place(),
              "two phases have the heading '"
                  + heading.onOneLine().value()
                  + "'; the first is on line "
                  + first.line(),
              HEADING.mend(),
              scope));
    }
  }
}
