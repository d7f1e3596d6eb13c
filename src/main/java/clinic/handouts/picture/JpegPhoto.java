package clinic.handouts.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
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

/** A JPEG; its samples stay the same where they can, otherwise they are compressed again. */
final class JpegPhoto implements PhotoFile {
  private static final float QUALITY = 0.95f;
  private static final int CMYK = 4;

  private final JpegSegments segments;
  private final byte[] plain;

  JpegPhoto(JpegSegments segments) {
    this.segments = segments;
    this.plain = PlainJpeg.stripped(segments);
  }

  @Override
  public boolean isComplete() {
    return segments.isComplete();
  }

  @Override
  public boolean isSound() {
    return true;
  }

  @Override
  public byte[] plain() {
    return plain;
  }

  @Override
  public Optional<byte[]> converted(int step) throws IOException {
    PDColorSpace meaning = ColourProfile.of(segments.profile(), segments.components());
    Orientation held = segments.orientation();
    if (step == 1
        && held == Orientation.UPRIGHT
        && segments.components() != CMYK
        && meaning instanceof PDDeviceColorSpace
        && !segments.isUnmarkedRgb()) {
      return Optional.empty();
    }
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image = JPEGFactory.createFromByteArray(document, plain);
      image.setColorSpace(meaning);
      if (!segments.isAdobe()) {
        image.setDecode(null); // PDFBox turns every CMYK round, but only Adobe's are upside down.
      }
      return Optional.of(compressed(held.upright(image.getImage(null, step))));
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
