package clinic.handouts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Reads the structure of a text from its nodes; those that no text may have are left out. */
final class TextParts {
  private TextParts() {}

  /** The parts below a node. */
  static List<TextPart> of(Node parent) {
    List<TextPart> parts = new ArrayList<>();
    for (Node node : children(parent)) {
      if (node instanceof Paragraph) {
        parts.add(new TextPart.Words(Markdown.lines(node)));
      } else if (node instanceof org.commonmark.node.ListBlock) {
        parts.add(items(node));
      } else if (node instanceof TableBlock table) {
        parts.add(table(table));
      }
    }
    return List.copyOf(parts);
  }

  private static TextPart items(Node list) {
    Optional<Integer> first =
        list instanceof OrderedList numbered
            ? Optional.of(Optional.ofNullable(numbered.getMarkerStartNumber()).orElse(1))
            : Optional.empty();
    return new TextPart.Items(
        first,
        children(list).stream()
            .filter(ListItem.class::isInstance)
            .map(item -> new TextPart.Item(TickBox.isIn(item), of(item)))
            .toList());
  }

  static TextPart.Table table(TableBlock table) {
    List<List<String>> rows = new ArrayList<>();
    for (Node group : children(table)) { // Its head and its body.
      for (Node row : children(group)) {
        rows.add(children(row).stream().map(Markdown::text).toList());
      }
    }
    return new TextPart.Table(rows.get(0), rows.subList(1, rows.size()));
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      children.add(node);
    }
    return children;
  }
}
