package clinic.handouts.picture;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.yaml.Rule;
import java.util.List;

/** The rules about images. */
public final class ImageRules {
  static final Rule MISSING =
      Rule.form("image-missing", "images that do not exist", "correct the path, below content/");
  static final Rule OUTSIDE =
      Rule.form(
          "image-outside", "images outside the workspace", "copy the image into content/images/");
  static final Rule REMOTE =
      Rule.form("image-remote", "images on the network", "copy the image into content/images/");
  static final Rule PATH =
      Rule.form(
          "image-path",
          "image paths that differ from the name on disk or lead elsewhere",
          "write the path as it is below content/");
  static final Rule KIND =
      Rule.form("image-kind", "images that are not SVG, PNG or JPEG", "save it as one of these");
  static final Rule TOO_LARGE =
      Rule.form("image-too-large", "images with too many bytes or pixels", "make it smaller");
  static final Rule UNREADABLE =
      Rule.form("image-unreadable", "images that can't be read", "save it again");
  static final Rule WHITE =
      Rule.warning(
          "image-white",
          "pictures that are white on a transparent background, which are invisible on white paper",
          Rule.OWN,
          "use the version for light backgrounds");
  static final Rule SVG =
      Rule.error(
          "svg",
          "SVGs that do not print reliably: text, photos, filters, masks with gradual"
              + " transparency, scripts, references",
          "PDF Association, PDF/A-2 (ISO 19005-2), 2011",
          "outline text and flatten transparency before you export");

  private ImageRules() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(MISSING, OUTSIDE, REMOTE, PATH, KIND, TOO_LARGE, UNREADABLE, WHITE, SVG);
  }

  /** The rule that refuses an image that can't be read. */
  static Rule of(UnreadableException e) {
    return switch (e.reason()) {
      case MISSING -> MISSING;
      case OUTSIDE -> OUTSIDE;
      case TOO_LARGE -> TOO_LARGE;
      case UNREADABLE -> UNREADABLE;
    };
  }
}
