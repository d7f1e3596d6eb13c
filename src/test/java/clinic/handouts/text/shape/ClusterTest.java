package clinic.handouts.text.shape;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.files.PackedTemplates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a font of a document has a code for. */
final class ClusterTest {
  @Test
  void noClusterIsNarrowerThanNothingBecauseFontsCannotSaySo() {
    byte[] file = PackedTemplates.bytes("fonts/scripts/NotoNastaliqUrdu-Regular.ttf").orElseThrow();
    ShapingFont font = new ShapingFont("NotoNastaliqUrdu-Regular", file);
    ShapedText word = new ShapedText("تحریر", "Arab", "ur", true);
    assertThat(Shaper.shape(font, word)).anyMatch(glyph -> glyph.advance() < 0);
    List<Cluster> clusters = Cluster.of(font, word);
    assertThat(clusters).allMatch(each -> each.advance() >= 0);
    assertThat(clusters.stream().mapToInt(Cluster::advance).sum())
        .isEqualTo(Shaper.shape(font, word).stream().mapToInt(ShapedGlyph::advance).sum());
    assertThat(clusters).extracting(Cluster::says).contains("حر");
  }
}
