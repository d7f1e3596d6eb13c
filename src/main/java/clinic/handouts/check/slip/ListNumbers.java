package clinic.handouts.check.slip;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;

/**
 * Steps are printed with the numbers that were typed: Markdown counts by itself, whatever stands
 * before an item, so "go back to step 7" could lead to another step.
 */
public final class ListNumbers implements Rule {
  private static final RuleCard CARD =
      RuleCard.form(
          "list-number",
          "numbered lists that would be printed with other numbers than were typed, and lists within"
              + " a step that don't begin with 1",
          "number the items one after another, or write 1. before each of them");

  private static final Pattern NUMBER = Pattern.compile("\\h*(\\d{1,9})[.)]");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("blocks") && text.text().isPresent()) {
          Scope scope = FileScopes.of(file, text.path());
          below(text.text().markdown().document(), false, new Found(text, scope, report));
        }
      }
    }
  }

  /** Reports what is wrong with a text's lists. */
  private record Found(FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    void at(Node item, String message, String help) {
      report.accept(
          Diagnostic.of(
              CARD, text.text().placeAt(span(item).getInputIndex()), message, help, scope));
    }

    int typed(Node item) {
      Matcher number = NUMBER.matcher(text.text().value().substring(span(item).getInputIndex()));
      return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static SourceSpan span(Node item) {
      return item.getSourceSpans().get(0);
    }
  }

  private static void below(Node parent, boolean isWithinItem, Found found) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof OrderedList) {
        list(node, isWithinItem, found);
      }
      below(node, isWithinItem || node.getParent() instanceof OrderedList, found);
    }
  }

  private static void list(Node list, boolean isWithinItem, Found found) {
    List<Integer> typed = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      typed.add(item.getSourceSpans().isEmpty() ? -1 : found.typed(item));
    }
    int first = typed.get(0);
    if (isWithinItem && first > 1) {
      found.at(
          list.getFirstChild(),
          "this " + first + " would begin a list within the step above",
          "start it in the same column as the step above it; a list within a step begins with 1");
      return;
    }
    if (typed.stream().allMatch(number -> number == first)) {
      return; // Whoever numbers all items alike leaves counting to the program.
    }
    Node item = list.getFirstChild();
    for (int i = 0; i < typed.size(); i++, item = item.getNext()) {
      if (typed.get(i) >= 0 && typed.get(i) != first + i) {
        found.at(
            item,
            "this is typed as " + typed.get(i) + ", but would be printed as " + (first + i),
            "number the steps one after another, or write 1. before each of them");
        return;
      }
    }
  }
}
