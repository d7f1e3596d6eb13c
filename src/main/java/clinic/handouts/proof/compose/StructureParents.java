package clinic.handouts.proof.compose;

import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The structure elements that contain marked content and annotations, according to a file's parent
 * tree (ISO 32000-1, 14.7.4.4). The proof has a reader of its own, because it must not trust the
 * code that wrote the file.
 */
final class StructureParents {
  private final TreeMap<Integer, COSBase> entries = new TreeMap<>();

  /** Reads the parent tree of a tagged document. */
  StructureParents(PDDocument document) {
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    read(root.getCOSDictionary(COSName.PARENT_TREE));
  }

  private void read(COSDictionary node) {
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      read((COSDictionary) kids.getObject(i));
    }
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      entries.put(((COSInteger) numbers.getObject(i)).intValue(), numbers.get(i + 1));
    }
  }

  /** The elements of a page's marked content, by number. */
  COSArray marked(COSDictionary page) {
    COSBase entry = entries.get(page.getInt(COSName.STRUCT_PARENTS));
    return (COSArray) (entry instanceof COSObject object ? object.getObject() : entry);
  }

  /** The element of an annotation. */
  COSBase annotation(COSDictionary annotation) {
    return entries.get(annotation.getInt(COSName.STRUCT_PARENT));
  }

  /** Adds to the fingerprint the elements that it knows, each by its number. */
  void addKnown(CosFingerprint fingerprint) {
    for (Map.Entry<Integer, COSBase> entry : entries.entrySet()) {
      if (!fingerprint.expands(entry.getValue())) {
        fingerprint.say(entry.getKey());
        COSBase value = entry.getValue();
        if (value instanceof COSArray all) {
          for (int i = 0; i < all.size(); i++) {
            if (fingerprint.knows(all.get(i))) {
              fingerprint.say(i).add(all.get(i));
            }
          }
        } else {
          fingerprint.add(value);
        }
      }
    }
  }
}
