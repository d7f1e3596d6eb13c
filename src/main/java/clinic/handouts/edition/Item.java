package clinic.handouts.edition;

import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Text;
import java.util.Objects;

/**
 * An item of the do or the don't list.
 *
 * @param text inline Markdown
 * @param from the mark of a clinician's own item, such as "From Dr Dan East"; empty for the topic's
 */
public record Item(Text text, String from) {
  public Item {
    Objects.requireNonNull(text);
    Objects.requireNonNull(from);
  }

  /** The words that are printed of it, its mark included. */
  public String printed() {
    String words = Markdown.plain(text.value());
    return from.isEmpty() ? words : words + " " + from;
  }
}
