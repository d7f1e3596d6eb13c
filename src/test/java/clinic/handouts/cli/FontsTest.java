package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import clinic.handouts.MachineParts;
import clinic.handouts.cli.Desk.Run;
import clinic.handouts.files.PackedTemplates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** People can look up which scripts can be set, and add fonts for more. */
final class FontsTest {
  private static final String KHMER = "fonts/scripts/NotoSansKhmer";

  @TempDir private Path folder;

  private Desk clinic() throws IOException {
    Desk desk = Desk.in(folder);
    desk.write("content/clinic.yaml", "name: Clinic\n");
    return desk;
  }

  private void write(String name, byte[] font) throws IOException {
    Files.write(folder.resolve(name), font);
  }

  private static byte[] packed(String name) {
    return PackedTemplates.bytes(name + ".ttf").orElseThrow();
  }

  private static List<String> rows(Run run) {
    return run.out().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")).toList();
  }

  @Test
  void listsScriptsWithWhatSetsThem() {
    Run run = Desk.in(folder).run("fonts");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(rows(run))
        .contains(
            "Greek | Grek | the brand's, or NotoSans",
            "Devanagari | Deva | NotoSansDevanagari",
            "Chinese (traditional) | Hant | NotoSansTC",
            "Japanese | Jpan | none: add one with 'handouts fonts add'",
            "Arabic (Nastaliq) | Aran | NotoNastaliqUrdu",
            "Hebrew | Hebr | NotoSansHebrew");
  }

  @Test
  void aFontThatWasAddedSetsItsScriptFromThenOn() throws Exception {
    Desk desk = clinic();
    write("r.ttf", packed(KHMER + "-Regular"));
    write("b.ttf", packed(KHMER + "-Bold"));
    Run run = desk.run("fonts", "add", "b.ttf", "r.ttf");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("Khmer is set in NotoSansKhmer from now on\n");
    assertThat(desk.files("templates"))
        .containsExactly("fonts/scripts/Khmr-Bold.ttf", "fonts/scripts/Khmr-Regular.ttf");
    assertThat(rows(desk.run("fonts"))).contains("Khmer | Khmr | NotoSansKhmer (added)");
  }

  @Test
  void aFontIsReplacedOnlyIfThatIsAskedFor() throws Exception {
    Desk desk = clinic();
    write("r.ttf", packed(KHMER + "-Regular"));
    write("b.ttf", packed(KHMER + "-Bold"));
    desk.run("fonts", "add", "r.ttf", "b.ttf");
    Run again = desk.run("fonts", "add", "r.ttf", "b.ttf");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .contains("a font for Khmer was added before", "help: replace it with --overwrite");
    assertThat(desk.run("fonts", "add", "r.ttf", "b.ttf", "--overwrite").status()).isZero();
  }

  /** Puts another name over a table's own in the font's directory. */
  private static UnaryOperator<byte[]> renamed(String table, String by) {
    return font -> {
      byte[] other = font.clone();
      byte[] name = by.getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(name, 0, other, entry(font, table), name.length);
      return other;
    };
  }

  private static int entry(byte[] font, String table) {
    return new String(font, 0, 500, StandardCharsets.ISO_8859_1).indexOf(table);
  }

  /** Writes a number of two bytes into the table that tells how a font may be used. */
  private static UnaryOperator<byte[]> number(int at, int number) {
    return font -> {
      ByteBuffer other = ByteBuffer.wrap(font.clone());
      other.putShort(other.getInt(entry(font, "OS/2") + 8) + at, (short) number);
      return other.array();
    };
  }

  private static UnaryOperator<byte[]> begins(String with) {
    return font -> (with + "0".repeat(100)).getBytes(StandardCharsets.US_ASCII);
  }

