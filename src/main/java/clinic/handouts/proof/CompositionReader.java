package clinic.handouts.proof;

import clinic.handouts.content.Digest;
import clinic.handouts.pdf.BoxPlace;
import clinic.handouts.pdf.Composed;
import clinic.handouts.pdf.FontCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Takes a composed PDF apart, from its bytes alone, into prints of the body and of each card.
 * Prints are equal when these parts are, whatever stands beside them. What has no role that is
 * known here becomes part of the body's print, and so makes it one that was never seen.
 */
final class CompositionReader {
  private static final Pattern SIZE = Pattern.compile("/Size (\\d+)");
  private static final Pattern CARD =
      Pattern.compile("\\Aq\\n1 0 0 1 (-?[\\d.]+) (-?[\\d.]+) cm\\n(.*)Q\\n\\z", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("<</MCID (\\d+)>> BDC");
  private static final Pattern RESOURCE = Pattern.compile("/(Card\\w+)");
  private static final Pattern TEXT = Pattern.compile("<([0-9A-Fa-f]+)> Tj");
  private static final Pattern FONT = Pattern.compile("/(\\S+) [\\d.]+ Tf");
  private static final String OURS = "Card";
  private static final int SYMBOLS = 14;
  private static final double DOTS_PER_POINT = 80 / 3.0;
  private static final COSName OBJECT = COSName.getPDFName("Obj");
  private static final COSName QUAD_POINTS = COSName.QUADPOINTS;

  private final PDDocument document;
  private final Composed composed;
  private final long known;
  private final TreeMap<Integer, COSBase> parents = new TreeMap<>();
  private final Set<COSObject> links = new HashSet<>();
  private final Set<COSObject> boxes = new HashSet<>();
  private final List<CardPart> cards = new ArrayList<>();
  private final List<ReferencePart> references = new ArrayList<>();
  private final CosPrint body;

  /**
   * A card.
   *
   * @param print of it
   * @param page on which it stands, from 0
   * @param content its instructions
   * @param fonts by their name in it
   * @param numbers of its marked contents on its page
   */
  record CardPart(
      String print,
      int page,
      String content,
      Map<String, COSDictionary> fonts,
      List<Integer> numbers) {}

  /**
   * A place of the reference.
   *
   * @param font in which it is set
   * @param codes of its symbols
   */
  record ReferencePart(COSDictionary font, List<Integer> codes) {}

  /**
   * Reads.
   *
   * @param document read from the composed bytes
   * @throws IllegalArgumentException if it is not composed as expected
   */
  CompositionReader(PDDocument document, Composed composed) throws IOException {
    this.document = document;
    this.composed = composed;
    this.known = size(composed);
    this.body = new CosPrint(known);
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    readParents(root.getCOSDictionary(COSName.PARENT_TREE));
    Map<Integer, List<String>> added = new HashMap<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      added.put(i, added(document.getPage(i)));
    }
    for (BoxPlace place : composed.places()) {
      cards.add(card(place, added.get(place.page()).remove(0)));
    }
    added.forEach((page, contents) -> contents.forEach(content -> reference(page, content)));
    readBody();
  }

  List<CardPart> cards() {
    return cards;
  }

  List<ReferencePart> references() {
    return references;
  }

  /** The print of the body. */
  String body() {
    return Digest.of(body.toString());
  }

