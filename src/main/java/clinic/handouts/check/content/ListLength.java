package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Phases;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.YamlValue;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Lists are short; a clinician's own items count in their edition. */
public final class ListLength implements ContentCheck {
  private static final int MAX_ITEMS = 7;

  /** Steps are done one by one, and none can be left out. */
  private static final int MAX_STEPS = 12;

  private static final Rule RULE =
      Rule.style(
          "list-length",
          "lists of more than 7 items: do, don't, red flags, signs for the same day, lists in"
              + " sections; with a clinician's own items in their edition; more than 12 steps",
          "Agency for Healthcare Research and Quality, PEMAT-P item 8 (short sections), 2013",
          "keep the most important items, or split the list");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("topic")) {
      List<YamlValue> phases = Phases.of(file);
      for (YamlValue phase : phases) {
        list("the do list", phase.itemsAt("do"), 0, file.scope(), report);
        list("the don't list", phase.itemsAt("dont"), 0, file.scope(), report);
      }
      list("the list of red flags", items(file, "get-help", "emergency"), 0, file.scope(), report);
      List<YamlValue> soon = items(file, "get-help", "soon");
      list("the list of signs for the same day", soon, 0, file.scope(), report);
      for (YamlValue section : file.tree().itemsAt("sections")) {
        for (YamlValue exercise : section.itemsAt("exercises")) {
          List<YamlValue> steps = exercise.itemsAt("how");
          if (steps.size() > MAX_STEPS) {
            Place first = steps.get(MAX_STEPS).place();
            report("the list of steps", steps.size(), MAX_STEPS, first, file.scope(), report);
          }
        }
      }
      for (FormattedText text : file.texts()) {
        if (text.format().equals("blocks")) {
          markdown(text.text().markdown().document(), text, file.scope(), report);
        }
      }
    }
    for (ContentFile file : library.files("clinician")) {
      for (YamlValue.Entry own :
          file.tree().get("handouts").map(YamlValue::entries).orElse(List.of())) {
        Scope scope = new Scope(own.name(), "", file.id());
        String with = " of '" + own.name() + "', with these items,";
        for (String list : List.of("do", "dont")) {
          String name = list.equals("do") ? "the do list" : "the don't list";
          int before = before(library, own, list);
          list(name + with, own.value().itemsAt(list), before, scope, report);
        }
      }
    }
  }

  /** How many items the topic has in the list that a clinician's items are added to. */
  private static int before(Library library, YamlValue.Entry own, String list) {
    int named = Phases.indexOf(library, own.name(), own.value().textAt("phase"));
    return library.files("topic").stream()
        .filter(file -> file.id().equals(own.name()))
        .map(Phases::of)
        .map(phases -> phases.size() == 1 ? phases : at(named, phases))
        .mapToInt(phases -> phases.stream().mapToInt(each -> each.itemsAt(list).size()).sum())
        .max()
        .orElse(0);
  }

  private static List<YamlValue> at(int index, List<YamlValue> phases) {
    return index < 0 || index >= phases.size() ? List.of() : List.of(phases.get(index));
  }

  private static List<YamlValue> items(ContentFile file, String part, String key) {
    return file.tree().get(part).map(value -> value.itemsAt(key)).orElse(List.of());
  }

  /** A list whose first items may be in another file, where they are reported. */
  private static void list(
      String name, List<YamlValue> items, int before, Scope scope, Consumer<Diagnostic> report) {
    if (before <= MAX_ITEMS && before + items.size() > MAX_ITEMS) {
      Place first = items.get(MAX_ITEMS - before).place();
      report(name, before + items.size(), MAX_ITEMS, first, scope, report);
    }
  }

  private static void markdown(
      Node parent, FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock) {
        int most = node instanceof OrderedList ? MAX_STEPS : MAX_ITEMS;
        int count = 0;
        Node first = node;
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
          count += item instanceof ListItem ? 1 : 0;
          first = count == most + 1 && first == node ? item : first;
        }
        if (count > most) {
          int index =
              first.getSourceSpans().isEmpty() ? 0 : first.getSourceSpans().get(0).getInputIndex();
          report("the list", count, most, text.text().placeAt(index), scope, report);
        }
      }
      markdown(node, text, scope, report);
    }
  }

  private static void report(
      String name, int count, int most, Place place, Scope scope, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.of(
            RULE,
            place,
            name + " has " + count + " items; the maximum is " + most,
            most == MAX_STEPS
                ? "split it into stages, each with a heading; don't leave out any step that is"
                    + " needed"
                : RULE.mend(),
            scope));
  }
}
