package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
import clinic.handouts.text.Visible;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.TextDecoder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SVGs may use shapes with plain fills and strokes. Anything that would be rasterised, set in a
 * system font, fetched or run is refused with its line, because the renderer would drop it with no
 * more than a log line.
 */
final class SvgCheck {
  private static final int MAX_ELEMENTS = 5_000;
  private static final int MAX_DEPTH = 50;
  private static final int MAX_FLAWS = 20;

  private final Source source;
  private final List<Flaw> flaws = new ArrayList<>();

  /** Where the current start tag begins, and where to look for the next one. */
  private Place tag;

  private int cursor;
  private int elements;
  private int depth;

  private SvgCheck(Source source) {
    this.source = source;
    tag = source.start();
  }

  /** What is wrong with an SVG, up to {@link #MAX_FLAWS} flaws. */
  static List<Flaw> flaws(String path, byte[] bytes) {
    List<Diagnostic> undecoded = new ArrayList<>();
    Optional<Source> source = TextDecoder.decode(path, bytes, Scope.EVERYTHING, undecoded);
    if (source.isEmpty()) {
      Diagnostic problem = undecoded.get(0);
      return List.of(
          new Flaw(
              ImageRules.UNREADABLE,
              problem.message(),
              problem.help(),
              Optional.of(problem.place())));
    }
    return new SvgCheck(source.get()).run();
  }

  private List<Flaw> run() {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(source.text()));
      encoding(xml);
      while (xml.hasNext() && flaws.size() < MAX_FLAWS && elements <= MAX_ELEMENTS) {
        event(xml, xml.next());
      }
      if (flaws.size() >= MAX_FLAWS) {
        flaws.add(flaw(source.start(), "the SVG has more flaws than these", "use shapes only"));
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      flaws.add(
          flaw(
              at == null
                  ? source.start()
                  : new Place(
                      source, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber())),
              "the SVG is not well-formed XML",
              "export it again from the drawing program"));
    }
    return List.copyOf(flaws);
  }

  /** The renderer would follow a declared encoding; this check and the program read UTF-8. */
  private void encoding(XMLStreamReader xml) {
    String declared = xml.getCharacterEncodingScheme();
    if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
      flaws.add(
          flaw(
              source.start(),
              "the SVG says that its encoding is " + declared,
              "save it as UTF-8, with encoding=\"UTF-8\" or no encoding"));
    }
  }

  private void event(XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.DTD) {
      flaws.add(
          flaw(
              source.place(Math.max(0, source.text().indexOf("<!DOCTYPE"))),
              "the SVG has a document type declaration",
              "remove the <!DOCTYPE …> line"));
    } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      flaws.add(
          flaw(
              source.place(Math.max(0, source.text().indexOf("<?" + xml.getPITarget()))),
              "the SVG has a processing instruction, <?" + xml.getPITarget() + "?>",
              "remove it"));
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      elements++;
      depth++;
      int start = nextStartTag();
      tag = source.place(start);
      cursor = start + 1;
      if (elements > MAX_ELEMENTS) {
        tooMuch("the SVG has more than " + MAX_ELEMENTS + " elements");
      } else if (depth == MAX_DEPTH + 1) {
        tooMuch("groups are nested more than " + MAX_DEPTH + " deep");
      }
      element(xml);
    }
  }

  private void tooMuch(String message) {
    flaws.add(flaw(tag, message, "simplify the drawing, or use a PNG"));
  }

  private void element(XMLStreamReader xml) {
    String name = xml.getLocalName();
    boolean svg = SvgSubset.NAMESPACE.equals(xml.getNamespaceURI());
    if (elements == 1 && !(svg && name.equals("svg"))) {
      flaws.add(
          flaw(
              tag,
              "the file is not an SVG",
              "its first element must be <svg xmlns=\"http://www.w3.org/2000/svg\">"));
      return;
    }
    if (elements == 1 && !SvgSubset.isViewBox(xml.getAttributeValue(null, "viewBox"))) {
      flaws.add(
          flaw(
              tag,
              "the SVG has no viewBox",
              "add one, such as viewBox=\"0 0 480 240\", so that it can be scaled"));
    }
    Optional<String> help = SvgSubset.refuseElement(svg, name);
    if (help.isPresent() && flaws.size() < MAX_FLAWS) {
      flaws.add(flaw(tag, "the SVG uses <" + name + ">, which does not print safely", help.get()));
    }
    for (int i = 0; i < xml.getAttributeCount() && flaws.size() < MAX_FLAWS; i++) {
      attribute(xml, i);
    }
  }

  private void attribute(XMLStreamReader xml, int index) {
    String name = xml.getAttributeLocalName(index);
    String namespace = xml.getAttributeNamespace(index);
    SvgSubset.refuseAttribute(
            namespace == null ? "" : namespace, name, xml.getAttributeValue(index))
        .ifPresent(
            help ->
                flaws.add(
                    flaw(
                        tag,
                        "the SVG uses "
                            + prefix(xml.getAttributePrefix(index))
                            + name
                            + "=\""
                            + Visible.line(xml.getAttributeValue(index), 40)
                            + "\", which does not print safely",
                        help)));
  }

  /**
   * Where the next start tag begins: the reader says only where tags end, and only roughly.
   * Comments and CDATA are skipped.
   */
  private int nextStartTag() {
    String text = source.text();
    int at = cursor;
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = after("]]>", at);
      } else if (text.charAt(at) == '<' && isNameStart(at + 1)) {
        return at;
      } else {
        at++;
      }
    }
    return Math.min(cursor, text.length());
  }

  private boolean isNameStart(int at) {
    return at < source.text().length() && "/!?".indexOf(source.text().charAt(at)) < 0;
  }

  private int after(String end, int from) {
    int found = source.text().indexOf(end, from);
    return found < 0 ? source.text().length() : found + end.length();
  }

  private static String prefix(String prefix) {
    return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
  }

  private static Flaw flaw(Place place, String message, String help) {
    return new Flaw(ImageRules.SVG, message, help, Optional.of(place));
  }
}
