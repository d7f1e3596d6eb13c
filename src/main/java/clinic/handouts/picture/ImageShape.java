package clinic.handouts.picture;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

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

  private static final Pattern ROOT = Pattern.compile("<svg\\b[^<>]*+>");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\bviewBox\\s*=\\s*[\"']\\s*[-+.eE\\d]++[\\s,]++[-+.eE\\d]++[\\s,]++([.eE\\d]++)[\\s,]++([.eE\\d]++)");
  private static final Pattern WIDTH =
      Pattern.compile("(?<![\\w-])width\\s*=\\s*[\"']([.\\d]++)(?!%)");
  private static final Pattern HEIGHT =
      Pattern.compile("(?<![\\w-])height\\s*=\\s*[\"']([.\\d]++)(?!%)");

  private final String label;

  ImageShape(String label) {
    this.label = label;
  }

  /** Its name in stylesheets. */
  public String label() {
    return label;
  }

  /**
   * The shape of an image.
   *
   * @param path relative to {@code content/}; may be absent, missing or broken
   */
  public static ImageShape of(Workspace workspace, Text path) {
    if (!path.isPresent()) {
      return EVEN;
    }
    try {
      byte[] bytes =
          workspace.read(
              "content/" + path.value(),
              ImageFile.isSvg(path.value()) ? ImageFile.MAX_SVG_BYTES : ImageFile.MAX_BYTES);
      double ratio = ImageFile.isSvg(path.value()) ? ofSvg(bytes) : ofPixels(bytes);
      return ratio > WIDE_FROM ? WIDE : ratio > 0 && ratio < TALL_TO ? TALL : EVEN;
    } catch (UnreadableException | IOException | RuntimeException e) {
      return EVEN; // The rules about images report what is wrong.
    }
  }

  private static double ofSvg(byte[] bytes) {
    Matcher root = ROOT.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!root.find()) {
      return 0;
    }
    Matcher box = VIEW_BOX.matcher(root.group());
    if (box.find()) {
      return Double.parseDouble(box.group(1)) / Double.parseDouble(box.group(2));
    }
    Matcher width = WIDTH.matcher(root.group());
    Matcher height = HEIGHT.matcher(root.group());
    return width.find() && height.find()
        ? Double.parseDouble(width.group(1)) / Double.parseDouble(height.group(1))
        : 0;
  }

  private static double ofPixels(byte[] bytes) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (double) reader.getWidth(0) / reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }
}
