package clinic.handouts.pdf.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Turns marked content of pages into artifacts, which are printed but not read aloud. */
final class MarkedPages {
  private MarkedPages() {}

  /**
   * Makes artifacts. The elements that had the content must already be without it.
   *
   * @param numbers by page, the numbers of the marked content
   */
  static void untag(PDDocument document, Map<COSDictionary, Set<Integer>> numbers)
      throws IOException {
    ParentTree parents = new ParentTree(document);
    for (PDPage page : document.getPages()) {
      Set<Integer> here = numbers.getOrDefault(page.getCOSObject(), Set.of());
      if (here.isEmpty()) {
        continue;
      }
      COSArray elements = parents.page(page.getCOSObject());
      here.forEach(number -> elements.set(number, COSNull.NULL));
      List<Operation> content = new ArrayList<>();
      for (Operation each : Operation.of(page)) {
        boolean isOne = each.mcid().isPresent() && here.contains(each.mcid().getAsInt());
        content.add(isOne ? artifact(each) : each);
      }
      EmptyArtifacts.write(document, page, content);
    }
  }

  private static Operation artifact(Operation tagged) {
    COSDictionary properties = new COSDictionary();
    properties.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
    return new Operation(tagged.operator(), List.of(COSName.getPDFName("Artifact"), properties));
  }
}
