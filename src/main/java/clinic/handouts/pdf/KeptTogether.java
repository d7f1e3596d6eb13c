package clinic.handouts.pdf;

import java.util.regex.Pattern;
import org.w3c.dom.Node;

/**
 * Keeps on one line what is read as one: numbers with what they count, and phone numbers. The
 * spaces within become no-break spaces (U+00A0).
 */
final class KeptTogether {
  private static final String NO_BREAK = "\u00A0";

  /** Groups of digits, such as (03) 5550 0100; longer rows of numbers are none. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\d\\p{L}])(?<!\\d )\\(?\\+?\\d{1,6}\\)?(?: \\d{1,6}){1,4}(?![ ]?\\d)");

  /**
   * The space between a number of up to three digits and a short word or a sign, as in "10
   * minutes".
   */
  private static final Pattern COUNTED =
      Pattern.compile("(?<=(?<![\\d\u00A0])\\d{1,3}) (?=\\p{L}{1,9}(?!\\p{L})|[%°])");

  private KeptTogether() {}

  /** Changes all text below a node, styles apart. */
  static void in(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      String text = node.getNodeValue();
      String kept = of(text);
      if (!kept.equals(text)) {
        node.setNodeValue(kept);
      }
    } else if (!"style".equals(node.getNodeName())) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        in(child);
      }
    }
  }

  static String of(String text) {
    String phones = PHONE.matcher(text).replaceAll(number -> number.group().replace(" ", NO_BREAK));
    return COUNTED.matcher(phones).replaceAll(NO_BREAK);
  }
}
