package clinic.handouts.picture.svg;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties that are allowed, and the values that they may have. */
final class Properties {
  static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
  private static final String LENGTH = NUMBER + "(?:px|pt|pc|mm|cm|in|%)?";
  private static final Pattern LENGTHS = Pattern.compile(LENGTH);

  /** A number with any other unit, or a calculation. */
  private static final Pattern RELATIVE =
      Pattern.compile("(?>" + NUMBER + ")(?!px|pt|pc|mm|cm|in)[a-zA-Z]|\\(");

  private static final Set<String> LENGTH_PROPERTIES =
      Set.of(
          "x",
          "y",
          "width",
          "height",
          "rx",
          "ry",
          "cx",
          "cy",
          "r",
          "fx",
          "fy",
          "x1",
          "y1",
          "x2",
          "y2",
          "stroke-width",
          "stroke-dasharray",
          "stroke-dashoffset");

  private static final Pattern ZERO = Pattern.compile("[-+]?0*\\.?0*[a-z%]*");
  private static final Pattern SHARE = Pattern.compile(NUMBER + "%?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)url\\(\\s*[\"']?([^\"')]*)[\"']?\\s*\\)(.*)");

  /** Properties that shapes take from the elements around them, and what they are by default. */
  static final Map<String, String> INHERITED =
      Map.ofEntries(
          Map.entry("fill", "black"),
          Map.entry("fill-opacity", "1"),
          Map.entry("fill-rule", "nonzero"),
          Map.entry("clip-rule", "nonzero"),
          Map.entry("stroke", "none"),
          Map.entry("stroke-opacity", "1"),
          Map.entry("stroke-width", "1"),
          Map.entry("stroke-linecap", "butt"),
          Map.entry("stroke-linejoin", "miter"),
          Map.entry("stroke-miterlimit", "4"),
          Map.entry("stroke-dasharray", "none"),
          Map.entry("stroke-dashoffset", "0"),
          Map.entry("color", "black"),
          Map.entry("visibility", "visible"),
          Map.entry("paint-order", "normal"),
          Map.entry("marker-start", "none"),
          Map.entry("marker-mid", "none"),
          Map.entry("marker-end", "none"));

  private static final Set<String> PAINTS = Set.of("fill", "stroke", "color", "stop-color");

  private static final Set<String> OWN =
      Set.of("stop-color", "display", "clip-path", "mask", "filter", "overflow");

  private static final Map<String, Pattern> VALUES =
      Map.ofEntries(
          Map.entry("fill-rule", Pattern.compile("nonzero|evenodd")),
          Map.entry("clip-rule", Pattern.compile("nonzero|evenodd")),
          Map.entry("stroke-width", Pattern.compile(LENGTH)),
          Map.entry("stroke-linecap", Pattern.compile("butt|round|square")),
          Map.entry("stroke-linejoin", Pattern.compile("miter|round|bevel")),
          Map.entry("stroke-miterlimit", Pattern.compile(NUMBER)),
          Map.entry(
              "stroke-dasharray",
              Pattern.compile("none|" + LENGTH + "(?:[\\s,]+" + LENGTH + ")*+")),
          Map.entry("stroke-dashoffset", Pattern.compile(LENGTH)),
          Map.entry("fill-opacity", SHARE),
          Map.entry("stroke-opacity", SHARE),
          Map.entry("stop-opacity", SHARE),
          Map.entry("opacity", SHARE),
          Map.entry("visibility", Pattern.compile("visible|hidden|collapse")),
          Map.entry("mix-blend-mode", Pattern.compile("[a-z-]+")));

  private Properties() {}

  /** Whether elements have a property only if they say so themselves, such as opacity. */
  static boolean isOwn(String property) {
    return !INHERITED.containsKey(property)
        && (OWN.contains(property) || VALUES.containsKey(property));
  }

  /** Whether a property's value is of a known form; properties that are not listed may be any. */
  static boolean isUnderstood(String property, String value) {
    if (value.equals("inherit")) {
      return true;
    }
    if (PAINTS.contains(property)) {
      return value.equals("none")
          || value.equalsIgnoreCase("currentColor")
          || value.startsWith("context-")
          || isAddress(value)
          || Colour.of(value).isPresent();
    }
    Pattern form = VALUES.get(property);
    return form == null || form.matcher(value).matches();
  }

  /** Whether a value is a length, with or without a unit. */
  static boolean isLength(String value) {
    return LENGTHS.matcher(value).matches();
  }

  /**
   * Whether a property is a length that is not one of the drawing alone: in em, for instance, which
   * depends on a font.
   */
  static boolean isRelative(String property, String value) {
    return LENGTH_PROPERTIES.contains(property) && RELATIVE.matcher(value).find();
  }

  /** Whether a length is zero, whatever its unit. */
  static boolean isZero(String value) {
    return ZERO.matcher(value).matches();
  }

  /** Whether a value is the address of something else. */
  static boolean isAddress(String value) {
    return ADDRESS.matcher(value).matches();
  }

  /** The address in a value: {@code #a} of {@code url(#a) red}; empty if it has none. */
  static String address(String value) {
    var found = ADDRESS.matcher(value);
    return found.matches() ? found.group(1).strip() : "";
  }

  /** What to use if there is nothing at the address: {@code red} of {@code url(#a) red}. */
  static String fallback(String value) {
    var found = ADDRESS.matcher(value);
    return found.matches() && !found.group(2).isBlank() ? found.group(2).strip() : "none";
  }

  /** A number from 0 to 1, which may be written in percent. */
  static double share(String value) {
    double number =
        value.endsWith("%")
            ? Double.parseDouble(value.substring(0, value.length() - 1)) / 100
            : Double.parseDouble(value);
    return Math.max(0, Math.min(1, number));
  }
}
