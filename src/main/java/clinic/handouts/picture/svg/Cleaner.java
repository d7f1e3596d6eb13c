package clinic.handouts.picture.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a drawing of groups and plainly painted shapes out of an SVG. What is not drawn is left
 * out; what is drawn and not known here is noted, so that it can be refused.
 */
final class Cleaner {
  private static final int MAX_ELEMENTS = 10_000;
  private static final int MAX_DEPTH = 200;

  /** Elements that draw nothing at their own place. */
  static final Set<String> NOT_DRAWN =
      Set.of(
          "defs",
          "symbol",
          "clipPath",
          "linearGradient",
          "radialGradient",
          "marker",
          "mask",
          "filter",
          "pattern",
          "style",
          "metadata",
          "title",
          "desc",
          "view",
          "cursor",
          "font",
          "font-face",
          "color-profile",
          "script");

  private final Elements elements;
  private final Findings findings;
  private final Definitions definitions;
  private final Shapes shapes;
  private final Clipping clipping;

  /** The masks that are being read, which must not use themselves. */
  private final Set<Node> masking = new HashSet<>();

  private int made;

  Cleaner(Elements elements, Findings findings) {
    this.elements = elements;
    this.findings = findings;
    this.definitions = new Definitions(elements, findings);
    this.shapes = new Shapes(definitions, findings);
    this.clipping = new Clipping(elements, shapes, findings);
  }

  /**
   * What holds inside an element.
   *
   * @param inherited properties that shapes take from what is around them
   * @param followed the elements that are being used, which must not use themselves
   */
  private record Inside(Map<String, String> inherited, Set<Node> followed, int depth) {
    Inside with(Map<String, String> properties) {
      Map<String, String> all = new HashMap<>(inherited);
      Properties.INHERITED.keySet().stream()
          .filter(name -> properties.containsKey(name) && !properties.get(name).equals("inherit"))
          .forEach(name -> all.put(name, properties.get(name)));
      return new Inside(all, followed, depth + 1);
    }

    Inside following(Node node) {
      Set<Node> all = new HashSet<>(followed);
      all.add(node);
      return new Inside(inherited, all, depth);
    }
  }

  /** The contents of a drawing. */
  Node clean(Node root) {
    Node drawing = new Node("g", root.offset());
    Map<String, String> properties = new HashMap<>(elements.properties(root));
    properties.remove("transform");
    Inside inside = new Inside(Properties.INHERITED, Set.of(), 0).with(properties);
    Node group = placed(root, properties, drawing);
    for (Node child : root.children()) {
      element(child, inside, group);
    }
    return drawing;
  }

  /** What the contents refer to. */
  List<Node> definitions() {
    return definitions.made();
  }

