package clinic.handouts.proof.structure;

import clinic.handouts.edition.Accompaniment;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.text.TextPart;
import java.util.List;
import java.util.Optional;

/**
 * Whether tags say the same as a text, word for word and in the same structure.
 *
 * @param isBeside whether it stands beside its translation, which has the numbers of its items
 */
record Likeness(boolean isBeside) {
  boolean areSame(List<TextPart> text, List<TaggedPart> tagged) {
    boolean same = text.size() == tagged.size();
    for (int i = 0; same && i < text.size(); i++) {
      same = isSame(text.get(i), tagged.get(i));
    }
    return same;
  }

  private boolean isSame(TextPart text, TaggedPart tagged) {
    if (text instanceof TextPart.Words words) {
      return tagged instanceof TaggedPart.Words some && says(some.element(), words.words());
    }
    if (text instanceof TextPart.Items list) {
      return tagged instanceof TaggedPart.Items some && isSame(list, some.items());
    }
    return text instanceof TextPart.Table table
        && tagged instanceof TaggedPart.Table some
        && (isSame(table, some.rows()) || isByRow(table, some.rows()));
  }

  private boolean isSame(TextPart.Items list, List<TaggedPart.Item> items) {
    boolean same = list.items().size() == items.size();
    for (int i = 0; same && i < items.size(); i++) {
      int index = i;
      Optional<Integer> number = list.first().map(first -> first + index);
      same =
          isLabel(items.get(i).label(), number)
              && areSame(list.items().get(i).parts(), items.get(i).parts());
    }
    return same;
  }

  /** A number as written, or a bullet, which has neither letters nor digits. */
  private boolean isLabel(Optional<TagElement> label, Optional<Integer> number) {
    if (isBeside && label.isEmpty()) {
      return true;
    }
    String shown = label.map(TagElement::characters).orElse("");
    return number
        .map(wanted -> shown.matches(wanted + "[.)]?"))
        .orElseGet(() -> shown.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  private static boolean isSame(TextPart.Table table, List<List<TagElement>> rows) {
    boolean same =
        rows.size() == table.rows().size() + 1 && isRow(table.head(), rows.get(0), "TH", "TH");
    String first = table.hasRowHeads() ? TagElement.ROW_HEAD : "TD";
    for (int i = 0; same && i < table.rows().size(); i++) {
      same = isRow(table.rows().get(i), rows.get(i + 1), first, "TD");
    }
    return same;
  }

  /** Whether it is a table set as blocks, one for each row: each cell beside its header. */
  static boolean isByRow(TextPart.Table table, List<List<TagElement>> tagged) {
    int columns = table.head().size();
    boolean same = tagged.size() == table.rows().size() * columns;
    for (int i = 0; same && i < tagged.size(); i++) {
      String head = table.head().get(i % columns);
      String cell = table.rows().get(i / columns).get(i % columns);
      same = isRow(List.of(head, cell), tagged.get(i), TagElement.ROW_HEAD, "TD");
    }
    return same;
  }

  private static boolean isRow(
      List<String> words, List<TagElement> cells, String first, String others) {
    boolean same = words.size() == cells.size();
    for (int i = 0; same && i < words.size(); i++) {
      same =
          cells.get(i).type().equals(i == 0 ? first : others) && says(cells.get(i), words.get(i));
    }
    return same;
  }

  static String squeezed(String words) {
    return Accompaniment.squeezed(words);
  }

  static boolean says(TagElement element, String words) {
    return element.characters().equals(squeezed(words));
  }
}
