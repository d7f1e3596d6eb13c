package clinic.handouts.picture.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The gradients and clipping paths that are used, each made once. */
final class Definitions {
  private static final Pattern NUMBER = Pattern.compile(Properties.NUMBER + "(?:px|%)?");
  private static final Pattern UNITS = Pattern.compile("userSpaceOnUse|objectBoundingBox");
  private static final Map<String, List<String>> GRADIENT =
      Map.of(
          "linearGradient", List.of("x1", "y1", "x2", "y2"),
          "radialGradient", List.of("cx", "cy", "r", "fx", "fy"));

  private final Elements elements;
  private final Findings findings;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> clipping = new HashSet<>();
  private final List<Node> made = new ArrayList<>();

  Definitions(Elements elements, Findings findings) {
    this.elements = elements;
    this.findings = findings;
  }

  List<Node> made() {
    return made;
  }

  /** A paint: what is written in its place, and its opacity. */
  record Paint(String text, double alpha) {
    static final Paint NONE = new Paint("none", 1);
  }

  /** What a shape is painted with. */
  Paint paint(String value, String current, Node user) {
    if (value.equals("none")) {
      return Paint.NONE;
    }
    if (value.equalsIgnoreCase("currentColor")) {
      return paint(current.equalsIgnoreCase("currentColor") ? "black" : current, "black", user);
    }
    if (!Properties.isAddress(value)) {
      if (value.startsWith("context-")) {
        findings.uses(Finding.MARKER, value, user.offset());
      }
      return Colour.of(value).map(each -> new Paint(each.text(), each.alpha())).orElse(Paint.NONE);
    }
    String address = Properties.address(value);
    if (!address.startsWith("#")) {
      findings.uses(Finding.OUTWARD, "an outward reference", user.offset());
      return Paint.NONE;
    }
    Optional<Node> server = elements.at(address);
    if (server.isPresent() && GRADIENT.containsKey(server.get().name())) {
      return gradient(server.get(), current);
    }
    if (server.isPresent() && server.get().name().equals("pattern")) {
      findings.uses(Finding.PATTERN, "<pattern>", server.get().offset());
      return Paint.NONE;
    }
    return paint(Properties.fallback(value), current, user);
  }

  private Paint gradient(Node source, String current) {
    Node gradient = new Node(source.name(), source.offset());
    List<Node> stops = new ArrayList<>();
    Map<String, String> all = new LinkedHashMap<>();
    Set<Node> seen = new HashSet<>();
    for (Node from = source;
        from != null && seen.add(from);
        from = elements.at(from.reference()).orElse(null)) {
      elements.properties(from).forEach(all::putIfAbsent);
      if (stops.isEmpty()) {
        from.children().stream().filter(each -> each.name().equals("stop")).forEach(stops::add);
      }
    }
    for (Node stop : stops) {
      gradient.add(stop(stop, current));
    }
    if (stops.size() < 2) {
      return stops.isEmpty()
          ? Paint.NONE
          : new Paint(
              gradient.children().get(0).get("stop-color"),
              Properties.share(
                  gradient.children().get(0).attributes().getOrDefault("stop-opacity", "1")));
    }
    if (!all.getOrDefault("fr", "0").matches("0(%|px)?")) {
      findings.uses(Finding.UNKNOWN, "fr of a gradient", source.offset());
    }
    for (String name : GRADIENT.get(source.name())) {
      copy(all, name, NUMBER, gradient);
    }
    copy(all, "gradientUnits", UNITS, gradient);
    if (all.getOrDefault("spreadMethod", "pad").matches("reflect|repeat")) {
      findings.uses(Finding.PATTERN, "a gradient that repeats", source.offset());
    }
    String transform = all.getOrDefault("gradientTransform", all.getOrDefault("transform", ""));
    if (!transform.isEmpty() && Geometry.transform(transform).isPresent()) {
      gradient.with("gradientTransform", Geometry.plain(transform));
    }
    return new Paint(address(gradient), 1);
  }

  private static void copy(Map<String, String> from, String name, Pattern form, Node to) {
    String value = from.getOrDefault(name, "");
    if (form.matcher(value).matches()) {
      to.with(name, value);
    }
  }

  private Node stop(Node source, String current) {
    Map<String, String> properties = elements.properties(source);
    String offset = properties.getOrDefault("offset", "0");
    String colour = properties.getOrDefault("stop-color", "black");
    Colour seen =
        Colour.of(colour.equalsIgnoreCase("currentColor") ? current : colour)
            .orElse(new Colour("black", 1));
    double alpha = seen.alpha() * Properties.share(properties.getOrDefault("stop-opacity", "1"));
    Node stop =
        new Node("stop", source.offset())
            .with("offset", NUMBER.matcher(offset).matches() ? offset : "0")
            .with("stop-color", seen.text());
    return alpha < 1 ? stop.with("stop-opacity", ViewBox.number(alpha)) : stop;
  }

  /** The address of something that is put with the other definitions, if it is not there yet. */
  String address(Node node) {
    StringBuilder text = new StringBuilder();
    node.write(text);
    return known.computeIfAbsent(
        text.toString(),
        any -> {
          made.add(node);
          node.with("id", "d" + made.size());
          return "url(#d" + made.size() + ")";
        });
  }

  /** What makes the clipping path of an element. */
  interface Clipper {
    /** Puts the shapes of a clipping path into it. */
    void shapes(Node source, Node clip);
  }

  /**
   * The clipping paths that a property names: all of them cut off, one in the other.
   *
   * @return their addresses
   */
  List<String> clips(String value, Node user, Clipper clipper) {
    if (value.isEmpty() || value.equals("none")) {
      return List.of();
    }
    if (!Properties.isAddress(value)) {
      findings.uses(Finding.MASK, "clip-path: " + value.replaceAll("\\(.*", "(…)"), user.offset());
      return List.of();
    }
    String address = Properties.address(value);
    if (!address.startsWith("#")) {
      findings.uses(Finding.OUTWARD, "an outward reference", user.offset());
    }
    Optional<Node> source = elements.at(address).filter(each -> each.name().equals("clipPath"));
    if (source.isEmpty() || !clipping.add(address)) {
      return List.of();
    }
    Node clip = new Node("clipPath", source.get().offset());
    Map<String, String> properties = elements.properties(source.get());
    copy(properties, "clipPathUnits", UNITS, clip);
    clipper.shapes(source.get(), clip);
    List<String> addresses =
        new ArrayList<>(clips(properties.getOrDefault("clip-path", ""), source.get(), clipper));
    clipping.remove(address);
    addresses.add(address(clip));
    return addresses;
  }
}
