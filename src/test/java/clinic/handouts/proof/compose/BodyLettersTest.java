package clinic.handouts.proof.compose;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

final class BodyLettersTest {
  @Test
  void onlyLettersThatAreJudgedByThemselvesAreKnown() throws Exception {
    String xhtml =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>"
            + "body { font-family: NotoSans }</style></head><body><p>A 好</p></body></html>";
    DocumentInfo info =
        new DocumentInfo("t", "a", "d", List.of(), "zh-Hans", LocalDate.of(2026, 1, 1));
    PdfRenderer renderer =
        new PdfRenderer(Workspace.open(SampleLibrary.root(), SampleLibrary.CLOCK));
    try (PDDocument document = Loader.loadPDF(renderer.render(xhtml, info, "test"))) {
      Set<ShownLetter> letters = new BodyLetters().of(card(document.getPage(0)));
      assertThat(letters).extracting(ShownLetter::text).containsExactlyInAnyOrder("A", " ", "");
    }
  }

  private static CardPart card(PDPage page) throws Exception {
    COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    Map<String, COSDictionary> named = new HashMap<>();
    fonts.keySet().forEach(name -> named.put(name.getName(), fonts.getCOSDictionary(name)));
    try (InputStream content = page.getContents()) {
      String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
      COSObject box = new COSObject(null, new COSObjectKey(1, 0));
      return new CardPart("", 0, text, named, List.of(), box, Set.of());
    }
  }
}
