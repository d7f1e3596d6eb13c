package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** XHTML to PDF: what it says of itself, its text, its links, and what it refuses. */
final class PdfRendererTest {
  @TempDir private Path folder;
  private RenderedPdf rendered;

  @BeforeEach
  void workspace() throws IOException {
    rendered = new RenderedPdf(folder);
  }

  private List<Diagnostic> problems(String head, String body) {
    return catchThrowableOfType(RenderingException.class, () -> rendered.of(head, body)).problems();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document).strip();
    }
  }

  @Test
  void theInformationDictionaryAndXmpSayTheSame() throws Exception {
    byte[] pdf = rendered.of("<title>the layout's own</title>", "<h1>Hello</h1>");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentInformation info = document.getDocumentInformation();
      assertThat(info.getTitle()).isEqualTo("Title & <more>");
      assertThat(info.getAuthor()).isEqualTo("Dr Dan East (Osteopath)");
      assertThat(info.getSubject()).isEqualTo("In \"short\": yes.");
      assertThat(info.getKeywords()).isEqualTo("back, rest");
      assertThat(info.getProducer()).isEqualTo("Handouts");
      assertThat(info.getCreator()).isNull();
      for (var date : List.of(info.getCreationDate(), info.getModificationDate())) {
        assertThat(date.toInstant()).hasToString("2026-11-01T00:00:00Z");
      }
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-AU");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      Document xmp =
          factory
              .newDocumentBuilder()
              .parse(document.getDocumentCatalog().getMetadata().createInputStream());
      assertThat(said(xmp, "title")).isEqualTo(info.getTitle());
      assertThat(said(xmp, "creator")).isEqualTo(info.getAuthor());
      assertThat(said(xmp, "description")).isEqualTo(info.getSubject());
      assertThat(said(xmp, "language")).isEqualTo("en-AU");
      assertThat(said(xmp, "Keywords")).isEqualTo(info.getKeywords());
      assertThat(said(xmp, "Producer")).isEqualTo(info.getProducer());
      assertThat(said(xmp, "CreateDate")).isEqualTo("2026-11-01T00:00:00Z");
      assertThat(said(xmp, "ModifyDate")).isEqualTo("2026-11-01T00:00:00Z");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<i>Please ring </i><b>000</b><i> or go there now</i> | 000 or",
        "<i>এখনই </i><b>000</b><i> নম্বরে ফোন করুন</i> | 000 নম্বরে",
        "<i>请拨打</i><b>000</b><i>号电话，现在就去急诊室</i> | 000号",
        "<i>Take </i><b>2</b><i> tablets of it, </i><b>3</b> times a day | 2 tablets",
      })
  void whatBelongsTogetherStaysOnALineAcrossElements(String words, String unit) throws Exception {
    for (int width = 20; width < 60; width += 2) {
      byte[] pdf = rendered.of("", "<div style='width: " + width + "mm'>" + words + "</div>");
      assertThat(text(pdf).lines()).as(width + " mm").anyMatch(line -> line.contains(unit));
    }
  }

  private static String said(Document xmp, String name) {
    return xmp.getElementsByTagNameNS("*", name).item(0).getTextContent().strip();
  }

  @Test
  void theMetadataStaysWellFormedWhateverAKeywordHolds() throws Exception {
    DocumentInfo info =
        new DocumentInfo(
            "t", "a", "d", List.of("a\u0001b\uFFFE", "\uD800"), "en", LocalDate.of(2026, 11, 1));
    byte[] pdf =
        new PdfRenderer(
                clinic.handouts.files.Workspace.open(folder, clinic.handouts.SampleLibrary.CLOCK))
            .render("<html><body style=\"font-family: NotoSans\">x</body></html>", info, "x");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Document xmp =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(document.getDocumentCatalog().getMetadata().createInputStream());
      assertThat(said(xmp, "Keywords")).startsWith("a");
    }
  }

  @Test
  void bookmarksAreNestedAsHeadingsAre() throws Exception {
    byte[] pdf =
        rendered.of(
            "",
            "<h1>One &amp; only</h1><h2>A</h2><h3>A <em>1</em></h3><h2 id=\"b\">B</h2><h1>Two</h1>");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> lines = new ArrayList<>();
      outline(document.getDocumentCatalog().getDocumentOutline(), "", lines);
      assertThat(lines).containsExactly("One & only", "  A", "    A 1", "  B", "Two");
    }
  }

  private static void outline(PDOutlineNode node, String indent, List<String> lines)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      assertThat(item.getDestination()).isNotNull();
      lines.add(indent + item.getTitle());
      outline(item, indent + "  ", lines);
    }
  }

  @Test
  void linksCarryTheirTextAndAddress() throws Exception {
    byte[] pdf =
        rendered.of(
            "",
            "<p><a href=\"https://example.com/a?b=1&amp;c\">our\n  <strong>page</strong></a>,"
                + " <a href=\"tel:0355500100\">(03) 5550 0100</a></p>");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> links = new ArrayList<>();
      for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
        PDActionURI action = (PDActionURI) ((PDAnnotationLink) annotation).getAction();
        links.add(annotation.getContents() + " -> " + action.getURI());
        assertThat(annotation.getCOSObject().containsKey(COSName.STRUCT_PARENT)).isTrue();
      }
      assertThat(new TreeSet<>(links))
          .containsExactly(
              "(03) 5550 0100 -> tel:0355500100", "our page -> https://example.com/a?b=1&c");
    }
  }

  @Test
  void fontsAreEmbeddedAsSubsets() throws Exception {
    byte[] pdf = rendered.of("", "<h1>Hello</h1><p>Plain, <em>soft</em>, Ω</p>");
    Set<String> names = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
          names.add(font.getName().substring(7));
        }
      }
    }
    assertThat(names).hasSizeGreaterThanOrEqualTo(3);
    assertThat(pdf.length).isLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first difficult office",
        "fi fl ff ffi ffl fj ft tt",
        "Nguyễn Thị Ánh",
        "Łukasz Żółkiewski",
        "2791–2803 “quoted” don’t ½ × °",
      })
  void textIsExtractedIntact(String words) throws Exception {
    assertThat(text(rendered.of("", "<p>" + words + "</p>"))).isEqualTo(words);
    assertThat(text(rendered.of("", "<p><strong>" + words + "</strong></p>"))).isEqualTo(words);
  }

  @Test
  void aNumberedListBeginsWhereItsAuthorSaid() throws Exception {
    assertThat(
            text(
                rendered.of(
                    "",
                    "<ol start=\"3\" style=\"margin-left: 20mm\"><li>three</li><li>four</li></ol>")))
        .contains("3.", "4.", "three", "four")
        .doesNotContain("1.");
  }

  @Test
  void theSameXhtmlGivesTheSameBytes() throws Exception {
    assertThat(rendered.of("", "<h1>Hello</h1>")).isEqualTo(rendered.of("", "<h1>Hello</h1>"));
    assertThat(new String(rendered.of("", "<p>x</p>"), StandardCharsets.ISO_8859_1))
        .doesNotContain("openhtmltopdf", "PDFBox");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p style=\"font-family: Wingdings\">x</p> | templates/fonts/",
        "<form action=\"#\"><input type=\"text\" name=\"x\" value=\"x\"/></form> | a form",
      })
  void whatTheRendererSaysInItsOwnWordsIsSaidInADesigners(String body, String words) {
    assertThat(problems("", body))
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem.message() + problem.help())
                    .doesNotContainIgnoringCase("specification")
                    .doesNotContain("Index", "null", "renderer"))
        .anyMatch(problem -> problem.message().contains(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p style=\"break-inside: avoid\">x</p> | break-inside",
        "<p style=\"color: nocolour\">x</p> | nocolour",
        "<p style=\"display: flex\">x</p> | flex",
        "<img src=\"workspace:content/images/none.svg\" alt=\"x\"/> |"
            + " content/images/none.svg does not exist",
      })
  void aWarningOfTheRendererFailsTheEditionInItsWords(String body, String words) {
    List<Diagnostic> problems = problems("", body);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.ruleId()).isEqualTo("renderer");
              assertThat(problem.isError()).isTrue();
              assertThat(problem.place()).hasToString(RenderedPdf.LAYOUT + ":1:1");
              assertThat(problem.message()).startsWith("the renderer warns: ").doesNotContain("\n");
              assertThat(problem.help())
                  .isEqualTo("change the layout or its stylesheets so that the warning goes away");
            })
        .anyMatch(problem -> problem.message().contains(words == null ? "" : words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1>\uD80C\uDC00</h1> | missing-glyph |"
            + " in the words of the layout the fonts have no glyph for '\uD80C\uDC00', U+13000"
            + " EGYPTIAN HIEROGLYPH A001",
        "<p>Mi<em>x\u202Ey</em></p> | invisible-character |"
            + " in the words of the layout the invisible character U+202E RIGHT-TO-LEFT OVERRIDE"
            + " can hide or reorder words (in \"x y\")",
      })
  void wordsThatTheFontsCantPrintFailTheEdition(String body, String rule, String message) {
    List<Diagnostic> problems = problems("<!-- \uD80C\uDC00 -->", body);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).ruleId()).isEqualTo(rule);
    assertThat(problems.get(0).message()).isEqualTo(message);
    assertThat(problems.get(0).place()).hasToString(RenderedPdf.LAYOUT + ":1:1");
  }

  @Test
  void anSvgThatFailsIsAProblem() throws IOException {
    rendered.write(
        "templates/styles/marks/mine.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"broken\"/></svg>"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(problems("", "<img src=\"workspace:templates/styles/marks/mine.svg\" alt=\"x\"/>"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<html><body>\\n<p>x</b></body></html> | 2 | must be terminated by the matching end-tag",
        "<html><body>\\n\\n&nbsp;</body></html> | 3 | The entity \"nbsp\" was referenced",
        "<html><body>\\n<br></body></html> | 2 | must be terminated by the matching end-tag",
        "<html><body>x</body></html>\\n<p/> | 2 | The markup in the document following",
        "plain words | 1 | Content is not allowed in prolog",
        "<html>\u0001</html> | 1 | An invalid XML character",
        "<!DOCTYPE html>\\n<html><body>x</body></html> | 1 | DOCTYPE is disallowed",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><html/> | 1 | DOCTYPE is disallowed",
        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><html>&b;</html> | 1 |"
            + " DOCTYPE is disallowed",
      })
  void whatIsNotWellFormedIsToldWithItsLine(String xhtml, int line, String words) {
    String text = xhtml.replace("\\n", "\n");
    List<Diagnostic> problems =
        catchThrowableOfType(RenderingException.class, () -> rendered.ofDocument(text)).problems();
    assertThat(problems).hasSize(1);
    Diagnostic problem = problems.get(0);
    assertThat(problem.ruleId()).isEqualTo("layout-xhtml");
    assertThat(problem.place().path()).isEqualTo(RenderedPdf.LAYOUT + " (its output)");
    assertThat(problem.place().line()).isEqualTo(line);
    assertThat(problem.message())
        .startsWith("the layout does not produce well-formed XHTML: ")
        .contains(words);
    assertThat(problem.help())
        .isEqualTo("close every element inside the one it was opened in, and write no <!DOCTYPE>");
  }

  @Test
  void deepNestingIsAProblemAndNoCrash() {
    String deep = "<div>".repeat(3_000) + "x" + "</div>".repeat(3_000);
    try {
      assertThat(rendered.of("", deep)).isNotEmpty();
    } catch (RenderingException e) {
      assertThat(e.problems()).isNotEmpty();
    } catch (StackOverflowError e) {
      // The maker of handouts turns it into a problem of the edition.
    }
  }
}