  private void element(Node source, Inside inside, Node out) {
    if (source.name().contains(":") || NOT_DRAWN.contains(source.name())) {
      return;
    }
    if (++made > MAX_ELEMENTS || inside.depth() > MAX_DEPTH) {
      findings.is(Finding.TOO_MUCH, "unfolds to far too many elements", source.offset());
      return;
    }
    Map<String, String> properties = elements.properties(source);
    String opacity = properties.getOrDefault("opacity", "1");
    if (properties.getOrDefault("display", "").equals("none") || Properties.share(opacity) == 0) {
      return;
    }
    Inside within = inside.with(properties);
    switch (source.name()) {
      case "g", "a", "svg", "switch", "use" -> group(source, properties, within, out);
      case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon" -> {
        if (!within.inherited().get("visibility").equals("visible")) {
          return;
        }
        Node place = placed(source, properties, out);
        shapes.add(source, properties, within.inherited(), place);
      }
      default -> Refused.note(source, findings);
    }
  }

  private void group(Node source, Map<String, String> properties, Inside within, Node out) {
    Node group = placed(source, properties, out);
    switch (source.name()) {
      case "use" -> use(source, properties, within, group);
      case "svg" -> nested(source, properties, properties, within, group);
      case "switch" ->
          source.children().stream()
              .filter(each -> !each.name().contains(":") && !NOT_DRAWN.contains(each.name()))
              .filter(each -> each.get("requiredExtensions").isBlank())
              .findFirst()
              .ifPresent(each -> element(each, within, group));
      default -> source.children().forEach(child -> element(child, within, group));
    }
  }

  /** A group that moves, clips and fades what is in it, as an element says; or just the parent. */
  private Node placed(Node source, Map<String, String> properties, Node out) {
    Node group = new Node("g", source.offset());
    shapes.transform(source, properties).ifPresent(each -> group.with("transform", each));
    double opacity = Properties.share(properties.getOrDefault("opacity", "1"));
    if (opacity < 1) {
      group.with("opacity", ViewBox.number(opacity));
    }
    effects(source, properties);
    List<String> clips = new ArrayList<>();
    clips.addAll(
        definitions.clips(properties.getOrDefault("clip-path", ""), source, clipping::shapes));
    mask(source, properties.getOrDefault("mask", "none")).ifPresent(clips::add);
    if (group.attributes().isEmpty() && clips.isEmpty() && !source.name().equals("use")) {
      return out;
    }
    out.add(group);
    Node inner = group;
    for (String clip : clips) {
      Node next = inner.get("clip-path").isEmpty() ? inner : new Node("g", source.offset());
      if (next != inner) {
        inner.add(next);
      }
      inner = next.with("clip-path", clip);
    }
    return inner;
  }

  private void effects(Node source, Map<String, String> properties) {
    String filter = properties.getOrDefault("filter", "none");
    if (!filter.equals("none") && !(Properties.isAddress(filter) && isMissing(filter))) {
      findings.uses(Finding.EFFECT, "filter", source.offset());
    }
    if (!properties.getOrDefault("mix-blend-mode", "normal").equals("normal")) {
      findings.uses(Finding.TRANSPARENCY, "mix-blend-mode", source.offset());
    }
  }

  private Optional<String> mask(Node source, String value) {
    if (value.equals("none") || (Properties.isAddress(value) && isMissing(value))) {
      return Optional.empty();
    }
    Optional<Node> mask =
        elements.at(Properties.address(value)).filter(each -> each.name().equals("mask"));
    Optional<Node> clip = mask.flatMap(this::asClip);
    if (clip.isEmpty()) {
      findings.uses(Finding.MASK, "mask", source.offset());
    }
    return clip.map(definitions::address);
  }

  private Optional<Node> asClip(Node mask) {
    if (!masking.add(mask)) {
      return Optional.empty();
    }
    Map<String, String> properties = elements.properties(mask);
    Node contents = new Node("g", mask.offset());
    Inside inside = new Inside(Properties.INHERITED, Set.of(), MAX_DEPTH / 2).with(properties);
    mask.children().forEach(child -> element(child, inside, contents));
    masking.remove(mask);
    return Masks.asClip(properties, contents);
  }

  private boolean isMissing(String value) {
    String address = Properties.address(value);
    return address.startsWith("#") && elements.at(address).isEmpty();
  }

  private void use(Node source, Map<String, String> properties, Inside within, Node group) {
    String address = source.reference();
    if (!address.isEmpty() && !address.startsWith("#")) {
      findings.uses(Finding.OUTWARD, "<use> of another file", source.offset());
    }
    Optional<Node> target = elements.at(address).filter(each -> !within.followed().contains(each));
    if (target.isEmpty()) {
      return;
    }
    double x = Geometry.length(properties.getOrDefault("x", "0")).orElse(0.0);
    double y = Geometry.length(properties.getOrDefault("y", "0")).orElse(0.0);
    if (x != 0 || y != 0) {
      String moved = "translate(" + ViewBox.number(x) + " " + ViewBox.number(y) + ")";
      group.with("transform", (group.get("transform") + " " + moved).strip());
    }
    Node used = target.get();
    Inside inside = within.following(used);
    if (used.name().equals("symbol") || used.name().equals("svg")) {
      Map<String, String> own = elements.properties(used);
      nested(used, own, properties, inside.with(own), group);
    } else {
      element(used, inside, group);
    }
  }

  /** A picture within the picture, with a frame and a view of its own. */
  private void nested(
      Node source, Map<String, String> own, Map<String, String> size, Inside within, Node out) {
    Node frame = new Node("svg", source.offset());
    for (String name : List.of("x", "y")) {
      if (own == size && Geometry.length(own.getOrDefault(name, "")).isPresent()) {
        frame.with(name, own.get(name));
      }
    }
    for (String name : List.of("width", "height")) {
      String value = size.getOrDefault(name, own.getOrDefault(name, "100%"));
      frame.with(name, Properties.isLength(value) ? value : "100%");
    }
    ViewBox.of(own.getOrDefault("viewBox", "")).ifPresent(box -> frame.with("viewBox", box.text()));
    String fit = own.getOrDefault("preserveAspectRatio", "");
    if (ViewBox.isFit(fit)) {
      frame.with("preserveAspectRatio", fit);
    }
    if (own.getOrDefault("overflow", "").toLowerCase(Locale.ROOT).equals("visible")) {
      frame.with("overflow", "visible");
    }
    source.children().forEach(child -> element(child, within, frame));
    if (!frame.children().isEmpty()) {
      out.add(frame);
    }
  }
}
