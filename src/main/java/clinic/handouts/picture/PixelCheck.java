package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
import clinic.handouts.yaml.RuleCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Checks that a PNG or JPEG can be read to its end. The whole file is decoded, but only a few of
 * its pixels are kept, so that a small file can't fill the memory.
 */
final class PixelCheck {
  private static final int KEPT_SIDE = 500;

  private PixelCheck() {}

  /**
   * What is wrong with a picture.
   *
   * @param path relative to the workspace
   * @param bytes the file
   */
  static Optional<Flaw> flaw(String path, byte[] bytes) {
    String format = format(bytes);
    String named = path.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpeg";
    if (format.isEmpty()) {
      return Optional.of(unreadable(path));
    }
    if (!format.equals(named)) {
      return Optional.of(
          flaw(
              ImageRules.KIND,
              "the image "
                  + path
                  + " is a "
                  + format.toUpperCase(Locale.ROOT)
                  + ", whatever its name says",
              "rename it so that it ends in " + (format.equals("png") ? ".png" : ".jpg")));
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      return read(reader, path);
    } catch (IOException | RuntimeException e) {
      return Optional.of(unreadable(path));
    } finally {
      reader.dispose();
    }
  }

  private static Optional<Flaw> read(ImageReader reader, String path) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > ImageFile.MAX_SIDE
        || height > ImageFile.MAX_SIDE
        || (long) width * height > ImageFile.MAX_PIXELS) {
      return Optional.of(
          flaw(
              ImageRules.TOO_LARGE,
              String.format(Locale.ROOT, "the image %s has %,d by %,d pixels", path, width, height),
              "make it smaller; a page needs no more than 9 million pixels"));
    }
    boolean[] damaged = {false};
    reader.addIIOReadWarningListener((source, warning) -> damaged[0] = true);
    ImageReadParam some = reader.getDefaultReadParam();
    int step = 1 + Math.max(width, height) / KEPT_SIDE;
    some.setSourceSubsampling(step, step, 0, 0);
    reader.read(0, some);
    return damaged[0] ? Optional.of(unreadable(path)) : Optional.empty();
  }

  /** The format according to the first bytes: {@code png}, {@code jpeg}, or empty. */
  private static String format(byte[] bytes) {
    if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N') {
      return "png";
    }
    return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 ? "jpeg" : "";
  }

  private static Flaw unreadable(String path) {
    return flaw(
        ImageRules.UNREADABLE,
        "the image " + path + " can't be read as a picture",
        "save it again as PNG or JPEG (not CMYK)");
  }

  private static Flaw flaw(RuleCard rule, String message, String help) {
    return new Flaw(rule, message, help, Optional.empty());
  }
}
