package clinic.handouts.picture;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.Nearest;
import clinic.handouts.text.Visible;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Images in {@code content/}: SVG, PNG and JPEG. */
public final class ImageFile {
  /** The maximum size of an image. */
  public static final long MAX_BYTES = 10L << 20;

  /** The maximum size of an SVG. */
  public static final long MAX_SVG_BYTES = 2L << 20;

  /**
   * The maximum number of pixels in a PNG or JPEG. An A4 page at 300 dpi has 8.7 million; of
   * pictures with more than an A4 page has at 360 dpi, only every second pixel is printed.
   */
  public static final long MAX_PIXELS = 40_000_000;

  /** The maximum width or height of a PNG or JPEG in pixels. */
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
   * @param help how to fix it
   * @param inImage the place within the image; empty when the way it is used is wrong
   */
  public record Flaw(Rule rule, String message, String help, Optional<Place> inImage) {
    /**
     * The flaw as a problem, at its place in the image if it has one, otherwise where the image is
     * used.
     */
    public Diagnostic at(Place use, Scope scope) {
      return Diagnostic.of(rule, inImage.orElse(use), message, help, scope);
    }
  }

  /**
   * The picture that content uses.
   *
   * @param workspace where it is
   * @param path as written, relative to {@code content/}
   */
  public static Picture read(Workspace workspace, String path) {
    Optional<Flaw> refused = refusedPath(path);
    if (refused.isPresent()) {
      return Picture.refused(refused.get());
    }
    String file = "content/" + path;
    try {
      return ReadPictures.of(file, workspace.read(file, isSvg(path) ? MAX_SVG_BYTES : MAX_BYTES));
    } catch (UnreadableException e) {
      return Picture.refused(
          flaw(
              ImageRules.of(e),
              "the image " + file + " " + e.getMessage(),
              switch (e.reason()) {
                case TOO_LARGE -> "make it smaller: simplify the drawing, or scale the picture";
                case OUTSIDE -> "copy the image itself into content/images/";
                case MISSING -> nearest(workspace, path);
                case UNREADABLE -> RELATIVE;
              }));
    }
  }

  /**
   * A picture that was read already.
   *
   * @param path relative to the workspace
   */
  public static Picture read(String path, byte[] file) {
    return ReadPictures.of(path, file);
  }

  /** Whether a name is that of a picture which can be printed. */
  public static boolean isNamed(String path) {
    return NAME.matcher(path).matches();
  }

  /** What is wrong with a path before anything is read. */
  private static Optional<Flaw> refusedPath(String path) {
    String quoted = "'" + Visible.line(path, 80) + "'";
    if (path.matches("(?i)[a-z][a-z0-9+.-]*+:.*|//.*")) {
      return Optional.of(
          flaw(
              ImageRules.REMOTE,
              quoted + " is not a file in the workspace",
              "save the image in content/images/ and write its path as images/…"));
    }
    if (path.startsWith("/") || List.of(path.split("[/\\\\]", -1)).contains("..")) {
      return Optional.of(
          flaw(
              ImageRules.OUTSIDE,
              quoted + " is not below content/",
              "copy the image into content/images/ and write its path as images/…"));
    }
    if (!path.matches("[\\p{L}\\p{M}\\p{Nd}/._ ()+,-]+")) {
      return Optional.of(
          flaw(
              ImageRules.PATH,
              quoted + " contains a character that image paths can't have",
              "use / between folders, and only letters, digits, '-', '_' and '.' in names"));
    }
    return Optional.empty();
  }

  /**
   * The images that may be meant, compared without folders and extensions, which people rarely
   * mistype.
   */
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
    return name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isSvg(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  /** A flaw without a place of its own. */
  static Flaw flaw(Rule rule, String message, String help) {
    return new Flaw(rule, message, help, Optional.empty());
  }
}
