package clinic.handouts.check.slip;

import clinic.handouts.yaml.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * Steps are printed with the numbers that were typed: Markdown counts by itself, whatever stands
 * before an item, so "go back to step 7" could lead to another step.
 */
public final class ListNumbers extends Slip {
  private static final Rule RULE =
      Rule.form(
          "list-number",
          "numbered lists that would be printed with different numbers from those typed,"
              + " and lists within"
              + " a step that don't begin with 1",
          "number the items one after another, or write 1. before each of them");

  private static final Pattern NUMBER = Pattern.compile("\\h*(\\d{1,9})[.)]");

  /** The rule. */
  public ListNumbers() {
    super(RULE);
  }

  @Override
  void read(Reading reading) {
    if (reading.isBlocks()) {
      below(reading.markdown(), false, reading);
    }
  }

  private static void below(Node parent, boolean isWithinItem, Reading reading) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof OrderedList) {
        list(node, isWithinItem, reading);
      }
      below(node, isWithinItem || node.getParent() instanceof OrderedList, reading);
    }
  }

  private static void list(Node list, boolean isWithinItem, Reading reading) {
    List<Integer> typed = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      typed.add(typed(item, reading));
    }
    int first = typed.get(0);
    if (isWithinItem && first > 1) {
      reading.at(
          list.getFirstChild(),
          "this " + first + " would begin a list within the step above",
          "start it in the same column as the step above it; a list within a step begins with 1");
      return;
    }
    if (typed.stream().allMatch(number -> number == first)) {
      return; // An author who numbers all items alike leaves the counting to the program.
    }
    Node item = list.getFirstChild();
    for (int i = 0; i < typed.size(); i++, item = item.getNext()) {
      if (typed.get(i) >= 0 && typed.get(i) != first + i) {
        reading.at(
            item,
            "this is typed as " + typed.get(i) + ", but would be printed as " + (first + i),
            "number the steps one after another, or write 1. before each of them");
        return;
      }
    }
  }

  private static int typed(Node item, Reading reading) {
    if (item.getSourceSpans().isEmpty()) {
      return -1;
    }
    int index = item.getSourceSpans().get(0).getInputIndex();
    Matcher number = NUMBER.matcher(reading.words().substring(index));
    return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
  }
}