  static Stream<Arguments> badFonts() {
    return Stream.of(
        arguments("CFF outlines", begins("OTTO"), "use the family's TrueType files"),
        arguments("a collection of several fonts", begins("ttcf"), "one TrueType file"),
        arguments("packed for web pages (WOFF)", begins("wOF2"), "use the family's TrueType"),
        arguments("this is a variable font", renamed("post", "fvar"), "use static fonts"),
        arguments("the font forbids that it is embedded", number(8, 2), "ask its maker"),
        arguments("it has no table 'glyf'", renamed("glyf", "glyx"), "download the font again"),
        arguments(
            "this is not a TrueType font", begins("<!DOCTYPE html>"), "download the font again"),
        arguments("its weight is 300", number(4, 300), "Regular (400) and Bold (700)"),
        arguments("its weight is 400, slanted", number(62, 1), "Regular (400) and Bold (700)"),
        arguments("it has no GSUB table for them", renamed("GSUB", "GSUX"), "made for this script"),
        arguments(
            "the font can't be read",
            (UnaryOperator<byte[]>) font -> Arrays.copyOf(font, font.length / 2),
            "download it again"));
  }

  @ParameterizedTest
  @MethodSource("badFonts")
  void aBadFontIsRefusedWithItsFileTheReasonAndAWayOut(
      String reason, UnaryOperator<byte[]> change, String help) throws Exception {
    Desk desk = clinic();
    write("r.ttf", change.apply(packed(KHMER + "-Regular")));
    write("b.ttf", packed(KHMER + "-Bold"));
    Run run = desk.run("fonts", "add", "r.ttf", "b.ttf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines().toList()).hasSize(2);
    assertThat(run.err()).startsWith("handouts: r.ttf: ").contains(reason, "  help: ", help);
    assertThat(desk.files("templates")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NotoSansKhmer-Regular | NotoSansKhmer-Regular | r.ttf: the bold font of the family is missing",
        "NotoSansKhmer-Bold | NotoSansKhmer-Bold | r.ttf: the regular font of the family is missing",
        "NotoSansKhmer-Regular | NotoSansThai-Bold | b.ttf: this font is NotoSansThai, the other is"
      })
  void twoFontsThatAreNoPairAreRefused(String one, String other, String reason) throws Exception {
    Desk desk = clinic();
    write("r.ttf", packed("fonts/scripts/" + one));
    write("b.ttf", packed("fonts/scripts/" + other));
    Run run = desk.run("fonts", "add", "r.ttf", "b.ttf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(reason);
  }

  @Test
  void aFontWithoutLettersOfAnyOfTheScriptsIsRefused() throws Exception {
    Desk desk = clinic();
    write("r.ttf", packed("fonts/AtkinsonHyperlegibleNext-Regular"));
    write("b.ttf", packed("fonts/AtkinsonHyperlegibleNext-Bold"));
    Run run = desk.run("fonts", "add", "r.ttf", "b.ttf");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("r.ttf: the font has letters for none of the scripts");
  }

  @Test
  void aFontThatLacksLettersOfALanguageIsRefusedAndTheyAreNamed() throws Exception {
    Desk desk = clinic();
    write("r.ttf", packed(KHMER + "-Regular"));
    write("b.ttf", packed(KHMER + "-Bold"));
    Run run = desk.run("fonts", "add", "r.ttf", "b.ttf", "--for", "he");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("r.ttf: the font lacks 27 of 27 letters of Hebrew: אבג");
  }

  @Test
  void aFontPutThereByHandIsCheckedBeforeItIsUsed() throws Exception {
    Desk desk = clinic();
    Files.createDirectories(folder.resolve("templates/fonts/scripts"));
    write("templates/fonts/scripts/Khmr-Regular.ttf", packed(KHMER + "-Regular"));
    Run run = desk.run("fonts");
    assertThat(run.status()).isEqualTo(1);
    assertThat(rows(run)).contains("Khmer | Khmr | NotoSansKhmer");
    assertThat(run.err())
        .contains("templates/fonts/scripts/Khmr-Bold.ttf: Khmer needs a regular and a bold font");
  }

  @Test
  @Tag("machine")
  void aFontForPersianTakesThePlaceOfTheProgramsFontButNotOfNastaliq() throws Exception {
    Desk desk = clinic();
    Path regular = MachineParts.font("vazirmatn", "Regular");
    Path bold = MachineParts.font("vazirmatn", "Bold");
    assertThat(desk.run("fonts", "add", regular.toString(), bold.toString()).out())
        .isEqualTo("Arabic is set in Vazirmatn from now on\n");
    assertThat(rows(desk.run("fonts")))
        .contains(
            "Arabic | Arab | Vazirmatn (added)", "Arabic (Nastaliq) | Aran | NotoNastaliqUrdu");
  }
}
