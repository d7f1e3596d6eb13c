package clinic.handouts.batch;

import clinic.handouts.batch.ManifestRow.Status;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in an output folder: one row per edition, sorted by edition. It has no times in it, so
 * that the same content gives the same manifest however it was made. Immutable.
 */
public final class Manifest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> COLUMNS =
      List.of(
          "clinician",
          "language",
          "topic",
          "format",
          "path",
          "status",
          "reference",
          "version",
          "pages",
          "bytes",
          "sha256",
          "fingerprint",
          "problem");

  private final SortedMap<EditionKey, ManifestRow> rows;

  private Manifest(SortedMap<EditionKey, ManifestRow> rows) {
    this.rows = rows;
  }

  /** A manifest of rows; if there are two for an edition, the later one counts. */
  public static Manifest of(Collection<ManifestRow> rows) {
    return new Manifest(
        rows.stream()
            .collect(
                Collectors.toMap(
                    ManifestRow::key, Function.identity(), (a, b) -> b, TreeMap::new)));
  }

  /** The same rows, with those of a run replacing older ones. */
  Manifest with(Collection<ManifestRow> now) {
    List<ManifestRow> all = new ArrayList<>(rows.values());
    all.addAll(now);
    return of(all);
  }

  /**
   * What is in a folder after a run over everything. Rows that were not part of the run stay; those
   * whose edition no longer exists are kept as orphans while their file exists.
   *
   * @param now the rows of the run
   * @param matrix all editions that exist
   * @param hasFile whether an edition's file exists
   */
  Manifest updated(
      Collection<ManifestRow> now, Set<EditionKey> matrix, Predicate<EditionKey> hasFile) {
    List<ManifestRow> all = new ArrayList<>();
    for (ManifestRow row : rows.values()) {
      if (matrix.contains(row.key())) {
        all.add(row);
      } else if (!row.sha256().isEmpty() && hasFile.test(row.key())) {
        all.add(row.orphaned());
      }
    }
    all.addAll(now);
    return of(all);
  }

  /** All rows, by edition. */
  public List<ManifestRow> rows() {
    return List.copyOf(rows.values());
  }

  /** The row of an edition. */
  public Optional<ManifestRow> row(EditionKey key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** Writes JSON in UTF-8, one line per edition. */
  void writeJson(OutputStream out) throws IOException {
    String before = "{\"editions\": [\n  ";
    for (ManifestRow row : rows.values()) {
      write(out, before + line(row));
      before = ",\n  ";
    }
    write(out, (rows.isEmpty() ? before : "") + "\n]}\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A row as one JSON object on one line. */
  public static String line(ManifestRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<Object> cells = cells(row);
    for (int i = 0; i < COLUMNS.size(); i++) {
      map.put(COLUMNS.get(i), cells.get(i));
    }
    return JSON.writeValueAsString(map);
  }

  /**
   * Reads JSON that {@link #writeJson} wrote, one edition after another; anything else in it is
   * ignored.
   *
   * @return empty if it is not such JSON
   */
  static Optional<Manifest> parse(InputStream json) {
    Optional<Manifest> manifest = Optional.empty();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (list && name.equals("editions")) {
          manifest = Optional.of(of(editions(parser)));
        } else {
          parser.skipChildren();
        }
      }
      boolean ends = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
      return ends ? manifest : Optional.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<ManifestRow> editions(JsonParser parser) {
    List<ManifestRow> rows = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode edition = parser.readValueAsTree();
      rows.add(row(edition));
    }
    return rows;
  }

  /** Reads a line that {@link #line} gave; empty if it is incomplete. */
  static Optional<ManifestRow> parseLine(String line) {
    try {
      return Optional.of(row(JSON.readTree(line)));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ManifestRow row(JsonNode json) {
    return new ManifestRow(
        new EditionKey(
            text(json, "topic"),
            text(json, "clinician"),
            text(json, "language"),
            text(json, "format")),
        Status.valueOf(text(json, "status").toUpperCase(Locale.ROOT)),
        text(json, "reference"),
        json.path("version").asInt(0),
        json.path("pages").asInt(0),
        json.path("bytes").asLong(0),
        text(json, "sha256"),
        Fingerprint.parse(text(json, "fingerprint")),
        text(json, "problem"));
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = json.path(key);
    if (!value.isString()) {
      throw new IllegalArgumentException("a row has no " + key);
    }
    return value.stringValue();
  }

  /**
   * Writes CSV (RFC 4180) in UTF-8, with the byte order mark that spreadsheets expect; no cell can
   * be taken for a formula.
   */
  void writeCsv(OutputStream out) throws IOException {
    write(out, "\uFEFF" + Csv.line(COLUMNS));
    for (ManifestRow row : rows.values()) {
      write(out, Csv.line(cells(row)));
    }
  }

  private static List<Object> cells(ManifestRow row) {
    EditionKey key = row.key();
    return List.of(
        key.clinician(),
        key.language(),
        key.topic(),
        key.format(),
        key.path(),
        row.status().word(),
        row.reference(),
        row.version(),
        row.pages(),
        row.bytes(),
        row.sha256(),
        row.fingerprint().text(),
        row.problem());
  }
}
