package clinic.handouts.desk.search;

import clinic.handouts.desk.order.Stop;
import java.util.Objects;
import java.util.Optional;

/**
 * A topic that a search found.
 *
 * @param topic its id
 * @param title in the language of the search; the id if the file has none
 * @param summary without Markdown; empty if the file is broken
 * @param isClear whether it is plainly the one that was meant, so that nobody needs to choose
 * @param why where the words were found
 * @param stop why it can't be printed; empty if it can
 */
public record Found(
    String topic, String title, String summary, boolean isClear, Why why, Optional<Stop> stop) {
  public Found {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(title);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(why);
    Objects.requireNonNull(stop);
  }
}
