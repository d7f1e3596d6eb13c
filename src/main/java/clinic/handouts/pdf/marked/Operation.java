package clinic.handouts.pdf.marked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One instruction of a page's content (ISO 32000-1, 7.8.2).
 *
 * @param operator the operator
 * @param operands its operands
 */
public record Operation(Operator operator, List<COSBase> operands) {
  private static final Set<String> SHOWING = Set.of("Tj", "TJ", "'", "\"");

  public Operation {
    operands = List.copyOf(operands);
  }

  /** The instructions of a page. */
  public static List<Operation> of(PDPage page) throws IOException {
    List<Operation> operations = new ArrayList<>();
    List<COSBase> operands = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        operations.add(new Operation(operator, operands));
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
    return operations;
  }

  /** Instructions as a content stream. */
  public static byte[] written(List<Operation> operations) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16 << 10);
    ContentStreamWriter writer = new ContentStreamWriter(out);
    for (Operation operation : operations) {
      writer.writeTokens(operation.operands());
      writer.writeToken(operation.operator());
    }
    return out.toByteArray();
  }

  public boolean is(String name) {
    return operator.getName().equals(name);
  }

  /** Whether it begins marked content, tagged or not. */
  boolean beginsMarked() {
    return is("BDC") || is("BMC");
  }

  boolean showsText() {
    return SHOWING.contains(operator.getName());
  }

  /**
   * The number of the marked content that it begins; empty if it begins none, or one without a
   * number.
   */
  public OptionalInt mcid() {
    boolean numbered =
        is("BDC")
            && operands.size() == 2
            && operands.get(1) instanceof COSDictionary properties
            && properties.containsKey(COSName.MCID);
    return numbered
        ? OptionalInt.of(((COSDictionary) operands.get(1)).getInt(COSName.MCID))
        : OptionalInt.empty();
  }

  /** The codes of the text it shows, two bytes each; empty if it shows none. */
  byte[] codes() {
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    for (COSBase operand : operands) {
      if (showsText() && operand instanceof COSString text) {
        codes.writeBytes(text.getBytes());
      }
      if (showsText() && operand instanceof COSArray parts) {
        for (COSBase part : parts) {
          if (part instanceof COSString text) {
            codes.writeBytes(text.getBytes());
          }
        }
      }
    }
    return codes.toByteArray();
  }
}
