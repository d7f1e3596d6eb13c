package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Digest;
import clinic.handouts.files.OutputException;
import clinic.handouts.files.OutputFiles;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.proof.PageReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was proved before, so that {@code check} need not prove it again: one line for each edition,
 * below {@code .handouts/}. Nothing else relies on it, and no PDF ever leaves because of it. What
 * can't be read was not proved; what can't be written is proved again next time. Without knowing
 * which build of the program it is, nothing is read or written. Thread-safe.
 */
final class KeptProofs {
  private static final String FOLDER = ".handouts";
  private static final String FILE = "proved.tsv";
  private static final int FIELDS = 5;

  private final Workspace workspace;
  private final boolean isKept;
  private final Map<String, String> lines = new ConcurrentHashMap<>();

  private String before = "";

  private KeptProofs(Workspace workspace, boolean isKept) {
    this.workspace = workspace;
    this.isKept = isKept;
  }

  /**
   * What was proved before in a workspace.
   *
   * @param isProgramKnown whether fingerprints distinguish this build of the program from others
   */
  static KeptProofs of(Workspace workspace, boolean isProgramKnown) {
    KeptProofs kept = new KeptProofs(workspace, isProgramKnown && isInside(workspace));
    if (kept.isKept) {
      kept.before =
          new OutputFiles(workspace.root().resolve(FOLDER))
              .read(FILE, file -> new String(file.readAllBytes(), StandardCharsets.UTF_8))
              .orElse("");
      kept.before
          .lines()
          .map(line -> line.split("\t", 2))
          .filter(line -> line.length == 2)
          .forEach(line -> kept.lines.put(line[0], line[1]));
    }
    return kept;
  }

  /** What the pages of an edition measure; empty unless it was proved as it is now. */
  Optional<PageReport> of(EditionKey key, Fingerprint fingerprint) {
    String[] fields = lines.getOrDefault(key.path(), "").split("\t", -1);
    if (fields.length != FIELDS - 1
        || !fields[0].equals(digest(fingerprint))
        || !fields[1].matches("\\d{1,3}")
        || !fields[2].matches("alone|-")
        || !fields[3].matches("\\d{1,3}(,\\d{1,3})*")) {
      return Optional.empty();
    }
    List<Integer> empty = Stream.of(fields[3].split(",")).map(Integer::valueOf).toList();
    return Optional.of(
        new PageReport(empty, Integer.parseInt(fields[1]), fields[2].equals("alone")));
  }

  /** Remembers that an edition was proved. */
  void keep(EditionKey key, Fingerprint fingerprint, PageReport measured) {
    lines.put(
        key.path(),
        digest(fingerprint)
            + "\t"
            + measured.redFlags()
            + "\t"
            + (measured.closesAlone() ? "alone" : "-")
            + "\t"
            + measured.empty().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** Forgets an edition that can't be made now. */
  void forget(EditionKey key) {
    lines.remove(key.path());
  }

  /** What is outside the workspace is neither read nor written. */
  private static boolean isInside(Workspace workspace) {
    return workspace.isInside(FOLDER) && workspace.isInside(FOLDER + "/" + FILE);
  }

  /** Everything that went into an edition, and the Java that it was made with. */
  private static String digest(Fingerprint fingerprint) {
    return Digest.of(fingerprint.text() + " java=" + Runtime.version());
  }

  /**
   * Writes what is known.
   *
   * @param editions those that exist; the others are forgotten
   */
  void write(Set<EditionKey> editions) {
    Set<String> paths = editions.stream().map(EditionKey::path).collect(Collectors.toSet());
    String text =
        lines.entrySet().stream()
            .filter(line -> paths.contains(line.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      if (isKept && !text.equals(before)) {
        WrittenFile.writePrivately(
            workspace.root().resolve(FOLDER).resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (OutputException e) {
      // It is proved again next time.
    }
  }
}
