package clinic.handouts.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceColorSpace;

/**
 * A PNG; it is converted to sRGB with eight bits a channel. Grey samples are taken as they are;
 * Java would take them for linear light and show them pale.
 */
final class PngPhoto implements PhotoFile {
  private static final int BYTE = 8;
  private static final int OPAQUE = 0xFF000000;

  /** About the power of sRGB, and a difference from it that nobody sees. */
  private static final double SRGB = 2.2;

  private static final double UNSEEN = 0.05;

  private final PngChunks chunks;
  private final byte[] plain;

  PngPhoto(PngChunks chunks) {
    this.chunks = chunks;
    this.plain = chunks.plain();
  }

  @Override
  public boolean isComplete() {
    return chunks.isComplete();
  }

  @Override
  public boolean isSound() {
    return chunks.isSound();
  }

  @Override
  public byte[] plain() {
    return plain;
  }

  @Override
  public Optional<byte[]> converted(int step) throws IOException {
    PDColorSpace meaning = ColourProfile.of(chunks.profile(), chunks.isGrey() ? 1 : 3);
    boolean isSrgb = meaning instanceof PDDeviceColorSpace;
    Optional<Double> gamma = chunks.gamma().filter(each -> Math.abs(each * SRGB - 1) > UNSEEN);
    Orientation held = chunks.orientation();
    if (step == 1
        && isSrgb
        && gamma.isEmpty()
        && held == Orientation.UPRIGHT
        && !chunks.isGrey()
        && chunks.depth() <= BYTE) {
      return Optional.empty();
    }
    BufferedImage image = decoded(step);
    int width = image.getWidth();
    int[] pixels =
        chunks.isGrey() && !(image.getColorModel() instanceof IndexColorModel)
            ? grey(image.getRaster())
            : image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    if (!isSrgb) {
      convert(pixels, width, meaning);
    }
    gamma.ifPresent(each -> convert(pixels, each));
    return Optional.of(written(pixels, width, held));
  }

  private BufferedImage decoded(int step) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain))) {
      reader.setInput(in, true, true);
      ImageReadParam some = reader.getDefaultReadParam();
      some.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, some);
    } finally {
      reader.dispose();
    }
  }

  private static int[] grey(Raster raster) {
    int width = raster.getWidth();
    int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    int[] pixels = new int[width * raster.getHeight()];
    boolean hasAlpha = raster.getNumBands() > 1;
    int[] row = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = OPAQUE | toByte(row[x], most) * 0x010101;
      }
      if (hasAlpha) {
        raster.getSamples(0, y, width, 1, 1, row);
        for (int x = 0; x < width; x++) {
          pixels[y * width + x] &= toByte(row[x], most) << 24 | ~OPAQUE;
        }
      }
    }
    return pixels;
  }

  private static int toByte(int sample, int most) {
    return (sample * 255 + most / 2) / most;
  }

  private static void convert(int[] pixels, int width, PDColorSpace meaning) throws IOException {
    int bands = meaning.getNumberOfComponents();
    WritableRaster row = Raster.createInterleavedRaster(0, width, 1, bands, null);
    int[] converted = new int[width];
    for (int from = 0; from < pixels.length; from += width) {
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < bands; band++) {
          row.setSample(x, 0, band, (pixels[from + x] >> (8 * (bands - 1 - band))) & 255);
        }
      }
      meaning.toRGBImage(row).getRGB(0, 0, width, 1, converted, 0, width);
      for (int x = 0; x < width; x++) {
        pixels[from + x] = (pixels[from + x] & OPAQUE) | (converted[x] & ~OPAQUE);
      }
    }
  }

  /** Converts samples that are some other power of light than those of sRGB. */
  private static void convert(int[] pixels, double gamma) {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      double light = Math.pow(i / 255.0, 1 / gamma);
      double sample = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      table[i] = (int) Math.round(255 * sample);
    }
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i];
      pixels[i] =
          (pixel & OPAQUE)
              | table[pixel >> 16 & 255] << 16
              | table[pixel >> 8 & 255] << 8
              | table[pixel & 255];
    }
  }

  private static byte[] written(int[] pixels, int width, Orientation held) throws IOException {
    boolean isOpaque = Arrays.stream(pixels).allMatch(pixel -> (pixel & OPAQUE) == OPAQUE);
    BufferedImage image =
        new BufferedImage(
            width,
            pixels.length / width,
            isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, pixels.length / width, pixels, 0, width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(held.upright(image), "png", out);
    return out.toByteArray();
  }
}
