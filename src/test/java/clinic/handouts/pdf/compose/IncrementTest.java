package clinic.handouts.pdf.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** What is written after the bytes of a PDF is what was changed in it, and nothing else is lost. */
final class IncrementTest {
  private static final COSName OURS = COSName.getPDFName("Ours");

  private static byte[] twoPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = new PDPage();
        COSDictionary of = new COSDictionary();
        of.setInt(COSName.getPDFName("Number"), i);
        page.getCOSObject().setItem(OURS, of);
        document.addPage(page);
      }
      document.setDocumentId(5L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static COSDictionary ours(PDDocument document, int page) {
    return document.getPage(page).getCOSObject().getCOSDictionary(OURS);
  }

  private static byte[] changed() throws IOException {
    byte[] before = twoPages();
    try (PDDocument document = Loader.loadPDF(before)) {
      COSDocument cos = document.getDocument();
      COSStream stream = cos.createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[] {'a', '\r', '\n', 'b'});
      }
      COSDictionary inner = new COSDictionary();
      inner.setItem(COSName.CONTENTS, stream);
      inner.setItem(COSName.PARENT, document.getPage(0).getCOSObject());
      COSDictionary direct = new COSDictionary();
      direct.setDirect(true);
      direct.setItem(COSName.V, new COSString("(brackets) and \\ and ü"));
      COSArray all = new COSArray();
      all.add(inner);
      all.add(inner);
      all.add(direct);
      document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Added"), all);
      return Increment.written(cos, before, 6L);
    }
  }

  @Test
  void whatWasAddedIsReadBackAndSharedObjectsStayOne() throws IOException {
    try (PDDocument document = Loader.loadPDF(changed())) {
      COSDictionary page = document.getPage(0).getCOSObject();
      COSArray all = page.getCOSArray(COSName.getPDFName("Added"));
      COSDictionary inner = (COSDictionary) all.getObject(0);
      assertThat(all.getObject(1)).isSameAs(inner);
      assertThat(((COSObject) all.get(0)).getKey()).isEqualTo(((COSObject) all.get(1)).getKey());
      assertThat(inner.getDictionaryObject(COSName.PARENT)).isSameAs(page);
      COSBase stream = inner.getDictionaryObject(COSName.CONTENTS);
      try (var in = ((COSStream) stream).createInputStream()) {
        assertThat(in.readAllBytes()).containsExactly('a', '\r', '\n', 'b');
      }
      assertThat(((COSDictionary) all.getObject(2)).getString(COSName.V))
          .isEqualTo("(brackets) and \\ and ü");
    }
  }

  @Test
  void theBytesBeforeStayAsTheyAreAndSoDoesEverythingThatDidNotChange() throws IOException {
    byte[] before = twoPages();
    byte[] after = changed();
    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    try (PDDocument document = Loader.loadPDF(after)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      for (int i = 0; i < 2; i++) {
        assertThat(ours(document, i).getInt("Number")).isEqualTo(i);
      }
      long rewritten =
          document.getDocument().getXrefTable().entrySet().stream()
              .filter(each -> each.getValue() >= before.length)
              .count();
      assertThat(rewritten).as("the page, the dictionary and the stream").isEqualTo(3);
    }
  }

  @Test
  void whatDidNotChangeIsNotEvenRead() throws IOException {
    byte[] before = twoPages();
    try (PDDocument document = Loader.loadPDF(before)) {
      document.getPage(0).getCOSObject().setInt(COSName.ROTATE, 90);
      Increment.written(document.getDocument(), before, 6L);
      COSObject other = (COSObject) document.getPage(1).getCOSObject().getItem(OURS);
      assertThat(other.isDereferenced()).isFalse();
    }
  }

  @Test
  void theIdentifierKeepsItsFirstPartAndTheFileIsTheSameEachTime() throws IOException {
    byte[] after = changed();
    assertThat(changed()).isEqualTo(after);
    try (PDDocument old = Loader.loadPDF(twoPages());
        PDDocument document = Loader.loadPDF(after)) {
      COSArray was = old.getDocument().getDocumentID();
      COSArray is = document.getDocument().getDocumentID();
      assertThat(is.getObject(0)).isEqualTo(was.getObject(0));
      assertThat(is.getObject(1)).isNotEqualTo(was.getObject(1));
    }
  }
}
