package clinic.handouts.text.font;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A font that can't be used is named, with the reason. */
final class FontFileTest {
  private static byte[] sample() throws Exception {
    return Files.readAllBytes(Path.of("templates/fonts/NotoSans-Regular.ttf"));
  }

  @ParameterizedTest
  @CsvSource({
    "OTTO, Own-Regular.otf, CFF outlines",
    "OTTO, Own-Bold.ttf, CFF outlines",
    "ttcf, Own.ttc, collection of several fonts",
    "wOFF, Own-Regular.woff, packed for web pages",
    "wOF2, Own-Regular.woff2, packed for web pages",
  })
  void aFontOfAnotherKindIsCalledSo(String start, String name, String reason, @TempDir Path folder)
      throws Exception {
    Files.createDirectories(folder.resolve("content"));
    Files.createDirectories(folder.resolve("templates/fonts"));
    Files.writeString(folder.resolve("content/clinic.yaml"), "");
    Files.writeString(folder.resolve("templates/fonts/" + name), start + "0".repeat(100));
    FontCoverage coverage = FontCoverage.of(Workspace.open(folder, SampleLibrary.CLOCK));
    assertThat(coverage.faults()).hasSize(1);
    assertThat(coverage.faults().get(0).path()).isEqualTo("templates/fonts/" + name);
    assertThat(coverage.faults().get(0).message()).contains(reason);
  }

  /** Where a table's entry is in the sample's directory. */
  private static int entry(byte[] font, String table) {
    return new String(font, 0, 500, StandardCharsets.ISO_8859_1).indexOf(table);
  }

  @Test
  void aFontThatForbidsEmbeddingIsCalledSo() throws Exception {
    byte[] font = sample();
    assertThat(FontFile.fault("a.ttf", font)).isEmpty();
    int os2 = ByteBuffer.wrap(font).getInt(entry(font, "OS/2") + 8);
    font[os2 + 9] = 2;
    assertThat(FontFile.fault("a.ttf", font).orElseThrow().message()).contains("forbids");
  }

  @Test
  void aFontThatForbidsSubsettingIsCalledSo() throws Exception {
    byte[] font = sample();
    int os2 = ByteBuffer.wrap(font).getInt(entry(font, "OS/2") + 8);
    font[os2 + 8] = 1;
    assertThat(FontFile.fault("a.ttf", font).orElseThrow().message())
        .isEqualTo("the font forbids that only some of its letters are embedded (OS/2 fsType)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmap", "OS/2", "glyf", "hmtx"})
  void aFontWithoutATableIsCalledSo(String table) throws Exception {
    byte[] font = sample();
    System.arraycopy("none".getBytes(StandardCharsets.US_ASCII), 0, font, entry(font, table), 4);
    assertThat(FontFile.fault("a.ttf", font).orElseThrow().message())
        .isEqualTo("this is not a complete TrueType font: it has no table '" + table + "'");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "15, false", "16, true", "16384, true", "16385, false"})
  void aFontThatDoesNotSayHowLargeItsLettersAreIsCalledSo(int units, boolean isGood)
      throws Exception {
    byte[] font = sample();
    int head = ByteBuffer.wrap(font).getInt(entry(font, "head") + 8);
    ByteBuffer.wrap(font).putShort(head + 18, (short) units);
    assertThat(FontFile.fault("a.ttf", font).map(FontCoverage.Fault::message).orElse(""))
        .isEqualTo(
            isGood
                ? ""
                : "the font is damaged: its letters have no size (unitsPerEm is " + units + ")");
  }

  @Test
  void aVariableFontIsCalledSo() throws Exception {
    byte[] font = sample();
    System.arraycopy("fvar".getBytes(StandardCharsets.US_ASCII), 0, font, entry(font, "post"), 4);
    assertThat(FontFile.fault("a.ttf", font).orElseThrow().message())
        .contains("variable", "same weight");
  }

  @Test
  void aFileThatIsCutOffDoesNotStopTheProgram() throws Exception {
    byte[] font = sample();
    for (int length = 0; length < 400; length++) {
      assertThat(FontFile.fault("a.ttf", java.util.Arrays.copyOf(font, length))).isEmpty();
    }
  }
}
