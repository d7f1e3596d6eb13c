package clinic.handouts.pdf.marked;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Makes the header of a table an artifact where it is repeated on further pages. The renderer tags
 * it there too, so that each of its cells would be read aloud once for every page.
 */
public final class RepeatedHeads {
  private static final COSName PAGE = COSName.PG;
  private static final COSName KIDS = COSName.K;

  /** What to do on each page: the numbers of marked content that are artifacts. */
  private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();

  private RepeatedHeads() {}

  /** Untags them in a document. */
  public static void untag(PDDocument document) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root == null) {
      return;
    }
    RepeatedHeads heads = new RepeatedHeads();
    heads.search(root.getCOSObject(), false);
    if (!heads.repeated.isEmpty()) {
      MarkedPages.untag(document, heads.repeated);
    }
  }

  private void search(COSDictionary element, boolean inHead) {
    boolean head = inHead || COSName.getPDFName("THead").equals(element.getCOSName(COSName.S));
    COSBase kids = element.getDictionaryObject(KIDS);
    COSArray all = new COSArray();
    if (kids instanceof COSArray several) {
      all.addAll(several);
    } else if (kids != null) {
      all.add(kids);
    }
    COSArray left = new COSArray();
    for (int i = 0; i < all.size(); i++) {
      if (head && all.getObject(i) instanceof COSDictionary kid && isElsewhere(kid, element)) {
        repeated
            .computeIfAbsent(kid.getCOSDictionary(PAGE), page -> new HashSet<>())
            .add(kid.getInt(COSName.MCID));
      } else {
        left.add(all.get(i));
        if (all.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
          search(kid, head);
        }
      }
    }
    if (left.size() < all.size()) {
      element.setItem(KIDS, left);
    }
  }

  /** Whether it refers to marked content on a page other than the element's own. */
  private static boolean isElsewhere(COSDictionary kid, COSDictionary element) {
    return kid.containsKey(COSName.MCID)
        && kid.containsKey(PAGE)
        && kid.getCOSDictionary(PAGE) != element.getCOSDictionary(PAGE);
  }
}
