package clinic.handouts.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A PDF's information about itself. The patient's name is never part of it.
 *
 * @param title title shown by viewers
 * @param author who wrote it
 * @param description one or two sentences
 * @param keywords words to search for
 * @param language language tag
 * @param date creation date: the day of the review, so that the same content gives the same bytes
 */
public record DocumentInfo(
    String title,
    String author,
    String description,
    List<String> keywords,
    String language,
    LocalDate date) {
  public DocumentInfo {
    title = storable(title);
    author = storable(author);
    description = storable(description);
    keywords = keywords.stream().map(DocumentInfo::storable).toList();
    Objects.requireNonNull(language);
    Objects.requireNonNull(date);
  }

  /** The text without the characters that XML 1.0, and therefore XMP, does not allow. */
  private static String storable(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
