package clinic.handouts.desk.search;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A topic that a search found.
 *
 * @param topic its id
 * @param summary without Markdown; empty if the file is broken
 * @param isClear whether it is clearly the one that was meant, so that nobody needs to choose
 * @param why finds out where the words are in it
 */
public record Found(String topic, String summary, boolean isClear, Supplier<Why> why) {
  public Found {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(why);
  }
}
