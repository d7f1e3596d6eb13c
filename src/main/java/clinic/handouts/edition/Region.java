package clinic.handouts.edition;

/** Where a text that is not required may stand on a sheet. */
public enum Region {
  /** Between the title and the last red flag. */
  NEAR_ADVICE,
  /** Between there and the disclaimer. */
  EXPLANATION,
  /** In the list of sources, which is made of single words. */
  SOURCES,
  /** Between the disclaimer and the clinician. */
  BESIDE_CARD,
  /** In the margins of a page, which are made of single words. */
  MARGIN
}
