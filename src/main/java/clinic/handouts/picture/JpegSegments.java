package clinic.handouts.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The segments of a JPEG file (ITU-T T.81, annex B), and what they say about the picture. */
final class JpegSegments {
  static final int APP0 = 0xE0;
  static final int APP15 = 0xEF;
  static final int COMMENT = 0xFE;

  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";

  /** Where the number of components is in a frame header. */
  private static final int FRAME_COMPONENTS = 9;

  /**
   * A segment, and the coded samples after it if it begins a scan.
   *
   * @param marker its second byte
   * @param bytes all of its bytes, from the marker on
   */
  @SuppressWarnings("ArrayRecordComponent") // Never changed, never compared.
  record Segment(int marker, byte[] bytes) {
    boolean isNamed(String name) {
      byte[] start = name.getBytes(StandardCharsets.US_ASCII);
      return bytes.length >= 4 + start.length
          && Arrays.equals(bytes, 4, 4 + start.length, start, 0, start.length);
    }
  }

  private final byte[] file;
  private final List<Segment> segments = new ArrayList<>();
  private boolean complete;
  private int at = 2;

  private JpegSegments(byte[] file) {
    this.file = file;
    while (at + 1 < file.length && unsigned(file, at) == 0xFF) {
      int marker = unsigned(file, at + 1);
      if (marker == 0xFF) {
        at++; // A fill byte.
      } else if (marker == END_OF_IMAGE) {
        complete = true;
        break;
      } else if (!readSegment(marker)) {
        break;
      }
    }
  }

  /** The segments up to the end of the picture; empty when the file is not a JPEG. */
  static Optional<JpegSegments> of(byte[] file) {
    return file.length < 4 || unsigned(file, 0) != 0xFF || unsigned(file, 1) != START_OF_IMAGE
        ? Optional.empty()
        : Optional.of(new JpegSegments(file));
  }

  private boolean readSegment(int marker) {
    if (at + 4 > file.length) {
      return false;
    }
    int end = at + 2 + (unsigned(file, at + 2) << 8 | unsigned(file, at + 3));
    if (end > file.length || end < at + 4) {
      return false;
    }
    if (marker == START_OF_SCAN) {
      end = endOfScan(end);
    }
    segments.add(new Segment(marker, Arrays.copyOfRange(file, at, end)));
    at = end;
    return true;
  }

  /** After the coded samples: at the next marker that is not a restart. */
  private int endOfScan(int from) {
    int end = from;
    while (end + 1 < file.length) {
      int next = unsigned(file, end + 1);
      if (unsigned(file, end) == 0xFF && next != 0 && next != 0xFF && next >> 3 != 0xD0 >> 3) {
        return end;
      }
      end++;
    }
    return end;
  }

  List<Segment> all() {
    return List.copyOf(segments);
  }

  /** Whether the file is complete up to the end of its picture. */
  boolean isComplete() {
    return complete;
  }

  /**
   * How many components each pixel has: 1 for grey, 3 for colour, 4 for CMYK; 0 if the file does
   * not say.
   */
  int components() {
    return frame()
        .map(bytes -> bytes.length > FRAME_COMPONENTS ? unsigned(bytes, FRAME_COMPONENTS) : 0)
        .orElse(0);
  }

  /** Whether its components are called R, G and B, which PDF readers would take for YCbCr. */
  boolean isUnmarkedRgb() {
    return components() == 3
        && adobe().isEmpty()
        && frame()
            .filter(bytes -> bytes.length > 16)
            .map(bytes -> bytes[10] == 'R' && bytes[13] == 'G' && bytes[16] == 'B')
            .orElse(false);
  }

  private Optional<byte[]> frame() {
    return segments.stream()
        .filter(
            each -> each.marker() >> 4 == 0xC && List.of(4, 8, 12).indexOf(each.marker() & 15) < 0)
        .map(Segment::bytes)
        .findFirst();
  }

  /** Whether an Adobe program wrote it: these write CMYK upside down, 0 for all of the ink. */
  boolean isAdobe() {
    return adobe().isPresent();
  }

  private Optional<Segment> adobe() {
    return segments.stream().filter(JpegSegments::isAdobe).findFirst();
  }

  static boolean isAdobe(Segment segment) {
    return segment.marker() == APP14 && segment.isNamed("Adobe") && segment.bytes().length == 16;
  }

  /** The colour profile, put together from its parts; empty if there is none. */
  byte[] profile() {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    int head = 4 + PROFILE.length();
    segments.stream()
        .filter(each -> each.marker() == APP2 && each.isNamed(PROFILE))
        .filter(each -> each.bytes().length > head + 2)
        .sorted(Comparator.comparing(each -> unsigned(each.bytes(), head)))
        .forEach(each -> profile.write(each.bytes(), head + 2, each.bytes().length - head - 2));
    return profile.toByteArray();
  }

  /** How the picture must be turned to stand upright. */
  Orientation orientation() {
    return segments.stream()
        .filter(each -> each.marker() == APP1 && each.isNamed(EXIF))
        .map(each -> ByteBuffer.wrap(each.bytes()).position(4 + EXIF.length()).slice())
        .map(Orientation::ofExif)
        .findFirst()
        .orElse(Orientation.UPRIGHT);
  }

  static int unsigned(byte[] bytes, int index) {
    return Byte.toUnsignedInt(bytes[index]);
  }
}
