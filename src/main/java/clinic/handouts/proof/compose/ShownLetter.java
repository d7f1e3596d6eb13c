package clinic.handouts.proof.compose;

/**
 * A letter as a font shows it.
 *
 * @param face the face of the font
 * @param code its code in that font
 * @param text the text that it stands for and shows; empty if it shows something else, or that
 *     depends on the letters around it
 * @param width its width in thousandths of the type size
 */
record ShownLetter(String face, int code, String text, float width) {}
