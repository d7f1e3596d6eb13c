package clinic.handouts.picture;

import clinic.handouts.picture.JpegSegments.Segment;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Removes from JPEG files whatever is not the picture: a photo's location, camera, thumbnails and
 * comments would otherwise be copied into every handout. Of the application segments, only those
 * that affect how the samples are read are kept (JFIF without its thumbnail, Adobe).
 */
final class PlainJpeg {
  /** Length of a JFIF segment up to its thumbnail, and where it says how large that is. */
  private static final int JFIF_LENGTH = 16;

  private PlainJpeg() {}

  /** The same picture without anything else. */
  static byte[] stripped(JpegSegments segments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(0xD8);
    for (Segment segment : segments.all()) {
      if (segment.marker() == JpegSegments.APP0
          && segment.isNamed("JFIF\0")
          && segment.bytes().length >= 2 + JFIF_LENGTH) {
        out.writeBytes(withoutThumbnail(segment.bytes()));
      } else if (isPicture(segment)) {
        out.writeBytes(segment.bytes());
      }
    }
    if (segments.isComplete()) {
      out.write(0xFF);
      out.write(0xD9);
    }
    return out.toByteArray();
  }

  private static boolean isPicture(Segment segment) {
    int marker = segment.marker();
    return JpegSegments.isAdobe(segment)
        || (marker != JpegSegments.COMMENT
            && (marker < JpegSegments.APP0 || marker > JpegSegments.APP15));
  }

  private static byte[] withoutThumbnail(byte[] segment) {
    byte[] plain = Arrays.copyOf(segment, 2 + JFIF_LENGTH);
    plain[2] = 0;
    plain[3] = JFIF_LENGTH;
    plain[JFIF_LENGTH] = 0;
    plain[JFIF_LENGTH + 1] = 0;
    return plain;
  }
}
