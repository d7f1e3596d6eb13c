package clinic.handouts.batch;

import clinic.handouts.SampleLibrary;
import clinic.handouts.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Many clinicians with topics of a few lines, and somebody who runs batches for them. */
public final class TinyClinic {
  private static final String SOURCE = "en-AU";
  private static final String TRANSLATION =
      "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2024-02-01}\n";

  /** Long ago: whatever has this time was not written since. */
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  /** Sheets that tests look through: the others are made the same way. */
  private static final Pattern OTHER_FORMATS =
      Pattern.compile(".*-(large-print|action-card)\\.pdf");

  private static final Pattern EXPLAINED =
      Pattern.compile("(made|not made|up to date): (\\S+)(.*?)( composed| set whole: .*)?");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final String formats;
  private Clock clock = SampleLibrary.CLOCK;

  private TinyClinic(Path folder, String formats) {
    this.folder = folder;
    this.formats = formats;
  }

  /** Clinicians c00, c01 … with topics t00, t01 … in a folder. */
  public static TinyClinic in(Path folder, int clinicians, int topics) throws IOException {
    return in(folder, clinicians, topics, "");
  }

  /** The same, with topics in the standard format only: where the others would only take time. */
  static TinyClinic standard(Path folder, int clinicians, int topics) throws IOException {
    return in(folder, clinicians, topics, "formats: [standard]\n");
  }

  private static TinyClinic in(Path folder, int clinicians, int topics, String formats)
      throws IOException {
    TinyClinic clinic = new TinyClinic(folder, formats);
    Path samples = SampleLibrary.root().resolve("content");
    clinic.write("content/clinic.yaml", Files.readString(samples.resolve("clinic.yaml")));
    clinic.write("content/images/logo.svg", Files.readString(samples.resolve("images/logo.svg")));
    for (int i = 0; i < clinicians; i++) {
      clinic.clinician(String.format(Locale.ROOT, "c%02d", i));
    }
    for (int i = 0; i < topics; i++) {
      clinic.topic(String.format(Locale.ROOT, "t%02d", i), "en-AU");
    }
    return clinic;
  }

  /** The same clinic, copied with all that was made into another folder. */
  TinyClinic copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(folder.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new TinyClinic(to, formats);
  }

  TinyClinic at(Clock time) {
    clock = time;
    return this;
  }

  TinyClinic with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  void clinician(String id) throws IOException {
    write(
        "content/clinicians/" + id + ".yaml",
        "name: Sam "
            + id
            + "\nprofession: {en-AU: Osteopath, en-NZ: Osteopath}\nphone: (03) 5550 0100\n");
  }

  void topic(String id, String language) throws IOException {
    write(
        "content/topics/" + id + "/" + language + ".yaml",
        """
        title: Topic %s
        summary: Keep moving.
        version: 1
        %sreviewed: 2024-01-01
        reviewed-by: Dr Dan East, Osteopath
        review-due: 2028-12-31
        status: approved
        %sauthor: Dr Dan East, Osteopath
        sections:
          - heading: Why
            text: Moving helps.
        advice:
          do: [Walk a little each day.]
          dont: [Stay in bed all day.]
        get-help:
          text: Call us.
          emergency: ["You can't feel your legs."]
        sources:
          - {title: Bed rest, authors: A. Nother, year: 2018, publication: BMJ, link: "https://doi.org/10.1000/1"}
        """
            .formatted(id, formats, language.equals(SOURCE) ? "" : TRANSLATION));
  }

  /** What a run gave. */
  public record Run(int status, String out, String err) {
    /** Why each edition was made, by its path; those up to date are not in it. */
    SortedMap<String, String> reasons() {
      SortedMap<String, String> reasons = new TreeMap<>();
      err.lines()
          .map(EXPLAINED::matcher)
          .filter(Matcher::matches)
          .filter(line -> line.group(1).equals("made") && isStandard(line.group(2)))
          .forEach(line -> reasons.put(line.group(2), line.group(3).strip()));
      return reasons;
    }

    /** The paths of editions that are up to date. */
    SortedSet<String> upToDate() {
      SortedSet<String> paths = new TreeSet<>();
      err.lines()
          .map(EXPLAINED::matcher)
          .filter(Matcher::matches)
          .filter(line -> line.group(1).equals("up to date") && isStandard(line.group(2)))
          .forEach(line -> paths.add(line.group(2)));
      return paths;
    }
  }

  /** A batch of the standard format: where the others would only take time. */
  Run standardBatch(String... more) {
    List<String> args = new ArrayList<>(List.of("--format", "standard"));
    args.addAll(List.of(more));
    return batch(args.toArray(String[]::new));
  }

  Run batch(String... more) {
    List<String> args = new ArrayList<>(List.of("batch"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  public Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new Main(new ByteArrayInputStream(new byte[0]), out, err, environment, folder, clock)
            .run(args);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The words that start the program in a process of its own. */
  List<String> command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  /** Starts a process in this folder; what it says goes to {@code said.txt} and {@code err.txt}. */
  Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .redirectOutput(path("said.txt").toFile())
        .redirectError(path("err.txt").toFile())
        .start();
  }

  public Path path(String name) {
    return folder.resolve(name);
  }

  String read(String name) throws IOException {
    return Files.readString(path(name));
  }

  public byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }

  public void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
  }

  /** Replaces what must be there. */
  public void change(String name, String text, String by) throws IOException {
    String before = read(name);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(name + " has no '" + text + "'");
    }
    Files.writeString(path(name), before.replace(text, by));
  }

  void delete(String name) throws IOException {
    try (Stream<Path> files = Files.walk(path(name))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What stands below a folder but for logs and locks: each file with its digest, sorted. */
  SortedMap<String, String> tree(String name) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    if (!Files.exists(path(name))) {
      return tree;
    }
    try (Stream<Path> files = Files.walk(path(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().matches("run.*\\.log|\\.lock.*")) {
          tree.put(
              path(name).relativize(file).toString().replace('\\', '/'),
              sha256(Files.readAllBytes(file)));
        }
      }
    }
    return tree;
  }

  /** The SHA-256 of bytes, in small hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  /** The PDFs below a folder, but for those of the other formats, sorted. */
  List<String> sheets(String name) throws IOException {
    return allSheets(name).stream().filter(TinyClinic::isStandard).toList();
  }

  /** The PDFs below a folder, of all formats, sorted. */
  List<String> allSheets(String name) throws IOException {
    return tree(name).keySet().stream().filter(file -> file.endsWith(".pdf")).toList();
  }

  /** Whether a sheet is not in one of the program's other formats. */
  static boolean isStandard(String sheet) {
    return !OTHER_FORMATS.matcher(sheet).matches();
  }

  /** Makes all files of {@code out/} old, so that {@link #written} tells the new ones. */
  void age() throws IOException {
    try (Stream<Path> files = Files.walk(path("out"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
  }

  /** The PDFs of {@code out/} that were written since they were made old. */
  List<String> written() throws IOException {
    List<String> written = new ArrayList<>();
    for (String sheet : sheets("out")) {
      if (!Files.getLastModifiedTime(path("out/" + sheet)).equals(LONG_AGO)) {
        written.add(sheet);
      }
    }
    return written;
  }

  /** How many editions a run that goes on has noted in its journal. */
  int noted() throws IOException {
    try (Stream<String> lines = Files.lines(path("out/.journal"))) {
      return (int) lines.count();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
