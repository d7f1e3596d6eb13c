package clinic.handouts.picture;

import java.awt.Color;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos as cameras and image editors write them, with colours that are known. */
final class Photos {
  static final int SIDE = 64;

  /** Where a PNG's signature and header end. */
  private static final int AFTER_HEADER = 33;

  private Photos() {}

  /** Red, green, blue and white quarters: from the upper left, line by line. */
  static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, colours[2 * (2 * y / height) + 2 * x / width].getRGB());
      }
    }
    return image;
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  /** A JPEG of one colour, in as many components as it has. */
  static byte[] jpeg(int... components) throws IOException {
    WritableRaster raster =
        Raster.createWritableRaster(
            new BandedSampleModel(DataBuffer.TYPE_BYTE, SIDE, SIDE, components.length), null);
    for (int band = 0; band < components.length; band++) {
      for (int i = 0; i < SIDE * SIDE; i++) {
        raster.setSample(i % SIDE, i / SIDE, band, components[band]);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A JPEG with a further segment at its beginning. */
  static byte[] with(byte[] jpeg, int marker, byte[]... parts) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      data.writeBytes(part);
    }
    ByteBuffer all = ByteBuffer.allocate(jpeg.length + data.size() + 4);
    all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (data.size() + 2));
    return all.put(data.toByteArray()).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** The file that is printed in place of a picture's. */
  static byte[] asPrinted(String name, byte[] file) {
    return ImageFile.read("content/images/" + name, file).bytes();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A JPEG that says how the camera was held. */
  static byte[] held(byte[] jpeg, int orientation, boolean littleEndian) {
    return with(jpeg, 0xE1, latin("Exif\0\0"), exif(orientation, littleEndian));
  }

  /** What a camera says about how it was held. */
  static byte[] exif(int orientation, boolean littleEndian) {
    String entry =
        littleEndian
            ? "II*\0\b\0\0\0\1\0\u0012\1\3\0\1\0\0\0" + (char) orientation + "\0\0\0"
            : "MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0" + (char) orientation + "\0\0";
    return latin(entry + "\0\0\0\0");
  }

  /** A JPEG as an Adobe program marks it; transform 0 is CMYK or RGB, 1 YCbCr, 2 YCCK. */
  static byte[] adobe(byte[] jpeg, int transform) {
    return with(jpeg, 0xEE, latin("Adobe\0d\0\0\0\0" + (char) transform));
  }

  static byte[] withProfile(byte[] jpeg, byte[] profile) {
    return with(jpeg, 0xE2, latin("ICC_PROFILE\0\1\1"), profile);
  }

  /** A PNG of one colour, written byte by byte: Java would change grey while it writes. */
  static byte[] png(int colourType, int depth, byte[] pixel, byte[]... chunks) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(SIDE)
            .putInt(SIDE)
            .put((byte) depth)
            .put((byte) colourType)
            .array();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int y = 0; y < SIDE; y++) {
      rows.write(0);
      for (int x = 0; x < (depth < 8 ? SIDE * depth / 8 : SIDE); x++) {
        rows.writeBytes(pixel);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
    out.writeBytes(chunk("IHDR", header));
    for (byte[] each : chunks) {
      out.writeBytes(each);
    }
    out.writeBytes(chunk("IDAT", deflated(rows.toByteArray())));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** A PNG with a further chunk after its header. */
  static byte[] with(byte[] png, byte[] chunk) {
    return ByteBuffer.allocate(png.length + chunk.length)
        .put(png, 0, AFTER_HEADER)
        .put(chunk)
        .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
        .array();
  }

  static byte[] chunk(String type, byte[] data) {
    CRC32 check = new CRC32();
    check.update(latin(type));
    check.update(data);
    return ByteBuffer.allocate(data.length + 12)
        .putInt(data.length)
        .put(latin(type))
        .put(data)
        .putInt((int) check.getValue())
        .array();
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[bytes.length + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return java.util.Arrays.copyOf(out, length);
  }
}
