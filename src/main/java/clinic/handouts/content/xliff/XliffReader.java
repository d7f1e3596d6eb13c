package clinic.handouts.content.xliff;

import clinic.handouts.content.xliff.XliffFile.Entry;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.Inline.Kind;
import clinic.handouts.text.marks.Inline.Mark;
import clinic.handouts.text.marks.Inline.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XLIFF 2.0 and 2.1 strictly: exactly what this program writes and translators' tools may add
 * to it. There are no entities, and nothing outside the file is read.
 */
public final class XliffReader {
  /** Far deeper than marks are ever nested. */
  private static final String DEEPEST = "100";

  /** How messages about the parser's limits begin. */
  private static final String OVER_LIMIT = "JAXP0001";

  /** What may be in a text: marks as this program writes them, and tools' remarks. */
  private static final List<String> KNOWN = List.of("pc", "ph", "mrk", "sm", "em");

  private XliffReader() {}

  /**
   * Reads a file.
   *
   * @throws XliffException if it is too large, or not XLIFF of this program
   */
  public static XliffFile read(byte[] bytes) throws XliffException {
    if (bytes.length > XliffFile.MAX_BYTES) {
      throw new XliffException(
          "it has more than "
              + (XliffFile.MAX_BYTES >> 20)
              + " MB, but a topic needs about a hundred kilobytes");
    }
    Element root = parsed(bytes).getDocumentElement();
    if (!isCore(root, "xliff") || !root.getAttribute("version").matches("2\\.[0-9]")) {
      throw new XliffException("it is not XLIFF 2: export the topic again and translate that file");
    }
    List<Element> files = children(root, "file").toList();
    if (files.size() != 1) {
      throw new XliffException(
          "it has " + files.size() + " 'file' elements, but a topic is one of them");
    }
    return file(root, files.get(0));
  }

  private static Document parsed(byte[] bytes) throws XliffException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // It is silent, and throws what is fatal.
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXParseException e) {
      String why = String.valueOf(e.getMessage());
      throw new XliffException(
          why.contains("DOCTYPE")
              ? "it declares a document type, which may define entities: those are not read"
              : (why.contains(OVER_LIMIT)
                      ? "its elements are nested too deeply or have too many attributes"
                      : "it is not well-formed XML")
                  + ", at line "
                  + e.getLineNumber());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new XliffException("it is not well-formed XML");
    }
  }

  private static XliffFile file(Element root, Element file) throws XliffException {
    String topic = meta(file, "topic");
    String version = meta(file, "version");
    if (topic.isEmpty() || version.isEmpty()) {
      throw new XliffException(
          "it does not say which topic and version it translates: this program did not write it, or"
              + " a tool has removed its metadata");
    }
    List<Entry> entries = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    units(file)
        .forEach(
            unit -> {
              try {
                entries.add(entry(unit));
              } catch (XliffException e) {
                problems.addAll(e.problems());
              }
            });
    if (!problems.isEmpty()) {
      throw new XliffException(problems);
    }
    return new XliffFile(
        topic, version, meta(file, "digest"), root.getAttribute("trgLang"), entries);
  }

  private static Stream<Element> units(Element parent) {
    return Stream.concat(
        children(parent, "unit"), children(parent, "group").flatMap(XliffReader::units));
  }

  private static String meta(Element file, String type) {
    return elements(file)
        .filter(each -> XliffWriter.METADATA.equals(each.getNamespaceURI()))
        .flatMap(XliffReader::elements)
        .filter(group -> group.getAttribute("category").equals("handouts"))
        .flatMap(XliffReader::elements)
        .filter(each -> each.getAttribute("type").equals(type))
        .map(each -> each.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  /** A unit; tools may have divided it into segments, and ignorable spaces between them. */
  private static Entry entry(Element unit) throws XliffException {
    List<Inline> source = new ArrayList<>();
    List<Inline> target = new ArrayList<>();
    boolean isWhole = true;
    for (Element part : elements(unit).toList()) {
      boolean isSegment = isCore(part, "segment");
      if (isSegment || isCore(part, "ignorable")) {
        Optional<Element> from = children(part, "source").findFirst();
        Optional<Element> to = children(part, "target").findFirst();
        isWhole &= !isSegment || to.isPresent();
        String id = unit.getAttribute("id");
        from.ifPresent(each -> source.addAll(inside(each)));
        (to.isPresent() || isSegment ? to : from).ifPresent(each -> target.addAll(inside(each)));
        refuseForeign(part, id);
      }
    }
    List<Inline> tidy = Inline.tidy(target);
    boolean isSaid = isWhole && !Inline.words(tidy).isBlank();
    return new Entry(
        unit.getAttribute("id"),
        Inline.tidy(source),
        isSaid ? Optional.of(tidy) : Optional.empty());
  }

  /** Codes that this program does not write: where they lead, or what they say, can't be known. */
  private static void refuseForeign(Element part, String id) throws XliffException {
    for (String text : List.of("source", "target")) {
      for (Element element : children(part, text).toList()) {
        NodeList inside = element.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
          Element code = (Element) inside.item(i);
          if (KNOWN.stream().noneMatch(name -> isCore(code, name))) {
            throw new XliffException(
                "unit '"
                    + id
                    + "' has a code '"
                    + code.getLocalName()
                    + "', which the exported file did not have");
          }
        }
      }
    }
  }

  private static List<Inline> inside(Element parent) {
    List<Inline> parts = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        words(parts, Normalizer.normalize(node.getNodeValue(), Normalizer.Form.NFC));
      } else if (node instanceof Element element) {
        add(parts, element);
      }
    }
    return parts;
  }

  private static void add(List<Inline> parts, Element element) {
    if (isCore(element, "pc") || isCore(element, "ph")) {
      parts.add(
          new Mark(
              element.getAttribute("id"),
              kind(element),
              element.getAttribute(isCore(element, "pc") ? "dispEnd" : "disp"),
              inside(element)));
    } else if (isCore(element, "mrk")) { // A tool's remark, such as a term.
      inside(element)
          .forEach(
              part -> {
                if (part instanceof Words words) {
                  words(parts, words.text());
                } else {
                  parts.add(part);
                }
              });
    }
  }

  /** Its kind as written; the unit of the source knows better, by the id of the mark. */
  private static Kind kind(Element element) {
    String subType = element.getAttribute("subType");
    for (Kind kind : Kind.values()) {
      if (XliffWriter.subType(kind).equals(subType) && kind.isAround() == isCore(element, "pc")) {
        return kind;
      }
    }
    return isCore(element, "pc") ? Kind.BOLD : Kind.BREAK;
  }

  private static void words(List<Inline> parts, String more) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last) instanceof Words before) {
      parts.set(last, new Words(before.text() + more));
    } else {
      parts.add(new Words(more));
    }
  }

  private static boolean isCore(Element element, String name) {
    return XliffWriter.CORE.equals(element.getNamespaceURI())
        && name.equals(element.getLocalName());
  }

  private static Stream<Element> children(Element parent, String name) {
    return elements(parent).filter(each -> isCore(each, name));
  }

  private static Stream<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements.stream();
  }
}
