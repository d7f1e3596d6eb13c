package clinic.handouts.check.slip;

import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The heading of a phase does not name another zone than the phase is. */
public final class ZoneHeadings implements Rule {
  private static final RuleCard CARD =
      RuleCard.form(
          "zone-heading",
          "phases whose heading begins with the name of another zone",
          "correct the zone, or the heading");

  private static final List<String> ZONES = List.of("green", "amber", "red");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Where the name ends that a heading may begin with: "Amber: I cough", "Red – call". */
  private static final Pattern BEGINNING_END = Pattern.compile("\\s*[:,(–—]|\\s-\\s");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      library
          .labels(file.language())
          .ifPresent(
              labels -> Phases.of(file).forEach(phase -> check(phase, labels, file, report)));
    }
  }

  private static void check(
      YamlValue phase, Labels labels, ContentFile file, Consumer<Diagnostic> report) {
    if (!(phase instanceof Mapping mapping)) {
      return;
    }
    String zone = mapping.textAt("zone").value();
    Text heading = mapping.textAt("heading");
    Optional<String> said = said(heading.value(), labels);
    if (ZONES.contains(zone) && said.isPresent() && !said.get().equals(zone)) {
      report.accept(
          Diagnostic.of(
              CARD,
              heading.place(),
              "the heading says " + said.get() + ", but the zone is " + zone,
              CARD.mend(),
              file.scope()));
    }
  }

  /** The only zone that the beginning of a heading names. */
  private static Optional<String> said(String heading, Labels labels) {
    List<String> beginning = words(BEGINNING_END.split(heading, 2)[0]);
    List<String> named =
        ZONES.stream()
            .filter(zone -> beginning.stream().anyMatch(own(zone, labels)::contains))
            .toList();
    boolean isName = beginning.size() <= 2;
    return isName && named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The words of a zone's name that no other zone has. */
  private static List<String> own(String zone, Labels labels) {
    List<String> own = new ArrayList<>(words(labels.get("zone-" + zone)));
    ZONES.stream()
        .filter(other -> !other.equals(zone))
        .forEach(other -> own.removeAll(words(labels.get("zone-" + other))));
    return own;
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
