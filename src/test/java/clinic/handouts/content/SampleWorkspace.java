package clinic.handouts.content;

import clinic.handouts.check.Checks;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small workspace without a fault: a clinic, two clinicians, one topic with a figure. Tests
 * change one thing in it and look at what is said.
 */
public final class SampleWorkspace {
  public static final String CLINIC = "content/clinic.yaml";
  public static final String ANA = "content/clinicians/ana.yaml";
  public static final String BEN = "content/clinicians/ben.yaml";
  public static final String BACK = "content/topics/back/en-AU.yaml";
  public static final String FIGURE = "content/images/bends.svg";

  private final Path root;
  private Instant now = Instant.parse("2026-11-22T00:00:00Z");

  private SampleWorkspace(Path root) {
    this.root = root;
  }

  /** Writes the workspace into an empty folder. */
  public static SampleWorkspace in(Path folder) {
    return new SampleWorkspace(folder)
        .write(CLINIC, Samples.CLINIC)
        .write(ANA, Samples.ANA)
        .write(BEN, Samples.BEN)
        .write(BACK, Samples.BACK)
        .write("content/images/logo.svg", Samples.SVG)
        .write(FIGURE, Samples.SVG);
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Moves the clock; it stands at 2026-11-22. */
  public SampleWorkspace on(String day) {
    return at(day + "T00:00:00Z");
  }

  /** Moves the clock of a computer in UTC. */
  public SampleWorkspace at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** Writes a file, also over one that is there. */
  public SampleWorkspace write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of bytes. */
  public SampleWorkspace write(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the one place where a file says something. */
  public SampleWorkspace replace(String path, String what, String by) {
    String text = text(path);
    if (text.indexOf(what) < 0 || text.indexOf(what) != text.lastIndexOf(what)) {
      throw new IllegalArgumentException("not there exactly once: " + what);
    }
    return write(path, text.replace(what, by));
  }

  /** Removes a file. */
  public SampleWorkspace remove(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a symbolic link into the workspace. */
  public SampleWorkspace link(String path, Path target) {
    try {
      Path link = root.resolve(path);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, target);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file. */
  public String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads it all. */
  public Library read() {
    return Library.read(Workspace.open(root, Clock.fixed(now, ZoneOffset.UTC)));
  }

  /** Everything that is wrong, in the order in which it is reported. */
  public List<Diagnostic> diagnostics() {
    return Checks.of(read());
  }

  /** Everything that is wrong, a problem in two lines: what, then the help. */
  public String problems() {
    return diagnostics().stream().map(SampleWorkspace::printed).collect(Collectors.joining("\n"));
  }

  /** A problem as a compiler prints it, without the excerpt. */
  public static String printed(Diagnostic problem) {
    return problem.place()
        + ": "
        + problem.severity().word()
        + "["
        + problem.ruleId()
        + "]: "
        + problem.message()
        + "\n  help: "
        + problem.help();
  }
}
