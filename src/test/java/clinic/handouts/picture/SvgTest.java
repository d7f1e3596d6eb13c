package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "image",
        "script",
        "style",
        "use",
        "a",
        "defs",
        "foreignObject",
        "filter",
        "mask",
        "clipPath",
        "pattern",
        "marker",
        "symbol",
        "linearGradient",
        "radialGradient",
        "animate",
        "set",
        "switch",
        "view",
        "font",
        "TEXT"
      })
  void anElementThatIsNoShapeIsRefused(String name) {
    svg("<g>\n    <" + name + "/></g>");
    assertThat(workspace.problems())
        .startsWith(
            FIGURE
                + ":3:5: error[svg]: the SVG uses <"
                + name
                + ">, which does not print safely\n  help: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opacity=\"0.5\" | use fill-opacity and stroke-opacity, or a lighter colour",
        "OPACITY=\"1\" | remove it: shapes, transforms, plain colours and strokes are all that is"
            + " used",
        "style=\"opacity:0.5\" | use attributes such as fill=\"#0b5c6b\"",
        "class=\"a\" | use attributes such as fill=\"#0b5c6b\"",
        "filter=\"url(#a)\" | use plain colours and shapes",
        "mask=\"url(#a)\" | use plain colours and shapes",
        "clip-path=\"url(#a)\" | use plain colours and shapes",
        "marker-end=\"url(#a)\" | use plain colours and shapes",
        "onclick=\"x()\" | scripts are never run: remove it",
        "onLoad=\"x()\" | scripts are never run: remove it",
        "href=\"#a\" | references are not followed: copy the shape itself",
        "xlink:href=\"#a\" | references are not followed: copy the shape itself",
        "xml:base=\"http://e.com\" | references are not followed: remove it",
        "fill=\"url(#a)\" | use plain colours, such as #0b5c6b or none",
        "stroke=\"u\\72l(#a)\" | use plain colours, such as #0b5c6b or none",
        "fill=\"#12345\" | use plain colours, such as #0b5c6b or none",
        "transform=\"url(#a)\" | references are not followed: use plain shapes"
      })
  void anAttributeThatDoesNotPrintSafelyIsRefused(String attribute, String help) {
    svg("<rect xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" " + attribute + "/>");
    says(
        FIGURE + ":2:3: error[svg]: the SVG uses " + attribute + ", which does not print safely",
        "  help: " + help);
  }

  @Test
  void aReferenceWrittenWithCharacterReferencesIsRefused() {
    svg("<rect fill=\"&#117;rl&#40;#a)\"/>");
    assertThat(workspace.problems())
        .startsWith(FIGURE + ":2:3: error[svg]: the SVG uses fill=\"url(#a)\"");
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
  void anElementOfADrawingProgramIsRefused() {
    svg("<i:grid xmlns:i=\"http://www.inkscape.org/\"/>");
    says(
        FIGURE + ":2:3: error[svg]: the SVG uses <grid>, which does not print safely",
        "  help: it belongs to a drawing program: save the picture as plain SVG");
  }

  @Test
  void theLineIsRightAfterCommentsThatLookLikeTags() {
    svg("<!-- <text> \ud83d\ude00 -->\r\n  <desc><![CDATA[<text>]]></desc>\r\n <text/>");
    assertThat(workspace.problems()).startsWith(FIGURE + ":4:2: error[svg]: the SVG uses <text>");
  }

  @Test
  void aDocumentTypeIsRefusedAndNoEntityIsRead() {
    workspace.write(
        FIGURE,
        """
        <?xml version="1.0"?>
        <!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&secret;</desc></svg>
        """);
    assertThat(workspace.problems())
        .startsWith(
            FIGURE
                + ":2:1: error[svg]: the SVG has a document type declaration\n"
                + "  help: remove the <!DOCTYPE …> line\n")
        .doesNotContain("root:");
  }

  @Test
  void aStylesheetReferenceIsRefused() {
    svg("<?xml-stylesheet href=\"https://example.com/a.css\"?>");
    says(
        FIGURE + ":2:3: error[svg]: the SVG has a processing instruction, <?xml-stylesheet?>",
        "  help: remove it");
  }

  @Test
  void anotherEncodingIsRefused() {
    workspace.write(FIGURE, "<?xml version='1.0' encoding='ISO-8859-1'?>" + workspace.text(FIGURE));
    says(
        FIGURE + ":1:1: error[svg]: the SVG says that its encoding is ISO-8859-1",
        "  help: save it as UTF-8, with encoding=\"UTF-8\" or no encoding");
  }

  @Test
  void brokenXmlIsRefusedAtItsLine() {
    svg("<rect");
    says(
        FIGURE + ":3:1: error[svg]: the SVG is not well-formed XML",
        "  help: export it again from the drawing program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "viewBox='9 9'", "viewBox='0 0 0 9'", "viewBox='0 0 NaN 9'"})
  void anSvgWithoutAViewBoxIsRefused(String viewBox) {
    workspace.write(FIGURE, "<svg xmlns='http://www.w3.org/2000/svg' " + viewBox + "/>");
    says(
        FIGURE + ":1:1: error[svg]: the SVG has no viewBox",
        "  help: add one, such as viewBox=\"0 0 480 240\", so that it can be scaled");
  }

  @Test
  void anSvgFullOfFlawsIsToldOfTwenty() {
    svg("<text/>\n".repeat(4_000));
    assertThat(workspace.diagnostics()).hasSize(21);
  }

  @Test
  void deeplyNestedGroupsAreRefused() {
    svg("<g>".repeat(4_000) + "</g>".repeat(4_000));
    says(
        FIGURE + ":2:150: error[svg]: groups are nested more than 50 deep",
        "  help: simplify the drawing, or use a PNG");
  }

  @Test
  void anSvgOfManyElementsIsRefused() {
    svg("<g/>".repeat(6_000));
    assertThat(workspace.problems())
        .contains("error[svg]: the SVG has more than 5000 elements\n  help: simplify the drawing");
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
