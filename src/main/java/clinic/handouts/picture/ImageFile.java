package clinic.handouts.picture;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.Nearest;
import clinic.handouts.text.Visible;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Images below {@code content/}: SVG, PNG and JPEG. */
public final class ImageFile {
  /** The largest image that is read. */
  public static final long MAX_BYTES = 10L << 20;

  /** The largest SVG that is read. */
  public static final long MAX_SVG_BYTES = 2L << 20;

  /** The most pixels of a PNG or JPEG; an A4 page at 300 dpi has 8.7 million. */
  public static final long MAX_PIXELS = 40_000_000;

  /** The most pixels of a side of a PNG or JPEG. */
  public static final int MAX_SIDE = 20_000;

  private static final String RELATIVE =
      "image paths are relative to content/, such as images/logo.svg";

  private static final Pattern NAME = Pattern.compile("(?i).*\\.(svg|png|jpe?g)");

  private ImageFile() {}

  /**
   * What is wrong with an image.
   *
   * @param rule the rule it breaks
   * @param message what is wrong
   * @param help how to mend it
   * @param inImage the place within the image, or {@code Text.ABSENT}'s when it is the use that is
   *     wrong
   */
  public record Flaw(RuleCard rule, String message, String help, Optional<Place> inImage) {
    /** The flaw as a problem, at the place in the image if there is one, else at its use. */
    public Diagnostic at(Place use, Scope scope) {
      return Diagnostic.of(rule, inImage.orElse(use), message, help, scope);
    }
  }

  /**
   * What is wrong with an image that content uses; empty when all is well.
   *
   * @param workspace where it lies
   * @param path as written, relative to {@code content/}
   */
  public static List<Flaw> flaws(Workspace workspace, String path) {
    return refusedPath(path).map(List::of).orElseGet(() -> flawsOfFile(workspace, path));
  }

  /** What is wrong with a path before anything is read. */
  private static Optional<Flaw> refusedPath(String path) {
    String quoted = "'" + Visible.line(path, 80) + "'";
    if (path.matches("(?i)[a-z][a-z0-9+.-]*+:.*|//.*")) {
      return Optional.of(
          flaw(
              ImageRules.REMOTE,
              quoted + " is no file of the workspace",
              "save the image below content/images/ and name it images/…"));
    }
    if (path.startsWith("/") || List.of(path.split("[/\\\\]", -1)).contains("..")) {
      return Optional.of(
          flaw(
              ImageRules.OUTSIDE,
              quoted + " is not below content/",
              "copy the image into content/images/ and name it images/…"));
    }
    if (!path.matches("[\\p{L}\\p{M}\\p{Nd}/._ ()+,-]+")) {
      return Optional.of(
          flaw(
              ImageRules.PATH,
              quoted + " holds a character that image paths can't have",
              "write / between folders, and name images with letters, digits, '-', '_' and '.'"));
    }
    if (!NAME.matcher(path).matches()) {
      return Optional.of(
          flaw(
              ImageRules.KIND,
              quoted + " is neither SVG, PNG nor JPEG",
              "use a file that ends in .svg, .png or .jpg"));
    }
    return Optional.empty();
  }

  private static List<Flaw> flawsOfFile(Workspace workspace, String path) {
    try {
      byte[] bytes = workspace.read("content/" + path, isSvg(path) ? MAX_SVG_BYTES : MAX_BYTES);
      return isSvg(path)
          ? SvgCheck.flaws("content/" + path, bytes)
          : PixelCheck.flaw("content/" + path, bytes).stream().toList();
    } catch (UnreadableException e) {
      return List.of(
          flaw(
              ImageRules.of(e),
              "the image content/" + path + " " + e.getMessage(),
              switch (e.reason()) {
                case TOO_LARGE -> "make it smaller: simplify the drawing, or scale the picture";
                case OUTSIDE -> "copy the image itself into content/images/";
                case MISSING -> nearest(workspace, path);
                case UNREADABLE -> RELATIVE;
              }));
    }
  }

  /** The images that may be meant: folders and endings are not what people mistype. */
  private static String nearest(Workspace workspace, String path) {
    Map<String, List<String>> byName =
        workspace.tree("content").stream()
            .filter(each -> NAME.matcher(each).matches())
            .collect(Collectors.groupingBy(ImageFile::bareName));
    List<String> near =
        Nearest.to(bareName(path), byName.keySet()).stream()
            .flatMap(name -> byName.get(name).stream())
            .toList();
    return near.isEmpty() ? RELATIVE : "did you mean '" + String.join("' or '", near) + "'?";
  }

  private static String bareName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
  }

  /** Whether a path names an SVG. */
  public static boolean isSvg(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private static Flaw flaw(RuleCard rule, String message, String help) {
    return new Flaw(rule, message, help, Optional.empty());
  }
}
