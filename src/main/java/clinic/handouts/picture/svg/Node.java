package clinic.handouts.picture.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of an SVG. */
final class Node {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final String name;
  private final int offset;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Node> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * An element without attributes and content.
   *
   * @param name its name; that of another namespace has a colon in it
   * @param offset where it is in the file
   */
  Node(String name, int offset) {
    this.name = name;
    this.offset = offset;
  }

  String name() {
    return name;
  }

  int offset() {
    return offset;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  /** An attribute's value; empty if it is not there. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  Node with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  List<Node> children() {
    return children;
  }

  Node add(Node child) {
    children.add(child);
    return this;
  }

  void addText(String more) {
    text.append(more);
  }

  /** The text directly in it. */
  String text() {
    return text.toString();
  }

  /** Removes groups and frames in it that have nothing in them. */
  void prune() {
    children.forEach(Node::prune);
    children.removeIf(
        each -> (each.name.equals("g") || each.name.equals("svg")) && each.children.isEmpty());
  }

  /** Its own text and that of all elements in it. */
  String allText() {
    return all().map(Node::text).reduce("", String::concat);
  }

  /** The element itself and all elements in it. */
  Stream<Node> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
  }

  /** The address that it refers to, by either attribute; empty if there is none. */
  String reference() {
    return attributes.containsKey("href") ? get("href").strip() : get("xlink:href").strip();
  }

  /** The element as XML. */
  void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    if (children.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    children.forEach(child -> child.write(out));
    out.append("</").append(name).append('>');
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replaceAll("\\s+", " ");
  }
}
