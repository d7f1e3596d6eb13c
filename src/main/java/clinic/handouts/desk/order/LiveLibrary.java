package clinic.handouts.desk.order;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.press.HandoutMaker;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A workspace as it is now: read again when a file of it, or the day, has changed. Thread-safe. */
public final class LiveLibrary {
  private final Path root;
  private final Clock clock;
  private final Consumer<Throwable> unforeseen;
  private Snapshot latest;

  /**
   * A workspace as it stood at one moment.
   *
   * @param revision changes whenever a file or the day has
   * @param problems everything that is wrong
   * @param maker makes its handouts, to be looked at
   */
  public record Snapshot(
      String revision,
      Library library,
      List<Diagnostic> problems,
      Editions editions,
      HandoutMaker maker) {}

  /**
   * A workspace.
   *
   * @param unforeseen told when the program itself fails on an edition
   */
  public LiveLibrary(Path root, Clock clock, Consumer<Throwable> unforeseen) {
    this.root = root;
    this.clock = clock;
    this.unforeseen = unforeseen;
  }

  /** The workspace's folder. */
  public Path root() {
    return root;
  }

  /** Changes whenever a file or the day has. */
  public String revision() {
    return Workspace.open(root, clock).revision();
  }

  /** The workspace as it is now. */
  public synchronized Snapshot now() {
    Workspace workspace = Workspace.open(root, clock);
    String revision = workspace.revision();
    if (latest == null || !latest.revision.equals(revision)) {
      Library library = Library.read(workspace);
      List<Diagnostic> problems = Checks.of(library);
      Editions editions = new Editions(library, problems);
      HandoutMaker maker = new HandoutMaker(workspace, editions, edition -> {}, unforeseen);
      latest = new Snapshot(revision, library, problems, editions, maker);
    }
    return latest;
  }
}
