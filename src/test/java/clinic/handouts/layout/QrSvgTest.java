package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** What is printed as a QR code opens what it should. */
final class QrSvgTest {
  @Test
  void thePrintedCodeOpensTheCliniciansBookingPage() throws Exception {
    byte[] pdf = SampleLibrary.ofRepository().pdf(SampleLibrary.FIRST);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<String> codes = new java.util.ArrayList<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        codes.addAll(read(renderer.renderImageWithDPI(page, 200, ImageType.RGB)));
      }
      assertThat(codes).containsExactly("https://example.com/book/dan-east");
    }
  }

  @Test
  void theDescriptionIsEscaped() {
    assertThat(QrSvg.of("https://example.com", "\"<&>"))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\"")
        .contains(" alt=\"&quot;&lt;&amp;&gt;\" ");
  }

  @Test
  void aLongAddressStillFits() {
    String address = "https://example.com/" + "a".repeat(1500);
    assertThat(QrSvg.of(address, "x")).endsWith("</svg>");
  }

  private static List<String> read(BufferedImage image) throws IOException {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      Result[] results =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(
                      DecodeHintType.TRY_HARDER,
                      true,
                      DecodeHintType.POSSIBLE_FORMATS,
                      List.of(BarcodeFormat.QR_CODE)));
      return Arrays.stream(results).map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
