package clinic.handouts.desk;

import clinic.handouts.batch.HandoutMaker.Trial;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.desk.LiveLibrary.Snapshot;
import clinic.handouts.edition.EditionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A handout as it would be, and what is wrong with it: drafts and refused ones too, as pictures
 * only. The last few looks are kept while nothing changes. Thread-safe.
 */
final class Preview {
  private static final int KEPT = 8;

  private final LiveLibrary workspace;

  private final Map<Address, Look> looks =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Look> eldest) {
          return size() > KEPT;
        }
      };

  private record Address(String turn, EditionKey key) {}

  /**
   * One look at a handout.
   *
   * @param snapshot the workspace at that moment
   * @param problems what is wrong with it, errors first
   * @param pictures its pages; none when it can't be set at all
   */
  record Look(
      Snapshot snapshot, EditionKey key, List<Diagnostic> problems, PagePictures pictures) {}

  Preview(LiveLibrary workspace) {
    this.workspace = workspace;
  }

  LiveLibrary workspace() {
    return workspace;
  }

  /** A look at an edition as the workspace is now. */
  synchronized Look at(EditionKey key) {
    Snapshot snapshot = workspace.now();
    return looks.computeIfAbsent(new Address(snapshot.turn(), key), each -> look(snapshot, key));
  }

  private static Look look(Snapshot snapshot, EditionKey key) {
    Trial trial = snapshot.maker().trial(key);
    Stream<Diagnostic> content =
        snapshot.problems().stream()
            .filter(
                problem -> problem.scope().touches(key.topic(), key.language(), key.clinician()));
    List<Diagnostic> problems =
        Stream.of(content, snapshot.editions().obstacles(key).stream(), trial.problems().stream())
            .flatMap(each -> each)
            .distinct()
            .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
            .toList();
    return new Look(
        snapshot, key, problems, trial.pdf().map(PagePictures::of).orElse(PagePictures.NONE));
  }
}
