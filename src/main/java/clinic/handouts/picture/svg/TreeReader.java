package clinic.handouts.picture.svg;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads the XML of an SVG. A document type and entities that stand in the file are read, as
 * Illustrator writes them, within narrow limits; nothing outside the file ever is.
 */
final class TreeReader extends DefaultHandler2 {
  private static final int MAX_DEPTH = 50;
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String[][] LIMITED = {
    {"entityExpansionLimit", "2000"},
    {"totalEntitySizeLimit", "200000"},
    {"maxGeneralEntitySizeLimit", "100000"},
    {"maxParameterEntitySizeLimit", "10000"},
    {"maxElementDepth", "1000"},
  };

  private final String text;
  private final List<Integer> lines;
  private final Findings findings;
  private final int maxElements;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Node root = new Node("", 0);
  private Locator locator;
  private int elements;

  TreeReader(String text, int maxElements, Findings findings) {
    this.text = text;
    this.lines = lines(text);
    this.maxElements = maxElements;
    this.findings = findings;
    open.push(root);
  }

  /** Ends the reading of a file once enough is known. */
  private static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** The document: its only child is the root; without children if it could not be read. */
  Node read() {
    try {
      parser().parse(new InputSource(new StringReader(text)), this);
    } catch (Enough e) {
      return new Node("", 0);
    } catch (SAXParseException e) {
      boolean isTooMuch = String.valueOf(e.getMessage()).contains("JAXP0001");
      findings.is(
          isTooMuch ? Finding.TOO_MUCH : Finding.DAMAGED,
          isTooMuch ? "has entities that expand to far too much" : "is not well-formed XML",
          offset(e.getLineNumber(), e.getColumnNumber()));
      return new Node("", 0);
    } catch (SAXException | IOException | ParserConfigurationException e) {
      findings.is(Finding.DAMAGED, "is not well-formed XML", 0);
      return new Node("", 0);
    }
    return root;
  }

  private SAXParser parser() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    parser.setProperty("http://xml.org/sax/properties/declaration-handler", this);
    for (String[] limit : LIMITED) {
      parser.setProperty(LIMITS + limit[0], limit[1]);
    }
    return parser;
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void externalEntityDecl(String name, String publicId, String systemId) throws Enough {
    findings.is(
        Finding.OUTWARD,
        "refers to another file (<!ENTITY " + name.replace("%", "% ") + " …>)",
        Math.max(0, text.indexOf("<!ENTITY")));
    throw new Enough();
  }

  @Override
  public void processingInstruction(String target, String data) throws Enough {
    if (target.equals("xml-stylesheet")) {
      findings.is(
          Finding.OUTWARD,
          "refers to a stylesheet, <?xml-stylesheet?>",
          Math.max(0, text.indexOf("<?xml-stylesheet")));
      throw new Enough();
    }
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws Enough {
    Node node = new Node(uri.equals(Node.NAMESPACE) ? local : "other:" + local, startOfTag());
    for (int i = 0; i < attributes.getLength(); i++) {
      String namespace = attributes.getURI(i);
      String prefix =
          namespace.isEmpty()
              ? ""
              : namespace.equals("http://www.w3.org/1999/xlink") ? "xlink:" : "other:";
      node.with(prefix + attributes.getLocalName(i), attributes.getValue(i));
    }
    open.element().add(node);
    open.push(node);
    elements++;
    if (elements > maxElements) {
      findings.is(Finding.TOO_MUCH, "has more than " + maxElements + " elements", node.offset());
      throw new Enough();
    }
    if (open.size() > MAX_DEPTH + 1) {
      findings.is(
          Finding.TOO_MUCH, "has groups nested more than " + MAX_DEPTH + " deep", node.offset());
      throw new Enough();
    }
  }

  /** The parser says where a tag ends; no attribute has a {@code <} in it. */
  private int startOfTag() {
    int end = offset(locator.getLineNumber(), locator.getColumnNumber());
    return Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
  }

  private int offset(int line, int column) {
    int start = lines.get(Math.min(Math.max(line, 1), lines.size()) - 1);
    return Math.min(text.length(), start + Math.max(0, column - 1));
  }

  /** Where lines start; XML also ends lines with a carriage return alone. */
  private static List<Integer> lines(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      boolean isReturn =
          text.charAt(i) == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n');
      if (isReturn || text.charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    open.pop();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    open.element().addText(new String(characters, start, length));
  }

  @Override
  public void error(SAXParseException e) {
    // Whether it is valid by its document type does not matter.
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
