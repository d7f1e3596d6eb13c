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
 * Which structure elements hold marked contents and annotations, as a file's parent tree says (ISO
 * 32000-1, 14.7.4.4). It is read here by itself, for the proof must not believe what wrote it.
 */
final class StructureParents {
  private final TreeMap<Integer, COSBase> entries = new TreeMap<>();

  /** Of a tagged document. */
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

  /** Those of a page's marked contents, by number. */
  COSArray marked(COSDictionary page) {
    COSBase entry = entries.get(page.getInt(COSName.STRUCT_PARENTS));
    return (COSArray) (entry instanceof COSObject object ? object.getObject() : entry);
  }

  /** That of an annotation. */
  COSBase annotation(COSDictionary annotation) {
    return entries.get(annotation.getInt(COSName.STRUCT_PARENT));
  }

  /** Tells those that the print knows, each at its number. */
  void tellKnown(CosFingerprint print) {
    for (Map.Entry<Integer, COSBase> entry : entries.entrySet()) {
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
}
