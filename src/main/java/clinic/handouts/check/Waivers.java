package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Days;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Style rules that a topic switches off for its own file, on the record. A waiver that does not
 * name a style rule, has expired, or waives nothing is itself a problem.
 */
final class Waivers {
  private static final String RECORD = "Handouts, DESIGN (waivers on the record), 2026";
  private static final Rule UNKNOWN =
      Rule.error(
          "waiver-unknown",
          "waivers of rules that do not exist",
          RECORD,
          "'handouts check --rules' lists the rules");
  private static final Rule REFUSED =
      Rule.error(
          "waiver-refused",
          "waivers of rules that are not style rules",
          RECORD,
          "fix what the rule finds, and remove the waiver");
  private static final Rule EXPIRED =
      Rule.warning(
          "waiver-expired",
          "waivers whose 'until' has passed; they no longer apply",
          RECORD,
          "fix the text and remove the waiver, or decide again and change 'until'");
  private static final Rule UNUSED =
      Rule.warning(
          "waiver-unused", "waivers of rules that find nothing", RECORD, "remove the waiver");

  private final Map<String, Rule> rules;
  private final LocalDate today;

  /**
   * The waivers as of a given day.
   *
   * @param rules all the rules there are
   */
  Waivers(List<Rule> rules, LocalDate today) {
    this.rules = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    this.today = today;
  }

  static List<Rule> rules() {
    return List.of(UNKNOWN, REFUSED, EXPIRED, UNUSED);
  }

  /** The problems that remain, and those of the waivers themselves. */
  List<Diagnostic> applied(Library library, List<Diagnostic> problems) {
    List<Diagnostic> left = new ArrayList<>();
    Map<String, Set<String>> waived = new HashMap<>();
    Map<String, Set<String>> used = new HashMap<>();
    for (ContentFile file : library.files("topic")) {
      for (YamlValue waiver : file.tree().itemsAt("waivers")) {
        if (isWhole(waiver) && objection(waiver, file).isEmpty()) {
          waived
              .computeIfAbsent(file.path(), path -> new HashSet<>())
              .add(waiver.textAt("rule").value());
        }
      }
    }
    for (Diagnostic problem : problems) {
      String path = problem.place().path();
      if (waived.getOrDefault(path, Set.of()).contains(problem.ruleId())) {
        used.computeIfAbsent(path, key -> new HashSet<>()).add(problem.ruleId());
      } else {
        left.add(problem);
      }
    }
    for (ContentFile file : library.files("topic")) {
      for (YamlValue waiver : file.tree().itemsAt("waivers")) {
        Text rule = waiver.textAt("rule");
        boolean isUsed = used.getOrDefault(file.path(), Set.of()).contains(rule.value());
        objection(waiver, file)
            .or(
                () ->
                    isUsed || !isWhole(waiver)
                        ? Optional.empty()
                        : Optional.of(
                            problem(UNUSED, rule, "'%s' finds nothing here to waive", file)))
            .ifPresent(left::add);
      }
    }
    return left;
  }

  /** Whether it is complete; if it is not, the structure check already says so. */
  private static boolean isWhole(YamlValue waiver) {
    return Stream.of("rule", "why", "by", "until").noneMatch(key -> waiver.textAt(key).isAbsent());
  }

  /** Why a waiver is not valid. */
  private Optional<Diagnostic> objection(YamlValue waiver, ContentFile file) {
    Text named = waiver.textAt("rule");
    if (named.isAbsent()) {
      return Optional.empty(); // The structure check already says so.
    }
    Rule rule = rules.get(named.value());
    if (rule == null) {
      String help = Nearest.question(named.value(), rules.keySet(), UNKNOWN.mend());
      return Optional.of(problem(UNKNOWN, named, "there is no rule '%s'", help, file));
    }
    if (!rule.isStyle()) {
      return Optional.of(
          problem(REFUSED, named, "'%s' can't be waived: it is not a style rule", file));
    }
    Text until = waiver.textAt("until");
    return Days.read(until.value())
        .filter(today::isAfter)
        .map(day -> problem(EXPIRED, until, "the waiver expired on " + Days.inWords(day), file));
  }

  private static Diagnostic problem(Rule rule, Text at, String message, ContentFile file) {
    return problem(rule, at, message, rule.mend(), file);
  }

  private static Diagnostic problem(
      Rule rule, Text at, String message, String help, ContentFile file) {
    String text = message.formatted(at.value());
    return Diagnostic.of(rule, at.place(), text, help, file.scope());
  }
}
