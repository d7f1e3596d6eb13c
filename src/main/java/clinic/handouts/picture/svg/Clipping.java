package clinic.handouts.picture.svg;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes clipping paths of shapes alone. */
final class Clipping {
  private static final int MAX_DEPTH = 5;

  private final Elements elements;
  private final Shapes shapes;
  private final Findings findings;

  Clipping(Elements elements, Shapes shapes, Findings findings) {
    this.elements = elements;
    this.shapes = shapes;
    this.findings = findings;
  }

  /** Puts the shapes of a clipping path into it; uses of shapes become shapes. */
  void shapes(Node source, Node clip) {
    String outer =
        shapes.transform(source, elements.properties(source)).map(each -> each + " ").orElse("");
    for (Node child : source.children()) {
      shape(child, outer, new HashMap<>(Map.of("clip-rule", "nonzero")), 0, clip);
    }
  }

  private void shape(
      Node child, String outer, Map<String, String> inherited, int depth, Node clip) {
    Map<String, String> properties = elements.properties(child);
    if (child.name().contains(":")
        || Cleaner.NOT_DRAWN.contains(child.name())
        || properties.getOrDefault("display", "").equals("none")
        || depth > MAX_DEPTH) {
      return;
    }
    Map<String, String> rules = new HashMap<>(inherited);
    Optional.ofNullable(properties.get("clip-rule"))
        .ifPresent(rule -> rules.put("clip-rule", rule));
    String transform =
        outer + shapes.transform(child, properties).map(each -> each + " ").orElse("");
    if (child.name().equals("use")) {
      double x = Geometry.length(properties.getOrDefault("x", "0")).orElse(0.0);
      double y = Geometry.length(properties.getOrDefault("y", "0")).orElse(0.0);
      String moved = transform + "translate(" + ViewBox.number(x) + " " + ViewBox.number(y) + ") ";
      elements.at(child.reference()).ifPresent(used -> shape(used, moved, rules, depth + 1, clip));
    } else if (!shapes.addToClip(
        child, properties, transform.strip(), rules.get("clip-rule"), clip)) {
      Refused.note(child, findings);
    }
  }
}
