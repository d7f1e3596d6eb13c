package clinic.handouts.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The baseline: openhtmltopdf used as its documentation shows, for the same XHTML and the same two
 * standards. Frozen on purpose: if you tune it, earlier ratios can no longer be compared.
 */
final class DocumentationRenderer {
  private final File fonts;
  private final String base;
  private final String xhtml;
  private final byte[] colourProfile;

  /**
   * A renderer for one document.
   *
   * @param root folder that holds {@code content/} and {@code templates/}
   * @param handout XHTML whose links use the program's own scheme
   * @param title title for the head, which PDF/UA requires
   * @throws IOException if the colour profile can't be read
   */
  DocumentationRenderer(Path root, String handout, String title) throws IOException {
    fonts = root.resolve("templates/fonts").toFile();
    base = root.toUri().toString();
    xhtml =
        handout
            .replace("workspace:", base)
            .replace(
                "<head>",
                "<head><title>"
                    + title
                    + "</title><meta name=\"description\" content=\""
                    + title
                    + "\"/>");
    try (InputStream in =
        DocumentationRenderer.class.getResourceAsStream("/clinic/handouts/pdf/sRGB.icc")) {
      colourProfile = in.readAllBytes();
    }
  }

  /** Renders once. */
  byte[] render() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatikSVGDrawer svg = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      font(builder, "AtkinsonHyperlegibleNext", "Regular", 400, FontStyle.NORMAL);
      font(builder, "AtkinsonHyperlegibleNext", "Bold", 700, FontStyle.NORMAL);
      font(builder, "AtkinsonHyperlegibleNext", "Italic", 400, FontStyle.ITALIC);
      font(builder, "AtkinsonHyperlegibleNext", "BoldItalic", 700, FontStyle.ITALIC);
      font(builder, "NotoSans", "Regular", 400, FontStyle.NORMAL);
      font(builder, "NotoSans", "Bold", 700, FontStyle.NORMAL);
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
      builder.useColorProfile(colourProfile);
      builder.useSVGDrawer(svg);
      builder.withHtmlContent(xhtml, base);
      builder.toStream(out);
      builder.run();
    }
    return out.toByteArray();
  }

  private void font(
      PdfRendererBuilder builder, String family, String face, int weight, FontStyle style) {
    File file = new File(fonts, family + "-" + face + ".ttf");
    builder.useFont(file, family, weight, style, true);
  }
}
