package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.content.RecordBinder;
import clinic.handouts.content.Topic.Figure;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The alt text says what is seen, the caption what it means. Neither repeats the other. */
final class AltRepeatsCaption implements WordingRule {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Rule RULE =
      Rule.style(
          "alt-repeats-caption",
          "alt texts that say what the caption says",
          "World Wide Web Consortium, Web Content Accessibility Guidelines 2.2 (1.1.1), 2023",
          "describe in alt what the picture shows, for people who can't see it");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    RecordBinder.sections(wording.file()).stream()
        .map(Section::picture)
        .filter(AltRepeatsCaption::repeats)
        .map(Figure::alt)
        .forEach(
            alt ->
                report.accept(
                    Diagnostic.of(
                        RULE,
                        alt.place(),
                        "the alt text repeats the caption",
                        RULE.mend(),
                        wording.file().scope())));
  }

  private static boolean repeats(Figure figure) {
    String seen = letters(figure.alt());
    String meant = letters(figure.caption());
    return !seen.isBlank() && !meant.isBlank() && (seen.contains(meant) || meant.contains(seen));
  }

  /** The words with a space around each. */
  private static String letters(Text text) {
    String words = NO_LETTERS.matcher(text.value().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return " " + words.strip() + " ";
  }
}
