package clinic.handouts.edition;

/** Where an optional text may appear on a sheet. */
public enum Region {
  /** Between the title and the last sign that means getting help. */
  NEAR_ADVICE,
  /** Between the last sign that means getting help and the disclaimer. */
  EXPLANATION,
  /** In the list of sources, which is compared word by word. */
  SOURCES,
  /** Between the disclaimer and the clinician. */
  BESIDE_CARD,
  /** In the margins of a page, which are compared word by word. */
  MARGIN
}
