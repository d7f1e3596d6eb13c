package clinic.handouts.text.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The words and sentences of 22 languages, with the glyphs that HarfBuzz's own program gives. */
public final class Words {
  private Words() {}

  /** A word in a language, in the script with an ISO 15924 code. */
  public record Word(String id, String language, String script, String text) {}

  /** The 125 words. */
  public static List<Word> all() {
    return rows("words.tsv").stream().map(row -> new Word(row[0], row[2], row[3], row[5])).toList();
  }

  /** Whether the program sets a script. */
  public static boolean isSet(String code, String language) {
    return Arrays.stream(Script.values())
        .filter(script -> script.code().equals(code))
        .anyMatch(script -> script.variant(language).family().isPresent());
  }

  /** The rows of a table. */
  public static List<String[]> rows(String name) {
    return new String(resource(name), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .toList();
  }

  static byte[] resource(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
