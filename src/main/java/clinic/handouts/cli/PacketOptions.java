package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.edition.EditionKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which handouts go together, in their order, all of one clinician. */
final class PacketOptions {
  @Parameters(arity = "1..*", paramLabel = "TOPIC", description = "The topics, in their order.")
  private List<String> topics = new ArrayList<>();

  @Mixin private HandoutOptions each;

  /** The handouts, with those that are overdue where that is wanted. */
  Handouts of(Handouts handouts) {
    return each.of(handouts);
  }

  /**
   * The editions, in their order, all in one language.
   *
   * @throws UsageException if a topic is named twice, if something is unknown, or is not given by
   *     the clinician
   */
  List<EditionKey> keys(Handouts handouts) {
    List<EditionKey> keys = each.keys(handouts, topics);
    if (keys.stream().distinct().count() < keys.size()) {
      throw new UsageException("a topic is named twice", "name each topic once");
    }
    return keys;
  }
}
