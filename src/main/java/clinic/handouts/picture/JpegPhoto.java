package clinic.handouts.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes JPEGs such as all PDF readers show alike: upright, and grey or sRGB. */
final class JpegPhoto {
  private static final float QUALITY = 0.95f;
  private static final int CMYK = 4;

  private JpegPhoto() {}

  /** The picture to print: the same samples where they can stay, otherwise compressed again. */
  static byte[] printable(byte[] file) throws IOException {
    JpegSegments segments = JpegSegments.of(file).orElseThrow(() -> new IOException("no JPEG"));
    byte[] plain = PlainJpeg.stripped(file);
    PDColorSpace meaning = ColourProfile.of(segments.profile(), segments.components());
    Orientation held = segments.orientation();
    if (held == Orientation.UPRIGHT
        && segments.components() != CMYK
        && meaning instanceof PDDeviceColorSpace
        && !segments.isUnmarkedRgb()) {
      return plain;
    }
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = JPEGFactory.createFromByteArray(document, plain);
      image.setColorSpace(meaning);
      if (!segments.isAdobe()) {
        image.setDecode(null); // PDFBox turns every CMYK round, but only Adobe's are upside down.
      }
      return compressed(held.upright(image.getImage()));
    }
  }

  private static byte[] compressed(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), settings);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
