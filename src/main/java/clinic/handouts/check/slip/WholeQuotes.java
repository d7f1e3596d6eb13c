package clinic.handouts.check.slip;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Curly quotes round a whole value were meant for YAML, which only knows straight ones. */
public final class WholeQuotes implements Rule {
  private static final RuleCard CARD =
      RuleCard.warning(
          "whole-quotes",
          "texts that are in curly quotes from end to end, which would be printed",
          RuleCard.OWN,
          "write straight quotes (\"), or none; they are only needed around ': ' and ' #'");

  private static final Pattern QUOTED = Pattern.compile("“[^“”]+”|‘[^‘’]+’|„[^„“]+“|«[^«»]+»");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (!text.printed().isEmpty() && QUOTED.matcher(text.text().value().strip()).matches()) {
          report.accept(
              Diagnostic.of(
                  CARD,
                  text.text().place(),
                  "all of " + text.path() + " is in curly quotes, which would be printed",
                  CARD.mend(),
                  FileScopes.of(file, text.path())));
        }
      }
    }
  }
}
