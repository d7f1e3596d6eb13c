package clinic.handouts.picture.svg;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the elements of an SVG, and what its stylesheets say of them. */
final class Elements {
  private final Map<String, Node> byId = new HashMap<>();
  private final IdentityHashMap<Node, Node> parents = new IdentityHashMap<>();
  private final StyleSheet styles;

  Elements(Node document, Findings findings) {
    document
        .all()
        .forEach(
            node -> {
              node.children().forEach(child -> parents.put(child, node));
              if (!node.get("id").isEmpty()) {
                byId.putIfAbsent(node.get("id"), node);
              }
            });
    styles = new StyleSheet(document, findings);
  }

  /** The element at an address such as {@code #a}. */
  Optional<Node> at(String address) {
    return address.startsWith("#")
        ? Optional.ofNullable(byId.get(address.substring(1)))
        : Optional.empty();
  }

  /** An inherited property of an element where it stands in the file. */
  String inherited(Node node, String name) {
    for (Node at = node; at != null; at = parents.get(at)) {
      String value = properties(at).getOrDefault(name, "inherit");
      if (!value.equals("inherit")) {
        return value;
      }
    }
    return Properties.INHERITED.get(name);
  }

  /** What attributes and stylesheets say of an element. */
  Map<String, String> properties(Node node) {
    ArrayDeque<Node> ancestors = new ArrayDeque<>();
    for (Node at = parents.get(node); at != null; at = parents.get(at)) {
      ancestors.addFirst(at);
    }
    return styles.of(node, List.copyOf(ancestors));
  }
}
