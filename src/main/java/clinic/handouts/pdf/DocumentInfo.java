package clinic.handouts.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a PDF says of itself. The patient's name is never part of it.
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
    Objects.requireNonNull(title);
    Objects.requireNonNull(author);
    Objects.requireNonNull(description);
    keywords = List.copyOf(keywords);
    Objects.requireNonNull(language);
    Objects.requireNonNull(date);
  }
}
