package clinic.handouts.pdf.marked;

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
 * Says which structure elements contain marked content and annotations (ISO 32000-1, 14.7.4.4): for
 * a page it has an array indexed by marked-content number, for an annotation the element.
 */
public final class ParentTree {
  private final COSDictionary root;
  private final COSDictionary tree;
  private final TreeMap<Integer, COSBase> entries = new TreeMap<>();

  /** The tree of a tagged document. */
  public ParentTree(PDDocument document) {
    root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    tree = root.getCOSDictionary(COSName.PARENT_TREE);
    read(tree);
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

  /** The elements of a page's marked content. */
  public COSArray page(COSDictionary page) {
    COSBase entry = entries.get(page.getInt(COSName.STRUCT_PARENTS));
    return (COSArray) (entry instanceof COSObject at ? at.getObject() : entry);
  }

  /** The element of an annotation. */
  public COSBase annotation(COSDictionary annotation) {
    return entries.get(annotation.getInt(COSName.STRUCT_PARENT));
  }

  /** Adds the element of an annotation, and stores the key in the annotation. */
  public void add(COSDictionary annotation, COSBase element) {
    int key = entries.isEmpty() ? 0 : entries.lastKey() + 1;
    entries.put(key, element);
    annotation.setInt(COSName.STRUCT_PARENT, key);
  }

  /** Writes the tree back, as a single node. */
  public void write() {
    COSArray numbers = new COSArray();
    for (Map.Entry<Integer, COSBase> entry : entries.entrySet()) {
      numbers.add(COSInteger.get(entry.getKey()));
      numbers.add(entry.getValue());
    }
    tree.removeItem(COSName.KIDS);
    tree.removeItem(COSName.LIMITS);
    tree.setItem(COSName.NUMS, numbers);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, entries.lastKey() + 1);
  }
}
