package clinic.handouts.check.paper;

/**
 * How empty a page is below what it says: one measure, for pages that are being set and for
 * finished ones.
 */
public final class EmptyShare {
  /** No page but the last is to be emptier, unless what comes next is kept whole. */
  public static final double MOST = 1 / 3.0;

  private EmptyShare() {}

  /**
   * The share of the height which pages have for text.
   *
   * @param height the height that pages have for text
   * @param left how much of it is left below the last words, box or picture of the page
   */
  public static double of(double height, double left) {
    return Math.max(0, Math.min(1, left / height));
  }

  /** Whether a page is emptier than it should be. */
  public static boolean isTooMuch(double share) {
    return share > MOST;
  }
}
