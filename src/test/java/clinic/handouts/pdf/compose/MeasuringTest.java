package clinic.handouts.pdf.compose;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Workspace;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.FontSet;
import clinic.handouts.pdf.PdfRenderer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is only laid out fills its pages as it does when it is painted. */
final class MeasuringTest {
  @ParameterizedTest
  @CsvSource({
    "low-back-pain-bed-rest, standard",
    "low-back-pain-bed-rest, large-print",
    "neck-strain-stay-active, large-print",
    "knee-osteoarthritis-keep-moving, standard",
  })
  void layingOutIsEnoughToMeasure(String topic, String format) throws Exception {
    Workspace workspace = Workspace.open(SampleLibrary.root(), SampleLibrary.CLOCK);
    EditionKey key = new EditionKey(topic, EditionKey.CLINIC, "en-AU", format);
    FilledLayout filled =
        new HandoutLayout(workspace).fill(SampleLibrary.ofRepository().edition(key), false);
    DocumentInfo info = new DocumentInfo("T", "", "", List.of(), "en-AU", LocalDate.EPOCH);
    PdfRenderer renderer = new PdfRenderer(workspace);
    for (FilledLayout each : List.of(filled, filled.closer().get(0))) {
      String xhtml = each.whole(filled.boxes().stream().map(box -> 60.0).toList());
      PageFill painted =
          renderer.set(xhtml, info, "a layout", FontSet.Repertoire.NONE, PageFill::of);
      assertThat(renderer.laidOut(xhtml, info, "a layout", PageFill::of)).isEqualTo(painted);
      assertThat(painted.empty()).hasSizeGreaterThan(1);
    }
  }
}
