package clinic.handouts.layout;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a layout must not use: evaluating texts as templates, reaching into Java, switching
 * off escaping or settings, swallowing errors, asking for the time. It looks at the layout as
 * FreeMarker has parsed it, because comments and quotes can hide all of this from a search of the
 * text.
 */
@SuppressWarnings("deprecation") // FreeMarker has no other way to see a parsed template.
final class LayoutSafety {
  private static final Pattern UNSAFE =
      Pattern.compile(
          "\\?(interpret|eval|eval_json|evalJson|new|api|no_esc|noEsc)\\b"
              + "|(?<![\\w\\])])\\.now\\b"
              + "|^#(noautoesc|noAutoEsc|outputformat|outputFormat|attempt|setting)\\b");

  private LayoutSafety() {}

  /**
   * Something that a layout must not use.
   *
   * @param line line of the directive or interpolation, from 1
   * @param column its column, from 1, in UTF-16 units
   * @param construct what it is, as written in layouts
   */
  record Breach(int line, int column, String construct) {}

  /** The first breach in a layout's order; empty when it is safe. */
  static Optional<Breach> breach(Template template) {
    if (template.getOutputFormat() != HTMLOutputFormat.INSTANCE || !template.getAutoEscaping()) {
      return Optional.of(new Breach(1, 1, "<#ftl"));
    }
    return breach(template.getRootTreeNode());
  }

  private static Optional<Breach> breach(TemplateElement element) {
    String kind = element.getClass().getSimpleName();
    if (kind.equals("Comment") || kind.equals("TextBlock")) {
      return Optional.empty();
    }
    Matcher unsafe = UNSAFE.matcher(element.getDescription());
    if (unsafe.find()) {
      String found = unsafe.group();
      return Optional.of(
          new Breach(
              Math.max(1, element.getBeginLine()),
              Math.max(1, element.getBeginColumn()),
              found.startsWith("#") ? "<" + found : found));
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      Optional<Breach> below = breach((TemplateElement) element.getChildAt(i));
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
