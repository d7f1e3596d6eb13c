package clinic.handouts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.batch.TinyClinic.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second run makes again, why, and what it leaves. */
@Tag("slow")
final class IncrementalTest {
  private static final String SHEET = "c01/en-AU/t00-standard.pdf";
  private static TinyClinic finished;

  @TempDir private Path folder;
  private TinyClinic clinic;

  @BeforeAll
  static void once(@TempDir Path first) throws IOException {
    finished = TinyClinic.standard(first, 3, 3);
    Path samples = SampleLibrary.root().resolve("content/images");
    for (String image : List.of("figure.svg", "portrait.svg")) {
      finished.write(
          "content/images/" + image, Files.readString(samples.resolve("jordan-sample.svg")));
    }
    finished.change(
        "content/topics/t00/en-AU.yaml",
        "text: Moving helps.",
        "text: Moving helps.\n    figure: {image: images/figure.svg, alt: A person, caption: Walk.}");
    finished.change("content/topics/t01/en-AU.yaml", "Dr Dan East, Osteopath", "c02");
    finished.write(
        "content/clinicians/c02.yaml",
        finished.read("content/clinicians/c02.yaml") + "photo: images/portrait.svg\n");
    finished.topic("t02", "en-NZ");
    finished.write(
        "content/clinic.yaml",
        finished.read("content/clinic.yaml") + "  en-NZ: This does not replace advice.\n");
    assertThat(finished.batch())
        .isEqualTo(new Run(0, "12 handouts in " + finished.path("out").toRealPath() + "\n", ""));
  }

  @BeforeEach
  void yesterday() throws IOException {
    clinic = finished.copy(folder);
    clinic.age();
  }

  /** All of these are made for this reason, and nothing else is touched; the rest is as new. */
  private void remade(String reason, String... patterns) throws IOException {
    Run plan = clinic.batch("--dry-run", "--explain");
    Run run = clinic.batch("--explain");
    List<String> expected = new ArrayList<>();
    for (String sheet : finished.sheets("out")) {
      if (Arrays.stream(patterns).anyMatch(sheet::matches)) {
        expected.add(sheet);
      }
    }
    assertThat(expected).isNotEmpty();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.reasons().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(run.reasons().values()).containsOnly("(" + reason + ")");
    assertThat(run.upToDate()).hasSize(12 - expected.size()).doesNotContainAnyElementsOf(expected);
    assertThat(clinic.written()).containsExactlyInAnyOrderElementsOf(expected);
    for (String sheet : expected) {
      assertThat(plan.out()).containsOnlyOnce("make: " + sheet + " (" + reason + ")\n");
    }
    likeNew();
  }

  /** Checks that the folder holds what a first run in an empty folder would make. */
  private void likeNew() throws IOException {
    SortedMap<String, String> now = clinic.tree("out");
    now.keySet().removeIf(name -> name.startsWith(".withdrawn/"));
    assertThat(now).isEqualTo(firstRun());
    assertThat(clinic.batch("--explain").reasons()).isEmpty();
  }

  /** What a first run makes of the content; it ran once with the content as it was at first. */
  private SortedMap<String, String> firstRun() throws IOException {
    if (clinic.tree("content").equals(finished.tree("content"))
        && clinic.tree("templates").equals(finished.tree("templates"))) {
      return finished.tree("out");
    }
    assertThat(clinic.batch("-o", "new").status()).isLessThan(2);
    return clinic.tree("new");
  }

