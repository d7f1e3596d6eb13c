package clinic.handouts.picture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide an SVG is for its height. */
final class SvgShape {
  private static final Pattern ROOT = Pattern.compile("<svg\\b[^<>]*+>");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\bviewBox\\s*=\\s*[\"']\\s*[-+.eE\\d]++[\\s,]++[-+.eE\\d]++[\\s,]++([.eE\\d]++)[\\s,]++([.eE\\d]++)");
  private static final Pattern WIDTH =
      Pattern.compile("(?<![\\w-])width\\s*=\\s*[\"']([.\\d]++)(?!%)");
  private static final Pattern HEIGHT =
      Pattern.compile("(?<![\\w-])height\\s*=\\s*[\"']([.\\d]++)(?!%)");

  private SvgShape() {}

  /** Width divided by height; 0 when unknown. */
  static double ratio(byte[] bytes) {
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
}
