package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.YamlRules;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a content file into text: strict UTF-8, normalised to form C, without
 * ligatures.
 */
public final class TextDecoder {
  /**
   * The maximum number of marks in a row; normalising longer runs takes quadratic time (UAX #15,
   * Stream-Safe Format).
   */
  private static final int MAX_MARKS = 30;

  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

  /** How text begins that was copied from a word processor with its formatting. */
  private static final String RTF = "{\\rtf";

  private TextDecoder() {}

  /** The text of a file; empty, with a problem added, when the bytes are not UTF-8 text. */
  public static Optional<Source> decode(
      String path, byte[] bytes, Scope scope, List<Diagnostic> problems) {
    if (isUtf16(bytes)) {
      problems.add(
          Diagnostic.of(
              YamlRules.NOT_UTF_8,
              Source.unread(path).start(),
              "the file is UTF-16, not UTF-8",
              "save it again as UTF-8",
              scope));
      return Optional.empty();
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        problems.add(
            Diagnostic.of(
                YamlRules.NOT_TEXT,
                place(path, bytes, i),
                "the file is binary, not text",
                "save it as plain text in UTF-8",
                scope));
        return Optional.empty();
      }
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, text, true);
    if (result.isError()) {
      problems.add(
          Diagnostic.of(
              YamlRules.NOT_UTF_8,
              place(path, bytes, in.position()),
              "the file is not UTF-8 from here on",
              "save it again as UTF-8",
              scope));
      return Optional.empty();
    }
    String decoded = text.flip().toString();
    String withoutMark = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    OptionalInt marks = tooManyMarks(withoutMark);
    if (marks.isPresent()) {
      problems.add(
          Diagnostic.of(
              YamlRules.NOT_TEXT,
              new Source(path, withoutMark).place(marks.getAsInt()),
              "there are more than " + MAX_MARKS + " accents in a row",
              "remove them; no letter has that many",
              scope));
      return Optional.empty();
    }
    Source source =
        new Source(path, letters(Normalizer.normalize(withoutMark, Normalizer.Form.NFC)));
    int rtf = source.text().indexOf(RTF);
    if (rtf >= 0) {
      problems.add(
          Diagnostic.of(
              YamlRules.NOT_TEXT,
              source.place(rtf),
              "this is RTF, which contains a text's formatting, not just its words",
              "copy the text again and paste it without formatting (paste as plain text); save"
                  + " the file as plain text in UTF-8",
              scope));
      return Optional.empty();
    }
    return Optional.of(source);
  }

  /** Ligatures, which PDFs and old fonts leave behind in copied text, as their letters. */
  private static String letters(String text) {
    return LIGATURE
        .matcher(text)
        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
  }

  /** Whether the file begins with the byte order mark of UTF-16. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static OptionalInt tooManyMarks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean mark = Character.getType(text.codePointAt(i)) == Character.NON_SPACING_MARK;
      marks = mark ? marks + 1 : 0;
      if (marks > MAX_MARKS) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Place place(String path, byte[] bytes, int index) {
    Source before = new Source(path, new String(bytes, 0, index, StandardCharsets.UTF_8));
    Place end = before.place(before.text().length());
    return new Place(Source.unread(path), end.line(), end.column());
  }
}
