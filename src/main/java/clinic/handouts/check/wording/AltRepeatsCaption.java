package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The alt text says what is seen, the caption what it means. Neither repeats the other. */
final class AltRepeatsCaption implements WordingRule {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final RuleCard CARD =
      RuleCard.style(
          "alt-repeats-caption",
          "alt texts that say what the caption says",
          "World Wide Web Consortium, Web Content Accessibility Guidelines 2.2 (1.1.1), 2023",
          "describe in alt what the picture shows, for people who can't see it");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    for (YamlValue section : wording.file().tree().itemsAt("sections")) {
      section.get("figure").stream()
          .filter(AltRepeatsCaption::repeats)
          .map(figure -> figure.textAt("alt"))
          .forEach(
              alt ->
                  report.accept(
                      Diagnostic.of(
                          CARD,
                          alt.place(),
                          "the alt text repeats the caption",
                          CARD.mend(),
                          wording.file().scope())));
    }
  }

  private static boolean repeats(YamlValue figure) {
    String seen = letters(figure.textAt("alt"));
    String meant = letters(figure.textAt("caption"));
    return !seen.isBlank() && !meant.isBlank() && (seen.contains(meant) || meant.contains(seen));
  }

  /** The words with a space around each. */
  private static String letters(Text text) {
    String words = NO_LETTERS.matcher(text.value().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return " " + words.strip() + " ";
  }
}
