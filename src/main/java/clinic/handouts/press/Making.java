package clinic.handouts.press;

import clinic.handouts.files.KeptFiles;
import java.util.Objects;

/**
 * How handouts are made.
 *
 * @param inOnePiece whether to typeset each in one piece, for those who make a few
 * @param kept where bodies are kept from run to run
 */
public record Making(boolean inOnePiece, KeptFiles kept) {
  /** Composed, and nothing is kept. */
  public static final Making COMPOSED = new Making(false, KeptFiles.NONE);

  /** Each in one piece. */
  public static final Making WHOLE = new Making(true, KeptFiles.NONE);

  public Making {
    Objects.requireNonNull(kept);
  }

  /** The same for a workspace that was read again, of which nothing is kept. */
  public Making again() {
    return inOnePiece ? WHOLE : COMPOSED;
  }
}
