package clinic.handouts.cli.option;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.content.HandoutSet.Sheet;
import clinic.handouts.content.Paper;
import clinic.handouts.edition.EditionKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Selects the handouts that go together, in order, all of one clinician. */
public final class PacketOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "TOPIC",
      description = "The topics, in the order they are printed.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "ID",
      description =
          "The handouts of a set in content/sets/, in the order and formats given there;"
              + " any topics you name as well come after them.")
  private String set;

  @Option(
      names = "--contents",
      description =
          "Add a table of contents to a packet of two or three handouts too, and start each"
              + " handout on a right-hand page. Packets of four or more always have this.")
  private boolean contents;

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      description =
          "Lay the handouts out for this paper rather than the clinic's own: A4 or Letter. They"
              + " keep their references.")
  private String paper;

  @Mixin private HandoutOptions each;

  /** Whether a table of contents is wanted. */
  public boolean contents() {
    return contents;
  }

  /**
   * The handouts, on the paper that was asked for, including overdue ones if that was asked for.
   *
   * @throws UsageException if there is no such paper
   */
  public Handouts of(Handouts handouts) {
    Handouts wanted = each.of(handouts);
    return paper == null ? wanted : wanted.onPaper(wantedPaper());
  }

  /** Whether they are on a different paper from those that {@code batch} keeps. */
  public boolean areOnOtherPaper(Handouts handouts) {
    return paper != null
        && handouts.library().clinic().filter(each -> each.paper() != wantedPaper()).isPresent();
  }

  private Paper wantedPaper() {
    return Paper.EVERYDAY.stream()
        .filter(each -> each.label().equalsIgnoreCase(paper))
        .findFirst()
        .orElseThrow(
            () ->
                Misuse.unknown("paper", paper, Paper.EVERYDAY.stream().map(Paper::label).toList()));
  }

  /**
   * The editions, in order, all in one language.
   *
   * @throws UsageException if a topic is named twice, something is unknown, or the clinician does
   *     not give it
   */
  public List<EditionKey> keys(Handouts handouts) {
    List<Sheet> sheets = new ArrayList<>(set == null ? List.of() : sheetsOfSet(handouts));
    topics.forEach(topic -> sheets.add(new Sheet(topic, "")));
    if (sheets.isEmpty()) {
      throw new UsageException("no topic is named", "name topics, or a set with --set");
    }
    List<EditionKey> keys = each.keysOf(handouts, sheets);
    if (keys.stream().distinct().count() < keys.size()) {
      throw new UsageException("a topic is named twice", "name each topic once");
    }
    return keys;
  }

  private List<Sheet> sheetsOfSet(Handouts handouts) {
    new KnownNames(handouts.library()).sets(List.of(set));
    return handouts.library().sets().stream()
        .filter(one -> one.id().equals(set))
        .flatMap(one -> one.sheets().stream())
        .toList();
  }
}
