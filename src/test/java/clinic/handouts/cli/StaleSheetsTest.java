package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.ANKLE;
import static clinic.handouts.cli.GivenOut.BACK;
import static clinic.handouts.cli.GivenOut.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets in {@code out/} that no content backs any more. */
@Tag("slow")
final class StaleSheetsTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void givenOut() throws IOException {
    desk = GivenOut.in(folder);
  }

  private List<String> stale(Run run) throws IOException {
    String out = "orphan: " + desk.path("out").toRealPath() + "/";
    return run.err()
        .lines()
        .filter(line -> line.startsWith("orphan: "))
        .map(line -> line.replace(out, ""))
        .filter(sheet -> sheet.endsWith("-standard.pdf"))
        .toList();
  }

  @Test
  void theyAreNamedAndLeft() throws IOException {
    desk.delete("content/clinicians/robin-sample.yaml");
    desk.write("content/clinicians/alex-sample.yaml", "name: Alex\nprofession: Osteopath\n");
    desk.delete("content/topics/" + BACK);
    List<String> before = desk.files("out");
    Run run = desk.run("batch");
    assertThat(stale(run))
        .containsExactly(
            "alex-sample/en-AU/" + BACK + "-standard.pdf",
            "dan-east/en-AU/" + BACK + "-standard.pdf",
            "robin-sample/en-AU/" + ANKLE + "-standard.pdf",
            "robin-sample/en-AU/" + BACK + "-standard.pdf");
    assertThat(desk.files("out")).isEqualTo(before);
    assertThat(run.status()).isZero();
    assertThat(stale(desk.run("batch", "--topic", ANKLE))).isEmpty();
  }

  @Test
  void hiddenFoldersAndOtherFilesAreNotNamed() throws IOException {
    for (String file :
        List.of(
            ".withdrawn/dan-east/en-AU/gone-standard.pdf",
            ".mine/en-AU/gone-standard.pdf",
            "dan-east/en-AU/.gone-standard.pdf",
            "dan-east/en-AU/gone-standard.txt",
            "dan-east/en-AU/deep/gone-standard.pdf",
            "dan-east/loose.pdf",
            "loose.pdf",
            "notes.txt",
            "_clinic/en-AU/" + BACK + "-standard.pdf")) {
      desk.write("out/" + file, "mine");
    }
    Run run = desk.run("batch");
    assertThat(run.err()).isEmpty();
    assertThat(desk.read("out/loose.pdf")).isEqualTo("mine");
    assertThat(desk.path(sheet("dan-east", BACK))).exists();
  }
}
