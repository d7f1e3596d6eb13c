package clinic.handouts.picture;

import java.io.IOException;
import java.util.Optional;

/** The file of a PNG or JPEG, taken apart. */
interface PhotoFile {
  /** Whether it is complete up to the end of its picture. */
  boolean isComplete();

  /** Whether nothing of the picture was changed since it was written, as far as the file says. */
  boolean isSound();

  /** The same picture without anything else. */
  byte[] plain();

  /**
   * A file that all PDF readers show in the same way: upright, and grey or sRGB.
   *
   * @param step keeps only every so many pixels across and down
   * @return empty when the plain file is such a file
   */
  Optional<byte[]> converted(int step) throws IOException;
}
