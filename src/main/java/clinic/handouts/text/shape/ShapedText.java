package clinic.handouts.text.shape;

/**
 * A text to be shaped: in one script, one language, one font and one direction.
 *
 * @param words the characters
 * @param script ISO 15924 code of the script, such as "Arab"
 * @param language BCP 47 tag of the language, by which some letters differ
 * @param rightToLeft whether it runs from right to left
 */
public record ShapedText(String words, String script, String language, boolean rightToLeft) {
  /**
   * Whether a mark has a cluster of its own. In Arabic and Hebrew, vowel marks are characters that
   * readers search for one by one; elsewhere, a mark belongs to its syllable.
   */
  boolean marksStandAlone() {
    return script.equals("Arab") || script.equals("Hebr");
  }
}
