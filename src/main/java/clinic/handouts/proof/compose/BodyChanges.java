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

/**
 * The objects of a body that were updated after it, without what the clinician cards added to them.
 */
final class BodyChanges {
  private static final String OURS = "Card";

  private final long known;
  private final StructureParents parents;
  private final Set<COSObject> boxes;

  /**
   * The changes to a body.
   *
   * @param known the first object number that is not the body's
   * @param boxes structure elements that contain the cards
   */
  BodyChanges(long known, StructureParents parents, Set<COSObject> boxes) {
    this.known = known;
    this.parents = parents;
    this.boxes = boxes;
  }

  /**
   * Adds the changed objects of a document to the fingerprint.
   *
   * @param bodyLength how many bytes at its beginning belong to the body
   */
  void add(CosFingerprint fingerprint, COSDocument document, int bodyLength) {
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
    changed.forEach((number, object) -> add(fingerprint.say("changed " + number), object));
  }

  private void add(CosFingerprint fingerprint, COSBase base) {
    COSBase value = base instanceof COSObject object ? object.getObject() : base;
    if (!(value instanceof COSDictionary dictionary) || value instanceof COSStream) {
      fingerprint.add(value);
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
        parents.addKnown(own);
      } else if (shared) {
        addOwn(own, item);
      } else if (item instanceof COSDictionary inner && !(item instanceof COSStream)) {
        add(own, inner);
      } else {
        own.add(item);
      }
      if (!own.toString().isEmpty()) {
        fingerprint.say("/" + key.getName()).say("<<").say(own).say(">>");
      }
    }
  }

  /** The entries of a list, or the single value, that belong to the body. */
  private void addOwn(CosFingerprint fingerprint, COSBase item) {
    if (item instanceof COSArray all) {
      all.forEach(each -> addOwn(fingerprint, each));
    } else if (!fingerprint.expands(item) && !item.equals(COSNull.NULL)) {
      fingerprint.add(item);
    }
  }
}
