package clinic.handouts.batch;

import clinic.handouts.Handouts;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.OutputFiles;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.press.Draft;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes drafts for reviewers in a folder of their own, beside the handouts, the manifest and the
 * history. Thread-safe.
 */
public final class Drafts {
  /** The folder within the output folder. */
  public static final String FOLDER = ".drafts";

  private final Handouts handouts;
  private final OutputFiles files;

  /**
   * Makes drafts.
   *
   * @param output the folder that handouts go to
   */
  public Drafts(Handouts handouts, OutputFolder output) {
    this.handouts = handouts;
    this.files = new OutputFiles(output.root().resolve(FOLDER));
  }

  /**
   * The outcome of a draft.
   *
   * @param key the edition
   * @param file its PDF; empty if it was not made
   * @param problems what stopped it
   */
  public record Outcome(EditionKey key, Optional<Path> file, List<Diagnostic> problems) {}

  /**
   * The editions that a reviewer reads: of the topics that are named, or else of those whose status
   * is draft.
   */
  public List<EditionKey> keys(Selection selection) {
    Editions editions = handouts.editions();
    boolean withClinic = selection.clinicians().contains(EditionKey.CLINIC);
    Stream<EditionKey> asked =
        editions.onRequest(withClinic).stream()
            .filter(key -> selection.formats().contains(key.format()));
    return Stream.concat(editions.matrix(withClinic).stream(), asked)
        .filter(selection::wants)
        .filter(key -> !selection.topics().isEmpty() || isDraft(key))
        .sorted(EditionKey.BY_TOPIC)
        .toList();
  }

  private boolean isDraft(EditionKey key) {
    return handouts
        .library()
        .topic(key.topic(), key.language())
        .filter(topic -> topic.status() == Topic.Status.DRAFT)
        .isPresent();
  }

  /**
   * Makes drafts in parallel.
   *
   * @param jobs how many at the same time, at least 1
   * @param each receives the outcomes in the order of the keys
   * @throws OutputException if a file can't be written
   */
  public void run(List<EditionKey> keys, int jobs, Consumer<Outcome> each) {
    new InOrder(jobs).run(keys, this::make, each);
  }

  /** Makes a draft; if it can't be made, the one that was there before is deleted. */
  public Outcome make(EditionKey key) {
    Draft draft = handouts.draft(key);
    Path file = files.root().resolve(key.path());
    if (!draft.isMade()) {
      if (WrittenFile.isThere(file)) {
        files.delete(key.path());
      }
      return new Outcome(key, Optional.empty(), draft.problems());
    }
    WrittenFile.write(file, draft.draft());
    return new Outcome(key, Optional.of(file), List.of());
  }
}
