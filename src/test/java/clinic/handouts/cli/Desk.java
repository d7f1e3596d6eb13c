package clinic.handouts.cli;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person at a desk: a copy of sample content, and the program to run on it. */
final class Desk {
  /** What {@code check} remembers of what it proved. */
  static final String KEPT = ".handouts/proved.tsv";

  private static String proved = "";

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Clock clock = SampleLibrary.CLOCK;
  private String typed = "";

  private Desk(Path folder) {
    this.folder = folder;
  }

  /** A desk with two of the sample topics and three of the clinicians in a folder. */
  static Desk withSamples(Path folder) throws IOException {
    return new Desk(Copies.fewSamples(folder));
  }

  /** As if the samples had been checked here: the next check proves only what has changed. */
  Desk checked() throws IOException {
    write(KEPT, provedSamples());
    return this;
  }

  private static synchronized String provedSamples() throws IOException {
    if (proved.isEmpty()) {
      Desk desk = withSamples(Files.createTempDirectory("checked"));
      desk.run("check");
      proved = desk.read(KEPT);
      desk.delete("");
    }
    return proved;
  }

  /** A desk with the whole sample content in a folder. */
  static Desk withAllSamples(Path folder) throws IOException {
    return new Desk(Copies.content(SampleLibrary.root(), folder));
  }

  /** A desk in a folder as it is. */
  static Desk in(Path folder) {
    return new Desk(folder);
  }

  Desk with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Desk at(Clock time) {
    clock = time;
    return this;
  }

  /** What the person answers when the program asks. */
  Desk typing(String answer) {
    typed = answer;
    return this;
  }

  /** What a run gave. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Run(int status, byte[] bytes, String err) {
    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = run(out, args);
    return new Run(run.status(), out.toByteArray(), run.err());
  }

  Run run(OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    int status = new Main(in, out, err, environment, folder, clock).run(args);
    return new Run(status, new byte[0], err.toString(StandardCharsets.UTF_8));
  }

  /** The program, to be asked what it knows. */
  Main program() {
    return new Main(
        new ByteArrayInputStream(new byte[0]),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        environment,
        folder,
        clock);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  String read(String name) throws IOException {
    return Files.readString(path(name));
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
  }

  /** Replaces what must be there. */
  void change(String name, String text, String by) throws IOException {
    Copies.change(path(name), text, by);
  }

  /** The PDFs below a folder, sorted. */
  List<String> sheets(String name) throws IOException {
    return files(name).stream().filter(file -> file.endsWith(".pdf")).toList();
  }

  /** All files below a folder, relative to it, sorted; none when there is no such folder. */
  List<String> files(String name) throws IOException {
    if (!Files.exists(path(name))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path(name))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> path(name).relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  void delete(String name) throws IOException {
    try (Stream<Path> files = Files.walk(path(name))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Gives a topic more advice than half a sheet has room for, and takes the whole sheets from the
   * layout of action cards.
   */
  void fillTheActionCard(String topic) throws IOException {
    StringBuilder items = new StringBuilder("  do:\n");
    for (int day = 1; day <= 7; day++) {
      items.append("    - On day " + day + ", walk for five minutes. Sit down, rest, and go on.\n");
    }
    change(topic, "  do:\n", items.toString());
    write(
        "templates/formats/action-card.ftlh",
        Files.readString(Path.of("templates/formats/action-card.ftlh"))
            .replace("<#if wholeSheet>", "<#if false>"));
  }
}
