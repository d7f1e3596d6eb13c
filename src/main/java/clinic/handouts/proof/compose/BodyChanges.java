package clinic.handouts.proof.compose;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** The objects of a body that were written anew behind it, without what the cards added to them. */
final class BodyChanges {
  private static final String OURS = "Card";

  private final long known;
  private final StructureParents parents;
  private final Set<COSObject> boxes;

  /**
   * Changes.
   *
   * @param known the number from which objects are not the body's
   * @param boxes structure elements that cards are in
   */
  BodyChanges(long known, StructureParents parents, Set<COSObject> boxes) {
    this.known = known;
    this.parents = parents;
    this.boxes = boxes;
  }

  /**
   * Tells all of a document.
   *
   * @param bodyLength how many bytes at its beginning are the body's
   */
  void tell(CosFingerprint print, COSDocument document, int bodyLength) {
    TreeMap<Long, COSObject> changed = new TreeMap<>();
    document
        .getXrefTable()
        .forEach(
            (key, offset) -> {
              boolean compressed = offset < 0;
              if (key.getNumber() < known && (compressed || offset >= bodyLength)) {
                changed.put(key.getNumber(), document.getObjectFromPool(key));
              }
            });
    changed.forEach((number, object) -> tell(print.say("changed " + number), object));
  }

  private void tell(CosFingerprint print, COSBase base) {
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
      CosFingerprint own = new CosFingerprint(known);
      if (key.equals(COSName.NUMS)) {
        parents.tellKnown(own);
      } else if (shared) {
        tellOwn(own, item);
      } else if (item instanceof COSDictionary inner && !(item instanceof COSStream)) {
        tell(own, inner);
      } else {
        own.add(item);
      }
      if (!own.toString().isEmpty()) {
        print.say("/" + key.getName()).say("<<").say(own).say(">>");
      }
    }
  }

  /** What of a list, or a single value, is the body's. */
  private void tellOwn(CosFingerprint print, COSBase item) {
    if (item instanceof COSArray all) {
      all.forEach(each -> tellOwn(print, each));
    } else if (!print.expands(item) && !item.equals(COSNull.NULL)) {
      print.add(item);
    }
  }
}
