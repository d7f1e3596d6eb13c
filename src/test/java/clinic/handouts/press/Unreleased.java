package clinic.handouts.press;

/** The bytes of handouts for tests to take apart: none leaves, so no history is kept of them. */
public final class Unreleased {
  private Unreleased() {}

  /** The bytes of a handout, which must be made. */
  public static byte[] pdf(Handout handout) {
    return handout.pdf().orElseThrow(() -> new AssertionError(handout.problems())).bytes();
  }
}