  private static long size(Composed composed) {
    int length = composed.bodyLength();
    int from = Math.max(0, length - 2048);
    String end = new String(composed.pdf(), from, length - from, StandardCharsets.ISO_8859_1);
    Matcher size = SIZE.matcher(end);
    long last = -1;
    while (size.find()) {
      last = Long.parseLong(size.group(1));
    }
    require(last > 0 && end.endsWith("%%EOF\n"), "the body has no end");
    return last;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private void readParents(COSDictionary node) {
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      readParents((COSDictionary) kids.getObject(i));
    }
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      parents.put(((COSInteger) numbers.getObject(i)).intValue(), numbers.get(i + 1));
    }
  }

  private COSArray marked(COSDictionary page) {
    COSBase entry = parents.get(page.getInt(COSName.STRUCT_PARENTS));
    return (COSArray) (entry instanceof COSObject object ? object.getObject() : entry);
  }

  /** The contents of a page that are not the body's. */
  private List<String> added(PDPage page) throws IOException {
    List<String> added = new ArrayList<>();
    COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSArray all) {
      for (COSBase each : all) {
        if (!body.expands(each) || (added.isEmpty() && each == all.get(0))) {
          body.say("content").add(each);
        } else {
          try (InputStream in = ((COSStream) ((COSObject) each).getObject()).createInputStream()) {
            added.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return added;
  }

  private void reference(int page, String content) {
    Matcher text = TEXT.matcher(content);
    Matcher name = FONT.matcher(content);
    require(text.find() && name.find(), "something was added that is no reference");
    String codes = text.group(1);
    int from = codes.length() - 4 * SYMBOLS;
    require(from >= 0, "the reference is too short");
    List<Integer> symbols = new ArrayList<>();
    for (int i = from; i < codes.length(); i += 4) {
      symbols.add(Integer.parseInt(codes.substring(i, i + 4), 16));
    }
    COSDictionary resources = document.getPage(page).getResources().getCOSObject();
    COSBase font = resources.getCOSDictionary(COSName.FONT).getItem(name.group(1));
    require(body.knows(font), "the reference's font is not the body's");
    references.add(new ReferencePart((COSDictionary) ((COSObject) font).getObject(), symbols));
    body.say("reference " + page)
        .say(content.substring(0, text.start(1) + from) + SYMBOLS + content.substring(text.end(1)));
  }

  private void readBody() {
    body.say(Digest.of(Arrays.copyOf(composed.pdf(), composed.bodyLength())));
    composed.places().forEach(body::say);
    COSDictionary trailer = document.getDocument().getTrailer();
    for (COSName key : trailer.keySet()) {
      if (!Set.of(COSName.ID, COSName.PREV, COSName.SIZE).contains(key)) {
        body.say(key).add(trailer.getItem(key));
      }
    }
    TreeMap<Long, COSObject> changed = new TreeMap<>();
    document
        .getDocument()
        .getXrefTable()
        .forEach(
            (key, offset) -> {
              boolean compressed = offset < 0;
              if (key.getNumber() < known && (compressed || offset >= composed.bodyLength())) {
                changed.put(key.getNumber(), document.getDocument().getObjectFromPool(key));
              }
            });
    changed.forEach((number, object) -> changed(body.say("changed " + number), object));
    for (PDPage page : document.getPages()) {
      for (COSBase each : annotations(page)) {
        if (body.expands(each) && !links.contains(each)) {
          body.say("annotation").add(each);
        }
      }
    }
  }

  private static List<COSBase> annotations(PDPage page) {
    COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    List<COSBase> annotations = new ArrayList<>();
    if (all != null) {
      all.forEach(annotations::add);
    }
    return annotations;
  }

  /** An object of the body that was written anew, without what the cards added to it. */
  private void changed(CosPrint print, COSBase base) {
    COSBase value = base instanceof COSObject object ? object.getObject() : base;
    if (!(value instanceof COSDictionary dictionary) || value instanceof COSStream) {
      print.add(value);
      return;
    }
    boolean page = COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
    for (COSName key : new TreeSet<>(dictionary.keySet())) {
      COSBase item = dictionary.getItem(key);
      boolean shared =
          (page && Set.of(COSName.CONTENTS, COSName.ANNOTS).contains(key))
              || (boxes.contains(base) && key.equals(COSName.K));
      if (key.getName().startsWith(OURS) || key.equals(COSName.PARENT_TREE_NEXT_KEY)) {
        continue;
      }
      CosPrint own = new CosPrint(known);
      if (key.equals(COSName.NUMS)) {
        numbers(own);
      } else if (shared) {
        own(own, item);
      } else if (item instanceof COSDictionary inner && !(item instanceof COSStream)) {
        changed(own, inner);
      } else {
        own.add(item);
      }
      if (!own.toString().isEmpty()) {
        print.say("/" + key.getName()).say("<<").say(own).say(">>");
      }
    }
  }

  /** What of a list, or a single value, is the body's. */
  private void own(CosPrint print, COSBase item) {
    if (item instanceof COSArray all) {
      all.forEach(each -> own(print, each));
    } else if (!print.expands(item) && !item.equals(COSNull.NULL)) {
      print.add(item);
    }
  }

  private void numbers(CosPrint print) {
    for (Map.Entry<Integer, COSBase> entry : parents.entrySet()) {
      if (!print.expands(entry.getValue())) {
        print.say(entry.getKey());
        COSBase value = entry.getValue();
        if (value instanceof COSArray all) {
          for (int i = 0; i < all.size(); i++) {
            if (print.knows(all.get(i))) {
              print.say(i).add(all.get(i));
            }
          }
        } else {
          print.add(value);
        }
      }
    }
  }

  private CardPart card(BoxPlace place, String content) {
    Matcher form = CARD.matcher(content);
    require(form.matches(), "a card is not put in as expected");
    double right = Double.parseDouble(form.group(1));
    double up = Double.parseDouble(form.group(2));
    List<Integer> numbers = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher mark = MARK.matcher(form.group(3));
    while (mark.find()) {
      mark.appendReplacement(plain, "<</MCID " + numbers.size() + ">> BDC");
      numbers.add(Integer.valueOf(mark.group(1)));
    }
    mark.appendTail(plain);
    require(new HashSet<>(numbers).size() == numbers.size(), "a marked content is there twice");
    PDPage page = document.getPage(place.page());
    CosPrint print = new CosPrint(known);
    print
        .say(plain)
        .say(dots(place.left() - right))
        .say(dots(place.top() - up))
        .say(dots(place.width()))
        .say(dots(place.height()));
    Map<String, COSDictionary> fonts = resources(print, page, plain.toString());
    new Tags(print, page, numbers, right, up).add();
    return new CardPart(
        Digest.of(print.toString()), place.page(), plain.toString(), fonts, numbers);
  }

  /** In whole dots of the renderer, so that what floats lose does not tip it over an edge. */
  private static long dots(double points) {
    return Math.round(points * DOTS_PER_POINT);
  }

  private Map<String, COSDictionary> resources(CosPrint print, PDPage page, String content) {
    Map<String, COSDictionary> fonts = new LinkedHashMap<>();
    Set<String> found = new HashSet<>();
    COSDictionary resources = page.getResources().getCOSObject();
    for (Matcher name = RESOURCE.matcher(content); name.find(); ) {
      if (!found.add(name.group(1))) {
        continue;
      }
      print.say("resource " + name.group(1));
      for (COSName kind : resources.keySet()) {
        boolean has =
            resources.getDictionaryObject(kind) instanceof COSDictionary all
                && all.containsKey(name.group(1));
        if (has) {
          COSBase resource = resources.getCOSDictionary(kind).getItem(name.group(1));
          print.say(kind);
          if (kind.equals(COSName.FONT)) {
            require(print.knows(resource), "a card's font is not the body's");
            COSDictionary font = (COSDictionary) ((COSObject) resource).getObject();
            fonts.put(name.group(1), font);
            print.say(FontCodes.face(font.getNameAsString(COSName.BASE_FONT)));
          } else {
            print.add(resource);
          }
        }
      }
    }
    return fonts;
  }

  /** The structure elements of one card. */
  private final class Tags {
    private final CosPrint print;
    private final PDPage page;
    private final List<Integer> numbers;
    private final double right;
    private final double up;
    private final COSArray marked;

    Tags(CosPrint print, PDPage page, List<Integer> numbers, double right, double up) {
      this.print = print;
      this.page = page;
      this.numbers = numbers;
      this.right = right;
      this.up = up;
      this.marked = marked(page.getCOSObject());
    }

    void add() {
      require(!numbers.isEmpty(), "a card says nothing");
      COSBase at = marked.get(numbers.get(0));
      while (print.expands(at)) {
        at = ((COSDictionary) ((COSObject) at).getObject()).getItem(COSName.P);
      }
      require(print.knows(at), "a card is in no box");
      COSObject box = (COSObject) at;
      require(boxes.add(box), "two cards are in one box");
      body.say("box").add(box);
      Set<Integer> met = new HashSet<>();
      kids(((COSDictionary) box.getObject()).getItem(COSName.K), box, met);
      require(met.size() == numbers.size(), "not all of a card is in the tag tree");
    }

    private void kids(COSBase kids, COSObject parent, Set<Integer> met) {
      if (kids instanceof COSArray all) {
        all.forEach(each -> kids(each, parent, met));
      } else if (kids instanceof COSInteger number) {
        mark(number.intValue(), parent, met);
      } else if (print.expands(kids)) {
        element((COSObject) kids, parent, met);
      } else {
        print.say("kid").add(kids);
      }
    }

    private void mark(int number, COSObject parent, Set<Integer> met) {
      int index = numbers.indexOf(number);
      require(index >= 0 && met.add(number), "a card's marks are not its own");
      require(marked.get(number) == parent, "a mark is not in the parent tree");
      print.say("M" + index);
    }

    private void element(COSObject object, COSObject parent, Set<Integer> met) {
      COSDictionary element = (COSDictionary) object.getObject();
      COSBase on = element.getItem(COSName.PG);
      require(
          on == null || ((COSObject) on).getObject() == page.getCOSObject(),
          "a card is on another page");
      if (element.containsKey(COSName.MCID)) {
        mark(element.getInt(COSName.MCID), parent, met);
        return;
      }
      if (element.containsKey(OBJECT)) {
        link((COSObject) element.getItem(OBJECT), parent);
        return;
      }
      require(element.getItem(COSName.P) == parent, "an element has another parent");
      print.say("(");
      for (COSName key : element.keySet()) {
        if (key.equals(COSName.A)) {
          attributes(print.say(key), element.getDictionaryObject(key));
        } else if (!Set.of(COSName.P, COSName.PG, COSName.K).contains(key)) {
          print.say(key).add(element.getItem(key));
        }
      }
      if (element.containsKey(COSName.K)) {
        kids(element.getItem(COSName.K), object, met);
      }
      print.say(")");
    }

    private void link(COSObject object, COSObject parent) {
      COSDictionary link = (COSDictionary) object.getObject();
      require(print.expands(object) && links.add(object), "a link is not the card's own");
      require(
          parents.get(link.getInt(COSName.STRUCT_PARENT)) == parent,
          "a link is not in the parent tree");
      print.say("link").say(Collections.frequency(annotations(page), object));
      for (COSName key : link.keySet()) {
        COSBase value = link.getItem(key);
        if (key.equals(COSName.RECT) || key.equals(QUAD_POINTS)) {
          place(print.say(key), (COSArray) link.getDictionaryObject(key));
        } else if (!key.equals(COSName.STRUCT_PARENT)) {
          print.say(key).add(value);
        }
      }
    }

    private void attributes(CosPrint print, COSBase base) {
      COSBase value = base instanceof COSObject object ? object.getObject() : base;
      if (value instanceof COSArray all) {
        all.forEach(each -> attributes(print, each));
      } else if (value instanceof COSDictionary attributes
          && attributes.containsKey(COSName.BBOX)) {
        for (COSName key : attributes.keySet()) {
          if (key.equals(COSName.BBOX)) {
            place(print.say(key), attributes.getCOSArray(key));
          } else {
            print.say(key).add(attributes.getItem(key));
          }
        }
      } else {
        print.add(value);
      }
    }

    private void place(CosPrint print, COSArray numbers) {
      for (int i = 0; i < numbers.size(); i++) {
        double at = ((COSNumber) numbers.getObject(i)).floatValue();
        print.say(dots(at - (i % 2 == 0 ? right : up)));
      }
    }
  }
}
