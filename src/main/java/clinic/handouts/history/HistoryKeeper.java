package clinic.handouts.history;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.files.OutputException;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Saves the files that sheets are made from in the {@link History}, before the sheets leave the
 * program. A keeper belongs to one reading of the library and adds at most one state. Thread-safe.
 */
public final class HistoryKeeper {
  private final Library library;
  private final Workspace workspace;
  private final Map<String, String> texts;
  private final Set<String> done = new HashSet<>();
  private History history;
  private Path state;

  /** A keeper of what sheets are made from. */
  public HistoryKeeper(Library library) {
    this.library = library;
    this.workspace = library.workspace();
    this.texts =
        library.files().stream()
            .collect(
                Collectors.toMap(
                    ContentFile::path, file -> file.start().source().text(), (a, b) -> a));
  }

  /**
   * Saves what an edition is made from, unless it has been saved before.
   *
   * @param topic its topic
   * @param clinician clinician id, or the id that stands for no clinician
   * @param format format id
   * @param layout path of its layout, relative to the workspace
   * @throws UnsavedHistoryException if that fails; the sheet must not leave the program
   */
  public synchronized void keep(Topic topic, String clinician, String format, String layout) {
    layout(layout);
    for (String path : PastContent.filesOf(library, topic, clinician, format)) {
      if (texts.containsKey(path)) {
        keep(path, texts.get(path));
      }
    }
  }

  /** The layout shows that the format existed, even after it is gone. */
  private void layout(String path) {
    try {
      String name = path.substring("templates/".length());
      if (!done.contains(path)) {
        keep(path, new String(workspace.template(name), StandardCharsets.UTF_8));
      }
    } catch (UnreadableException e) {
      throw new IllegalStateException("a layout that was used can't be read: " + path, e);
    }
  }

  /** What was saved before this keeper was created, read when first needed. */
  private History history() {
    if (history == null) {
      history = History.of(workspace);
    }
    return history;
  }

  private void keep(String path, String text) {
    if (done.contains(path)) {
      return;
    }
    try {
      if (history().latest(path).map(History.Kept::text).filter(text::equals).isEmpty()) {
        save(path, text);
      }
      done.add(path);
    } catch (OutputException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e; // The run is ending; this sheet will not leave.
      }
      throw new UnsavedHistoryException(e);
    }
  }

  private void save(String path, String text) {
    if (state == null) {
      refuseOutside();
      state = newState();
    }
    WrittenFile.write(state.resolve(path), text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What is never read must never be written: a link that leads out of the workspace is not
   * followed.
   */
  private void refuseOutside() {
    for (String folder : List.of(".handouts", History.FOLDER)) {
      if (!workspace.isInside(folder)) {
        throw new OutputException(
            workspace.root().resolve(folder),
            "it leads outside the workspace through a link",
            null);
      }
    }
  }

  private Path newState() {
    List<History.State> states = history().states();
    int last = states.isEmpty() ? 0 : states.get(states.size() - 1).number();
    return WrittenFile.privateFolder(
        workspace.root().resolve(History.FOLDER),
        attempt -> new History.State(last + attempt, workspace.today()).folder());
  }
}
