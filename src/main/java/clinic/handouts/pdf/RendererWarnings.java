package clinic.handouts.pdf;

import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/** Says in a designer's words what the HTML renderer complains about. */
final class RendererWarnings {
  private static final String HELP =
      "change the layout or its stylesheets so that the warning goes away";

  /** What the renderer or Java says when it stops in the middle of something. */
  private static final Pattern FAILURE =
      Pattern.compile(
          "(?i)null|.*(?:out of bounds|Cannot invoke|\\bjava\\.|Exception|No value present).*",
          Pattern.DOTALL);

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "(?s).*No font for the following specification.*families: \\[([^\\]]*)].*",
              found ->
                  "no font of the names in the stylesheet is in templates/fonts/: "
                      + found.group(1),
              "name a font of templates/fonts/ in font-family; text in the margins needs it too"),
          new Known(
              "Font list is empty\\.",
              found -> "no font of the names in the stylesheet is in templates/fonts/",
              "name a font of templates/fonts/ in font-family; text in the margins needs it too"),
          new Known(
              "Found form control \\((.*)\\) with no enclosing form.*",
              found -> "the layout has a form field: " + found.group(1),
              "print lines or boxes to write on; a sheet of paper has no fields"));

  private RendererWarnings() {}

  private record Known(Pattern warning, Function<MatchResult, String> words, String help) {
    Known(String warning, Function<MatchResult, String> words, String help) {
      this(Pattern.compile(warning), words, help);
    }
  }

  /**
   * The problems.
   *
   * @param warnings as the renderer gave them, at least one
   * @param document what it was to typeset
   * @param layout path of the layout
   */
  static List<Diagnostic> problems(List<String> warnings, Document document, String layout) {
    boolean hasFields = document.getElementsByTagName("form").getLength() > 0;
    return warnings.stream()
        .map(String::strip)
        .map(warning -> problem(warning, document, layout, hasFields))
        .distinct()
        .toList();
  }

  private static Diagnostic problem(
      String warning, Document document, String layout, boolean hasFields) {
    if (hasFields && FAILURE.matcher(warning).matches()) {
      return problem(
          layout,
          "the layout has a form",
          "print lines or boxes to write on; a sheet of paper has no fields");
    }
    for (Known known : KNOWN) {
      Matcher found = known.warning().matcher(warning);
      if (found.matches()) {
        return problem(layout, known.words().apply(found), known.help());
      }
    }
    if (FAILURE.matcher(warning).matches()) {
      return problem(
          layout,
          "the renderer can't set this layout, and does not say why (" + warning + ")",
          "take out what you added last, piece by piece, until it can; then report what it was");
    }
    return problem(
        layout,
        HandoutDom.hiddenHeading(document, warning)
            .map(heading -> "the heading \"" + heading + "\" is not on any page")
            .orElse("the renderer warns: " + warning),
        HELP);
  }

  private static Diagnostic problem(String layout, String message, String help) {
    return Diagnostic.of(
        LayoutRules.RENDERER, Source.unread(layout).start(), message, help, Scope.EVERYTHING);
  }
}
