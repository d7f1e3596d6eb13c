package clinic.handouts.pdf;

import clinic.handouts.files.Workspace;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import java.util.regex.Pattern;

/**
 * Says whether a box looks the same whatever its height, as long as its contents fit: then it need
 * not be typeset again when its height has been chosen.
 */
final class HeightRules {
  /**
   * Properties that are placed or sized by the height of the containing element, or chosen by how
   * that is typeset.
   */
  private static final Pattern BY_HEIGHT =
      Pattern.compile(
          "(?:height|(?<![-\\w])(?:top|bottom))\\s*[:=][\\s\"']*[-+]?[\\d.]+%"
              + "|position\\s*:\\s*(absolute|fixed)|\\[\\s*style",
          Pattern.CASE_INSENSITIVE);

  private HeightRules() {}

  /** Whether anything in a document depends on a height, or may do so. */
  static boolean areIn(String xhtml, Workspace workspace) {
    return BY_HEIGHT.matcher(xhtml).find()
        || UsedRules.of(xhtml, workspace)
            .filter(rules -> !BY_HEIGHT.matcher(rules).find())
            .isEmpty();
  }

  /** Whether an element is just room for its contents, from its upper edge. */
  static boolean isPlain(CalculatedStyle style, CssContext context) {
    BorderPropertySet border = style.getBorder(context);
    return style.isIdent(CSSName.DISPLAY, IdentValue.BLOCK)
        && style.isOverflowVisible()
        && !style.isPositioned()
        && !style.isHasBackground()
        && border.noTop()
        && border.noRight()
        && border.noBottom()
        && border.noLeft();
  }
}
