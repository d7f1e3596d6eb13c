package clinic.handouts.pdf.marked;

import clinic.handouts.layout.GoesOn;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The headings of lists that go on over pages, such as "Do (continued)". They are printed above the
 * first item of a page and, like the repeated header of a table, are not read aloud: the list is
 * one, whatever the paper it is on.
 */
public final class ContinuedHeadings {
  private static final String LIST = "data-list";
  private static final String ID = "continued-";

  private ContinuedHeadings() {}

  /** Which of the lists with such headings an element is, from 0. */
  public static Optional<Integer> list(Element element) {
    return Optional.of(element.getAttribute(LIST))
        .filter(list -> !list.isEmpty())
        .map(Integer::valueOf);
  }

  /** Whether an element is such a heading. */
  public static boolean isOne(Element element) {
    return List.of(element.getAttribute("class").split(" ", -1)).contains(GoesOn.HEADING);
  }

  /** Takes the heading out of each list, and puts it before the items that it is wanted for. */
  public static void place(Document document) {
    List<Element> headings = all(document);
    for (int i = 0; i < headings.size(); i++) {
      place(headings.get(i), i);
    }
  }

  private static List<Element> all(Document document) {
    NodeList elements = document.getElementsByTagName("*");
    List<Element> headings = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      if (isOne((Element) elements.item(i))) {
        headings.add((Element) elements.item(i));
      }
    }
    return headings;
  }

  private static void place(Element heading, int number) {
    Element list = (Element) heading.getParentNode();
    String before = heading.getAttribute(GoesOn.BEFORE);
    heading.removeAttribute(GoesOn.BEFORE);
    list.removeChild(heading);
    list.setAttribute(LIST, String.valueOf(number));
    List<Node> items = new ArrayList<>();
    for (Node each = list.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element) {
        items.add(each);
      }
    }
    Stream.of(before.split(" "))
        .filter(item -> !item.isEmpty())
        .map(Integer::valueOf)
        .forEach(
            item -> {
              Element copy = (Element) heading.cloneNode(true);
              copy.setAttribute("id", ID + number + "-" + item);
              list.insertBefore(copy, items.get(item));
            });
  }

  /**
   * Makes them artifacts.
   *
   * @param fonts the fonts used for text, keyed by their dictionary
   * @throws IOException if a page's content can't be read
   */
  public static void untag(
      Document document,
      PDDocument pdf,
      PdfBoxRenderer renderer,
      IdentityHashMap<COSDictionary, PDFont> fonts)
      throws IOException {
    Map<COSDictionary, Set<Integer>> numbers = new HashMap<>();
    for (Element heading : all(document)) {
      Optional<BoxPlace> place = BoxPlace.of(renderer, heading.getAttribute("id"));
      if (place.isPresent()) {
        PDPage page = pdf.getPage(place.get().page());
        for (MarkedText text : MarkedText.all(page, Operation.of(page), fonts)) {
          if (place.get().holds(text)) {
            numbers
                .computeIfAbsent(page.getCOSObject(), each -> new HashSet<>())
                .add(text.number());
          }
        }
      }
    }
    if (!numbers.isEmpty()) {
      ParentTree parents = new ParentTree(pdf);
      numbers.forEach(
          (page, each) ->
              each.forEach(
                  number -> {
                    COSDictionary element = (COSDictionary) parents.page(page).getObject(number);
                    remove(element, kid -> isContent(kid, number));
                  }));
      MarkedPages.untag(pdf, numbers);
    }
  }

  private static boolean isContent(COSBase kid, int number) {
    return kid instanceof COSInteger at
        ? at.intValue() == number
        : kid instanceof COSDictionary content && content.getInt(COSName.MCID) == number;
  }

  /** Removes what is below an element, and the element too if nothing is left below it. */
  private static void remove(COSDictionary element, Predicate<COSBase> isRemoved) {
    COSArray left = new COSArray();
    if (element.getDictionaryObject(COSName.K) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        if (!isRemoved.test(kids.getObject(i))) {
          left.add(kids.get(i));
        }
      }
    }
    COSDictionary parent = element.getCOSDictionary(COSName.P);
    if (left.size() == 0 && parent != null) {
      remove(parent, kid -> kid == element);
    } else {
      element.setItem(COSName.K, left);
    }
  }
}
