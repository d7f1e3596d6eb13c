package clinic.handouts.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Turns the bytes of a content file into text: strict UTF-8, normalised to form C. */
final class TextDecoder {
  private TextDecoder() {}

  /** The text of a file; empty, with a problem added, when the bytes are no UTF-8 text. */
  static Optional<Source> decode(
      String path, byte[] bytes, Scope scope, List<Diagnostic> problems) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        problems.add(
            Diagnostic.error(
                "not-text",
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
          Diagnostic.error(
              "not-utf-8",
              place(path, bytes, in.position()),
              "the file is not UTF-8 from here on",
              "save it again with the encoding UTF-8",
              scope));
      return Optional.empty();
    }
    String decoded = text.flip().toString();
    String withoutMark = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    return Optional.of(new Source(path, Normalizer.normalize(withoutMark, Normalizer.Form.NFC)));
  }

  private static Place place(String path, byte[] bytes, int index) {
    Source before = new Source(path, new String(bytes, 0, index, StandardCharsets.UTF_8));
    Place end = before.place(before.text().length());
    return new Place(Source.unread(path), end.line(), end.column());
  }
}
