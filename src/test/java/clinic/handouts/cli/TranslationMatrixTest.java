package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six topics in the clinic's language and ten others, for twenty clinicians. */
@Tag("long")
final class TranslationMatrixTest {
  private static final List<String> LANGUAGES =
      List.of(
          "en-CA", "en-GB", "en-HK", "en-IE", "en-IN", "en-JM", "en-KE", "en-NZ", "en-SG", "en-ZA");
  private static final List<String> AUTHORS = List.of("alex-sample", "dan-east", "robin-sample");
  private static final int CLINICIANS = 20;
  private static final String BLOCK =
      "translation: {of: 1, by: Kim Sample, checked-by: Lee Sample, checked: 2026-11-20}\n";

  @TempDir private Path folder;
  private Desk desk;
  private List<String> topics;

  @BeforeEach
  void translate() throws IOException {
    desk = Desk.withAllSamples(folder);
    desk.delete("content/clinicians");
    List<String> people =
        IntStream.rangeClosed(1, CLINICIANS - AUTHORS.size())
            .mapToObj(number -> "person-" + number)
            .collect(Collectors.toList());
    people.addAll(AUTHORS);
    for (String person : people) {
      desk.write(
          "content/clinicians/" + person + ".yaml",
          "name: "
              + person.replace('-', ' ')
              + " Sample\nprofession:\n"
              + "  en-AU: Osteopath\n"
              + others("Osteopath"));
    }
    desk.change("content/clinic.yaml", "  en-AU: >-", others("Ask first.") + "  en-AU: >-");
    topics =
        desk.files("content/topics").stream()
            .filter(file -> file.endsWith("/en-AU.yaml"))
            .map(file -> file.substring(0, file.indexOf('/')))
            .toList();
    for (String file : desk.files("content/topics")) {
      if (!file.endsWith("/en-AU.yaml")) {
        desk.delete("content/topics/" + file);
      }
    }
    for (String topic : topics) {
      String source = desk.read(file(topic, "en-AU")).replace("jordan-sample", "dan-east");
      desk.write(file(topic, "en-AU"), source);
      for (String language : LANGUAGES) {
        desk.write(file(topic, language), BLOCK + source);
      }
    }
  }

  private static String others(String words) {
    return LANGUAGES.stream()
        .map(language -> "  " + language + ": " + words + "\n")
        .collect(Collectors.joining());
  }

  private static String file(String topic, String language) {
    return "content/topics/" + topic + "/" + language + ".yaml";
  }

  private Run batch() {
    return desk.run("batch", "--format", "standard");
  }

  /** The bytes of each sheet, by {@code clinician/language/topic-standard.pdf}. */
  private Map<String, String> sheets() throws IOException {
    Map<String, String> sheets = new HashMap<>();
    for (String sheet : desk.sheets("out")) {
      if (!sheet.startsWith(".")) {
        Path path = desk.path("out/" + sheet);
        sheets.put(sheet, Files.getLastModifiedTime(path) + " " + Files.size(path));
      }
    }
    return sheets;
  }

  @Test
  void onlyWhatChangedIsMadeAgainAndOnlyWhatIsStaleGoes() throws IOException {
    Run run = batch();
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Map<String, String> first = sheets();
    for (String topic : topics) {
      for (String language : List.of("en-AU", "en-GB", "en-ZA")) {
        assertThat(first.keySet())
            .filteredOn(sheet -> sheet.endsWith("/" + language + "/" + topic + "-standard.pdf"))
            .as(topic + " in " + language)
            .hasSizeGreaterThanOrEqualTo(CLINICIANS);
      }
    }
    int each = first.size() / topics.size() / (LANGUAGES.size() + 1);
    assertThat(first).hasSize(each * topics.size() * (LANGUAGES.size() + 1));

    assertThat(batch().status()).isZero();
    assertThat(sheets()).isEqualTo(first);

    String moved = "low-back-pain-bed-rest";
    desk.change(file(moved, "en-AU"), "version: 1", "version: 2");
    desk.change(file(moved, "en-AU"), "walks of 5 to 10 minutes", "walks of 5 to 15 minutes");
    desk.write(
        file("neck-strain-stay-active", "en-GB"),
        desk.read(file("neck-strain-stay-active", "en-GB"))
            .replace("status: approved", "status: draft"));
    desk.change(
        file("ankle-sprain-first-week", "en-NZ"),
        ", checked-by: Lee Sample, checked: 2026-11-20",
        "");
    run = batch();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("this is a translation of version 1, but the source is at version 2");
    Map<String, String> then = sheets();
    Map<String, String> expected = new HashMap<>(first);
    expected.keySet().removeIf(sheet -> sheet.contains(moved));
    expected.keySet().removeIf(sheet -> sheet.contains("en-GB/neck-strain-stay-active"));
    expected.keySet().removeIf(sheet -> sheet.contains("en-NZ/ankle-sprain-first-week"));
    assertThat(then).containsAllEntriesOf(expected);
    then.keySet().removeAll(expected.keySet());
    assertThat(then.keySet())
        .hasSize(each)
        .allMatch(sheet -> sheet.endsWith("/en-AU/" + moved + "-standard.pdf"));
    assertThat(then.entrySet())
        .noneMatch(sheet -> sheet.getValue().equals(first.get(sheet.getKey())));
    assertThat(desk.sheets("out/.withdrawn")).hasSize(each * (LANGUAGES.size() + 2));
  }
}
