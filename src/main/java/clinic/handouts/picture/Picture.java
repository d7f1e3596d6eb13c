package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Severity;
import java.util.List;

/**
 * A picture that was read, cleaned and judged: what every use of it shows, whatever was in its
 * file.
 */
public final class Picture {
  private final PictureKind kind;
  private final byte[] bytes;
  private final double ratio;
  private final List<Flaw> flaws;

  /**
   * A picture.
   *
   * @param kind what its bytes are
   * @param bytes an SVG, PNG or JPEG that can be printed as it is; empty when it is refused
   * @param ratio width divided by height; 0 when unknown
   * @param flaws what is wrong with it
   */
  Picture(PictureKind kind, byte[] bytes, double ratio, List<Flaw> flaws) {
    this.kind = kind;
    this.bytes = bytes;
    this.ratio = ratio;
    this.flaws = List.copyOf(flaws);
  }

  /** A picture that can't be printed. */
  static Picture refused(Flaw flaw) {
    return new Picture(PictureKind.UNKNOWN, new byte[0], 0, List.of(flaw));
  }

  /**
   * A picture that can't be printed.
   *
   * @param path relative to the workspace
   * @param message what is wrong, such as "is empty"
   */
  static Picture refused(Rule rule, String path, String message, String help) {
    return refused(ImageFile.flaw(rule, "the image " + path + " " + message, help));
  }

  /** What is wrong with it, from warnings to what keeps it from being printed. */
  public List<Flaw> flaws() {
    return flaws;
  }

  /** What keeps it from being printed. */
  public List<Flaw> errors() {
    return flaws.stream().filter(flaw -> flaw.rule().severity() == Severity.ERROR).toList();
  }

  /** Whether it can be printed. */
  public boolean isPrintable() {
    return errors().isEmpty();
  }

  /** The file to print: only the picture, upright and in sRGB; empty when it can't be printed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The media type of {@link #bytes}. */
  public String mediaType() {
    return switch (kind) {
      case SVG -> "image/svg+xml";
      case JPEG -> "image/jpeg";
      default -> "image/png";
    };
  }

  /** Its shape; even when unknown. */
  public ImageShape shape() {
    return ImageShape.of(ratio);
  }
}