  @Test
  void nothingChanged() throws IOException {
    clinic.age();
    Run run = clinic.batch("--explain");
    assertThat(run.reasons()).isEmpty();
    assertThat(run.upToDate()).containsExactlyElementsOf(clinic.sheets("out"));
    assertThat(clinic.written()).isEmpty();
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void onePhoneNumberTouchesOneCliniciansSheets() throws IOException {
    clinic.change("content/clinicians/c01.yaml", "5550 0100", "5550 0199");
    remade("clinician changed", "c01/.*");
  }

  @Test
  void aReviewersNameTouchesTheirOwnSheetsAndWhatTheyReviewed() throws IOException {
    clinic.change("content/clinicians/c02.yaml", "Sam c02", "Kim c02");
    Run run = clinic.batch("--explain");
    assertThat(run.reasons())
        .hasSize(4 + 2)
        .containsEntry("c00/en-AU/t01-standard.pdf", "(people changed)");
    assertThat(clinic.written()).containsExactlyElementsOf(run.reasons().keySet());
    likeNew();
  }

  @Test
  void aTopicTouchesItsOwnLanguageOnly() throws IOException {
    clinic.change("content/topics/t02/en-NZ.yaml", "Call us.", "Ring us.");
    clinic.change("content/topics/t02/en-NZ.yaml", "version: 1", "version: 2");
    remade("topic changed", ".*/en-NZ/t02-.*");
  }

  @Test
  void theClinicTouchesAll() throws IOException {
    clinic.change("content/clinic.yaml", "(03) 5550 0100", "(03) 5550 0111");
    remade("clinic changed", ".*");
  }

  @Test
  void theLogoTouchesAll() throws IOException {
    clinic.change("content/images/logo.svg", "<svg ", "<svg  ");
    remade("images changed", ".*");
  }

  @ParameterizedTest
  @CsvSource({"figure.svg, .*/t00-.*", "portrait.svg, c02/.*"})
  void anImageTouchesWhereItIsShown(String image, String pattern) throws IOException {
    clinic.change("content/images/" + image, "<svg ", "<svg  ");
    remade("images changed", pattern);
  }

  @Test
  void anImageThatNobodyShowsTouchesNothing() throws IOException {
    clinic.write("content/images/new.svg", clinic.read("content/images/figure.svg"));
    assertThat(clinic.batch("--explain").reasons()).isEmpty();
  }

  @Test
  void theLabelsOfOneLanguageTouchThatLanguage() throws IOException {
    String words = Files.readString(SampleLibrary.root().resolve("templates/labels/en.yaml"));
    clinic.write("templates/labels/en-NZ.yaml", words.replace("In short", "In brief"));
    remade("labels changed", ".*/en-NZ/.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "styles/standard.css",
        "styles/base.css",
        "styles/marks/tick.svg",
        "parts/footer.ftlh",
        "formats/standard.ftlh"
      })
  void aPartOfTheLayoutOfItsOwnTouchesAllAndSoDoesTakingItBack(String file) throws IOException {
    String name = "templates/" + file;
    String before = Files.readString(SampleLibrary.root().resolve(name));
    String after =
        file.endsWith("svg")
            ? before.replace("<svg ", "<svg  ")
            : file.endsWith("css") ? before + "/* ours */\n" : before + "<#-- ours -->\n";
    clinic.write(name, after);
    remade("layout changed", ".*");
    clinic.age();
    clinic.delete(name);
    remade("layout changed", ".*");
  }

  @Test
  void aFontTouchesAll() throws IOException {
    Path fonts = SampleLibrary.root().resolve("templates/fonts");
    Files.createDirectories(clinic.path("templates/fonts"));
    Files.copy(
        fonts.resolve("NotoSans-Regular.ttf"), clinic.path("templates/fonts/Ours-Regular.ttf"));
    remade("fonts changed", ".*");
  }

  @Test
  void aChangeTouchesEveryFormat() throws IOException {
    clinic = TinyClinic.in(folder.resolve("formats"), 1, 1);
    clinic.batch();
    clinic.age();
    clinic.change("content/clinicians/c00.yaml", "5550 0100", "5550 0199");
    List<String> sheets = clinic.allSheets("out");
    assertThat(sheets).hasSize(3);
    String said = clinic.batch("--explain").err();
    assertThat(sheets).allMatch(each -> said.contains("made: " + each + " (clinician changed)"));
    likeNew();
  }

  @Test
  void aFormatTouchesItsOwnSheetsOnly() throws IOException {
    clinic = TinyClinic.in(folder.resolve("formats"), 2, 2);
    clinic.batch();
    String layout =
        Files.readString(SampleLibrary.root().resolve("templates/formats/standard.ftlh"));
    clinic.write("templates/formats/ours.ftlh", layout);
    Run second = clinic.batch("--explain");
    assertThat(second.reasons().keySet()).hasSize(4).allMatch(sheet -> sheet.contains("-ours."));
    assertThat(second.reasons().values()).containsOnly("(new)");
    clinic.age();
    clinic.write("templates/formats/ours.ftlh", layout + "<#-- again -->\n");
    Run third = clinic.batch("--explain");
    assertThat(third.reasons().keySet()).hasSize(4).allMatch(sheet -> sheet.contains("-ours."));
    assertThat(third.reasons().values()).containsOnly("(layout changed)");
    likeNew();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/README.md",
        "templates/README.md",
        "templates/words/en.yaml",
        "templates/packets/contents.ftlh",
        "templates/fonts/OFL-NotoSans.txt",
        "templates/schema/topic.schema.json"
      })
  void whatNoSheetIsMadeOfTouchesNothing(String file) throws IOException {
    clinic.write(file, Files.readString(SampleLibrary.root().resolve(file)));
    assertThat(clinic.batch("--explain").reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic.yaml", "clinicians/c01.yaml", "topics/t00/en-AU.yaml"})
  void aFileOnlyTouchedChangesNothing(String file) throws IOException {
    Files.setLastModifiedTime(clinic.path("content/" + file), FileTime.fromMillis(0));
    assertThat(clinic.batch("--explain").reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40_000, -1})
  void aTruncatedSheetIsMadeAgain(int length) throws IOException {
    byte[] whole = clinic.bytes("out/" + SHEET);
    Files.write(
        clinic.path("out/" + SHEET),
        Arrays.copyOf(whole, length < 0 ? whole.length + length : length));
    remade("the file was changed", SHEET);
  }

  @Test
  void aSheetEditedWithoutAnotherLengthOrTimeIsMadeAgain() throws IOException {
    Path sheet = clinic.path("out/" + SHEET);
    FileTime time = Files.getLastModifiedTime(sheet);
    byte[] bytes = Files.readAllBytes(sheet);
    bytes[bytes.length / 2] ^= 1;
    Files.write(sheet, bytes);
    Files.setLastModifiedTime(sheet, time);
    remade("the file was changed", SHEET);
  }

  @Test
  void oneSheetInAnothersPlaceIsMadeAgain() throws IOException {
    Files.write(clinic.path("out/" + SHEET), clinic.bytes("out/c02/en-AU/t00-standard.pdf"));
    remade("the file was changed", SHEET);
  }

  @Test
  void aLinkInPlaceOfASheetIsReplacedAndNotFollowed() throws IOException {
    Path sheet = clinic.path("out/" + SHEET);
    clinic.write("precious.txt", "precious");
    Files.delete(sheet);
    Files.createSymbolicLink(sheet, clinic.path("precious.txt"));
    Run run = clinic.batch("--explain");
    assertThat(run.reasons()).containsOnlyKeys(SHEET);
    assertThat(clinic.read("precious.txt")).isEqualTo("precious");
    assertThat(Files.isSymbolicLink(sheet)).isFalse();
    likeNew();
  }

  @Test
  void aDeletedSheetIsMadeAgain() throws IOException {
    clinic.delete("out/" + SHEET);
    remade("the file is missing", SHEET);
  }

  @Test
  void aDeletedFolderIsMadeAgain() throws IOException {
    clinic.delete("out/c01");
    remade("the file is missing", "c01/.*");
  }

  @Test
  void forcedMakesAll() throws IOException {
    Run run = clinic.batch("--force", "--explain");
    assertThat(run.reasons()).hasSize(12).containsValue("(forced)");
    assertThat(clinic.written()).hasSize(12);
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void forcedWithAFilterMakesTheseAndNoOthers() throws IOException {
    Run run = clinic.batch("--force", "--clinician", "c01", "--explain");
    assertThat(run.reasons()).hasSize(4).containsValue("(forced)");
    assertThat(clinic.written()).hasSize(4).allMatch(sheet -> sheet.startsWith("c01/"));
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void aDayOnWhichAReviewFallsDueStopsItsSheetsAndAllowedOnesBearTheNotice() throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "2028-12-31", "2027-05-01");
    assertThat(clinic.batch().status()).isZero();
    clinic.age();
    clinic.at(Clock.offset(SampleLibrary.CLOCK, Duration.ofDays(200)));
    Run allowed = clinic.batch("--allow-overdue", "--explain");
    assertThat(allowed.reasons())
        .as(allowed.err())
        .hasSize(3)
        .allSatisfy(
            (sheet, why) -> {
              assertThat(sheet).endsWith("/t00-standard.pdf");
              assertThat(why).isEqualTo("(notice changed)");
            });
    assertThat(clinic.batch("--allow-overdue", "--explain").reasons()).isEmpty();
    Run strict = clinic.batch("--explain");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(clinic.sheets("out").stream().filter(sheet -> sheet.startsWith(".withdrawn/")))
        .hasSize(3);
    clinic.change("content/topics/t00/en-AU.yaml", "2027-05-01", "2028-12-31");
    assertThat(clinic.batch("--explain").reasons()).hasSize(3);
    likeNew();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-01", "2026-09-30"})
  void anOverdueSheetIsMadeWhateverTheDateOnItsNotice(String due) throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "2028-12-31", due);
    Run allowed = clinic.batch("--allow-overdue", "--clinician", "c00");
    assertThat(allowed.status()).as(allowed.err()).isZero();
  }

  @Test
  void sheetsInAFormatThatATopicLeavesOutAreLeftOverAndPruned() throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "formats: [standard]", "formats: [large-print]");
    clinic.batch();
    assertThat(clinic.tree("out")).containsKey(SHEET);
    assertThat(clinic.read("out/manifest.json")).contains("orphan");
    clinic.batch("--prune");
    assertThat(clinic.tree("out"))
        .doesNotContainKey(SHEET)
        .containsKey(SHEET.replace("t00", "t01"));
  }

  @Test
  void aDryRunWritesNothingAtAll() throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "Call us.", "Ring us.");
    clinic.change("content/topics/t00/en-AU.yaml", "version: 1", "version: 2");
    clinic.change("content/topics/t01/en-AU.yaml", "status: approved", "status: draft");
    clinic.delete("content/clinicians/c02.yaml");
    clinic.delete("out/" + SHEET);
    SortedMap<String, String> before = clinic.tree(".");
    String log = clinic.read("out/run.log");
    Run plan = clinic.batch("--dry-run", "--prune");
    assertThat(clinic.tree(".")).isEqualTo(before);
    assertThat(clinic.read("out/run.log")).isEqualTo(log);
    assertThat(plan.out())
        .contains("make: " + SHEET + " (")
        .contains("c02/en-AU/t00-standard.pdf")
        .contains("c00/en-AU/t01-standard.pdf");
    Path empty = folder.resolve("empty");
    Run first = clinic.batch("--dry-run", "-o", empty.toString());
    assertThat(first.reasons()).isEmpty();
    assertThat(empty).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"editions\": null}",
        "{\"editions\": [{}]}",
        "{\"editions\": [{\"clinician\": 1}]}",
        "not json \u0000"
      })
  void aManifestThatSaysNothingMakesAllAgain(String manifest) throws IOException {
    clinic.write("out/manifest.json", manifest);
    Run run = clinic.batch("--explain");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.reasons()).hasSize(12);
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void sheetsAndRowsThatChangedPlacesAreMadeAgain() throws IOException {
    String other = SHEET.replace("c01", "c00");
    byte[] one = clinic.bytes("out/" + SHEET);
    Files.write(clinic.path("out/" + SHEET), clinic.bytes("out/" + other));
    Files.write(clinic.path("out/" + other), one);
    String row = row(SHEET);
    String second = row(other);
    clinic.change("out/manifest.json", row, "the row");
    clinic.change("out/manifest.json", second, withSheetOf(row, second));
    clinic.change("out/manifest.json", "the row", withSheetOf(second, row));
    Run run = clinic.batch("--explain");
    assertThat(run.reasons())
        .isEqualTo(
            Map.of(
                SHEET, "(the file is not this handout)", other, "(the file is not this handout)"));
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"reference\":\"[^\"]*\"", "\"version\":[0-9]*", "\"bytes\":[0-9]*"})
  void whatIsForgedInARowIsMadeAgain(String cell) throws IOException {
    String row = row(SHEET);
    String forged =
        cell.contains("ref") ? "\"reference\":\"0000000-000000\"" : cell.replaceAll(":.*", ":7");
    clinic.change("out/manifest.json", row, row.replaceFirst(cell, forged));
    assertThat(clinic.batch("--explain").reasons())
        .isEqualTo(Map.of(SHEET, "(its row in the manifest was changed)"));
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  private String row(String path) throws IOException {
    return clinic
        .read("out/manifest.json")
        .lines()
        .filter(line -> line.contains("\"" + path + "\""))
        .map(line -> line.replaceFirst(",$", ""))
        .findFirst()
        .orElseThrow();
  }

  /** A row, forged to say of its file what another says. */
  private static String withSheetOf(String other, String row) {
    String forged = row;
    for (String cell : List.of("reference", "pages", "bytes", "sha256")) {
      Matcher value = Pattern.compile("\"" + cell + "\":(\"[^\"]*\"|[0-9]+)").matcher(other);
      assertThat(value.find()).isTrue();
      forged = forged.replaceFirst("\"" + cell + "\":(\"[^\"]*\"|[0-9]+)", value.group());
    }
    return forged;
  }

  @Test
  void whatThisProgramDidNotMakeIsReplacedOnlyWhenAskedFor() throws IOException {
    for (String file :
        List.of("manifest.json", "manifest.csv", "run.log", "c00/en-AU/t00-standard.pdf")) {
      clinic.write("theirs/" + file, "theirs");
      Run run = clinic.batch("-o", "theirs");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .endsWith(
              file
                  + " already exists, and this program did not make it\n"
                  + "  help: choose another place with -o, or replace what is there with"
                  + " --overwrite\n");
      assertThat(clinic.read("theirs/" + file)).isEqualTo("theirs");
      assertThat(clinic.path("theirs/.lock")).doesNotExist();
      clinic.delete("theirs");
    }
    clinic.write("theirs/run.log", "theirs");
    assertThat(clinic.standardBatch("-o", "theirs", "--overwrite").status()).isZero();
    assertThat(clinic.read("theirs/run.log")).startsWith("theirs");
    assertThat(clinic.standardBatch("-o", "theirs").status()).isZero();
  }

  @Test
  void whatWasPutInThePlaceOfADraftStays() throws IOException {
    String topic = "content/topics/t00/en-AU.yaml";
    clinic.change(topic, "status: approved", "status: draft");
    clinic.batch();
    clinic.write("out/c00/en-AU/t00-standard.pdf", "theirs");
    clinic.change(topic, "status: draft", "status: approved");
    Run run = clinic.batch();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("t00-standard.pdf already exists, and this program did not make it");
    assertThat(clinic.read("out/c00/en-AU/t00-standard.pdf")).isEqualTo("theirs");
    assertThat(clinic.batch("--overwrite").status()).isZero();
  }

  @Test
  void aTornManifestIsMendedWithItsSheets() throws IOException {
    String manifest = clinic.read("out/manifest.json");
    clinic.write("out/manifest.json", manifest.substring(0, manifest.length() / 2));
    Run run = clinic.batch("--explain");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void aMissingManifestOrTableComesBack() throws IOException {
    clinic.delete("out/manifest.csv");
    assertThat(clinic.batch("--explain").reasons()).isEmpty();
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
    clinic.delete("out/manifest.json");
    assertThat(clinic.batch().status()).isZero();
    assertThat(clinic.tree("out")).isEqualTo(finished.tree("out"));
  }

  @Test
  void whatCantBeMadeIsTriedAgainAndItsRowSaysWhy() throws IOException {
    clinic.change("content/topics/t00/en-AU.yaml", "version: 1", "version: one");
    assertThat(clinic.batch().status()).isEqualTo(1);
    assertThat(clinic.read("out/manifest.json")).contains("\"status\":\"failed\"");
    assertThat(clinic.batch().status()).isEqualTo(1);
    clinic.change("content/topics/t00/en-AU.yaml", "version: one", "version: 1");
    clinic.age();
    Run mended = clinic.batch("--explain");
    assertThat(mended.status()).isZero();
    assertThat(mended.reasons()).hasSize(3);
    assertThat(mended.reasons().values()).containsOnly("(it was not made last time (failed))");
    likeNew();
  }
}
