package clinic.handouts.batch;

import clinic.handouts.files.RunFiles;
import clinic.handouts.files.WrittenFile;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The records of an output folder: manifest, journal and log, and the lock that lets only one batch
 * at a time write there. During a run, each finished edition becomes a line of the journal; at the
 * end these become the manifest, which is either complete or not there at all. Thread-safe.
 */
public final class OutputRecords implements AutoCloseable {
  private static final String MANIFEST = "manifest";
  private static final String JSON = ".json";
  private static final String LOCK = ".lock";
  private static final Pattern RECORD =
      Pattern.compile("(?i)manifest.*\\.(json|csv)|run.*\\.log|\\.(journal|lock).*");

  private final OutputFolder output;
  private final Shard shard;
  private final RunFiles files;
  private final RunFiles.Growing journal;
  private final RunFiles.Growing log;

  private OutputRecords(OutputFolder output, Shard shard, RunFiles files) {
    this.output = output;
    this.shard = shard;
    this.files = files;
    files.lock(LOCK, !shard.isWhole());
    if (!shard.isWhole()) {
      files.lock(LOCK + "-" + shard.name(), false);
    }
    this.journal = files.growing(journal(shard));
    journal.beginLine(); // A run that was killed may have left an incomplete line.
    this.log = files.growing(log(shard));
  }

  /**
   * Opens the records of a folder for one run.
   *
   * @throws OutputException if that fails, or another batch is writing there
   */
  public static OutputRecords open(OutputFolder output, Shard shard) {
    RunFiles files = new RunFiles(output.root(), MANIFEST + JSON);
    try {
      return new OutputRecords(output, shard, files);
    } catch (RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private static String journal(Shard shard) {
    return shard.isWhole() ? ".journal" : ".journal-" + shard.name();
  }

  private static String log(Shard shard) {
    return shard.isWhole() ? "run.log" : "run-" + shard.name() + ".log";
  }

  private static String manifest(Shard shard) {
    return (shard.isWhole() ? MANIFEST : MANIFEST + "-" + shard.name()) + JSON;
  }

  /** Whether a run has ever written to a folder. */
  static boolean areIn(OutputFolder output) {
    return WrittenFile.isThere(output.root().resolve(LOCK));
  }

  /** Whether a file is one of the records of a folder that a run has written to. */
  public static boolean isOne(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return whole.getParent() != null
        && areIn(new OutputFolder(whole.getParent()))
        && RECORD.matcher(whole.getFileName().toString()).matches();
  }

  /**
   * Files in a folder that a run would write to, although this program did not make them. Once it
   * has written there, all of these are its own, however damaged.
   */
  static List<String> foreign(OutputFolder output, Shard shard) {
    if (areIn(output)) {
      return List.of();
    }
    List<String> foreign = new ArrayList<>();
    for (String name : List.of(manifest(shard), MANIFEST + ".csv", log(shard), journal(shard))) {
      boolean isOwn = name.equals(manifest(shard)) && manifest(output, name).isPresent();
      if (!isOwn && WrittenFile.isThere(output.root().resolve(name))) {
        foreign.add(name);
      }
    }
    return foreign;
  }

  /** What the last completed run left: the manifest. */
  public static Manifest ended(OutputFolder output, Shard shard) {
    Manifest whole = Manifest.of(rows(output, Shard.WHOLE));
    return shard.isWhole() ? whole : whole.with(rows(output, shard));
  }

  /** What earlier runs left: the manifest, plus whatever a run that was killed did after it. */
  public static Manifest read(OutputFolder output, Shard shard) {
    return read(ended(output, shard), output, shard);
  }

  /** The same, given the manifest of the last completed run. */
  static Manifest read(Manifest ended, OutputFolder output, Shard shard) {
    List<ManifestRow> after =
        output.files().read(journal(shard), OutputRecords::journalled).orElse(List.of());
    return after.isEmpty() ? ended : ended.with(after);
  }

  private static List<ManifestRow> rows(OutputFolder output, Shard shard) {
    return manifest(output, manifest(shard)).map(Manifest::rows).orElse(List.of());
  }

  private static Optional<Manifest> manifest(OutputFolder output, String name) {
    return output.files().read(name, Manifest::parse).flatMap(each -> each);
  }

  private static List<ManifestRow> journalled(InputStream journal) {
    return new BufferedReader(new InputStreamReader(journal, StandardCharsets.UTF_8))
        .lines()
        .flatMap(line -> Manifest.parseLine(line).stream())
        .toList();
  }

  /** Records a finished edition; call it as soon as its file is written. */
  public void done(ManifestRow row) {
    journal.add(Manifest.line(row));
  }

  /** Writes a line to the log, the only place where times are recorded. */
  public void log(String line) {
    log.add(line);
  }

  /** Writes the manifest and deletes the journal. */
  public synchronized void finish(Collection<ManifestRow> rows) {
    Manifest manifest = Manifest.of(rows);
    WrittenFile.write(output.root().resolve(manifest(shard)), manifest::writeJson);
    if (shard.isWhole()) {
      WrittenFile.write(output.root().resolve(MANIFEST + ".csv"), manifest::writeCsv);
    }
    journal.delete();
  }

  /**
   * The rows of the manifests of all shards.
   *
   * @throws IllegalArgumentException if shards are missing, overlap, or are from different runs;
   *     the message says which
   */
  public static List<ManifestRow> shards(OutputFolder output) {
    List<ManifestRow> rows = new ArrayList<>();
    for (String part : parts(output)) {
      rows.addAll(
          manifest(output, part)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          output.root().resolve(part) + " is not a complete manifest"))
              .rows());
    }
    if (Manifest.of(rows).rows().size() < rows.size()) {
      throw new IllegalArgumentException("some editions are in more than one shard");
    }
    return rows;
  }

  /** Deletes the manifests of the shards once they are merged. */
  public synchronized void forgetShards() {
    parts(output).forEach(output.files()::delete);
  }

  private static List<String> parts(OutputFolder output) {
    TreeSet<String> names = new TreeSet<>(output.files().names());
    names.removeIf(name -> !name.matches("manifest-[0-9]+-of-[0-9]+\\.json"));
    if (names.isEmpty()) {
      throw new IllegalArgumentException("there are no shard manifests in " + output.root());
    }
    int count = Integer.parseInt(names.first().replaceAll(".*-of-|\\.json", ""));
    List<String> wanted =
        IntStream.rangeClosed(1, count).mapToObj(i -> manifest(new Shard(i, count))).toList();
    List<String> missing = wanted.stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("missing: " + String.join(", ", missing));
    }
    names.removeAll(wanted);
    if (!names.isEmpty()) {
      throw new IllegalArgumentException(
          "from another run: " + String.join(", ", names) + "; delete it and merge again");
    }
    return wanted;
  }

  @Override
  public void close() {
    files.close();
  }
}
