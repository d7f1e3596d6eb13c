package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only pages show is reported to authors at their text, once, with something that an author
 * can do. Designers get reports about their layouts.
 */
@Tag("slow")
final class RefusalsForAuthorsTest {
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String BACK = "content/topics/" + TOPIC + "/en-AU.yaml";
  private static final String DAN = "content/clinicians/dan-east.yaml";

  /** Words of designers. */
  private static final List<String> DESIGNERS =
      List.of(
          "templates/", "ftlh", "overflow", "widows", "page-break", "max-width", "the layout's");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void samples() throws IOException {
    desk = Desk.withSamples(folder).checked();
  }

  /** The problems of pages, each with its help. */
  private List<String> told(String... command) {
    List<String> lines = desk.run(command).err().lines().toList();
    return lines.stream()
        .filter(line -> line.matches(".*: error\\[(proof-|card-box).*"))
        .map(
            line ->
                line
                    + "\n"
                    + lines.subList(lines.indexOf(line), lines.size()).stream()
                        .filter(each -> each.startsWith("  help: "))
                        .findFirst()
                        .orElseThrow())
        .toList();
  }

  @Test
  void moreAdviceThanHalfACardHasRoomForTakesAWholeSheet() throws IOException {
    StringBuilder items = new StringBuilder("  do:\n");
    for (int day = 1; day <= 4; day++) {
      items.append("    - On day " + day + ", walk for five minutes. Sit down, rest, and go on.\n");
    }
    desk.change(BACK, "  do:\n", items.toString());
    for (String command : List.of("check", "batch")) {
      assertThat(told(command)).isEmpty();
    }
  }

  @Test
  void nothingIsTooLong() throws IOException {
    desk.change(
        BACK,
        "\nadvice:",
        "\n  - heading: More\n    text: |\n"
            + "      You can walk a little each day.\n\n".repeat(90)
            + "advice:");
    assertThat(told("check", TOPIC)).isEmpty();
  }

  @Test
  void aLongWordIsBroken() throws IOException {
    desk.change(BACK, "Put heat or ice", "Put " + "heat".repeat(30));
    assertThat(told("check")).isEmpty();
  }

  @Test
  void aCardThatIsTooFullIsToldAtTheClinician() throws IOException {
    desk.change(DAN, "name: Dr Dan East", "name: Dr Dan " + "Bartholomew ".repeat(400) + "East");
    assertThat(told("check", "dan-east"))
        .isNotEmpty()
        .allMatch(each -> each.startsWith(DAN + ":") || each.startsWith("content/topics/"))
        .anyMatch(each -> each.startsWith(DAN + ":"));
  }

  @Test
  void noMessageTalksOfLayouts() throws IOException {
    desk.change(BACK, "Put heat or ice", "Put " + "heat".repeat(30));
    desk.change(DAN, "name: Dr Dan East", "name: Dr Dan " + "Bartholomew ".repeat(400) + "East");
    desk.change(
        "content/clinic.yaml",
        "name: ",
        "name: " + "Llanfairpwllgwyngyllgogerychwyrndrobwll".repeat(2));
    assertThat(told("check"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).doesNotContain(DESIGNERS))
        .allMatch(each -> each.startsWith("content/"));
  }

  @Test
  void whoWritesTheirOwnLayoutsIsToldAboutThem() throws IOException {
    desk.write("templates/parts/disclaimer.ftlh", "<p>${labels.disclaimer}</p>\n");
    assertThat(told("check"))
        .isNotEmpty()
        .allMatch(each -> each.startsWith("templates/formats/"))
        .anyMatch(each -> each.contains("have the layout print it as it is"));
  }
}
