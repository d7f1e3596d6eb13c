package clinic.handouts.check.slip;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A comma in a list in brackets ends an item, even the one of "1,000 mg" or "arm, leg or jaw". */
public final class FlowItems implements Rule {
  private static final RuleCard CARD =
      RuleCard.form(
          "flow-item",
          "items of a list in brackets that begin where a comma was part of a text",
          "write each item on a line of its own, with '- ' before it, or in quotes");

  private static final Set<String> PROSE =
      Set.of("do", "dont", "soon", "red-flag", "section", "note");

  /** In a list in brackets, what stands before an item but the first. */
  private static final Pattern BEFORE = Pattern.compile(".*\\[.*,\\s*");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (PROSE.contains(text.printed()) && text.text().isPresent() && isCut(text)) {
          report.accept(
              Diagnostic.of(
                  CARD,
                  text.text().place(),
                  "the ',' before this begins a new item: '" + text.text().value() + "'",
                  CARD.mend(),
                  FileScopes.of(file, text.path())));
        }
      }
    }
  }

  private static boolean isCut(FormattedText text) {
    String line = text.text().place().excerpt();
    int column = line.offsetByCodePoints(0, text.text().place().column() - 1);
    int first = text.text().value().codePointAt(0);
    return line.startsWith(text.text().value().substring(0, 1), column)
        && (Character.isDigit(first) || Character.isLowerCase(first))
        && BEFORE.matcher(line.substring(0, column)).matches();
  }
}
