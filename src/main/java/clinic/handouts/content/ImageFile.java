package clinic.handouts.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Images below {@code content/}: SVG, PNG and JPEG. */
public final class ImageFile {
  /** The largest image that is read. */
  public static final long MAX_BYTES = 10L << 20;

  /** The most pixels of a PNG or JPEG; an A4 page at 300 dpi has 8.7 million. */
  public static final long MAX_PIXELS = 40_000_000;

  private ImageFile() {}

  /**
   * What is wrong with an image.
   *
   * @param rule id of the rule
   * @param message what is wrong
   * @param help how to mend it
   * @param inImage the place within the image, or {@link Text#ABSENT}'s when it is the use that is
   *     wrong
   */
  public record Flaw(String rule, String message, String help, Optional<Place> inImage) {
    /** The flaw as a problem, at the place in the image if there is one, else at its use. */
    public Diagnostic at(Place use, Scope scope) {
      return Diagnostic.error(rule, inImage.orElse(use), message, help, scope);
    }
  }

  /**
   * What is wrong with an image that content uses; empty when all is well.
   *
   * @param workspace where it lies
   * @param path as written, relative to {@code content/}
   */
  public static List<Flaw> flaws(Workspace workspace, String path) {
    if (path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
      return List.of(
          flaw(
              "image-remote",
              "'" + path + "' is no file of the workspace",
              "save the image below content/images/ and name it images/…"));
    }
    if (!path.toLowerCase(Locale.ROOT).matches(".*\\.(svg|png|jpe?g)")) {
      return List.of(
          flaw(
              "image-kind",
              "'" + path + "' is neither SVG, PNG nor JPEG",
              "use a file that ends in .svg, .png or .jpg"));
    }
    try {
      byte[] bytes = workspace.read("content/" + path, MAX_BYTES);
      return isSvg(path)
          ? SvgCheck.flaws("content/" + path, bytes)
          : pixelFlaws(path, bytes).stream().toList();
    } catch (UnreadableException e) {
      return List.of(
          flaw(
              "image-" + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              "the image content/" + path + " " + e.getMessage(),
              "image paths are relative to content/, such as images/logo.svg"));
    }
  }

  /** Whether a path names an SVG. */
  public static boolean isSvg(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private static Optional<Flaw> pixelFlaws(String path, byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of(unreadable(path));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MAX_PIXELS) {
          return Optional.of(
              flaw(
                  "image-too-large",
                  String.format(Locale.ROOT, "the image content/%s has %,d pixels", path, pixels),
                  "make it smaller; a page needs no more than 9 million"));
        }
        if (!format.matches("png|jpe?g")) {
          return Optional.of(unreadable(path));
        }
        reader.read(0);
        return Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.of(unreadable(path));
    }
  }

  private static Flaw unreadable(String path) {
    return flaw(
        "image-unreadable",
        "the image content/" + path + " can't be read as a picture",
        "save it again as PNG or JPEG (not CMYK)");
  }

  private static Flaw flaw(String rule, String message, String help) {
    return new Flaw(rule, message, help, Optional.empty());
  }
}
