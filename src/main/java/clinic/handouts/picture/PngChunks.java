package clinic.handouts.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file (W3C, Portable Network Graphics, third edition, section 5). */
final class PngChunks {
  private static final int SIGNATURE = 8;

  /** Length, type and checksum. */
  private static final int AROUND = 12;

  private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int MAX_PROFILE = 4 << 20;

  /** Gamma is written as a whole number. */
  private static final double GAMMA_UNIT = 100_000;

  private record Chunk(String type, int start, int length) {}

  private final byte[] file;
  private final List<Chunk> chunks = new ArrayList<>();

  private PngChunks(byte[] file) {
    this.file = file;
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int at = SIGNATURE;
    while (at + AROUND <= file.length && !isComplete()) {
      int length = bytes.getInt(at);
      if (length < 0 || length > file.length - at - AROUND) {
        break;
      }
      chunks.add(new Chunk(new String(file, at + 4, 4, StandardCharsets.ISO_8859_1), at, length));
      at += AROUND + length;
    }
  }

  /** The chunks up to the end of the picture. */
  static PngChunks of(byte[] file) {
    return new PngChunks(file);
  }

  /** Whether the file is complete up to the end of its picture. */
  boolean isComplete() {
    return !chunks.isEmpty() && chunks.get(chunks.size() - 1).type().equals("IEND");
  }

  /** Whether nothing of the picture was changed since it was written. */
  boolean isSound() {
    return chunks.stream().filter(each -> PICTURE.contains(each.type())).allMatch(this::isSound);
  }

  private Optional<Chunk> sound(String type) {
    return chunks.stream()
        .filter(each -> each.type().equals(type))
        .findFirst()
        .filter(this::isSound);
  }

  private ByteBuffer data(Chunk chunk) {
    return ByteBuffer.wrap(file, chunk.start() + 8, chunk.length()).slice();
  }

  private boolean isSound(Chunk chunk) {
    CRC32 check = new CRC32();
    check.update(file, chunk.start() + 4, 4 + chunk.length());
    return ByteBuffer.wrap(file).getInt(chunk.start() + 8 + chunk.length())
        == (int) check.getValue();
  }

  /** The same picture without metadata, colour profile and whatever follows it in the file. */
  byte[] plain() {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(file.length);
    plain.write(file, 0, SIGNATURE);
    for (Chunk chunk : chunks) {
      if (PICTURE.contains(chunk.type())) {
        plain.write(file, chunk.start(), AROUND + chunk.length());
      }
    }
    return plain.toByteArray();
  }

  /** Bits of each sample. */
  int depth() {
    return file[SIGNATURE + 16];
  }

  /** Whether its samples are grey: 0 and 4 of the colour types. */
  boolean isGrey() {
    return (file[SIGNATURE + 17] & 3) == 0;
  }

  /** How the picture must be turned to stand upright. */
  Orientation orientation() {
    return sound("eXIf").map(this::data).map(Orientation::ofExif).orElse(Orientation.UPRIGHT);
  }

  /**
   * The power of light that makes a sample: about 0.45 in sRGB, 1 if samples are light themselves.
   * Empty if the file says nothing, or more than that: that it is in sRGB or has a profile.
   */
  Optional<Double> gamma() {
    boolean isKnown =
        chunks.stream().anyMatch(each -> each.type().equals("sRGB") || each.type().equals("iCCP"));
    return sound("gAMA")
        .filter(each -> !isKnown && each.length() == Integer.BYTES)
        .map(each -> data(each).getInt() / GAMMA_UNIT)
        .filter(gamma -> gamma > 0);
  }

  /** The colour profile; empty if there is none or it can't be read. */
  byte[] profile() {
    Optional<Chunk> found = chunks.stream().filter(each -> each.type().equals("iCCP")).findFirst();
    if (found.isEmpty()) {
      return new byte[0];
    }
    int start = found.get().start() + 8;
    int end = start + found.get().length();
    while (start < end && file[start] != 0) {
      start++;
    }
    return start + 2 < end ? inflated(start + 2, end) : new byte[0];
  }

  private byte[] inflated(int start, int end) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, start, end - start);
      byte[] profile = new byte[MAX_PROFILE];
      int length = inflater.inflate(profile);
      return inflater.finished() ? Arrays.copyOf(profile, length) : new byte[0];
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
