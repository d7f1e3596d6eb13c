package clinic.handouts.history;

import clinic.handouts.content.ContentReader;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was given out: the files that sheets were made from, as they were then, in {@code
 * .handouts/history/<number>-<date>/<path>}. Each folder, called a state, holds the files that were
 * new or different when sheets were first made from them. Nothing in it names a patient. Immutable:
 * it is the history at the time of reading.
 */
public final class History {
  /** The folder of all states, relative to the workspace. */
  public static final String FOLDER = ".handouts/history";

  private static final Pattern STATE = Pattern.compile("([0-9]{4,9})-([0-9]{4}-[0-9]{2}-[0-9]{2})");

  /**
   * A point in time from which files were given out as they are in its folder.
   *
   * @param number states count from 1
   * @param since the day
   */
  public record State(int number, LocalDate since) implements Comparable<State> {
    private static final Comparator<State> ORDER =
        Comparator.comparingInt(State::number).thenComparing(State::since);

    /** The folder's name: {@code 0001-2026-11-22}. */
    public String folder() {
      return String.format(java.util.Locale.ROOT, "%04d-%s", number, since);
    }

    static Optional<State> of(String folder) {
      Matcher name = STATE.matcher(folder);
      try {
        return name.matches()
            ? Optional.of(
                new State(Integer.parseInt(name.group(1)), LocalDate.parse(name.group(2))))
            : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public int compareTo(State other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A file as it was.
   *
   * @param state since when
   * @param text its whole text
   */
  public record Kept(State state, String text) {}

  private final Workspace workspace;
  private final Map<String, List<State>> statesByPath = new TreeMap<>();
  private final List<State> states;

  private History(Workspace workspace) {
    this.workspace = workspace;
    for (String file : workspace.tree(FOLDER)) {
      int slash = file.indexOf('/');
      if (slash > 0) {
        State.of(file.substring(0, slash))
            .ifPresent(
                state ->
                    statesByPath
                        .computeIfAbsent(file.substring(slash + 1), path -> new ArrayList<>())
                        .add(state));
      }
    }
    statesByPath.values().forEach(each -> each.sort(Comparator.naturalOrder()));
    this.states = statesByPath.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** Reads the existing history; it is empty if no handouts were ever made. */
  public static History of(Workspace workspace) {
    return new History(workspace);
  }

  /** Whether another reading of it found the same files in the same states. */
  public boolean isSame(History other) {
    return statesByPath.equals(other.statesByPath);
  }

  /** All states, oldest first. */
  public List<State> states() {
    return states;
  }

  /** Paths of all files ever used for a sheet, relative to the workspace, sorted. */
  public List<String> paths() {
    return List.copyOf(statesByPath.keySet());
  }

  /** A file as it was in each state that contains it, oldest first. */
  public List<Kept> all(String path) {
    return statesByPath.getOrDefault(path, List.of()).stream()
        .flatMap(state -> kept(path, state).stream())
        .toList();
  }

  /** The states in which a file can't be read any more, although it was saved, oldest first. */
  List<State> lost(String path) {
    return statesByPath.getOrDefault(path, List.of()).stream()
        .filter(state -> kept(path, state).isEmpty())
        .toList();
  }

  /** The states in which one of these files was new or different, oldest first. */
  public List<State> states(Stream<String> paths) {
    return paths
        .flatMap(path -> statesByPath.getOrDefault(path, List.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** A file as it was last given out; empty when it never was. */
  public Optional<Kept> latest(String path) {
    return at(path, new State(Integer.MAX_VALUE, LocalDate.MAX));
  }

  /**
   * A file as it was in a state; if the state does not contain it, as it was in the last state
   * before it.
   */
  Optional<Kept> at(String path, State state) {
    List<State> older =
        statesByPath.getOrDefault(path, List.of()).stream()
            .filter(each -> each.compareTo(state) <= 0)
            .toList();
    return older.isEmpty() ? Optional.empty() : kept(path, older.get(older.size() - 1));
  }

  private Optional<Kept> kept(String path, State state) {
    try {
      byte[] bytes =
          workspace.read(FOLDER + "/" + state.folder() + "/" + path, ContentReader.MAX_BYTES);
      return Optional.of(new Kept(state, new String(bytes, StandardCharsets.UTF_8)));
    } catch (UnreadableException e) {
      return Optional.empty(); // It is among those that are lost.
    }
  }
}
