package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.content.Brand;
import clinic.handouts.content.Library;
import clinic.handouts.files.Workspace;
import clinic.handouts.picture.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the brand's colours are, text can be read. */
final class PaletteTest {
  private static final int WHITE = 0xFFFFFF;

  @TempDir private Path folder;

  private Map<String, Object> palette(String primary, String accent) throws IOException {
    Copies.content(SampleLibrary.root(), folder);
    Path clinic = folder.resolve("content/clinic.yaml");
    Files.writeString(
        clinic,
        Files.readString(clinic)
            .replace("\"#0b5c6b\"", "\"" + primary + "\"")
            .replace("\"#a8452d\"", "\"" + accent + "\""));
    Brand brand =
        Library.read(Workspace.open(folder, SampleLibrary.CLOCK)).clinic().orElseThrow().brand();
    return Palette.of(brand);
  }

  @ParameterizedTest
  @CsvSource({
    "#0b5c6b, #a8452d",
    "#ffffff, #ffffff",
    "#000000, #000000",
    "#ffff00, #00ffff",
    "#00ff00, #ff00ff",
    "#ff0000, #0000ff",
    "#FFFFFE, #fefefe",
    "#808080, #7f7f7f",
    "#010101, #c0ffee",
  })
  void inksReachTheirContrast(String primary, String accent) throws IOException {
    Map<String, Object> palette = palette(primary, accent);
    assertThat(palette.values())
        .allSatisfy(colour -> assertThat((String) colour).matches("#[0-9a-f]{6}"));
    for (String[] pair : new String[][] {{"ink", "tint"}, {"accentInk", "accentTint"}}) {
      int ink = rgb(palette.get(pair[0]));
      assertThat(Contrast.of(ink, rgb(palette.get(pair[1])))).isGreaterThanOrEqualTo(7);
      assertThat(Contrast.of(ink, WHITE)).isGreaterThanOrEqualTo(7);
      assertThat(Contrast.of(rgb(palette.get(pair[1])), 0x1C2326)).isGreaterThanOrEqualTo(7);
    }
  }

  @Test
  void aDarkBrandKeepsItsColour() throws IOException {
    assertThat(palette("#0b3c4b", "#5a1c0d"))
        .containsEntry("primary", "#0b3c4b")
        .containsEntry("ink", "#0b3c4b")
        .containsEntry("accentInk", "#5a1c0d");
  }

  private static int rgb(Object css) {
    return Integer.parseInt(((String) css).substring(1), 16);
  }
}
