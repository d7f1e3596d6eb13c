package clinic.handouts.pdf.marked;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

final class FontCodesTest {
  @Test
  void aFaceIsTheNameWithoutTheTagOfWhatWasCutOut() {
    assertThat(FontCodes.face("AAABHU+NotoSans-Bold")).isEqualTo("NotoSans-Bold");
    assertThat(FontCodes.face("NotoSans-Bold")).isEqualTo("NotoSans-Bold");
  }

  @Test
  void onlyATagOfSixCapitalsIsTakenOff() {
    assertThat(FontCodes.face("AAABH+NotoSans")).isEqualTo("AAABH+NotoSans");
    assertThat(FontCodes.face("aaabhu+NotoSans")).isEqualTo("aaabhu+NotoSans");
    assertThat(FontCodes.face("NotoAAABHU+Sans")).isEqualTo("NotoAAABHU+Sans");
    assertThat(FontCodes.face("AAABHU+CCCDDD+NotoSans")).isEqualTo("CCCDDD+NotoSans");
  }

  @Test
  void aFontWithoutANameHasNoFace() {
    assertThat(FontCodes.face(new COSDictionary())).isEmpty();
  }

  @Test
  void aFontHasTheFaceOfItsName() {
    COSDictionary font = new COSDictionary();
    font.setName(COSName.BASE_FONT, "AAABHU+Lexend-Regular");
    assertThat(FontCodes.face(font)).isEqualTo("Lexend-Regular");
  }
}
