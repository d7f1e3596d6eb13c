package clinic.handouts.pdf.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Mirrors the pages of a document that runs from right to left. Its layout runs from left to right,
 * as every other does: columns, boxes, marks, numbers and frames all change sides here, and nowhere
 * else. Letters and pictures are not mirrored, only moved.
 */
public final class MirroredPages {
  private static final float THOUSAND = 1000;
  private static final COSName QUAD_POINTS = COSName.getPDFName("QuadPoints");

  /** Instructions whose operands are points, one after the other. */
  private static final Set<String> POINTS = Set.of("m", "l", "c", "v", "y");

  /** Instructions that would have to be mirrored in ways that no handout needs. */
  private static final Set<String> REFUSED = Set.of("sh", "BI", "'", "\"", "Td", "TD", "T*");

  private final PDPage page;
  private final IdentityHashMap<COSDictionary, PDFont> fonts;
  private final float width;

  private PDFont font;
  private float size;

  private MirroredPages(PDPage page, IdentityHashMap<COSDictionary, PDFont> fonts) {
    this.page = page;
    this.fonts = fonts;
    this.width = page.getMediaBox().getWidth();
  }

  /**
   * Mirrors all pages.
   *
   * @param fonts the fonts used for text, keyed by their dictionary
   */
  public static void mirror(PDDocument document, IdentityHashMap<COSDictionary, PDFont> fonts)
      throws IOException {
    for (PDPage page : document.getPages()) {
      MirroredPages mirrored = new MirroredPages(page, fonts);
      EmptyArtifacts.write(document, page, mirrored.content());
      for (PDAnnotation each : page.getAnnotations()) {
        mirrored.annotation(each.getCOSObject());
      }
    }
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null && document.getNumberOfPages() > 0) {
      new MirroredPages(document.getPage(0), fonts).tags(root.getCOSObject());
    }
  }

  private List<Operation> content() throws IOException {
    List<Operation> operations = Operation.of(page);
    List<Operation> mirrored = new ArrayList<>(operations.size());
    for (int i = 0; i < operations.size(); i++) {
      Operation next = operations.get(Math.min(i + 1, operations.size() - 1));
      mirrored.add(mirrored(operations.get(i), next));
    }
    return mirrored;
  }

  private Operation mirrored(Operation each, Operation next) throws IOException {
    String name = each.operator().getName();
    if (REFUSED.contains(name)) {
      throw new IOException("'" + name + "' can't be set from right to left");
    }
    if (POINTS.contains(name)) {
      return points(each);
    }
    return switch (name) {
      case "re" -> with(each, 0, width - number(each, 0) - number(each, 2));
      case "cm" -> with(each, 4, width - number(each, 4) - room(each, next));
      case "Tf" -> {
        font = fonts.get(fontNamed((COSName) each.operands().get(0)));
        size = number(each, 1);
        yield each;
      }
      case "Tm" -> with(each, 4, width - number(each, 4) - number(each, 0) * shown(next));
      default -> each;
    };
  }

  private Operation points(Operation each) {
    List<COSBase> operands = new ArrayList<>(each.operands());
    for (int i = 0; i < operands.size(); i += 2) {
      operands.set(i, new COSFloat(width - number(each, i)));
    }
    return new Operation(each.operator(), operands);
  }

  private static Operation with(Operation each, int place, float value) {
    List<COSBase> operands = new ArrayList<>(each.operands());
    operands.set(place, new COSFloat(value));
    return new Operation(each.operator(), operands);
  }

  private static float number(Operation operation, int place) {
    return ((COSNumber) operation.operands().get(place)).floatValue();
  }

  /** How far both edges of a picture are from the origin of its matrix, together. */
  private float room(Operation matrix, Operation next) throws IOException {
    boolean upright = number(matrix, 1) == 0 && number(matrix, 2) == 0;
    if (!upright || !next.is("Do")) {
      throw new IOException("a picture or box that is turned can't be set from right to left");
    }
    COSDictionary named = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSDictionary drawn = named.getCOSDictionary((COSName) next.operands().get(0));
    COSArray box = drawn.getCOSArray(COSName.BBOX);
    float edges = box == null ? 1 : at(box, 0) + at(box, 2);
    COSArray own = drawn.getCOSArray(COSName.MATRIX);
    if (own != null) {
      edges = at(own, 0) * edges + 2 * at(own, 4);
    }
    return number(matrix, 0) * edges;
  }

  private COSDictionary fontNamed(COSName name) {
    return page.getResources().getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(name);
  }

  /** How wide the text is that an instruction shows, before its matrix. */
  private float shown(Operation operation) throws IOException {
    if (!operation.showsText() || font == null) {
      throw new IOException("a text has no font, or no words after its place");
    }
    float units = 0;
    byte[] codes = operation.codes();
    for (int i = 0; i + 1 < codes.length; i += 2) {
      units += font.getWidth((codes[i] & 0xff) << 8 | (codes[i + 1] & 0xff));
    }
    for (COSBase operand : operation.operands()) {
      if (operand instanceof COSArray parts) {
        units -= spaces(parts);
      }
    }
    return units / THOUSAND * size;
  }

  private static float spaces(COSArray parts) {
    float sum = 0;
    for (COSBase part : parts) {
      sum += part instanceof COSString ? 0 : ((COSNumber) part).floatValue();
    }
    return sum;
  }

  private void annotation(COSDictionary annotation) {
    box(annotation.getCOSArray(COSName.RECT));
    COSArray corners = annotation.getCOSArray(QUAD_POINTS);
    for (int i = 0; corners != null && i + 3 < corners.size(); i += 4) {
      float left = at(corners, i);
      float y = at(corners, i + 1);
      corners.set(i, new COSFloat(width - at(corners, i + 2)));
      corners.set(i + 1, new COSFloat(at(corners, i + 3)));
      corners.set(i + 2, new COSFloat(width - left));
      corners.set(i + 3, new COSFloat(y));
    }
  }

  private void box(COSArray box) {
    if (box != null) {
      float left = at(box, 0);
      box.set(0, new COSFloat(width - at(box, 2)));
      box.set(2, new COSFloat(width - left));
    }
  }

  private static float at(COSArray array, int place) {
    return ((COSNumber) array.getObject(place)).floatValue();
  }

  private void tags(COSDictionary element) {
    COSBase attributes = element.getDictionaryObject(COSName.A);
    if (attributes instanceof COSDictionary alone) {
      box(alone.getCOSArray(COSName.BBOX));
    } else if (attributes instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary each) {
          box(each.getCOSArray(COSName.BBOX));
        }
      }
    }
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSDictionary kid) {
      tags(kid);
    } else if (kids instanceof COSArray all) {
      for (int i = 0; i < all.size(); i++) {
        if (all.getObject(i) instanceof COSDictionary kid) {
          tags(kid);
        }
      }
    }
  }
}
