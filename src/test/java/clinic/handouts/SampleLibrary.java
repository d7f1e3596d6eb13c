package clinic.handouts;

import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The repository's own workspace, on a fixed day. */
public final class SampleLibrary {
  /** The day on which all tests run. */
  public static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2026, 11, 22).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

  /** The first handout, for its author. */
  public static final EditionKey FIRST =
      new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "standard");

  private final Handouts handouts;

  /** The workspace in a folder. */
  public SampleLibrary(Path folder) {
    handouts = handouts(folder);
  }

  /** The handouts of a folder, on the fixed day. */
  public static Handouts handouts(Path folder) {
    return handouts(folder, note -> {}, failure -> {});
  }

  /** The same, with somebody who is told of notes and failures. */
  public static Handouts handouts(
      Path folder, Consumer<String> note, Consumer<Throwable> unforeseen) {
    return Handouts.open(Workspace.open(folder, CLOCK), note, unforeseen);
  }

  /** The repository's root: Maven runs tests there. */
  public static Path root() {
    return Path.of("").toAbsolutePath();
  }

  /** The repository's own workspace. */
  public static SampleLibrary ofRepository() {
    return new SampleLibrary(root());
  }

  /** What was read. */
  public Library library() {
    return handouts.library();
  }

  /** What is wrong with it. */
  public List<Diagnostic> problems() {
    return handouts.problems();
  }

  /** Its editions. */
  public Editions editions() {
    return handouts.editions();
  }

  /** An edition. */
  public Edition edition(EditionKey key) {
    return editions().make(key);
  }

  /** The PDF of an edition, which must be made. */
  public byte[] pdf(EditionKey key) {
    Handout handout = handouts.make(key);
    if (!handout.isMade()) {
      throw new AssertionError(
          handout.problems().stream()
              .map(problem -> problem.place() + ": " + problem.message())
              .collect(Collectors.joining("\n", key + " was not made:\n", "")));
    }
    return Unreleased.pdf(handout);
  }

  /** What becomes of an edition. */
  public Handout make(EditionKey key) {
    return handouts.make(key);
  }
}
