package clinic.handouts.pdf;

import clinic.handouts.pdf.marked.ContinuedHeadings;
import clinic.handouts.text.shape.Script;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The XHTML of a handout as a document, with the things that every layout needs and none should
 * have to think about: title, language and description, bookmarks from headings, and names for
 * links.
 */
final class HandoutDom {
  private static final Pattern LOST_BOOKMARK =
      Pattern.compile("bookmark.*href = (#\\S+)", Pattern.CASE_INSENSITIVE);

  /** The maximum that fits into the margins, where there are only a few lines. */
  private static final double MARGIN_LINE_HEIGHT = 1.3;

  private static final double HANGING_MARGIN_LINE_HEIGHT = 1.5;

  /**
   * Room for letters that extend far to the left of the beginning of their line, or above and below
   * it at the edges of a table and of the paper.
   */
  private static final String HANGING =
      " .footer, .banner { padding-left: 2mm; } body { padding-left: 0.5em; } .footer { padding-top: 0; padding-bottom: 2mm; }"
          + " thead th { padding-top: 0.5em; }"
          + " h1 { padding-left: 0.25em; } li { text-indent: 0.3em; } th, td { padding-left: 0.45em; }";

  private HandoutDom() {}

  /**
   * Parses the XHTML and completes it.
   *
   * @throws SAXException if it is not well-formed; a {@link SAXParseException} says where
   */
  static Document of(String xhtml, DocumentInfo info) throws SAXException {
    Document document = parse(xhtml);
    Element root = document.getDocumentElement();
    root.setAttribute("lang", info.language());
    Element head = head(document, root);
    head(document, head, info);
    nameLinks(document);
    ContinuedHeadings.place(document);
    joinItems(document);
    Script.ofLanguage(info.language())
        .ifPresent(script -> style(document, head, script, info.language()));
    head.appendChild(bookmarks(document));
    return document;
  }

  private static Document parse(String xhtml) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException("every Java platform parses XML", e);
    }
  }

  private static Element head(Document document, Element root) {
    NodeList heads = root.getElementsByTagName("head");
    if (heads.getLength() > 0) {
      return (Element) heads.item(0);
    }
    Element head = create(document, "head");
    root.insertBefore(head, root.getFirstChild());
    return head;
  }

  private static void head(Document document, Element head, DocumentInfo info) {
    removeAll(head, "title");
    removeAll(head, "meta");
    removeAll(head, "bookmarks");
    Element title = create(document, "title");
    title.setTextContent(info.title());
    head.appendChild(title);
    meta(document, head, "subject", info.description());
    meta(document, head, "author", info.author());
  }

  private static void meta(Document document, Element head, String name, String content) {
    Element meta = create(document, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
    head.appendChild(meta);
  }

  /**
   * Lines far enough apart for letters with signs above and below them; and emphasis by weight, as
   * these scripts have no slanted letters.
   */
  private static void style(Document document, Element head, Script script, String language) {
    double lineHeight = script.lineHeight(language);
    boolean hangs = script.hangs(language);
    Element style = create(document, "style");
    style.setTextContent(
        String.format(
                Locale.ROOT,
                "* { line-height: %.2f !important; }"
                    + " .footer, .footer *, .banner, .banner * { line-height: %.2f !important; }"
                    + " em { font-style: normal !important; font-weight: bold !important; }",
                lineHeight,
                Math.min(lineHeight, hangs ? HANGING_MARGIN_LINE_HEIGHT : MARGIN_LINE_HEIGHT))
            + (hangs ? HANGING : ""));
    head.appendChild(style);
  }

  private static void removeAll(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    while (found.getLength() > 0) {
      Node node = found.item(0);
      node.getParentNode().removeChild(node);
    }
  }

  /** Marks the items that stay on a page with the next: no first or last item is left alone. */
  private static void joinItems(Document document) {
    NodeList items = document.getElementsByTagName("li");
    for (int i = 0; i < items.getLength(); i++) {
      Element item = (Element) items.item(i);
      Optional<Element> next = next(item);
      if (next.isPresent() && (previous(item).isEmpty() || next(next.get()).isEmpty())) {
        item.setAttribute("class", (item.getAttribute("class") + " joins").strip());
      }
    }
  }

  private static Optional<Element> next(Node node) {
    Node next = node.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return Optional.ofNullable((Element) next);
  }

  private static Optional<Element> previous(Node node) {
    Node previous = node.getPreviousSibling();
    while (previous != null && !(previous instanceof Element)) {
      previous = previous.getPreviousSibling();
    }
    return Optional.ofNullable((Element) previous);
  }

  /**
   * A link's alternative text comes from its title; without a title it would be empty, which PDF/UA
   * does not allow.
   */
  private static void nameLinks(Document document) {
    NodeList links = document.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.hasAttribute("href")) {
        link.setAttribute("title", link.getTextContent().strip().replaceAll("\\s+", " "));
      }
    }
  }

  private static Element bookmarks(Document document) {
    Element bookmarks = create(document, "bookmarks");
    Deque<Element> parents = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    NodeList all = document.getElementsByTagName("*");
    int number = 0;
    for (int i = 0; i < all.getLength(); i++) {
      Element heading = (Element) all.item(i);
      if (!heading.getTagName().matches("h[1-6]")) {
        continue;
      }
      if (!heading.hasAttribute("id")) {
        heading.setAttribute("id", "heading-" + ++number);
      }
      int level = heading.getTagName().charAt(1) - '0';
      while (!levels.isEmpty() && levels.peek() >= level) {
        levels.pop();
        parents.pop();
      }
      Element bookmark = create(document, "bookmark");
      bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
      bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
      (parents.isEmpty() ? bookmarks : parents.peek()).appendChild(bookmark);
      parents.push(bookmark);
      levels.push(level);
    }
    return bookmarks;
  }

  /** The heading in a warning about a bookmark without a target. */
  static Optional<String> hiddenHeading(Document document, String warning) {
    Matcher bookmark = LOST_BOOKMARK.matcher(warning);
    if (!bookmark.find()) {
      return Optional.empty();
    }
    NodeList bookmarks = document.getElementsByTagName("bookmark");
    for (int i = 0; i < bookmarks.getLength(); i++) {
      Element each = (Element) bookmarks.item(i);
      if (each.getAttribute("href").equals(bookmark.group(1))) {
        return Optional.of(each.getAttribute("name"));
      }
    }
    return Optional.empty();
  }

  private static Element create(Document document, String name) {
    return document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
  }

  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
