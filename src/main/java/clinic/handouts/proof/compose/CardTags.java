package clinic.handouts.proof.compose;

import static clinic.handouts.proof.compose.CompositionReader.require;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The structure elements of one card, and what they hold: its marked contents, all of them and no
 * others, and its links.
 */
final class CardTags {
  private static final COSName OBJECT = COSName.getPDFName("Obj");

  private final CosFingerprint print;
  private final PDPage page;
  private final StructureParents parents;
  private final List<Integer> numbers;
  private final CardShift shift;
  private final COSArray marked;
  private final Set<Integer> met = new HashSet<>();
  private final Set<COSObject> links = new HashSet<>();

  /**
   * Elements not yet read.
   *
   * @param print that they are told to
   * @param page on which the card stands
   * @param numbers of its marked contents on that page
   */
  CardTags(
      CosFingerprint print,
      PDPage page,
      StructureParents parents,
      List<Integer> numbers,
      CardShift shift) {
    this.print = print;
    this.page = page;
    this.parents = parents;
    this.numbers = numbers;
    this.shift = shift;
    this.marked = parents.marked(page.getCOSObject());
  }

  /**
   * Tells them.
   *
   * @return the body's element that they are in
   * @throws IllegalArgumentException if they are not as expected
   */
  COSObject tell() {
    require(!numbers.isEmpty(), "a card says nothing");
    COSBase at = marked.get(numbers.get(0));
    while (print.expands(at)) {
      at = ((COSDictionary) ((COSObject) at).getObject()).getItem(COSName.P);
    }
    require(print.knows(at), "a card is in no box");
    COSObject box = (COSObject) at;
    kids(((COSDictionary) box.getObject()).getItem(COSName.K), box);
    require(met.size() == numbers.size(), "not all of a card is in the tag tree");
    return box;
  }

  /** The annotations that they hold, once they are told. */
  Set<COSObject> links() {
    return links;
  }

  private void kids(COSBase kids, COSObject parent) {
    if (kids instanceof COSArray all) {
      all.forEach(each -> kids(each, parent));
    } else if (kids instanceof COSInteger number) {
      mark(number.intValue(), parent);
    } else if (print.expands(kids)) {
      element((COSObject) kids, parent);
    } else {
      print.say("kid").add(kids);
    }
  }

  private void mark(int number, COSObject parent) {
    int index = numbers.indexOf(number);
    require(index >= 0 && met.add(number), "a card's marks are not its own");
    require(marked.get(number) == parent, "a mark is not in the parent tree");
    print.say("M" + index);
  }

  private void element(COSObject object, COSObject parent) {
    COSDictionary element = (COSDictionary) object.getObject();
    COSBase on = element.getItem(COSName.PG);
    require(
        on == null || ((COSObject) on).getObject() == page.getCOSObject(),
        "a card is on another page");
    if (element.containsKey(COSName.MCID)) {
      mark(element.getInt(COSName.MCID), parent);
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
      kids(element.getItem(COSName.K), object);
    }
    print.say(")");
  }

  private void link(COSObject object, COSObject parent) {
    COSDictionary link = (COSDictionary) object.getObject();
    require(print.expands(object) && links.add(object), "a link is not the card's own");
    require(parents.annotation(link) == parent, "a link is not in the parent tree");
    print.say("link").say(Collections.frequency(CompositionReader.annotations(page), object));
    for (COSName key : link.keySet()) {
      COSBase value = link.getItem(key);
      if (key.equals(COSName.RECT) || key.equals(COSName.QUADPOINTS)) {
        shift.tell(print.say(key), (COSArray) link.getDictionaryObject(key));
      } else if (!key.equals(COSName.STRUCT_PARENT)) {
        print.say(key).add(value);
      }
    }
  }

  private void attributes(CosFingerprint print, COSBase base) {
    COSBase value = base instanceof COSObject object ? object.getObject() : base;
    if (value instanceof COSArray all) {
      all.forEach(each -> attributes(print, each));
    } else if (value instanceof COSDictionary attributes && attributes.containsKey(COSName.BBOX)) {
      for (COSName key : attributes.keySet()) {
        if (key.equals(COSName.BBOX)) {
          shift.tell(print.say(key), attributes.getCOSArray(key));
        } else {
          print.say(key).add(attributes.getItem(key));
        }
      }
    } else {
      print.add(value);
    }
  }
}
