package clinic.handouts.picture;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import java.lang.ref.SoftReference;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads pictures, each once for all that is done with it: checks, layout, rendering and the desk
 * ask for the same few again and again.
 */
final class ReadPictures {
  private static final int MOST_KEPT = 200;

  /** Pictures by path and digest, for as long as there is memory for them. */
  private static final Map<String, SoftReference<Picture>> KEPT = new LatestUsed<>(MOST_KEPT);

  private ReadPictures() {}

  /**
   * Reads a picture.
   *
   * @param path relative to the workspace
   * @param file what is in it
   */
  static Picture of(String path, byte[] file) {
    String key = path + " " + Digest.of(file);
    synchronized (KEPT) {
      Picture known = Optional.ofNullable(KEPT.get(key)).map(SoftReference::get).orElse(null);
      if (known != null) {
        return known;
      }
    }
    Picture read = read(path, file);
    synchronized (KEPT) {
      KEPT.put(key, new SoftReference<>(read));
    }
    return read;
  }

  private static Picture read(String path, byte[] file) {
    PictureKind kind = PictureKind.of(file);
    String name = path.toLowerCase(Locale.ROOT);
    if (kind == PictureKind.SVG || (kind == PictureKind.UNKNOWN && name.endsWith(".svg"))) {
      return drawing(path, file);
    }
    if (kind == PictureKind.UNKNOWN) {
      return Picture.refused(
          ImageRules.UNREADABLE,
          path,
          file.length == 0 ? "is empty" : "can't be read as a picture",
          "save it again as PNG or JPEG");
    }
    if (!kind.isPrinted()) {
      return Picture.refused(ImageRules.KIND, path, "is " + kind.words(), kind.advice());
    }
    return named(kind, path, name).orElseGet(() -> new Photo(path, kind).read(file));
  }

  private static Picture drawing(String path, byte[] file) {
    try {
      return named(PictureKind.SVG, path, path.toLowerCase(Locale.ROOT))
          .orElseGet(() -> SvgFile.read(path, file));
    } catch (RuntimeException | StackOverflowError e) {
      return Picture.refused(
          ImageRules.UNREADABLE,
          path,
          "can't be read as a drawing",
          "export it again from the drawing program, as plain SVG, or as PNG");
    }
  }

  /** A refusal if a file is of one kind and its name says that it is of another. */
  private static Optional<Picture> named(PictureKind kind, String path, String name) {
    boolean fits =
        name.endsWith(kind.ending()) || (kind == PictureKind.JPEG && name.endsWith(".jpeg"));
    return fits
        ? Optional.empty()
        : Optional.of(
            Picture.refused(
                ImageRules.KIND,
                path,
                "is really " + kind.words(),
                "rename it so that it ends in " + kind.ending()));
  }
}
