package clinic.handouts.pdf.marked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Removes empty artifacts. The renderer marks the background of every box as an artifact, even if
 * the box has none: that makes up a fifth of a file.
 */
public final class EmptyArtifacts {
  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private EmptyArtifacts() {}

  /** Removes empty artifacts from all pages, and whatever only they used. */
  public static void removeFrom(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      List<Operation> left = without(Operation.of(page));
      write(document, page, left);
    }
  }

  private static List<Operation> without(List<Operation> operations) {
    List<Operation> left = new ArrayList<>(operations.size());
    for (Operation each : operations) {
      int last = left.size() - 1;
      if (each.is("EMC") && last >= 0 && isArtifact(left.get(last))) {
        left.remove(last);
      } else {
        left.add(each);
      }
    }
    return left;
  }

  private static boolean isArtifact(Operation operation) {
    return operation.beginsMarked() && operation.operands().get(0).equals(ARTIFACT);
  }

  /** Writes a page's content, and keeps only the property lists that it uses. */
  public static void write(PDDocument document, PDPage page, List<Operation> content)
      throws IOException {
    page.setContents(
        new PDStream(
            document, new ByteArrayInputStream(Operation.written(content)), COSName.FLATE_DECODE));
    COSDictionary properties =
        page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
    if (properties != null) {
      Set<COSBase> used = new HashSet<>();
      content.stream()
          .filter(Operation::beginsMarked)
          .forEach(each -> used.addAll(each.operands()));
      for (COSName name : List.copyOf(properties.keySet())) {
        if (!used.contains(name)) {
          properties.removeItem(name);
        }
      }
    }
  }
}
