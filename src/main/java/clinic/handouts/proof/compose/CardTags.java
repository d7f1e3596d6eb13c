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
 * The structure elements of one clinician card and what they contain: all of its marked content and
 * no other, and its links.
 */
final class CardTags {
  private static final COSName OBJECT = COSName.getPDFName("Obj");

  private final CosFingerprint fingerprint;
  private final PDPage page;
  private final StructureParents parents;
  private final List<Integer> numbers;
  private final CardShift shift;
  private final COSArray marked;
  private final Set<Integer> met = new HashSet<>();
  private final Set<COSObject> links = new HashSet<>();

  /**
   * Elements that have not been read yet.
   *
   * @param fingerprint that they are added to
   * @param page the page that the card is on
   * @param numbers the numbers of its marked content on that page
   */
  CardTags(
      CosFingerprint fingerprint,
      PDPage page,
      StructureParents parents,
      List<Integer> numbers,
      CardShift shift) {
    this.fingerprint = fingerprint;
    this.page = page;
    this.parents = parents;
    this.numbers = numbers;
    this.shift = shift;
    this.marked = parents.marked(page.getCOSObject());
  }

  /**
   * Adds them to the fingerprint.
   *
   * @return the body's element that contains them
   * @throws IllegalArgumentException if they are not as expected
   */
  COSObject read() {
    require(!numbers.isEmpty(), "a card is empty");
    COSBase at = marked.get(numbers.get(0));
    while (fingerprint.expands(at)) {
      at = ((COSDictionary) ((COSObject) at).getObject()).getItem(COSName.P);
    }
    require(fingerprint.knows(at), "a card is not in a box");
    COSObject box = (COSObject) at;
    kids(((COSDictionary) box.getObject()).getItem(COSName.K), box);
    require(met.size() == numbers.size(), "not all of a card is in the tag tree");
    return box;
  }

  /** The annotations that they contain, once they have been read. */
  Set<COSObject> links() {
    return links;
  }

  private void kids(COSBase kids, COSObject parent) {
    if (kids instanceof COSArray all) {
      all.forEach(each -> kids(each, parent));
    } else if (kids instanceof COSInteger number) {
      mark(number.intValue(), parent);
    } else if (fingerprint.expands(kids)) {
      element((COSObject) kids, parent);
    } else {
      fingerprint.say("kid").add(kids);
    }
  }

  private void mark(int number, COSObject parent) {
    int index = numbers.indexOf(number);
    require(index >= 0 && met.add(number), "a card has marked content that is not its own");
    require(marked.get(number) == parent, "marked content is missing from the parent tree");
    fingerprint.say("M" + index);
  }

  private void element(COSObject object, COSObject parent) {
    COSDictionary element = (COSDictionary) object.getObject();
    COSBase on = element.getItem(COSName.PG);
    require(
        on == null || ((COSObject) on).getObject() == page.getCOSObject(),
        "a card is on the wrong page");
    if (element.containsKey(COSName.MCID)) {
      mark(element.getInt(COSName.MCID), parent);
      return;
    }
    if (element.containsKey(OBJECT)) {
      link((COSObject) element.getItem(OBJECT), parent);
      return;
    }
    require(element.getItem(COSName.P) == parent, "an element has the wrong parent");
    fingerprint.say("(");
    for (COSName key : element.keySet()) {
      if (key.equals(COSName.A)) {
        attributes(fingerprint.say(key), element.getDictionaryObject(key));
      } else if (!Set.of(COSName.P, COSName.PG, COSName.K).contains(key)) {
        fingerprint.say(key).add(element.getItem(key));
      }
    }
    if (element.containsKey(COSName.K)) {
      kids(element.getItem(COSName.K), object);
    }
    fingerprint.say(")");
  }

  private void link(COSObject object, COSObject parent) {
    COSDictionary link = (COSDictionary) object.getObject();
    require(fingerprint.expands(object) && links.add(object), "a link is not the card's own");
    require(parents.annotation(link) == parent, "a link is missing from the parent tree");
    fingerprint.say("link").say(Collections.frequency(CompositionReader.annotations(page), object));
    for (COSName key : link.keySet()) {
      COSBase value = link.getItem(key);
      if (key.equals(COSName.RECT) || key.equals(COSName.QUADPOINTS)) {
        shift.add(fingerprint.say(key), (COSArray) link.getDictionaryObject(key));
      } else if (!key.equals(COSName.STRUCT_PARENT)) {
        fingerprint.say(key).add(value);
      }
    }
  }

  private void attributes(CosFingerprint fingerprint, COSBase base) {
    COSBase value = base instanceof COSObject object ? object.getObject() : base;
    if (value instanceof COSArray all) {
      all.forEach(each -> attributes(fingerprint, each));
    } else if (value instanceof COSDictionary attributes && attributes.containsKey(COSName.BBOX)) {
      for (COSName key : attributes.keySet()) {
        if (key.equals(COSName.BBOX)) {
          shift.add(fingerprint.say(key), attributes.getCOSArray(key));
        } else {
          fingerprint.say(key).add(attributes.getItem(key));
        }
      }
    } else {
      fingerprint.add(value);
    }
  }
}
