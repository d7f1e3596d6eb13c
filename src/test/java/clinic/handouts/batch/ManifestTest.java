package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.batch.TinyClinic.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manifest says, and which sheets come and go. */
@Tag("slow")
final class ManifestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TinyClinic finished;

  @TempDir private Path folder;
  private TinyClinic clinic;

  @BeforeAll
  static void once(@TempDir Path first) throws IOException {
    finished = TinyClinic.standard(first, 3, 3);
    assertThat(finished.batch().status()).isZero();
  }

  @BeforeEach
  void yesterday() throws IOException {
    clinic = finished.copy(folder.resolve("clinic"));
  }

  private SortedMap<String, JsonNode> rows() throws IOException {
    SortedMap<String, JsonNode> rows = new TreeMap<>();
    for (JsonNode row : JSON.readTree(clinic.read("out/manifest.json")).get("editions")) {
      assertThat(rows.put(row.get("path").asText(), row)).as("twice: " + row).isNull();
    }
    return rows;
  }

  private SortedMap<String, String> statuses() throws IOException {
    SortedMap<String, String> statuses = new TreeMap<>();
    rows().forEach((path, row) -> statuses.put(path, row.get("status").asText()));
    statuses.keySet().removeIf(path -> !TinyClinic.isStandard(path));
    return statuses;
  }

  /** The cells of a CSV file as RFC 4180 has them. */
  private static List<List<String>> cells(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    assertThat(quoted).isFalse();
    assertThat(row).isEmpty();
    return rows;
  }

  @Test
  void tellsOfEachSheetWhatIsInTheFile() throws IOException {
    clinic = TinyClinic.in(folder.resolve("formats"), 1, 2);
    clinic.batch();
    assertThat(rows()).hasSize(6);
    assertThat(rows().keySet()).containsExactlyElementsOf(clinic.allSheets("out"));
    for (JsonNode row : rows().values()) {
      byte[] pdf = clinic.bytes("out/" + row.get("path").asText());
      assertThat(row.get("bytes").asInt()).isEqualTo(pdf.length);
      assertThat(row.get("sha256").asText()).isEqualTo(TinyClinic.sha256(pdf));
      assertThat(row.get("version").asInt()).isEqualTo(1);
      assertThat(row.get("status").asText()).isEqualTo("made");
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(row.get("pages").asInt()).isEqualTo(document.getNumberOfPages());
      }
      Run verify = clinic.run("verify", row.get("reference").asText());
      assertThat(verify.out()).contains("current");
    }
  }

  @Test
  void theTableSaysTheSameAsTheJson() throws IOException {
    clinic.change(
        "content/topics/t01/en-AU.yaml",
        "status: approved",
        "withdrawn: {on: 2026-01-01, why: \"=1+1, \\\"no\\\"\\n@line two\"}");
    clinic.change("content/topics/t02/en-AU.yaml", "version: 1", "version: '=1+1'");
    clinic.delete("content/clinicians/c02.yaml");
    clinic.batch();
    List<List<String>> table = cells(clinic.read("out/manifest.csv").replace("\ufeff", ""));
    List<JsonNode> rows = List.copyOf(rows().values());
    List<String> head = table.get(0);
    assertThat(table).hasSize(rows.size() + 1);
    for (List<String> cells : table.subList(1, table.size())) {
      assertThat(cells).hasSameSizeAs(head);
      JsonNode row = rows().get(cells.get(head.indexOf("path")));
      for (int i = 0; i < head.size(); i++) {
        assertThat(cells.get(i).replaceFirst("^'", ""))
            .isEqualToIgnoringWhitespace(row.get(head.get(i)).asText());
        assertThat(cells.get(i)).doesNotMatch("(?s)^[=+@\\t\\r-].*");
      }
    }
    assertThat(clinic.read("out/manifest.csv")).startsWith("\ufeff");
  }

  @Test
  void isTheSameHoweverTheRunWent() throws IOException {
    SortedMap<String, String> tree = finished.tree("out");
    for (String jobs : List.of("1", "4", "16")) {
      clinic.batch("--jobs", jobs, "-o", "jobs" + jobs);
      assertThat(clinic.tree("jobs" + jobs)).isEqualTo(tree);
    }
    clinic.batch("-o", "pieces", "--topic", "t02");
    clinic.batch("-o", "pieces", "--clinician", "c01");
    clinic.batch("-o", "pieces", "--topic", "t01", "--clinician", "c02", "--clinician", "c00");
    assertThat(clinic.sheets("pieces")).hasSize(7);
    clinic.batch("-o", "pieces", "--topic", "t00");
    assertThat(clinic.tree("pieces")).isEqualTo(tree);
  }

  @Test
  void isTheSameWhereverTheFolderIs() throws IOException {
    clinic.batch("-o", folder.resolve("a place, \"quoted\"").toString());
    TinyClinic there = finished.copy(folder.resolve("another"));
    assertThat(clinic.tree("../a place, \"quoted\"")).isEqualTo(there.tree("out"));
  }

  @Test
  void aFilterLeavesOtherRowsAlone() throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "version: 1", "version: one");
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    clinic.delete("content/clinicians/c02.yaml");
    Run run = clinic.batch("--clinician", "c01", "--topic", "t02", "--explain");
    assertThat(run.status()).isZero();
    assertThat(run.err()).doesNotContain("stale");
    assertThat(clinic.read("out/manifest.json")).isEqualTo(finished.read("out/manifest.json"));
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"editions": [        | {"by": {"a": [1]}, "editions": [
          {"editions": [        | {"editions-before": [{}], "editions": [
          ]}                    | ], "editions-after": [[]], "by": "somebody"}
          "clinician":"c00",    | "more": {"a": [{}]}, "clinician": "c00",
          """)
  void whatElseAManifestSaysCostsNoRow(String text, String by) throws IOException {
    clinic.change("out/manifest.json", text, by);
    Run run = clinic.batch("--clinician", "c01", "--topic", "t02", "--explain");
    assertThat(run.upToDate()).containsExactly("c01/en-AU/t02-standard.pdf");
    assertThat(clinic.read("out/manifest.json")).isEqualTo(finished.read("out/manifest.json"));
  }

  @Test
  void eachStateHasItsWord() throws IOException {
    clinic.topic("t03", "en-AU");
    clinic.topic("t04", "en-AU");
    clinic.batch();
    clinic.change("content/topics/t00/en-AU.yaml", "version: 1", "version: one");
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    clinic.change("content/topics/t02/en-AU.yaml", "2028-12-31", "2026-11-21");
    clinic.change(
        "content/topics/t03/en-AU.yaml",
        "status: approved",
        "withdrawn: {on: 2026-01-01, why: New evidence}");
    clinic.delete("content/clinicians/c02.yaml");
    Run run = clinic.batch();
    assertThat(run.status()).isEqualTo(1);
    SortedMap<String, String> expected = new TreeMap<>();
    for (String clinician : List.of("c00", "c01")) {
      expected.put(clinician + "/en-AU/t00-standard.pdf", "failed");
      expected.put(clinician + "/en-AU/t01-standard.pdf", "draft");
      expected.put(clinician + "/en-AU/t02-standard.pdf", "overdue");
      expected.put(clinician + "/en-AU/t03-standard.pdf", "withdrawn");
      expected.put(clinician + "/en-AU/t04-standard.pdf", "made");
    }
    for (int i = 0; i < 5; i++) {
      expected.put("c02/en-AU/t0" + i + "-standard.pdf", "orphan");
    }
    assertThat(statuses()).isEqualTo(expected);
    assertThat(run.err()).containsPattern("orphan: \\S*c02/en-AU/t04-standard.pdf");
    rows()
        .forEach(
            (path, row) -> {
              boolean sound = row.get("status").asText().matches("made|orphan");
              assertThat(row.get("problem").asText().isEmpty()).as(path).isEqualTo(sound);
            });
  }

  @Test
  void pruningDeletesAndListsWhatIsGoneAndNothingElse() throws IOException {
    clinic.delete("content/clinicians/c02.yaml");
    clinic.write("out/c02/en-AU/mine.pdf", "mine");
    clinic.write("out/c02/en-AU/t09-standard.pdf", "mine too");
    clinic.write("out/c09/en-AU/t00-standard.pdf", "mine as well");
    clinic.write("out/c02/en-AU/t01-standard.pdf", "put in place of the batch's own");
    Run without = clinic.batch();
    assertThat(without.status()).isZero();
    assertThat(without.err())
        .containsPattern("orphan: \\S*c02/en-AU/t00-standard.pdf")
        .doesNotContain("mine");
    assertThat(clinic.sheets("out")).contains("c02/en-AU/t00-standard.pdf");
    Run pruned = clinic.batch("--prune");
    assertThat(pruned.status()).isZero();
    assertThat(pruned.out() + pruned.err())
        .contains("c02/en-AU/t00-standard.pdf", "c02/en-AU/t02-standard.pdf")
        .doesNotContain("mine");
    assertThat(clinic.sheets("out"))
        .contains(
            "c02/en-AU/mine.pdf",
            "c02/en-AU/t09-standard.pdf",
            "c09/en-AU/t00-standard.pdf",
            "c02/en-AU/t01-standard.pdf")
        .doesNotContain("c02/en-AU/t00-standard.pdf", "c02/en-AU/t02-standard.pdf")
        .hasSize(6 + 4);
    assertThat(rows().keySet()).noneMatch(path -> path.matches("c02/en-AU/t0[02]-.*"));
    assertThat(clinic.batch().err()).doesNotContain("c02/en-AU/t00");
  }

  @Test
  void aPrunedFolderIsAsNew() throws IOException {
    clinic.delete("content/topics/t01");
    clinic.batch("--prune");
    clinic.batch("-o", "new");
    assertThat(clinic.tree("out")).isEqualTo(clinic.tree("new"));
    clinic.topic("t01", "en-AU");
    clinic.batch();
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void aClinicianWhoComesBackIsNoOrphanAnyMore() throws IOException {
    clinic.delete("content/clinicians/c02.yaml");
    clinic.batch();
    clinic.clinician("c02");
    Run run = clinic.batch("--explain");
    assertThat(run.status()).isZero();
    assertThat(run.err()).doesNotContain("stale");
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--clinician=c00", "--topic=t00", "--language=en-AU", "--format=standard"})
  void pruningWithAFilterIsRefused(String filter) throws IOException {
    clinic.delete("content/clinicians/c02.yaml");
    Run run = clinic.batch("--prune", filter);
    assertThat(run.status()).isEqualTo(2);
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/clinic.yaml", "content/clinicians/c02.yaml"})
  void pruningDeletesNothingBecauseAFileIsBroken(String file) throws IOException {
    clinic.write(file, "name: [");
    assertThat(clinic.batch("--prune").status()).isEqualTo(1);
    assertThat(clinic.sheets("out")).hasSize(9);
  }

  @Test
  void pruningDeletesNothingWhenTheContentIsEmpty() throws IOException {
    clinic.delete("content/topics");
    Run run = clinic.batch("--prune");
    assertThat(run.status()).as(run.out() + run.err()).isNotZero();
    assertThat(clinic.sheets("out")).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../precious.pdf", "/PRECIOUS", "../precious.pdf", "manifest.json"})
  void pruningNeverLeavesTheFolderWhateverTheManifestSays(String path) throws IOException {
    clinic.write("precious.pdf", "precious");
    clinic.write("../precious.pdf", "precious");
    String named = path.equals("/PRECIOUS") ? clinic.path("precious.pdf").toString() : path;
    String row =
        clinic
            .read("out/manifest.json")
            .lines()
            .filter(line -> line.contains("c02/en-AU/t00-standard.pdf"))
            .findFirst()
            .orElseThrow();
    String forged =
        row.replace("c02/en-AU/t00-standard.pdf", named)
            .replace("\"c02\"", "\"../..\"")
            .replaceFirst(
                "\"sha256\":\"[^\"]*\"",
                "\"sha256\":\""
                    + TinyClinic.sha256(
                        "precious".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    + "\"");
    clinic.change("out/manifest.json", row, forged);
    assertThat(clinic.batch("--prune").status()).isNotEqualTo(70);
    assertThat(clinic.path("precious.pdf")).exists();
    assertThat(clinic.path("../precious.pdf")).exists();
    assertThat(clinic.path("out/manifest.json")).exists();
  }

  @Test
  void jsonIsOneObjectALineAndNothingElse() throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "version: 1", "version: one");
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    for (String[] more : new String[][] {{}, {"--dry-run"}, {"--explain"}, {"--force"}}) {
      List<String> args = new ArrayList<>(List.of("--json"));
      args.addAll(List.of(more));
      Run run = clinic.batch(args.toArray(String[]::new));
      List<String> paths = new ArrayList<>();
      for (String line : run.out().lines().toList()) {
        JsonNode row = JSON.readTree(line);
        assertThat(row.isObject()).as(line).isTrue();
        paths.add(row.get("path").asText());
      }
      assertThat(paths)
          .as(args + run.out())
          .containsExactlyInAnyOrderElementsOf(finished.allSheets("out"));
    }
  }

  @Test
  void oldSheetsAreMovedAwayNamedAndStayWhenTheTopicIsBack() throws IOException {
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    Run run = clinic.batch();
    assertThat(run.status()).isEqualTo(1);
    String moved = ".withdrawn/c00/en-AU/t01-standard.pdf";
    assertThat(run.err()).contains(moved);
    byte[] old = clinic.bytes("out/" + moved);
    clinic.change("content/topics/t01/en-AU.yaml", "status: draft", "status: approved");
    assertThat(clinic.batch().status()).isZero();
    assertThat(clinic.bytes("out/" + moved)).isEqualTo(old);
    SortedMap<String, String> tree = clinic.tree("out");
    tree.keySet().removeIf(name -> name.startsWith(".withdrawn/"));
    assertThat(tree).isEqualTo(finished.tree("out"));
    assertThat(clinic.batch("--prune").status()).isZero();
    assertThat(clinic.path("out/" + moved)).exists();
  }

  @Test
  void aSheetWithdrawnTwiceKeepsItsFirstCopyOrReplacesItButNeverFails() throws IOException {
    for (String phone : List.of("0101", "0102")) {
      clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
      assertThat(clinic.batch().status()).isEqualTo(1);
      clinic.change("content/topics/t01/en-AU.yaml", "status: draft", "status: approved");
      clinic.write(
          "content/clinicians/c00.yaml",
          clinic.read("content/clinicians/c00.yaml").replaceAll("5550 0...", "5550 " + phone));
      assertThat(clinic.batch().status()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out/manifest.json",
        "out/manifest.csv",
        "out/run.log",
        "out/.lock",
        "out/.journal",
        "out/c01/en-AU/t00-standard.pdf"
      })
  void aFolderWhereAFileShouldBeEndsWithThree(String name) throws IOException {
    if (Files.exists(clinic.path(name))) {
      clinic.delete(name);
    }
    clinic.write(name + "/inside", "a file");
    Run run = clinic.batch();
    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains("handouts: ").contains("  help: ");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aFullDiskEndsWithThreeAndTheNextRunGoesOn() throws Exception {
    clinic.delete("out");
    Process process =
        clinic.start(
            Stream.concat(
                    Stream.of("sh", "-c", "ulimit -f 100; exec \"$@\"", "sh"),
                    clinic.command("batch").stream())
                .toList());
    assertThat(process.waitFor()).as(clinic.read("err.txt")).isEqualTo(3);
    assertThat(clinic.read("err.txt").lines()).hasSize(2);
    assertThat(clinic.tree("out").keySet()).noneMatch(name -> name.contains(".part"));
    assertThat(clinic.batch().status()).isZero();
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void aSecondBatchInTheSameFolderEndsWithThree() throws Exception {
    TinyClinic large = TinyClinic.standard(folder.resolve("large"), 20, 2);
    Process first = large.start(large.command("batch", "--jobs", "1"));
    while (first.isAlive() && large.noted() == 0) {
      Thread.sleep(2);
    }
    Run second = large.batch();
    Run elsewhere = large.batch("-o", "elsewhere", "--clinician", "c00");
    Run plan = large.batch("--dry-run");
    assertThat(first.waitFor()).isZero();
    assertThat(second.status()).isEqualTo(3);
    assertThat(second.out()).isEmpty();
    assertThat(second.err().lines()).hasSize(2);
    assertThat(elsewhere.status()).isZero();
    assertThat(plan.status()).isZero();
    assertThat(large.batch("--explain").reasons()).isEmpty();
  }
}
