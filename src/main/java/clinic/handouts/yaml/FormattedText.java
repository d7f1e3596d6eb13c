package clinic.handouts.yaml;

import java.util.Objects;

/**
 * A text in a content file and what its schema says about it.
 *
 * @param text the text with its place
 * @param format {@code inline} (Markdown in one line), {@code blocks} (Markdown with paragraphs and
 *     lists), {@code date}, {@code image}, {@code id}, {@code topic}, {@code format}, {@code
 *     person}, {@code language}, or empty for plain text
 * @param path where it is in the file, such as {@code advice.do[2]}
 * @param printed what it is printed as, word for word, such as {@code summary}; empty when it is
 *     not printed
 * @param language the tag that it has in a map by language; empty elsewhere
 */
public record FormattedText(
    Text text, String format, String path, String printed, String language) {
  public FormattedText {
    Objects.requireNonNull(text);
    Objects.requireNonNull(format);
    Objects.requireNonNull(path);
    Objects.requireNonNull(printed);
    Objects.requireNonNull(language);
  }

  /** Whether it may contain Markdown. */
  public boolean isMarkdown() {
    return format.equals("inline") || format.equals("blocks");
  }
}
