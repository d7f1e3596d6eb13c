package clinic.handouts.picture.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a drawing is printed as, or why it is refused. */
final class DrawingTest {
  private static final String RECT = "<rect class=\"a b\" id=\"r\" width=\"9\" height=\"9\"/>";

  private static Drawing.Reading read(String content) {
    return Drawing.read(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>");
  }

  private static String printed(String content) {
    Drawing.Reading reading = read(content);
    assertThat(reading.refusal()).isEmpty();
    return new String(reading.drawing().orElseThrow().svg(), StandardCharsets.UTF_8);
  }

  private static String refusal(String content) {
    return read(content).refusal().orElseThrow().message();
  }

  @Test
  void aFontInTheFileIsPassedOver() {
    String font = "@font-face { src: url(data:font/woff2;base64," + "A".repeat(300_000) + ") }";
    assertThat(printed("<style>" + font + " .a { fill: red }</style>" + RECT))
        .contains("fill=\"red\"");
  }

  @Test
  void longListsAreRead() {
    String dashes = "1, ".repeat(20_000) + "1";
    printed("<rect width=\"9\" height=\"9\" stroke=\"red\" stroke-dasharray=\"" + dashes + "\"/>");
    printed("<style>" + ".a".repeat(20_000) + " { fill: red }</style>" + RECT);
  }

  @Test
  void aMaskThatUsesItselfIsRefused() {
    assertThat(
            refusal(
                "<mask id=\"m\"><rect width=\"9\" height=\"9\" fill=\"#fff\" mask=\"url(#m)\"/>"
                    + "</mask><rect width=\"9\" height=\"9\" mask=\"url(#m)\"/>"))
        .contains("uses mask");
  }

  @Test
  void opacityThatIsInheritedIsThatOfTheParent() {
    assertThat(printed("<rect width=\"9\" height=\"9\" opacity=\"inherit\"/>"))
        .doesNotContain("opacity");
    assertThat(
            printed("<g opacity=\".5\"><rect width=\"9\" height=\"9\" opacity=\"inherit\"/></g>"))
        .contains("fill-opacity=\"0.25\"");
    assertThat(
            printed(
                """
                <linearGradient id="g"><stop style="stop-opacity:inherit"/>
                <stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>"""))
        .doesNotContain("stop-opacity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a",
        ".a.b",
        "#r",
        "rect.b#r",
        "[width]",
        "rect[width=\"9\"]",
        "[id='r']",
        "svg > rect",
        ":root > .a",
        "* .b",
        ".c, .b",
      })
  void aSimpleSelectorFinds(String selector) {
    String css = selector + " { fill: red }";
    assertThat(printed("<style>" + css.replace(">", "&gt;") + "</style>" + RECT))
        .contains("fill=\"red\"");
    assertThat(printed("<style>@media print { " + css.replace(">", "&gt;") + " }</style>" + RECT))
        .contains("fill=\"red\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[width='8']", "circle", "rect rect", ".a:hover", "text::selection"})
  void aSelectorOfSomethingElseFindsNothing(String selector) {
    assertThat(printed("<style>" + selector + " { fill: red }</style>" + RECT))
        .contains("fill=\"black\"");
  }

  @Test
  void aClassNameMayHaveOtherLettersAndEscapes() {
    assertThat(
            printed(
                "<style>.gr\u00fcn\\:1 { fill: lime }</style>"
                    + RECT.replace("a b", "gr\u00fcn:1")))
        .contains("fill=\"lime\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rect:first-child { fill: red }",
        "rect:not(.c) { fill: red }",
        "rect + rect { fill: red }",
        "[class^='a'] { fill: red }",
        ".a { &amp;.b { fill: red } }",
        "@media (min-width: 100px) { .a { fill: red } }",
        "@supports (fill: red) { .a { fill: red } }",
        ".a { fill: oklch(60% 0.2 20) }",
        ".a { fill: color-mix(in srgb, red, blue) }",
        ":root { --c: red } .a { fill: var(--c, blue) }",
        ".a { fill: var(--c) }",
        ".a { opacity: calc(1 / 2) }",
      })
  void aStyleThatIsNotUnderstoodIsRefused(String css) {
    assertThat(refusal("<style>" + css + "</style>" + RECT)).contains("does not print safely");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fill: #f00; fill: color(display-p3 1 0 0)    | #f00",
        "fill: color(display-p3 1 0 0); fill: red     | red",
        "fill: var(--nowhere, red)                    | red",
        "fill: var(--nowhere, rgb(255, 0, 0))         | #ff0000",
        "fill: nonsense                               | black",
      })
  void aColourForOlderBrowsersIsTaken(String style, String fill) {
    assertThat(printed("<rect width=\"9\" height=\"9\" style=\"" + style + "\"/>"))
        .contains("fill=\"" + fill.replace("#f00", "#ff0000").replace("#ff000000", "#ff0000"));
  }

  @Test
  void aStyleForDarkScreensIsPassedOver() {
    assertThat(
            printed(
                "<style>.a { fill: red } @media (prefers-color-scheme: dark) { .a { fill: #fff } }"
                    + "</style>"
                    + RECT))
        .contains("fill=\"red\"");
  }

  private static String clipped(String clip) {
    return "<clipPath id=\"c\">"
        + clip
        + "</clipPath><rect width=\"9\" height=\"9\" fill=\"red\""
        + " clip-path=\"url(#c)\"/>";
  }

  @Test
  void aClippingPathWithinAnotherIsRefused() {
    assertThat(
            refusal(
                "<clipPath id=\"d\"><circle r=\"2\"/></clipPath>"
                    + clipped("<circle r=\"4\" clip-path=\"url(#d)\"/>")))
        .contains("clip-path in <clipPath>");
    printed(clipped("<circle r=\"4\" clip-path=\"url(#nowhere)\"/><circle r=\"5\"/>"));
  }

  @Test
  void whatIsHiddenInAClippingPathDoesNotCut() {
    assertThat(
            printed(
                clipped("<circle r=\"4\" visibility=\"hidden\"/><rect width=\"3\" height=\"3\"/>")))
        .doesNotContain("circle");
  }

  @Test
  void aClippingPathTakesItsRuleFromWhatIsAroundIt() {
    assertThat(
            printed(
                "<g clip-rule=\"evenodd\">"
                    + clipped("<path d=\"M0 0h9v9h-9z M2 2h5v5h-5z\"/>")
                    + "</g>"))
        .contains("clip-rule=\"evenodd\"");
  }

  @Test
  void usesOfUsesInAClippingPathHaveAnEnd() {
    assertThat(refusal("<defs><use id=\"u\" href=\"#u\"/></defs>" + clipped("<use href=\"#u\"/>")))
        .contains("<use> of <use> in <clipPath>");
  }

  @Test
  void aDrawingInADrawingIsWhereItsXAndYSay() {
    String part = "<svg x=\"%d\" width=\"4\" height=\"9\"><rect width=\"4\" height=\"9\"/></svg>";
    assertThat(printed("<g opacity=\".5\">" + part.formatted(0) + part.formatted(5) + "</g>"))
        .contains("fill-opacity=\"0.5\"");
  }
}
