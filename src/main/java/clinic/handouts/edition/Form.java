package clinic.handouts.edition;

/** How the words of a piece are written, which decides what a layout gets. */
public enum Form {
  /** Plain words. */
  WORDS,
  /** Inline Markdown. */
  INLINE,
  /** Markdown with paragraphs and lists. */
  BLOCKS,
  /** An https address: printed without its scheme, and a link. */
  ADDRESS,
  /** A phone number: printed as written, and a link. */
  PHONE,
  /** An e-mail address, and a link. */
  EMAIL,
  /** The path of a picture in {@code content/}. */
  PICTURE
}
