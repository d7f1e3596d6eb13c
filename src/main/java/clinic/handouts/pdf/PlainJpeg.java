package clinic.handouts.pdf;

import java.io.ByteArrayOutputStream;

/**
 * Takes the metadata out of JPEG files: a photo's place and camera would otherwise be copied into
 * every handout. Segments are those of ITU-T T.81, annex B.
 */
final class PlainJpeg {
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;
  private static final int COMMENT = 0xFE;
  private static final int START_OF_SCAN = 0xDA;

  private PlainJpeg() {}

  /** The same picture without Exif, XMP, Photoshop and comment segments; other files unchanged. */
  static byte[] stripped(byte[] file) {
    if (file.length < 4 || unsigned(file, 0) != 0xFF || unsigned(file, 1) != 0xD8) {
      return file;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    int at = 2;
    while (at + 4 <= file.length && unsigned(file, at) == 0xFF) {
      int marker = unsigned(file, at + 1);
      int length = 2 + (unsigned(file, at + 2) << 8 | unsigned(file, at + 3));
      if (marker == START_OF_SCAN || at + length > file.length) {
        break;
      }
      if (marker != APP1 && marker != APP13 && marker != COMMENT) {
        out.write(file, at, length);
      }
      at += length;
    }
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  private static int unsigned(byte[] bytes, int index) {
    return Byte.toUnsignedInt(bytes[index]);
  }
}
