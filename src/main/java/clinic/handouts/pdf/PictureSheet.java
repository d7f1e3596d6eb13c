package clinic.handouts.pdf;

import clinic.handouts.picture.Picture;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A page with one picture and nothing else, drawn as sheets draw it. */
public final class PictureSheet {
  private static final String ADDRESS = WorkspaceResources.SCHEME + ":picture";

  /** Wide enough for any detail, and higher than any picture of that width. */
  private static final String STYLE =
      "@page { size: 200mm 4800mm; margin: 0 } body { margin: 0 }"
          + " img { display: block; width: 200mm; border: 0 }";

  private PictureSheet() {}

  /**
   * Draws a picture.
   *
   * @param picture one that can be printed
   * @return the bytes of a PDF
   */
  public static byte[] of(Picture picture) throws IOException {
    String ending = "." + picture.mediaType().replaceFirst("^image.(\\w+).*", "$1");
    byte[] bytes = picture.bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatikSVGDrawer svg = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useSVGDrawer(svg);
      builder.useUriResolver((base, address) -> address);
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl(
            (address, type) -> address != null && address.equals(ADDRESS + ending), when);
      }
      builder.useProtocolsStreamImplementation(
          address -> new Served(bytes), WorkspaceResources.SCHEME);
      builder.withHtmlContent(
          "<html><head><style>"
              + STYLE
              + "</style></head><body><img src=\""
              + ADDRESS
              + ending
              + "\" alt=\"\"/></body></html>",
          ADDRESS);
      builder.toStream(out);
      builder.run();
    }
    return out.toByteArray();
  }

  private record Served(@SuppressWarnings("ArrayRecordComponent") byte[] bytes)
      implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
