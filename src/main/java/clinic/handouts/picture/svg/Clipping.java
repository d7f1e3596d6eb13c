package clinic.handouts.picture.svg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes clipping paths of shapes alone. */
final class Clipping {
  private static final int MAX_DEPTH = 5;

  /** What shapes take from the elements around them; nothing else of it matters to what is cut. */
  private static final List<String> INHERITED = List.of("clip-rule", "visibility");

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
    Map<String, String> inherited = new HashMap<>();
    INHERITED.forEach(name -> inherited.put(name, elements.inherited(source, name)));
    for (Node child : source.children()) {
      shape(child, outer, inherited, 0, clip);
    }
  }

  private void shape(
      Node child, String outer, Map<String, String> inherited, int depth, Node clip) {
    Map<String, String> properties = elements.properties(child);
    if (child.name().contains(":")
        || Cleaner.NOT_DRAWN.contains(child.name())
        || properties.getOrDefault("display", "").equals("none")) {
      return;
    }
    if (depth > MAX_DEPTH) {
      findings.uses(Finding.UNKNOWN, "<use> of <use> in <clipPath>", child.offset());
      return;
    }
    clipsAgain(child, properties);
    Map<String, String> within = new HashMap<>(inherited);
    INHERITED.stream()
        .filter(name -> !properties.getOrDefault(name, "inherit").equals("inherit"))
        .forEach(name -> within.put(name, properties.get(name)));
    String transform =
        outer + shapes.transform(child, properties).map(each -> each + " ").orElse("");
    if (child.name().equals("use")) {
      double x = Geometry.length(properties.getOrDefault("x", "0")).orElse(0.0);
      double y = Geometry.length(properties.getOrDefault("y", "0")).orElse(0.0);
      String moved = transform + "translate(" + ViewBox.number(x) + " " + ViewBox.number(y) + ") ";
      elements.at(child.reference()).ifPresent(used -> shape(used, moved, within, depth + 1, clip));
    } else if (within.get("visibility").equals("visible")
        && !shapes.addToClip(child, properties, transform.strip(), within.get("clip-rule"), clip)) {
      Refused.note(child, findings);
    }
  }

  /** Notes a shape that is cut off by another clipping path before it cuts off others. */
  private void clipsAgain(Node child, Map<String, String> properties) {
    String value = properties.getOrDefault("clip-path", "none");
    boolean isNothing =
        value.equals("none")
            || (Properties.isAddress(value) && elements.at(Properties.address(value)).isEmpty());
    if (!isNothing) {
      findings.uses(Finding.MASK, "clip-path in <clipPath>", child.offset());
    }
  }
}
