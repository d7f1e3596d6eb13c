package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest extends WorkspaceTest {
  private static final String USE = BACK + ":16:14: error";

  private void svg(String content) {
    workspace.write(
        FIGURE,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n  "
            + content
            + "\n</svg>\n");
  }

  private void refuses(String what, String help) {
    assertThat(workspace.problems())
        .startsWith(FIGURE + ":2:3: error[svg]: the SVG uses " + what)
        .contains("\n  help: " + help)
        .doesNotContainIgnoringCase("exception", "JAXP", "javax", "org.", "root:");
    assertThat(workspace.diagnostics()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text              | outline the text before you export",
        "script            | scripts are never run",
        "image             | it holds a photo",
        "animate           | export it without animation",
        "set               | export it without animation",
        "foreignObject     | export it as plain SVG",
        "TEXT              | export it as plain SVG",
        "flowRoot          | export it as plain SVG",
      })
  void whatIsDrawnButNoShapeIsRefusedWithTheSettingThatAvoidsIt(String name, String help) {
    svg("<" + name + ">x</" + name + ">");
    refuses("<" + name + ">, which does not print reliably", help);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style", "defs", "filter", "mask", "clipPath", "pattern", "marker", "symbol", "view",
        "linearGradient", "radialGradient", "metadata", "title", "desc", "font", "use", "text", "a"
      })
  void whatDrawsNothingWhereItStandsIsLeftOut(String name) {
    svg("<rect width=\"9\" height=\"9\"/><g><" + name + "/></g>");
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filter=\"url(#f)\"        | filter           | flatten or expand shadows",
        "style=\"filter:blur(2px)\" | filter         | flatten or expand shadows",
        "mask=\"url(#m)\"          | mask             | release the mask",
        "style=\"clip-path:circle(2px)\" | clip-path: circle(…) | release the mask",
        "style=\"mix-blend-mode:multiply\" | mix-blend-mode | flatten transparency",
        "marker-end=\"url(#k)\"    | marker-end       | convert arrow heads",
        "fill=\"url(#p)\"          | <pattern>        | expand patterns",
        "fill=\"url(https://e.com/a.svg#b)\" | an outward reference | nothing outside the file",
        "clip-path=\"url(a.svg#b)\" | an outward reference | nothing outside the file",
        "onclick=\"x()\"           | onclick          | scripts are never run",
        "onLoad=\"x()\"            | onLoad           | scripts are never run",
        "href=\"javascript:x()\"   | javascript:      | scripts are never run",
        "transform=\"spin(3)\"     | transform=        | export it as plain SVG",
      })
  void anEffectThatDoesNotPrintIsRefused(String attribute, String named, String help) {
    svg(
        "<rect width=\"9\" height=\"9\" "
            + attribute
            + "/>\n<filter id=\"f\"/><mask id=\"m\"><circle r=\"3\" fill=\"#888\"/></mask>"
            + "<marker id=\"k\"/><pattern id=\"p\"/>");
    String problems = workspace.problems();
    assertThat(problems).contains("error[svg]: the SVG uses " + named);
    assertThat(problems).contains("\n  help: " + help);
    assertThat(workspace.diagnostics()).hasSize(1);
  }

  @Test
  void opacityWherePaintsLieOverEachOtherIsRefused() {
    svg("<g opacity=\".5\"><rect width=\"5\" height=\"5\"/><circle r=\"3\" fill=\"red\"/></g>");
    refuses("opacity of a group", "flatten transparency");
    svg("<rect width=\"5\" height=\"5\" fill=\"red\" stroke=\"blue\" style=\"opacity:.5\"/>");
    refuses("opacity of a group or of fill with stroke", "flatten transparency");
  }

  @Test
  void aDrawingWithManyFaultsHasOneMessageWithEveryWayOut() {
    svg(
        "<text>a</text><text>b</text><image href=\"data:x\"/><g style=\"filter:blur(1px)\"><path d=\"M0 0h1v1z\"/></g>");
    assertThat(workspace.diagnostics()).hasSize(1);
    assertThat(workspace.problems())
        .contains("the SVG uses <text>, <image>, filter, which do not print reliably")
        .contains("outline the text", "export all of it as PNG", "flatten or expand shadows");
  }

  @Test
  void whatIsHiddenMayBeAnything() {
    svg(
        "<style>.off { display: none } .gone { opacity: 0 }</style><g class=\"off\"><text>a</text></g>"
            + "<g style=\"display:none\"><image href=\"http://e.com/a.png\"/></g>"
            + "<g class=\"gone\" filter=\"blur(2px)\"><text>b</text></g>"
            + "<rect width=\"9\" height=\"9\"/>");
    saysNothing();
  }

  @Test
  void aReferenceWrittenWithCharacterReferencesIsStillOne() {
    svg("<rect width=\"9\" height=\"9\" fill=\"&#117;rl&#40;http://e.com/a#a)\"/>");
    refuses("an outward reference", "nothing outside the file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<use href=\"https://e.com/a.svg#b\"/>",
        "<use href=\"other.svg#b\"/>",
        "<image href=\"file:///etc/passwd\"/>",
        "<style>@import url(https://e.com/a.css);</style><rect width=\"9\" height=\"9\"/>",
        "<style>@import 'a.css';</style><rect width=\"9\" height=\"9\"/>",
      })
  void nothingOutsideTheFileIsReferredTo(String content) {
    svg(content);
    assertThat(workspace.problems())
        .contains("error[svg]: the SVG uses ")
        .contains("help: nothing outside the file is read");
  }

  @Test
  void shapesWithPlainColoursAreAccepted() {
    svg(
        "<title>Bends</title><g transform=\"rotate(3)\" fill=\"none\" stroke=\"#0b5c6b\""
            + " stroke-width=\"2\" fill-opacity=\"0.5\" id=\"a\" aria-label=\"x\" data-x=\"1\">"
            + "<path d=\"M0 0L9 9\"/><circle r=\"2\" fill=\"rgb(1, 2, 3)\"/></g>"
            + "<rect i:label=\"x\" xmlns:i=\"http://www.inkscape.org/\" xml:space=\"preserve\"/>");
    saysNothing();
  }

  @Test
  void whatBelongsToADrawingProgramIsLeftOut() {
    svg("<i:grid xmlns:i=\"http://www.inkscape.org/\"/><rect width=\"9\" height=\"9\"/>");
    saysNothing();
    svg("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>");
    refuses("<script>", "scripts are never run");
  }

  @Test
  void theLineIsRightAfterCommentsThatLookLikeTags() {
    svg("<!-- <text> \ud83d\ude00 -->\r\n  <desc><![CDATA[<text>]]></desc>\r\n <text>a</text>");
    assertThat(workspace.problems()).startsWith(FIGURE + ":4:2: error[svg]: the SVG uses <text>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY secret SYSTEM \"file:///etc/passwd\">",
        "<!ENTITY secret PUBLIC \"x\" \"http://e.com/a\">",
        "<!ENTITY % more SYSTEM \"http://e.com/a.dtd\"> %more;",
      })
  void anEntityOutsideTheFileIsRefused(String entity) {
    workspace.write(
        FIGURE,
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg ["
            + entity
            + "]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><desc>&secret;</desc></svg>");
    assertThat(workspace.problems())
        .startsWith(FIGURE + ":2:16: error[svg]: the SVG refers to another file (<!ENTITY ")
        .contains("  help: nothing outside the file is read")
        .doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<desc>&i;</desc>", "<rect width=\"9\" height=\"9\" id=\"&i;\"/>"})
  void entitiesThatUnfoldWithoutEndAreRefused(String use) {
    StringBuilder entities = new StringBuilder("<!ENTITY a \"lollollollollol\">");
    for (char name = 'b'; name <= 'i'; name++) {
      String before = "&" + (char) (name - 1) + ";";
      entities
          .append("<!ENTITY ")
          .append(name)
          .append(" \"")
          .append(before.repeat(10))
          .append("\">");
    }
    workspace.write(
        FIGURE,
        "<!DOCTYPE svg ["
            + entities
            + "]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
            + use
            + "</svg>");
    assertThat(workspace.problems())
        .contains("error[svg]: the SVG has entities that expand to far too much\n  help: simplify")
        .doesNotContain("JAXP", "lollollol");
  }

  @Test
  void usesThatUnfoldWithoutEndAreRefused() {
    StringBuilder uses = new StringBuilder("<defs><rect id=\"a\" width=\"9\" height=\"9\"/>");
    for (char name = 'b'; name <= 'j'; name++) {
      uses.append("<g id=\"").append(name).append("\">");
      uses.append(("<use href=\"#" + (char) (name - 1) + "\"/>").repeat(10)).append("</g>");
    }
    svg(uses + "</defs><use href=\"#j\"/>");
    assertThat(workspace.problems())
        .contains("error[svg]: the SVG unfolds to far too many elements\n  help: simplify");
  }

  @Test
  void whatUsesItselfEnds() {
    svg(
        "<g id=\"a\"><rect width=\"9\" height=\"9\"/><use href=\"#a\"/></g>"
            + "<linearGradient id=\"b\" href=\"#b\"><stop/><stop offset=\"1\"/></linearGradient>"
            + "<clipPath id=\"c\" clip-path=\"url(#c)\"><rect width=\"9\" height=\"9\"/></clipPath>"
            + "<rect width=\"9\" height=\"9\" fill=\"url(#b)\" clip-path=\"url(#c)\"/>");
    saysNothing();
  }

  @Test
  void aStylesheetReferenceIsRefused() {
    svg("<?xml-stylesheet href=\"https://example.com/a.css\"?>");
    says(
        FIGURE + ":2:3: error[svg]: the SVG refers to a stylesheet, <?xml-stylesheet?>",
        "  help: nothing outside the file is read: export it with everything embedded, as outlines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16"})
  void anotherEncodingIsRead(String encoding) {
    String svg =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><title>M\u00fcller"
            + "</title><rect width='9' height='9'/></svg>";
    workspace.write(FIGURE, svg.getBytes(Charset.forName(encoding)));
    saysNothing();
  }

  @Test
  void aDrawingThatIsWhiteOnNothingIsWarnedOf() {
    svg("<circle cx=\"4\" cy=\"4\" r=\"4\" fill=\"#FFF\"/>");
    says(
        USE.replace("error", "warning")
            + "[image-white]: the image content/images/bends.svg is white on nothing, which paper"
            + " does not show",
        "  help: use the version for light backgrounds, or put a colour behind it");
    svg(
        "<rect width=\"9\" height=\"9\" fill=\"navy\"/><circle cx=\"4\" cy=\"4\" r=\"4\" fill=\"#FFF\"/>");
    saysNothing();
  }

  @Test
  void brokenXmlIsRefusedAtItsLine() {
    svg("<rect");
    says(
        FIGURE + ":3:1: error[svg]: the SVG is not well-formed XML",
        "  help: export it again from the drawing program");
  }

  @Test
  void anSvgWithoutAViewBoxIsRefused() {
    workspace.write(FIGURE, "<svg xmlns='http://www.w3.org/2000/svg'/>");
    says(
        FIGURE + ":1:1: error[svg]: the SVG has no viewBox",
        "  help: add one, such as viewBox=\"0 0 480 240\", so that it can be scaled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9 9", "0 0 0 0", "0 0 NaN 9"})
  void aViewBoxWithoutASizeIsCalledSo(String box) {
    workspace.write(
        FIGURE, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s'/>".formatted(box));
    says(
        FIGURE + ":1:1: error[svg]: the SVG has a viewBox without a size: \"" + box + "\"",
        "  help: give it a width and a height above 0, such as viewBox=\"0 0 480 240\"");
  }

  @Test
  void anSvgFullOfFlawsIsToldOnce() {
    svg("<text>a</text>\n".repeat(4_000));
    assertThat(workspace.diagnostics()).hasSize(1);
  }

  @Test
  void deeplyNestedGroupsAreRefused() {
    svg("<g>".repeat(4_000) + "</g>".repeat(4_000));
    says(
        FIGURE + ":2:150: error[svg]: the SVG has groups nested more than 50 deep",
        "  help: simplify the drawing, or use a PNG");
  }

  @Test
  void anSvgOfManyElementsIsRefused() {
    svg("<g/>".repeat(6_000));
    assertThat(workspace.problems())
        .contains("error[svg]: the SVG has more than 5000 elements\n  help: simplify the drawing");
  }

  @Test
  void aStylesheetThatIsNestedWithoutEndIsRefused() {
    svg("<style>" + "@media all {".repeat(100_000) + "</style>");
    says(
        FIGURE + ":2:3: error[svg]: the SVG has style rules nested too deep",
        "  help: simplify the drawing, or use a PNG");
  }

  @Test
  void aHugeSvgIsNotRead() {
    svg("<path d=\"" + "M0 0".repeat(600_000) + "\"/>");
    says(
        USE
            + "[image-too-large]: the image content/images/bends.svg has 2,400,081 bytes;"
            + " the maximum"
            + " is 2,097,152",
        "  help: make it smaller: simplify the drawing, or scale the picture");
  }
}
