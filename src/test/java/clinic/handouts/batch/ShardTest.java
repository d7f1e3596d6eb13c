package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.batch.TinyClinic.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a batch on several machines, and one manifest of them all. */
@Tag("slow")
final class ShardTest {
  private static TinyClinic finished;
  private static TinyClinic merged;

  @TempDir private Path folder;
  private TinyClinic clinic;

  @BeforeAll
  static void once(@TempDir Path first, @TempDir Path second) throws IOException {
    finished = TinyClinic.standard(first, 7, 3);
    finished.change("content/topics/t02/en-AU.yaml", "version: 1", "version: one");
    assertThat(finished.batch().status()).isEqualTo(1);
    merged = empty(second);
    mergeFromFour(merged);
  }

  private static TinyClinic empty(Path to) throws IOException {
    TinyClinic clinic = finished.copy(to);
    clinic.delete("out");
    clinic.delete(".handouts");
    return clinic;
  }

  @BeforeEach
  void empty() throws IOException {
    clinic = empty(folder.resolve("clinic"));
  }

  private List<String> shard(String shard) {
    return clinic
        .batch("--dry-run", "--shard", shard)
        .out()
        .lines()
        .filter(line -> line.startsWith("make: ") || line.startsWith("not made: "))
        .map(line -> line.replaceAll("^[a-z ]*: (\\S+).*$", "$1"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 21, 30})
  void areDisjointCompleteEvenAndTheSameEachTime(int count) {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      List<String> part = shard(i + "/" + count);
      assertThat(part).isEqualTo(shard(i + "/" + count));
      assertThat(part).hasSizeBetween(21 / count, (21 + count - 1) / count);
      all.addAll(part);
    }
    assertThat(all).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void fourProcessesAtOnceGiveTheSameAsOneRun() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      processes.add(clinic.start(clinic.command("batch", "--shard", i + "/4")));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isEqualTo(1);
    }
    Run merging = clinic.batch("--merge-manifests");
    assertThat(merging.status()).as(merging.err()).isIn(0, 1);
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
    assertThat(clinic.batch("--explain").reasons()).isEmpty();
  }

  private static void mergeFromFour(TinyClinic clinic) {
    for (int i = 1; i <= 4; i++) {
      assertThat(clinic.batch("--shard", i + "/4").status()).isLessThan(2);
    }
    assertThat(clinic.batch("--merge-manifests").status()).isLessThan(2);
  }

  @Test
  void afterAChangeTheShardsMakeOnlyWhatChanged() throws IOException {
    clinic = merged.copy(folder.resolve("merged"));
    clinic.age();
    clinic.change("content/clinicians/c03.yaml", "5550 0100", "5550 0155");
    SortedSet<String> made = new TreeSet<>();
    for (int i = 1; i <= 4; i++) {
      made.addAll(clinic.batch("--shard", i + "/4", "--explain").reasons().keySet());
    }
    assertThat(made).containsExactly("c03/en-AU/t00-standard.pdf", "c03/en-AU/t01-standard.pdf");
    assertThat(clinic.written()).containsExactlyElementsOf(made);
    clinic.batch("--merge-manifests");
    clinic.batch("-o", "new");
    assertThat(clinic.tree("out")).isEqualTo(clinic.tree("new"));
  }

  @Test
  void sheetsWhoseClinicianIsGoneAreNamedAsInOneRun() throws IOException {
    clinic = merged.copy(folder.resolve("merged"));
    TinyClinic one = finished.copy(folder.resolve("one"));
    for (TinyClinic each : List.of(clinic, one)) {
      each.delete("content/clinicians/c02.yaml");
      each.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    }
    one.batch();
    mergeFromFour(clinic);
    assertThat(clinic.tree("out")).isEqualTo(one.tree("out"));
  }

  @Test
  void aMissingShardIsNamed() throws IOException {
    clinic.batch("--shard", "1/3");
    clinic.batch("--shard", "3/3");
    Run merging = clinic.batch("--merge-manifests");
    assertThat(merging.status()).isEqualTo(2);
    assertThat(merging.err()).contains("2-of-3").doesNotContain("1-of-3").doesNotContain("3-of-3");
    assertThat(clinic.tree("out")).doesNotContainKeys("manifest.json", ".journal");
    clinic.batch("--shard", "2/3");
    clinic.batch("--merge-manifests");
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void nothingToMergeIsWrongUsage() {
    Run merging = clinic.batch("--merge-manifests");
    assertThat(merging.status()).isEqualTo(2);
    assertThat(clinic.path("out")).doesNotExist();
  }

  @Test
  void leftoversOfAnotherCountAreNotMixedIn() throws IOException {
    clinic.batch("--shard", "1/2");
    mergedFromFourOrRefused();
  }

  private void mergedFromFourOrRefused() throws IOException {
    for (int i = 1; i <= 4; i++) {
      clinic.batch("--shard", i + "/4");
    }
    Run merging = clinic.batch("--merge-manifests");
    if (merging.status() < 2) {
      assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
    } else {
      assertThat(merging.err()).contains("2-of-2");
    }
  }

  @Test
  void shardsOfDifferentContentAreNotMergedUnseen() throws IOException {
    clinic.batch("--shard", "1/2");
    clinic.clinician("b00");
    clinic.batch("--shard", "2/2");
    Run merging = clinic.batch("--merge-manifests");
    if (merging.status() < 2) {
      Run after = clinic.batch("--explain");
      clinic.batch("-o", "new");
      assertThat(clinic.tree("out")).as(after.err()).isEqualTo(clinic.tree("new"));
    } else {
      assertThat(merging.err()).contains("can't be merged");
    }
  }

  @Test
  void moreShardsThanSheetsLeaveEmptyOnesAndMerge() throws IOException {
    for (int i = 1; i <= 25; i++) {
      assertThat(clinic.batch("--shard", i + "/25").status()).isLessThan(2);
    }
    assertThat(clinic.batch("--merge-manifests").status()).isLessThan(2);
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_COMPLETION_INDEX=0, 1/4",
    "JOB_COMPLETION_INDEX=3, 4/4",
    "AWS_BATCH_JOB_ARRAY_INDEX=2, 3/4",
    "SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_MIN=1, 1/4",
    "SLURM_ARRAY_TASK_ID=13 SLURM_ARRAY_TASK_MIN=10, 4/4",
    "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0, 1/4",
  })
  void takeTheirNumberFromTheMachine(String variables, String same) {
    List<String> expected = shard(same);
    for (String variable : variables.split(" ", -1)) {
      clinic.with(variable.split("=", -1)[0], variable.split("=", -1)[1]);
    }
    assertThat(shard("auto/4")).isEqualTo(expected).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/4",
        "5/4",
        "x/4",
        "1/0",
        "1/x",
        "-1/4",
        "1",
        "1/4/2",
        "",
        "/",
        "auto/0",
        "auto",
        "1/99999999999",
        "1.5/4",
        "１/4"
      })
  void badOnesAreWrongUsage(String shard) {
    clinic.with("JOB_COMPLETION_INDEX", "0");
    Run run = clinic.batch("--shard", shard);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("handouts: ").contains("help: ");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(clinic.path("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOTHING=1",
        "JOB_COMPLETION_INDEX=4",
        "JOB_COMPLETION_INDEX=-1",
        "JOB_COMPLETION_INDEX=",
        "JOB_COMPLETION_INDEX=two",
        "SLURM_ARRAY_TASK_ID=9"
      })
  void badNumbersOfTheMachineAreWrongUsage(String variable) {
    clinic.with(variable.split("=", 2)[0], variable.split("=", 2)[1]);
    Run run = clinic.batch("--shard", "auto/4");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("handouts: ").contains("help: ");
    assertThat(clinic.path("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prune", "--clinician=c01", "--merge-manifests"})
  void whatMakesNoSenseWithAShardIsRefusedOrKeepsItsPromise(String option) throws IOException {
    clinic = merged.copy(folder.resolve("merged"));
    SortedMap<String, String> before = clinic.tree("out");
    Run run = clinic.batch("--shard", "1/4", option);
    if (run.status() == 2) {
      assertThat(clinic.tree("out")).isEqualTo(before);
    } else {
      assertThat(clinic.sheets("out")).isEqualTo(finished.sheets("out"));
    }
  }
}
