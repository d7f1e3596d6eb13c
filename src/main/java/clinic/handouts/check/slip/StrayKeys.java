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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No key stands inside a text, where it would be printed and its list would lose its place. */
public final class StrayKeys implements Rule {
  private static final RuleCard CARD =
      RuleCard.form(
          "stray-key",
          "lines within a text that are keys, such as 'soon:' or 'dont:'",
          "start the key in the column of the key above it");

  private static final Pattern KEY =
      Pattern.compile(
          "(?m)^\\h*(?:-\\h+)?((?:do|dont|soon|emergency|heading|zone|sections|advice|get-help|summary"
              + "|sources|exercises|how|sets|reps|times-a-day|stop-if|write-in|figure|image|alt"
              + "|caption|review-due|reviewed|reviewed-by|version):)(?=\\h|$)");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      for (FormattedText text : file.texts()) {
        Matcher key = KEY.matcher(text.isMarkdown() ? text.text().value() : "");
        if (key.find()) {
          report.accept(
              Diagnostic.of(
                  CARD,
                  text.text().placeAt(key.start(1)),
                  "'" + key.group(1) + "' stands inside the text of " + text.path(),
                  "start it in the column of the key that it belongs beside; if it is meant as"
                      + " words, begin with a capital letter",
                  FileScopes.of(file, text.path())));
        }
      }
    }
  }
}
