package clinic.handouts.picture.svg;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour as CSS writes it (CSS Color Module Level 4, sRGB only).
 *
 * @param text the colour without its opacity: {@code #rrggbb} or a name
 * @param alpha its opacity, from 0 to 1
 */
record Colour(String text, double alpha) {
  private static final Set<String> NAMES =
      Set.of(
          ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue"
                  + " blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue"
                  + " cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen"
                  + " darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred"
                  + " darksalmon darkseagreen darkslateblue darkslategray darkslategrey"
                  + " darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue"
                  + " firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod"
                  + " gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki"
                  + " lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan"
                  + " lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon"
                  + " lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue"
                  + " lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue"
                  + " mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen"
                  + " mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin"
                  + " navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod"
                  + " palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum"
                  + " powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown"
                  + " seagreen seashell sienna silver skyblue slateblue slategray slategrey snow"
                  + " springgreen steelblue tan teal thistle tomato turquoise violet wheat white"
                  + " whitesmoke yellow yellowgreen")
              .split(" "));

  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{3,8}");
  private static final Pattern FUNCTION = Pattern.compile("(rgba?|hsla?)\\(([^()]*)\\)");
  private static final Pattern ICC = Pattern.compile("(?i)\\s+(icc-color|device-cmyk)\\(.*\\)$");

  private static final int MAX_LENGTH = 200;

  /** Reads a colour; empty if it is not a known colour. */
  static Optional<Colour> of(String value) {
    if (value.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = ICC.matcher(value.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    if (NAMES.contains(text)) {
      return Optional.of(new Colour(text, 1));
    }
    if (text.equals("transparent")) {
      return Optional.of(new Colour("#000000", 0));
    }
    if (text.equals("rebeccapurple")) {
      return Optional.of(new Colour("#663399", 1));
    }
    if (HEX.matcher(text).matches()) {
      return hex(text.substring(1));
    }
    Matcher function = FUNCTION.matcher(text);
    if (!function.matches()) {
      return Optional.empty();
    }
    try {
      List<String> parts = Arrays.asList(function.group(2).strip().split("\\s*[,/]\\s*|\\s+", -1));
      return parts.size() < 3 || parts.size() > 4
          ? Optional.empty()
          : Optional.of(function(function.group(1).startsWith("hsl"), parts));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Colour> hex(String digits) {
    String wide = digits.length() <= 4 ? digits.replaceAll("[0-9a-f]", "$0$0") : digits;
    if (wide.length() == 6) {
      return Optional.of(new Colour("#" + wide, 1));
    }
    return wide.length() == 8
        ? Optional.of(
            new Colour("#" + wide.substring(0, 6), Integer.parseInt(wide.substring(6), 16) / 255.0))
        : Optional.empty();
  }

  private static Colour function(boolean isHsl, List<String> parts) {
    double alpha = parts.size() == 4 ? within(number(parts.get(3), 1), 1) : 1;
    if (!isHsl) {
      return of(
          (int) Math.round(within(number(parts.get(0), 255), 255)),
          (int) Math.round(within(number(parts.get(1), 255), 255)),
          (int) Math.round(within(number(parts.get(2), 255), 255)),
          alpha);
    }
    double hue = angle(parts.get(0)) / 360;
    double saturation = within(number(parts.get(1), 100) / 100, 1);
    double lightness = within(number(parts.get(2), 100) / 100, 1);
    double value = lightness + saturation * Math.min(lightness, 1 - lightness);
    double chroma = value == 0 ? 0 : 2 * (1 - lightness / value);
    int rgb = Color.HSBtoRGB((float) hue, (float) chroma, (float) value);
    return of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, alpha);
  }

  private static Colour of(int red, int green, int blue, double alpha) {
    return new Colour(String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue), alpha);
  }

  private static double angle(String text) {
    if (text.endsWith("turn")) {
      return 360 * Double.parseDouble(text.substring(0, text.length() - 4));
    }
    return Double.parseDouble(text.endsWith("deg") ? text.substring(0, text.length() - 3) : text);
  }

  private static double number(String text, double whole) {
    return text.endsWith("%")
        ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100 * whole
        : text.equals("none") ? 0 : Double.parseDouble(text);
  }

  private static double within(double value, double most) {
    return Math.max(0, Math.min(most, value));
  }
}
