package clinic.handouts.layout;

import clinic.handouts.files.LatestUsed;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** QR codes (ISO/IEC 18004) as SVG: one path, medium error correction, a quiet zone of four. */
public final class QrSvg {
  private static final int QUIET = 4;

  /** How many codes are kept, since a clinician's code is on all their handouts. */
  private static final int KEPT = 1000;

  private static final Map<List<String>, String> LATEST =
      Collections.synchronizedMap(new LatestUsed<>(KEPT));

  private QrSvg() {}

  /**
   * The code for a text.
   *
   * @param text such as an address
   * @param description what the code does, for people who can't see it
   * @return an svg element, with one unit per module
   */
  static String of(String text, String description) {
    return LATEST.computeIfAbsent(List.of(text, description), each -> drawn(text, description));
  }

  /** The modules of the code for a text, row by row from the top; those that are set are dark. */
  public static List<BitSet> modules(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    List<BitSet> rows = new ArrayList<>();
    for (int y = 0; y < code.size; y++) {
      BitSet row = new BitSet();
      for (int x = 0; x < code.size; x++) {
        row.set(x, code.getModule(x, y));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String drawn(String text, String description) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from + QUIET).append(',').append(y + QUIET);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
      }
    }
    int size = code.size + 2 * QUIET;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" alt=\""
        + MarkdownXhtml.escaped(description)
        + ("\" viewBox=\"0 0 " + size + " " + size + "\">")
        + ("<rect width=\"" + size + "\" height=\"" + size + "\" fill=\"#ffffff\"/>")
        + ("<path fill=\"#000000\" d=\"" + path + "\"/></svg>");
  }
}
