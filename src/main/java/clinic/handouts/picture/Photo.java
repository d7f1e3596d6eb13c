package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
import clinic.handouts.yaml.RuleCard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a PNG or JPEG. The whole file is decoded to see that it is sound, but only a few of its
 * pixels are kept, so that a small file can't fill the memory.
 */
final class Photo {
  private static final int KEPT_SIDE = 500;

  private final String path;
  private final PictureKind kind;

  /**
   * A picture to read.
   *
   * @param path relative to the workspace
   * @param kind PNG or JPEG, as its first bytes say
   */
  Photo(String path, PictureKind kind) {
    this.path = path;
    this.kind = kind;
  }

  /** The picture as it is printed: upright, in sRGB, and without anything else in its file. */
  Picture read(byte[] file) {
    try {
      if (!isComplete(file)) {
        return refused(
            ImageRules.UNREADABLE,
            "is cut off (truncated): its file ends before the picture does",
            "copy, download or export it again");
      }
      if (kind == PictureKind.PNG && !PngChunks.of(file).isSound()) {
        return unreadable();
      }
      byte[] plain =
          kind == PictureKind.PNG ? PngChunks.of(file).plain() : PlainJpeg.stripped(file);
      Optional<Picture> flawed = decoded(plain, this::flawed);
      return flawed.isPresent() ? flawed.get() : printed(file);
    } catch (IOException | RuntimeException e) {
      return unreadable();
    }
  }

  private boolean isComplete(byte[] file) {
    return kind == PictureKind.PNG
        ? PngChunks.of(file).isComplete()
        : JpegSegments.of(file).map(JpegSegments::isComplete).orElse(false);
  }

  /** What to do with a picture that is open for reading. */
  private interface Use<T> {
    T of(ImageReader reader) throws IOException;
  }

  private <T> T decoded(byte[] file, Use<T> use) throws IOException {
    String format = kind == PictureKind.PNG ? "png" : "jpeg";
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return use.of(reader);
    } finally {
      reader.dispose();
    }
  }

  private Optional<Picture> flawed(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > ImageFile.MAX_SIDE
        || height > ImageFile.MAX_SIDE
        || (long) width * height > ImageFile.MAX_PIXELS) {
      return Optional.of(
          refused(
              ImageRules.TOO_LARGE,
              String.format(Locale.ROOT, "has %,d by %,d pixels", width, height),
              "make it smaller; a page needs no more than 9 million pixels"));
    }
    boolean[] damaged = {false};
    reader.addIIOReadWarningListener((source, warning) -> damaged[0] = true);
    if (reader.canReadRaster()) {
      reader.readRaster(0, some(reader)); // Also reads CMYK, as read can't.
    } else {
      reader.read(0, some(reader));
    }
    return damaged[0] ? Optional.of(unreadable()) : Optional.empty();
  }

  private static ImageReadParam some(ImageReader reader) throws IOException {
    ImageReadParam some = reader.getDefaultReadParam();
    int step = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / KEPT_SIDE;
    some.setSourceSubsampling(step, step, 0, 0);
    return some;
  }

  private Picture printed(byte[] file) throws IOException {
    byte[] printed = kind == PictureKind.PNG ? PngPhoto.printable(file) : JpegPhoto.printable(file);
    return decoded(
        printed,
        reader -> {
          BufferedImage look = reader.read(0, some(reader));
          return new Picture(
              kind,
              printed,
              (double) reader.getWidth(0) / reader.getHeight(0),
              WhiteOnNothing.flaw(path, look).map(List::of).orElse(List.of()));
        });
  }

  private Picture unreadable() {
    return refused(
        ImageRules.UNREADABLE, "can't be read as a picture", "save it again as PNG or JPEG");
  }

  private Picture refused(RuleCard rule, String message, String help) {
    return Picture.refused(
        new Flaw(rule, "the image " + path + " " + message, help, Optional.empty()));
  }
}
