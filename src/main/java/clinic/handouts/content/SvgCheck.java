package clinic.handouts.content;

import clinic.handouts.content.ImageFile.Flaw;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SVGs may use shapes with plain fills and strokes. What would be rasterised, set in a system font,
 * fetched or run is refused with its line, for the renderer would drop it with no more than a log
 * line.
 */
final class SvgCheck {
  private static final String RULE = "svg";
  private static final Set<String> SHAPES =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "title",
          "desc",
          "metadata");
  private static final Map<String, String> WHY =
      Map.of(
          "text", "text is drawn in whatever font the machine has: turn it into paths",
          "image", "pictures within pictures are not read: draw shapes, or use a PNG",
          "script", "scripts are never run: remove it",
          "style", "use attributes such as fill=\"#0b5c6b\" on the shapes",
          "use", "references are not followed: copy the shape");
  private static final int MAX_ELEMENTS = 5_000;

  private SvgCheck() {}

  static List<Flaw> flaws(String path, byte[] bytes) {
    List<Diagnostic> undecoded = new ArrayList<>();
    Optional<Source> source = TextDecoder.decode(path, bytes, Scope.EVERYTHING, undecoded);
    if (source.isEmpty()) {
      Diagnostic problem = undecoded.get(0);
      return List.of(
          new Flaw(
              "image-unreadable", problem.message(), problem.help(), Optional.of(problem.place())));
    }
    List<Flaw> flaws = new ArrayList<>();
    try {
      scan(source.get(), flaws);
    } catch (XMLStreamException e) {
      int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
      int column = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNumber());
      flaws.add(
          flaw(
              new Place(source.get(), line, column),
              "the SVG is not well-formed XML",
              "export it again from the drawing program"));
    }
    return flaws;
  }

  private static void scan(Source source, List<Flaw> flaws) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml =
        factory.createXMLStreamReader(
            new ByteArrayInputStream(
                source.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            "UTF-8");
    int elements = 0;
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        flaws.add(
            flaw(
                place(source, xml, "<!DOCTYPE"),
                "the SVG has a document type declaration",
                "remove the <!DOCTYPE …> line"));
      } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        flaws.add(
            flaw(
                place(source, xml, "<?"),
                "the SVG has a processing instruction, <?" + xml.getPITarget() + "?>",
                "remove it"));
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (++elements > MAX_ELEMENTS) {
          flaws.add(
              flaw(
                  place(source, xml, "<"),
                  "the SVG has more than " + MAX_ELEMENTS + " elements",
                  "simplify the drawing, or use a PNG"));
          return;
        }
        element(source, xml, root, flaws);
        root = false;
      }
    }
  }

  private static void element(Source source, XMLStreamReader xml, boolean root, List<Flaw> flaws) {
    String name = xml.getLocalName();
    String namespace = String.valueOf(xml.getNamespaceURI());
    Place place = place(source, xml, "<" + prefixed(xml) + name);
    if (root && !(name.equals("svg") && namespace.equals("http://www.w3.org/2000/svg"))) {
      flaws.add(
          flaw(
              place,
              "the file is no SVG",
              "its first element must be <svg xmlns=\"http://www.w3.org/2000/svg\">"));
      return;
    }
    if (root && xml.getAttributeValue(null, "viewBox") == null) {
      flaws.add(
          flaw(
              place,
              "the SVG has no viewBox",
              "add one, such as viewBox=\"0 0 480 240\", so that it can be scaled"));
    }
    if (!namespace.equals("http://www.w3.org/2000/svg") || !SHAPES.contains(name)) {
      flaws.add(
          flaw(
              place,
              "the SVG uses <" + name + ">, which does not print safely",
              WHY.getOrDefault(
                  name, "use shapes only: path, rect, circle, ellipse, line, polyline, polygon")));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i), place, flaws);
    }
  }

  private static String prefixed(XMLStreamReader xml) {
    return xml.getPrefix() == null || xml.getPrefix().isEmpty() ? "" : xml.getPrefix() + ":";
  }

  private static void attribute(String name, String value, Place place, List<Flaw> flaws) {
    String lower = name.toLowerCase(Locale.ROOT);
    String help = null;
    if (lower.startsWith("on")) {
      help = "scripts are never run: remove it";
    } else if (lower.equals("opacity")) {
      help = "use fill-opacity and stroke-opacity, or a lighter colour";
    } else if (lower.equals("style") || lower.equals("class")) {
      help = "use attributes such as fill=\"#0b5c6b\"";
    } else if (lower.equals("href") || lower.equals("base") || lower.equals("src")) {
      help = "references are not followed: copy the shape itself";
    } else if (Set.of(
                "filter",
                "mask",
                "clip-path",
                "marker-start",
                "marker-mid",
                "marker-end",
                "mix-blend-mode")
            .contains(lower)
        || value.toLowerCase(Locale.ROOT).contains("url(")) {
      help = "use plain colours and shapes";
    }
    if (help != null) {
      flaws.add(
          flaw(
              place,
              "the SVG uses the attribute '" + name + "', which does not print safely",
              help));
    }
  }

  /** Where the current tag begins: the reader only tells where it ends. */
  private static Place place(Source source, XMLStreamReader xml, String opening) {
    int end = Math.min(xml.getLocation().getCharacterOffset(), source.text().length());
    int start = source.text().lastIndexOf(opening, Math.max(0, end - 1));
    return source.place(Math.max(0, start));
  }

  private static Flaw flaw(Place place, String message, String help) {
    return new Flaw(RULE, message, help, Optional.of(place));
  }
}
