package clinic.handouts.pdf.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A marked-content sequence with a number (ISO 32000-1, 14.6), by the text that it shows.
 *
 * @param begin index of the instruction that begins it, among those the instructions of its page
 * @param end index of the instruction that ends it
 * @param number the number of the marked content
 * @param font the font that its first codes are set in; none if it is unknown
 * @param x from the left, in points
 * @param y from below, in points
 * @param codes all of its codes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record MarkedText(
    int begin, int end, int number, PDFont font, double x, double y, byte[] codes) {
  /**
   * The marked text of a page, in the order of its instructions.
   *
   * @param fonts by their dictionary
   */
  public static List<MarkedText> all(
      PDPage page, List<Operation> operations, IdentityHashMap<COSDictionary, PDFont> fonts) {
    COSDictionary named = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    List<MarkedText> all = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).mcid().isEmpty()) {
        continue;
      }
      int end = i + 1;
      PDFont font = null;
      double x = 0;
      double y = 0;
      List<byte[]> codes = new ArrayList<>();
      for (; end < operations.size() && !operations.get(end).is("EMC"); end++) {
        Operation each = operations.get(end);
        if (each.is("Tf") && font == null) {
          font = fonts.get(named.getCOSDictionary((COSName) each.operands().get(0)));
        }
        if (each.is("Tm") && joined(codes).length == 0) {
          x = ((COSNumber) each.operands().get(4)).floatValue();
          y = ((COSNumber) each.operands().get(5)).floatValue();
        }
        codes.add(each.codes());
      }
      int number = operations.get(i).mcid().getAsInt();
      all.add(new MarkedText(i, end, number, font, x, y, joined(codes)));
    }
    return all;
  }

  private static byte[] joined(List<byte[]> parts) {
    byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** Whether it shows exactly these words. */
  public boolean says(String words) throws IOException {
    return codes.length > 0 && Arrays.equals(codes, encoded(words));
  }

  /** The index in the codes at which words begin; -1 if it does not show them. */
  public int at(String words) throws IOException {
    byte[] wanted = encoded(words);
    for (int i = 0; wanted.length > 0 && i + wanted.length <= codes.length; i += 2) {
      if (Arrays.equals(codes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  /** The codes of words in its font; empty if the font does not have all of them. */
  public byte[] encoded(String words) throws IOException {
    try {
      return font == null ? new byte[0] : font.encode(words);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /**
   * Whether it is a single text, shown by one instruction, with nothing else drawn.
   *
   * @param operations the instructions of its page
   */
  public boolean isAlone(List<Operation> operations) {
    int shown = 0;
    int begun = 0;
    for (Operation each : operations.subList(begin + 1, end)) {
      String name = each.operator().getName();
      boolean known =
          name.equals("BT")
              || name.equals("ET")
              || name.equals("Tf")
              || name.equals("Tm")
              || name.equals("Tj")
              || TextState.isState(name);
      if (!known) {
        return false;
      }
      shown += name.equals("Tj") ? 1 : 0;
      begun += name.equals("BT") ? 1 : 0;
    }
    return shown == 1 && begun == 1;
  }

  /**
   * Removes it, but leaves instructions that change the look of what follows it.
   *
   * @param operations the instructions of its page
   * @param out set for each instruction that is removed
   */
  public void cut(List<Operation> operations, boolean[] out) {
    for (int i = begin; i <= end; i++) {
      out[i] = !TextState.isState(operations.get(i).operator().getName());
    }
  }
}
