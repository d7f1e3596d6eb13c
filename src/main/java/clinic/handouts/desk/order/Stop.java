package clinic.handouts.desk.order;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a handout is not given out.
 *
 * @param why in words for reception, a sentence or two
 * @param useInstead id of the topic to give out instead, which can be printed
 * @param insteadTitle that topic's title
 */
public record Stop(String why, Optional<String> useInstead, Optional<String> insteadTitle) {
  public Stop {
    Objects.requireNonNull(why);
    Objects.requireNonNull(useInstead);
    Objects.requireNonNull(insteadTitle);
  }

  /** A stop with nothing to give out instead. */
  public Stop(String why) {
    this(why, Optional.empty(), Optional.empty());
  }
}
