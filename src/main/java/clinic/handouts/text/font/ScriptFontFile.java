package clinic.handouts.text.font;

import clinic.handouts.files.Digest;
import clinic.handouts.text.shape.ScriptVariant;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/** A font file that somebody wants a script to be set in, and why it can't be, if it can't. */
final class ScriptFontFile {
  private static final int WEIGHT = 4;
  private static final int SELECTION = 62;
  private static final int ITALIC = 1;
  private static final int POSTSCRIPT_NAME = 6;
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** How much of a digest makes a name that no other font has. */
  private static final int SHORT = 8;

  private final String path;
  private final byte[] bytes;
  private final FontFile font;
  private BitSet characters;

  ScriptFontFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes.clone();
    this.font = new FontFile(bytes);
  }

  String path() {
    return path;
  }

  /** Its bytes; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  String digest() {
    return Digest.of(bytes).substring(0, SHORT);
  }

  /** The name of its family, in letters and digits only. */
  String name() {
    return font.name(POSTSCRIPT_NAME).split("-", 2)[0].replaceAll("[^A-Za-z0-9]", "");
  }

  boolean isBold() {
    return font.number("OS/2", WEIGHT) == BOLD;
  }

  /** Why it can't set any script. */
  Optional<FontCoverage.Fault> fault() {
    Optional<FontCoverage.Fault> unfit = FontFile.fault(path, bytes);
    if (unfit.isPresent()) {
      return unfit;
    }
    if (!font.hasTables()) {
      return fault(
          "this is not a TrueType font, or only the beginning of one",
          "download the font again, as TrueType files (.ttf)");
    }
    int weight = font.number("OS/2", WEIGHT);
    if ((font.number("OS/2", SELECTION) & ITALIC) != 0 || (weight != REGULAR && weight != BOLD)) {
      return fault(
          "the font is neither the regular nor the bold one of its family (its weight is "
              + weight
              + ((font.number("OS/2", SELECTION) & ITALIC) != 0 ? ", slanted)" : ")"),
          "use the family's files for Regular (400) and Bold (700)");
    }
    return Optional.empty();
  }

  /** Why it can't set a script in one of its variants. */
  Optional<FontCoverage.Fault> fault(ScriptVariant variant) {
    return fault()
        .or(
            () ->
                joins(variant)
                    ? Optional.empty()
                    : fault(
                        "the font does not say how letters of "
                            + variant.title()
                            + " are joined or where their marks go (it has no "
                            + variant.table()
                            + " table for them)",
                        "use a font made for this script, such as one of the Noto fonts"));
  }

  private boolean joins(ScriptVariant variant) {
    return variant.table().isEmpty()
        || variant.tags().stream().anyMatch(tag -> font.hasScript(variant.table(), tag));
  }

  /**
   * The letters of the variant's languages that it lacks; letters with marks count as their parts.
   */
  String missing(ScriptVariant variant) throws IOException {
    if (characters == null) {
      characters = FontFile.characters(bytes);
    }
    StringBuilder missing = new StringBuilder();
    variant.letters().filter(letter -> !characters.get(letter)).forEach(missing::appendCodePoint);
    return missing.toString();
  }

  private Optional<FontCoverage.Fault> fault(String message, String help) {
    return Optional.of(new FontCoverage.Fault(path, message, help));
  }
}
