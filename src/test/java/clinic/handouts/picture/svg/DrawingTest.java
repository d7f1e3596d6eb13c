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
                <stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>\
                """))
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
    assertThat(printed("<style>@media all { " + css.replace(">", "&gt;") + " }</style>" + RECT))
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
    assertThat(refusal("<style>" + css + "</style>" + RECT)).contains("does not print reliably");
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

  private static void refuses(String content, String named, String help) {
    Drawing.Refusal refusal = read(content).refusal().orElseThrow();
    assertThat(refusal.message())
        .isEqualTo("the SVG uses " + named + ", which does not print reliably");
    assertThat(refusal.help()).startsWith(help);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<switch><rect width=\"9\" height=\"9\" systemLanguage=\"fr\"/>" + RECT + "</switch>",
        "<rect width=\"9\" height=\"9\" systemLanguage=\"en\"/>",
        "<clipPath id=\"c\"><circle r=\"4\" systemLanguage=\"fr\"/><circle r=\"2\"/></clipPath>"
            + "<rect width=\"9\" height=\"9\" clip-path=\"url(#c)\"/>",
      })
  void whatIsOnlySeenInSomeLanguagesIsRefused(String content) {
    refuses(content, "systemLanguage", "export one drawing for each language");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rect width='9' height='9'><animate attributeName='x' to='5' dur='1s'/></rect> | <animate>",
        "<rect width='9' height='9'><set attributeName='fill' to='red'/></rect>         | <set>",
        "<g display='none'><set attributeName='display' to='inline'/></g><circle r='9'/> | <set>",
        "<rect width='9' height='9'><animateTransform type='rotate'/></rect> | <animateTransform>",
      })
  void whatMovesIsRefusedWhereverItIs(String content, String named) {
    refuses(content, named, "export it without animation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>@media print { .a { fill: red } }</style>",
        "<style>@media print { .a { display: none } }</style>",
        "<style>@media screen { .a { fill: red } }</style>",
        "<style>@media only screen and (prefers-color-scheme: light) { .a { fill: red } }</style>",
        "<style media=\"print\">.a { fill: red }</style>",
      })
  void aStyleOnlyForPaperOrOnlyForTheScreenIsRefused(String style) {
    Drawing.Refusal refusal = read(style + RECT).refusal().orElseThrow();
    assertThat(refusal.message()).contains("uses @media ");
    assertThat(refusal.help()).startsWith("export it without @media rules");
  }

  @Test
  void aStyleForPaperAndScreenIsTaken() {
    for (String media : new String[] {"screen, print", "all", "only all"}) {
      assertThat(printed("<style>@media " + media + " { .a { fill: red } }</style>" + RECT))
          .contains("fill=\"red\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rect width='9' height='5em'/>                       | height='5em'",
        "<rect style='width: 2REM' height='9'/>               | width='2REM'",
        "<style>circle { r: 1ex }</style><circle r='3'/>      | r='1ex'",
        "<rect width='9' height='9' stroke='red' stroke-width='.1em'/>  | stroke-width='.1em'",
        "<path d='M0 0h9' stroke='red' stroke-dasharray='1 1e0em'/> | stroke-dasharray='1 1e0em'",
        "<g id='g'><circle r='3'/></g><use href='#g' x='1em'/>  | x='1em'",
        "<svg width='2em' height='9'><circle r='3'/></svg>    | width='2em'",
        "<rect width='10vw' height='9'/>                      | width='10vw'",
        "<rect style='width: calc(1px * 5)' height='9'/>      | width='calc(1px * 5)'",
        "<linearGradient id='l' x2='1em' gradientUnits='userSpaceOnUse'><stop/><stop offset='1'/>"
            + "</linearGradient><rect width='9' height='9' fill='url(#l)'/> | x2='1em'",
      })
  void aLengthThatIsNotOneOfTheDrawingIsRefused(String content, String named) {
    refuses(content, named.replace('\'', '"'), "export it with all lengths in px");
  }

  @Test
  void aDrawingMayBeAsLargeAsTheTextAroundIt() {
    Drawing.Reading reading =
        Drawing.read(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12" width="1em" height="1em">\
            <rect width="1.5e1px" height="2mm" rx="5%"/></svg>""");
    assertThat(reading.drawing().orElseThrow().ratio()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "none, 200, 100, false",
    "none, 100, 100, true",
    "none, '', 100, true",
    "xMidYMid meet, 200, 100, true",
    "'', 200, 100, true",
  })
  void aDrawingThatIsToBeStretchedIsRefused(
      String fit, String width, String height, boolean isGood) {
    Drawing.Reading reading =
        Drawing.read(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="%s" height="%s"
            preserveAspectRatio="%s"><circle cx="5" cy="5" r="4" stroke="red"/></svg>"""
                .formatted(width, height, fit));
    assertThat(reading.drawing().isPresent()).isEqualTo(isGood);
    assertThat(reading.refusal().map(Drawing.Refusal::message).orElse(""))
        .isEqualTo(
            isGood
                ? ""
                : "the SVG uses preserveAspectRatio=\"none\", which does not print reliably");
  }
}
