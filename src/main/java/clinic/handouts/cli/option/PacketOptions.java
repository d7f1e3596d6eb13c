package clinic.handouts.cli.option;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.edition.EditionKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Selects the handouts that go together, in order, all of one clinician. */
public final class PacketOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "TOPIC",
      description = "The topics, in the order they are printed.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--contents",
      description =
          "Begin a packet of two or three handouts with a table of contents, too, each handout on a"
              + " right-hand page; one of four or more always does.")
  private boolean contents;

  @Mixin private HandoutOptions each;

  /** Whether a table of contents is wanted. */
  public boolean contents() {
    return contents;
  }

  /** The handouts, including overdue ones if that was asked for. */
  public Handouts of(Handouts handouts) {
    return each.of(handouts);
  }

  /**
   * The editions, in order, all in one language.
   *
   * @throws UsageException if a topic is named twice, something is unknown, or the clinician does
   *     not give it
   */
  public List<EditionKey> keys(Handouts handouts) {
    List<EditionKey> keys = each.keys(handouts, topics);
    if (keys.stream().distinct().count() < keys.size()) {
      throw new UsageException("a topic is named twice", "name each topic once");
    }
    return keys;
  }
}
