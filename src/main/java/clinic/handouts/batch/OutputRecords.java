package clinic.handouts.batch;

import clinic.handouts.files.WrittenFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an output folder says of itself: manifest, journal and log, and the lock by which only one
 * batch writes there. While a run goes on, each finished edition is a line of the journal; at the
 * end they become the manifest, which is there whole or not at all. Thread-safe.
 */
public final class OutputRecords implements AutoCloseable {
  private static final String MANIFEST = "manifest";
  private static final String JSON = ".json";

  private final Path root;
  private final Shard shard;
  private final List<FileChannel> channels = new ArrayList<>();
  private final FileChannel journal;
  private final FileChannel log;

  private OutputRecords(Path root, Shard shard) throws IOException {
    this.root = root;
    this.shard = shard;
    lock(".lock", !shard.isWhole());
    if (!shard.isWhole()) {
      lock(".lock-" + shard.name(), false);
    }
    this.journal = open(journal(root, shard));
    if (journal.size() > 0) {
      append(journal, "\n"); // A run that was killed may have left a torn line.
    }
    this.log = open(root.resolve(shard.isWhole() ? "run.log" : "run-" + shard.name() + ".log"));
  }

  /**
   * Opens the records of a folder for one run.
   *
   * @throws OutputException if the machine does not let it, or another batch writes there
   */
  public static OutputRecords open(OutputFolder output, Shard shard) {
    Path root = output.root();
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw WrittenFile.failure(root.resolve(MANIFEST + JSON), e);
    }
    try {
      return new OutputRecords(root, shard);
    } catch (OverlappingFileLockException e) {
      throw WrittenFile.failure(root, new IOException("another batch is writing there", e));
    } catch (IOException e) {
      throw WrittenFile.failure(root, e);
    }
  }

  private void lock(String name, boolean shared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve(name),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    channels.add(channel);
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock == null) {
        throw new IOException("another batch is writing there");
      }
    } catch (IOException | OverlappingFileLockException e) {
      channels.forEach(OutputRecords::closeQuietly);
      throw e;
    }
  }

  private FileChannel open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    channels.add(channel);
    return channel;
  }

  private static Path journal(Path root, Shard shard) {
    return root.resolve(shard.isWhole() ? ".journal" : ".journal-" + shard.name());
  }

  private static Path manifest(Path root, Shard shard) {
    return root.resolve((shard.isWhole() ? MANIFEST : MANIFEST + "-" + shard.name()) + JSON);
  }

  /** What the last run that ended left: the manifest. */
  public static Manifest ended(OutputFolder output, Shard shard) {
    Manifest whole = Manifest.of(rows(manifest(output.root(), Shard.WHOLE)));
    return shard.isWhole() ? whole : whole.with(rows(manifest(output.root(), shard)));
  }

  /** What earlier runs left: the manifest, and what a run that was killed had done after it. */
  public static Manifest read(OutputFolder output, Shard shard) {
    return read(ended(output, shard), output, shard);
  }

  /** The same, with what the last run that ended left already read. */
  static Manifest read(Manifest ended, OutputFolder output, Shard shard) {
    List<ManifestRow> after = journalled(journal(output.root(), shard));
    return after.isEmpty() ? ended : ended.with(after);
  }

  private static List<ManifestRow> rows(Path file) {
    return manifest(file).map(Manifest::rows).orElse(List.of());
  }

  private static Optional<Manifest> manifest(Path file) {
    try (InputStream json = Files.newInputStream(file)) {
      return Manifest.parse(json);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<ManifestRow> journalled(Path file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().flatMap(line -> Manifest.parseLine(line).stream()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Notes an edition that is done; called as soon as its file is there. */
  public synchronized void done(ManifestRow row) {
    append(journal, Manifest.line(row) + "\n");
  }

  /** Writes a line of the log, which is where times go. */
  public synchronized void log(String line) {
    append(log, line + "\n");
  }

  private void append(FileChannel channel, String line) {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw WrittenFile.failure(root, e);
    }
  }

  /** Writes the manifest and forgets the journal. */
  public synchronized void finish(Collection<ManifestRow> rows) {
    write(Manifest.of(rows));
    try {
      journal.close();
      Files.deleteIfExists(journal(root, shard));
    } catch (IOException e) {
      throw WrittenFile.failure(journal(root, shard), e);
    }
  }

  private void write(Manifest manifest) {
    WrittenFile.write(manifest(root, shard), manifest::writeJson);
    if (shard.isWhole()) {
      WrittenFile.write(root.resolve(MANIFEST + ".csv"), manifest::writeCsv);
    }
  }

  /**
   * The rows of the manifests of all shards.
   *
   * @throws IllegalArgumentException if shards are missing, or overlap, or are of different runs;
   *     the message says which
   */
  public static List<ManifestRow> shards(OutputFolder output) {
    List<ManifestRow> rows = new ArrayList<>();
    for (Path part : parts(output.root())) {
      rows.addAll(
          manifest(part)
              .orElseThrow(() -> new IllegalArgumentException(part + " is no whole manifest"))
              .rows());
    }
    if (Manifest.of(rows).rows().size() < rows.size()) {
      throw new IllegalArgumentException("some editions are in more than one shard");
    }
    return rows;
  }

  /** Deletes the manifests of shards, which are merged. */
  public synchronized void forgetShards() {
    try {
      for (Path part : parts(root)) {
        Files.delete(part);
      }
    } catch (IOException e) {
      throw WrittenFile.failure(root, e);
    }
  }

  private static List<Path> parts(Path root) {
    TreeSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("there is no folder " + root);
    }
    try (Stream<Path> files = Files.list(root)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("manifest-[0-9]+-of-[0-9]+\\.json"))
          .forEach(names::add);
    } catch (IOException e) {
      throw WrittenFile.failure(root, e);
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("there are no manifests of shards in " + root);
    }
    int count = Integer.parseInt(names.first().replaceAll(".*-of-|\\.json", ""));
    List<String> wanted =
        java.util.stream.IntStream.rangeClosed(1, count)
            .mapToObj(i -> manifest(root, new Shard(i, count)).getFileName().toString())
            .toList();
    List<String> missing = wanted.stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("missing: " + String.join(", ", missing));
    }
    names.removeAll(wanted);
    if (!names.isEmpty()) {
      throw new IllegalArgumentException(
          "of another run: " + String.join(", ", names) + "; delete it and merge again");
    }
    return wanted.stream().map(root::resolve).toList();
  }

  @Override
  public synchronized void close() {
    channels.forEach(OutputRecords::closeQuietly);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was lost: what counts was written.
    }
  }
}
