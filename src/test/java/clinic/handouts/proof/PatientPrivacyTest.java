package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patient's name on the page is kept; anywhere else in the file it is found. */
class PatientPrivacyTest {
  /** A place in a PDF where a name may slip in. */
  enum Leak {
    TITLE {
      @Override
      void put(PDDocument document, PDPage page, String text) {
        document.getDocumentInformation().setTitle(text);
      }
    },
    METADATA {
      @Override
      void put(PDDocument document, PDPage page, String text) throws IOException {
        byte[] xml = ("<x>" + text + "</x>").getBytes(StandardCharsets.UTF_8);
        document
            .getDocumentCatalog()
            .setMetadata(new PDMetadata(document, new ByteArrayInputStream(xml)));
      }
    },
    BOOKMARK {
      @Override
      void put(PDDocument document, PDPage page, String text) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(text);
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
      }
    },
    LIST {
      @Override
      void put(PDDocument document, PDPage page, String text) {
        COSArray array = new COSArray();
        array.add(COSName.A);
        array.add(new COSString(text));
        page.getCOSObject().setItem(COSName.getPDFName("Own"), array);
      }
    },
    NAME {
      @Override
      void put(PDDocument document, PDPage page, String text) {
        page.getCOSObject().setItem(COSName.getPDFName("Own"), COSName.getPDFName(text));
      }
    },
    KEY {
      @Override
      void put(PDDocument document, PDPage page, String text) {
        page.getCOSObject().setItem(COSName.getPDFName(text), COSName.A);
      }
    };

    abstract void put(PDDocument document, PDPage page, String text) throws IOException;
  }

  private static byte[] pdf(String onThePage, Leak leak, String leaked) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      leak.put(document, page, leaked);
      byte[] content = ("BT (" + onThePage + ") Tj ET").getBytes(StandardCharsets.US_ASCII);
      page.setContents(new PDStream(document, new ByteArrayInputStream(content)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNameOnThePageIsKept(Leak place) {
    assertThat(
            PatientPrivacy.isKept(
                pdf("For Kim", place, "Rest"), pdf("", place, "Rest"), List.of("Kim")))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aNameAnywhereElseIsFound(Leak place) {
    assertThat(
            PatientPrivacy.isKept(
                pdf("For Kim", place, "Rest, for Kim"), pdf("", place, "Rest"), List.of("Kim")))
        .isFalse();
  }

  @Test
  void aNameIsFoundInAnyCase() {
    byte[] nameless = pdf("", Leak.TITLE, "Rest");
    assertThat(PatientPrivacy.isKept(pdf("", Leak.TITLE, "for-IRIS"), nameless, List.of("Iris")))
        .isFalse();
    assertThat(PatientPrivacy.isKept(pdf("", Leak.TITLE, "for iris"), nameless, List.of("IRIS")))
        .isFalse();
  }

  @Test
  void whatTheSheetSaysAnywayIsNotAboutThePatient() {
    byte[] anyway = pdf("", Leak.TITLE, "Rest, by Kim");
    assertThat(
            PatientPrivacy.isKept(
                pdf("For Kim", Leak.TITLE, "Rest, by Kim"), anyway, List.of("Kim")))
        .isTrue();
  }

  /** Different words mean different glyphs, and so a different subset and different numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"X", "a", "7", "Bold", "Prop"})
  void whatWritersNameByThemselvesIsNotTheName(String name) {
    byte[] nameless = pdf("", Leak.NAME, "AAAAFE+Sans-Bold");
    assertThat(
            PatientPrivacy.isKept(pdf("", Leak.NAME, "AAAXAB+Sans-Bold"), nameless, List.of(name)))
        .isTrue();
    nameless = pdf("", Leak.KEY, "Prop1");
    assertThat(PatientPrivacy.isKept(pdf("", Leak.KEY, "Prop77"), nameless, List.of(name)))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aNameOfOneLetterIsFoundAnywhereElse(Leak place) {
    assertThat(
            PatientPrivacy.isKept(
                pdf("For X", place, "Rest, X"), pdf("", place, "Rest"), List.of("X")))
        .isFalse();
  }

  @Test
  void whatCannotBeReadIsNotJudged() {
    assertThatThrownBy(() -> PatientPrivacy.isKept(new byte[] {1}, new byte[] {1}, List.of("Kim")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void whatElseChangesIsNotTheName() {
    byte[] nameless = pdf("", Leak.TITLE, "Rest");
    assertThat(PatientPrivacy.isKept(pdf("For Kim", Leak.TITLE, "Walk"), nameless, List.of("Kim")))
        .isTrue();
  }
}
