package clinic.handouts.proof.structure;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a page as its tags describe it: words, a list or a table. */
sealed interface TaggedPart {
  /** The element that it is; for words that stand loose between others, one made for them. */
  TagElement element();

  /** A paragraph, heading or other text of its own. */
  record Words(TagElement element) implements TaggedPart {}

  /** A list. */
  record Items(TagElement element, List<Item> items) implements TaggedPart {}

  /** An item: its number or bullet, and what it says. */
  record Item(Optional<TagElement> label, List<TaggedPart> parts) {}

  /** A table, row by row. */
  record Table(TagElement element, List<List<TagElement>> rows) implements TaggedPart {}

  /** The parts of an element, in reading order, whatever groups them. */
  static List<TaggedPart> in(TagElement element) {
    List<TaggedPart> parts = new ArrayList<>();
    collect(element, parts);
    return parts;
  }

  private static void collect(TagElement element, List<TaggedPart> parts) {
    for (TagElement part : element.parts()) {
      switch (part.type()) {
        case "L" -> parts.add(new Items(part, items(part)));
        case "Table" -> parts.add(new Table(part, rows(part)));
        default -> {
          if (part.isBlock()) {
            add(part, parts);
          } else {
            collect(part, parts);
          }
        }
      }
    }
  }

  private static void add(TagElement part, List<TaggedPart> parts) {
    if (!part.glyphs().stream().allMatch(Glyph::isSpace)) {
      parts.add(new Words(part));
    }
  }

  /** The items; what is in a list but in no item counts as an item. */
  private static List<Item> items(TagElement list) {
    return list.parts().stream()
        .filter(part -> !part.glyphs().isEmpty())
        .map(
            item ->
                new Item(
                    item.children().stream().filter(each -> each.type().equals("Lbl")).findFirst(),
                    item.children().stream()
                        .filter(each -> !each.type().equals("Lbl"))
                        .flatMap(body -> body(body).stream())
                        .toList()))
        .toList();
  }

  private static List<TaggedPart> body(TagElement body) {
    List<TaggedPart> parts = new ArrayList<>();
    if (body.isBlock()) {
      add(body, parts);
    } else {
      collect(body, parts);
    }
    return parts;
  }

  private static List<List<TagElement>> rows(TagElement table) {
    List<List<TagElement>> rows = new ArrayList<>();
    for (TagElement part : table.children()) {
      if (part.type().equals("TR")) {
        rows.add(part.children());
      } else {
        rows.addAll(rows(part));
      }
    }
    return rows;
  }
}
