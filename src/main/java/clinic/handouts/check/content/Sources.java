package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A topic names its sources, and says when each was written or read. */
public final class Sources implements ContentCheck {
  private static final String DISCERN =
      "University of Oxford, DISCERN (questions 4 and 5), 1998; EQIP, 2004";
  private static final Rule MISSING =
      Rule.style(
          "sources-missing",
          "topics without any source",
          DISCERN,
          "name at least one source, with its title and year");
  private static final Rule UNDATED =
      Rule.style(
          "source-undated",
          "sources with neither 'year' nor 'accessed'",
          DISCERN,
          "add 'year: 2018', or 'accessed: 2026-11-22' if it has no year");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING, UNDATED);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      Optional<YamlValue> sources = file.tree().get("sources");
      if (sources.isEmpty() || isEmptyList(sources.get())) {
        report.accept(
            Diagnostic.of(
                MISSING,
                file.tree().placeOf("sources"),
                "the topic names no source",
                MISSING.mend(),
                file.scope()));
      }
      for (YamlValue source : file.tree().itemsAt("sources")) {
        boolean dated = source.get("year").isPresent() || source.get("accessed").isPresent();
        if (!dated && !source.entries().isEmpty()) {
          report.accept(
              Diagnostic.of(
                  UNDATED,
                  source.get("title").map(YamlValue::place).orElse(source.place()),
                  "the source has neither a year nor the day it was read",
                  UNDATED.mend(),
                  file.scope()));
        }
      }
    }
  }

  private static boolean isEmptyList(YamlValue sources) {
    return sources instanceof Sequence && sources.items().isEmpty();
  }
}
