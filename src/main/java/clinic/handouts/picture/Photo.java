package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
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
 * Reads a PNG or JPEG. The whole file is decoded to see that it is sound, but no more of its pixels
 * are kept than a page can show, so that neither a camera's photo nor a small file of a huge
 * picture fills the memory.
 */
final class Photo {
  /**
   * The side, in pixels, of the small copy that is only used to check whether a picture is white.
   */
  private static final int LOOK_SIDE = 500;

  /** As many pixels as an A4 page has at 360 dpi. Of larger pictures fewer are printed. */
  private static final double MOST_PRINTED = 12_500_000;

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
  Picture read(byte[] bytes) {
    try {
      Optional<PhotoFile> file =
          kind == PictureKind.PNG
              ? Optional.of(new PngPhoto(PngChunks.of(bytes)))
              : JpegSegments.of(bytes).map(JpegPhoto::new);
      if (!file.map(PhotoFile::isComplete).orElse(false)) {
        return Picture.refused(
            ImageRules.UNREADABLE,
            path,
            "is cut off (truncated): its file ends before the picture does",
            "copy, download or export it again");
      }
      PhotoFile whole = file.get();
      return whole.isSound()
          ? decoded(whole.plain(), reader -> printed(whole, reader))
          : unreadable();
    } catch (IOException | RuntimeException e) {
      return unreadable();
    }
  }

  /** What to do with a picture that is open for reading. */
  private interface Use {
    Picture of(ImageReader reader) throws IOException;
  }

  private Picture decoded(byte[] file, Use use) throws IOException {
    String format = kind == PictureKind.PNG ? "png" : "jpeg";
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return use.of(reader);
    } finally {
      reader.dispose();
    }
  }

  private Picture printed(PhotoFile file, ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > ImageFile.MAX_SIDE
        || height > ImageFile.MAX_SIDE
        || (long) width * height > ImageFile.MAX_PIXELS) {
      return Picture.refused(
          ImageRules.TOO_LARGE,
          path,
          String.format(Locale.ROOT, "has %,d by %,d pixels", width, height),
          "make it smaller; a page needs no more than 9 million pixels");
    }
    boolean[] damaged = {false};
    reader.addIIOReadWarningListener((source, warning) -> damaged[0] = true);
    List<Flaw> flaws = flaws(reader);
    if (damaged[0]) {
      return unreadable();
    }
    int step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PRINTED));
    Optional<byte[]> converted = file.converted(Math.max(1, step));
    return converted.isEmpty()
        ? new Picture(kind, file.plain(), ratio(reader), flaws)
        : decoded(
            converted.get(),
            again ->
                new Picture(
                    kind,
                    converted.get(),
                    ratio(again),
                    kind == PictureKind.PNG ? flaws(again) : flaws));
  }

  private static double ratio(ImageReader reader) throws IOException {
    return (double) reader.getWidth(0) / reader.getHeight(0);
  }

  /** Decodes all of a picture, and warns if it can't be seen; only PNGs have no background. */
  private List<Flaw> flaws(ImageReader reader) throws IOException {
    ImageReadParam some = reader.getDefaultReadParam();
    int step = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / LOOK_SIDE;
    some.setSourceSubsampling(step, step, 0, 0);
    if (kind == PictureKind.JPEG) {
      reader.readRaster(0, some); // Also reads CMYK, as read can't.
      return List.of();
    }
    return WhiteOnNothing.flaw(path, reader.read(0, some)).map(List::of).orElse(List.of());
  }

  private Picture unreadable() {
    return Picture.refused(
        ImageRules.UNREADABLE, path, "can't be read as a picture", "save it again as PNG or JPEG");
  }
}
