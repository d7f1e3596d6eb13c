package clinic.handouts.picture;

import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Text;

/** Whether a picture is wide, tall or neither; stylesheets size each differently. */
public enum ImageShape {
  /** More than twice as wide as it is high. */
  WIDE("wide"),

  /** Less than 0.7 times as wide as it is high. */
  TALL("tall"),

  /** Neither, or unknown. */
  EVEN("even");

  private static final double WIDE_FROM = 2;
  private static final double TALL_TO = 0.7;

  private final String label;

  ImageShape(String label) {
    this.label = label;
  }

  /** Its name in stylesheets. */
  public String label() {
    return label;
  }

  /**
   * The shape of a picture.
   *
   * @param ratio width divided by height; 0 when unknown
   */
  static ImageShape of(double ratio) {
    return ratio > WIDE_FROM ? WIDE : ratio > 0 && ratio < TALL_TO ? TALL : EVEN;
  }

  /**
   * The shape of an image.
   *
   * @param path relative to {@code content/}; may be absent, missing or broken: the rules about
   *     images report what is wrong
   */
  public static ImageShape of(Workspace workspace, Text path) {
    return path.isPresent() ? ImageFile.read(workspace, path.value()).shape() : EVEN;
  }
}
