package clinic.handouts.batch;

import clinic.handouts.files.RunFiles;
import clinic.handouts.files.WrittenFile;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What an output folder says of itself: manifest, journal and log, and the lock by which only one
 * batch writes there. While a run goes on, each finished edition is a line of the journal; at the
 * end they become the manifest, which is there whole or not at all. Thread-safe.
 */
public final class OutputRecords implements AutoCloseable {
  private static final String MANIFEST = "manifest";
  private static final String JSON = ".json";

  private final OutputFolder output;
  private final Shard shard;
  private final RunFiles files;
  private final RunFiles.Growing journal;
  private final RunFiles.Growing log;

  private OutputRecords(OutputFolder output, Shard shard, RunFiles files) {
    this.output = output;
    this.shard = shard;
    this.files = files;
    files.lock(".lock", !shard.isWhole());
    if (!shard.isWhole()) {
      files.lock(".lock-" + shard.name(), false);
    }
    this.journal = files.growing(journal(shard));
    journal.beginLine(); // A run that was killed may have left a torn line.
    this.log = files.growing(shard.isWhole() ? "run.log" : "run-" + shard.name() + ".log");
  }

  /**
   * Opens the records of a folder for one run.
   *
   * @throws OutputException if the machine does not let it, or another batch writes there
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

  private static String manifest(Shard shard) {
    return (shard.isWhole() ? MANIFEST : MANIFEST + "-" + shard.name()) + JSON;
  }

  /** What the last run that ended left: the manifest. */
  public static Manifest ended(OutputFolder output, Shard shard) {
    Manifest whole = Manifest.of(rows(output, Shard.WHOLE));
    return shard.isWhole() ? whole : whole.with(rows(output, shard));
  }

  /** What earlier runs left: the manifest, and what a run that was killed had done after it. */
  public static Manifest read(OutputFolder output, Shard shard) {
    return read(ended(output, shard), output, shard);
  }

  /** The same, with what the last run that ended left already read. */
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

  /** Notes an edition that is done; called as soon as its file is there. */
  public void done(ManifestRow row) {
    journal.add(Manifest.line(row));
  }

  /** Writes a line of the log, which is where times go. */
  public void log(String line) {
    log.add(line);
  }

  /** Writes the manifest and forgets the journal. */
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
   * @throws IllegalArgumentException if shards are missing, or overlap, or are of different runs;
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
                          output.root().resolve(part) + " is no whole manifest"))
              .rows());
    }
    if (Manifest.of(rows).rows().size() < rows.size()) {
      throw new IllegalArgumentException("some editions are in more than one shard");
    }
    return rows;
  }

  /** Deletes the manifests of shards, which are merged. */
  public synchronized void forgetShards() {
    parts(output).forEach(output.files()::delete);
  }

  private static List<String> parts(OutputFolder output) {
    TreeSet<String> names = new TreeSet<>(output.files().names());
    names.removeIf(name -> !name.matches("manifest-[0-9]+-of-[0-9]+\\.json"));
    if (names.isEmpty()) {
      throw new IllegalArgumentException("there are no manifests of shards in " + output.root());
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
          "of another run: " + String.join(", ", names) + "; delete it and merge again");
    }
    return wanted;
  }

  @Override
  public void close() {
    files.close();
  }
}
