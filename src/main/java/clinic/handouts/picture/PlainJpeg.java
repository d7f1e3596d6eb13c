package clinic.handouts.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Removes from JPEG files whatever is not the picture: a photo's location, camera, thumbnails and
 * comments would otherwise be copied into every handout. Of the application segments, only those
 * that affect the colours stay (JFIF without its thumbnail, ICC profile, Adobe). Segments are as
 * defined in ITU-T T.81, annex B.
 */
public final class PlainJpeg {
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;

  /** Length of a JFIF segment up to its thumbnail, and where it says how large that is. */
  private static final int JFIF_LENGTH = 16;

  private final byte[] file;
  private final ByteArrayOutputStream out;
  private int at = 2;

  private PlainJpeg(byte[] file) {
    this.file = file;
    this.out = new ByteArrayOutputStream(file.length);
  }

  /** The same picture without anything else; files that are not JPEGs are returned unchanged. */
  public static byte[] stripped(byte[] file) {
    if (file.length < 4 || unsigned(file, 0) != 0xFF || unsigned(file, 1) != START_OF_IMAGE) {
      return file;
    }
    return new PlainJpeg(file).copied();
  }

  private byte[] copied() {
    out.write(file, 0, 2);
    while (at + 1 < file.length && unsigned(file, at) == 0xFF) {
      int marker = unsigned(file, at + 1);
      if (marker == 0xFF) {
        at++; // A fill byte.
      } else if (marker == END_OF_IMAGE) {
        out.write(file, at, 2);
        break;
      } else if (!segment(marker)) {
        break;
      }
    }
    return out.toByteArray();
  }

  /** Copies a segment, and the scan after it; false when the file ends within it. */
  private boolean segment(int marker) {
    if (at + 4 > file.length) {
      return false;
    }
    int length = 2 + (unsigned(file, at + 2) << 8 | unsigned(file, at + 3));
    if (length < 4 || at + length > file.length) {
      return false;
    }
    byte[] segment = Arrays.copyOfRange(file, at, at + length);
    if (marker == APP0 && isNamed(segment, "JFIF\0") && length >= 2 + JFIF_LENGTH) {
      out.writeBytes(withoutThumbnail(segment));
    } else if (isPicture(marker, segment)) {
      out.writeBytes(segment);
    }
    at += length;
    if (marker == START_OF_SCAN) {
      scan();
    }
    return true;
  }

  private static boolean isPicture(int marker, byte[] segment) {
    return switch (marker) {
      case APP2 -> isNamed(segment, "ICC_PROFILE\0");
      case APP14 -> isNamed(segment, "Adobe") && segment.length == 16;
      case COMMENT -> false;
      default -> marker < APP0 || marker > APP15;
    };
  }

  /** The coded samples up to the next marker that is not a restart. */
  private void scan() {
    int from = at;
    while (at + 1 < file.length) {
      int next = unsigned(file, at + 1);
      if (unsigned(file, at) == 0xFF && next != 0 && next != 0xFF && !(next >> 3 == 0xD0 >> 3)) {
        break;
      }
      at++;
    }
    out.write(file, from, at - from);
  }

  private static byte[] withoutThumbnail(byte[] segment) {
    byte[] plain = Arrays.copyOf(segment, 2 + JFIF_LENGTH);
    plain[2] = 0;
    plain[3] = JFIF_LENGTH;
    plain[JFIF_LENGTH] = 0;
    plain[JFIF_LENGTH + 1] = 0;
    return plain;
  }

  private static boolean isNamed(byte[] segment, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    return segment.length >= 4 + bytes.length
        && Arrays.equals(segment, 4, 4 + bytes.length, bytes, 0, bytes.length);
  }

  private static int unsigned(byte[] bytes, int index) {
    return Byte.toUnsignedInt(bytes[index]);
  }
}
