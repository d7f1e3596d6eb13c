package clinic.handouts.proof.compose;

import clinic.handouts.pdf.marked.FontCodes;
import clinic.handouts.proof.compose.CompositionReader.ReferencePart;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.LetterShapes.Letter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/**
 * The letters that the fonts of a body show, in all documents composed with it. Each letter is
 * checked once. Thread-safe.
 */
final class BodyLetters {
  /** The letters by face and code. */
  private final Map<String, ShownLetter> known = new HashMap<>();

  /**
   * The letters of a clinician card, each once, in no particular order.
   *
   * @throws IOException if its instructions or a font can't be read
   */
  Set<ShownLetter> of(CardPart card) throws IOException {
    Set<ShownLetter> found = new HashSet<>();
    PDFStreamParser parser =
        new PDFStreamParser(card.content().getBytes(StandardCharsets.ISO_8859_1));
    COSDictionary font = null;
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      if (((Operator) token).getName().equals("Tf")) {
        font = card.fonts().get(((COSName) operands.get(0)).getName());
      }
      for (COSBase operand : operands) {
        byte[] codes = operand instanceof COSString text ? text.getBytes() : new byte[0];
        for (int i = 0; i + 1 < codes.length; i += 2) {
          found.add(letter(font, ((codes[i] & 0xff) << 8) | (codes[i + 1] & 0xff)));
        }
      }
      operands.clear();
    }
    return found;
  }

  /**
   * Whether the fonts of a clinician card show its letters in the same way as where the card was
   * seen before.
   *
   * @throws IOException if a font can't be read
   */
  boolean show(List<ShownLetter> letters, CardPart card) throws IOException {
    Map<String, COSDictionary> fonts = new HashMap<>();
    card.fonts().values().forEach(font -> fonts.put(FontCodes.face(font), font));
    for (ShownLetter letter : letters) {
      if (!letter.equals(letter(fonts.get(letter.face()), letter.code()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether every place for the reference shows this code, and there is at least one such place.
   *
   * @throws IOException if a font can't be read
   */
  boolean say(String code, List<ReferencePart> references) throws IOException {
    for (ReferencePart reference : references) {
      StringBuilder words = new StringBuilder();
      for (int symbol : reference.codes()) {
        words.append(letter(reference.font(), symbol).text());
      }
      if (!words.toString().equals(code)) {
        return false;
      }
    }
    return !references.isEmpty();
  }

  private synchronized ShownLetter letter(COSDictionary font, int code) throws IOException {
    String face = FontCodes.face(font);
    ShownLetter letter = known.get(face + " " + code);
    if (letter == null) {
      letter = shown(face, PDFontFactory.createFont(font), code);
      known.put(face + " " + code, letter);
    }
    return letter;
  }

  private static ShownLetter shown(String face, PDFont font, int code) throws IOException {
    Letter letter = new LetterShapes().letter(font, code);
    // What a shaped letter must look like depends on its word, which is only judged with its page.
    String text = letter.foreign() || letter.isShaped() ? "" : letter.text();
    return new ShownLetter(face, code, text, font.getWidth(code));
  }
}
