package clinic.handouts.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.TrueTypeSurgery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a font draws what it says. */
class LetterShapesTest {
  private static final String OWN = "AtkinsonHyperlegibleNext-Regular";

  private final PDDocument document = new PDDocument();
  private final LetterShapes shapes = new LetterShapes();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private PDFont font(String name, TrueTypeSurgery surgery) throws IOException {
    byte[] font = Files.readAllBytes(Path.of("templates/fonts", OWN + ".ttf"));
    PDFont loaded = PDType0Font.load(document, new ByteArrayInputStream(surgery.on(font)), false);
    loaded.getCOSObject().setName(COSName.BASE_FONT, name);
    return loaded;
  }

  private static int code(PDFont font, String letter) throws IOException {
    byte[] code = font.encode(letter);
    return (code[0] & 255) << 8 | (code[1] & 255);
  }

  private static boolean isForeign(PDFont font, String drawn, String said) throws IOException {
    return LetterShapes.read(font, code(font, drawn), said).foreign();
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, "ABCDEF+" + OWN})
  void theProgramsOwnFontDrawsItsLetters(String name) throws IOException {
    PDFont font = font(name, each -> each);
    for (String letter : new String[] {"a", "M", "é", "7", "!", "-"}) {
      assertThat(isForeign(font, letter, letter)).as(letter).isFalse();
      LetterShapes.Letter read = shapes.letter(font, code(font, letter));
      assertThat(read.text()).isEqualTo(letter);
      assertThat(read.foreign()).as(letter).isFalse();
      assertThat(read.bold()).isFalse();
      assertThat(shapes.letter(font, code(font, letter))).as("read once").isSameAs(read);
    }
  }

  @Test
  void aLetterThatIsDrawnAsAnotherIsForeign() throws IOException {
    PDFont font = font(OWN, each -> each);
    assertThat(isForeign(font, "o", "a")).isTrue();
    assertThat(isForeign(font, "l", "I")).isTrue();
    assertThat(isForeign(font, "c", "o")).isTrue();
    assertThat(isForeign(font, "3", "ß")).as("begin at the same point, curve or line").isTrue();
    assertThat(isForeign(font, "v", "l")).as("begin at the same point").isTrue();
  }

  @Test
  void aFontWhoseLettersAreShiftedIsForeign() throws IOException {
    assertThat(isForeign(font(OWN, TrueTypeSurgery::shifted), "a", "a")).isTrue();
  }

  @Test
  void aSpaceIsDrawnByNothing() throws IOException {
    assertThat(isForeign(font(OWN, each -> each), " ", " ")).isFalse();
  }

  @Test
  void oneGlyphIsOneCharacter() throws IOException {
    assertThat(isForeign(font("Other", each -> each), "a", "ab")).isTrue();
  }

  @Test
  void lettersOfOtherFontsAreLargeEnough() throws IOException {
    PDFont font = font("Other", each -> each);
    assertThat(isForeign(font, "a", "a")).isFalse();
    assertThat(isForeign(font, "-", "a")).isTrue();
    assertThat(isForeign(font, ".", "b")).isTrue();
    assertThat(isForeign(font, "–", "-")).as("signs may be longer").isFalse();
    assertThat(isForeign(font("Other", TrueTypeSurgery::tiny), "a", "a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "8", ".", ",", "-", "–", "%", "(", "’"})
  void charactersOfOtherFontsHaveInk(String character) throws IOException {
    PDFont hair = font("Other", TrueTypeSurgery.drawn("*", TrueTypeSurgery.HAIR));
    PDFont speck = font("Other", TrueTypeSurgery.drawn("*", TrueTypeSurgery.SPECK));
    assertThat(isForeign(font("Other", each -> each), character, character)).isFalse();
    assertThat(isForeign(hair, character, character)).isTrue();
    assertThat(isForeign(speck, character, character)).isTrue();
  }

  @Test
  void aSpaceThatDrawsSomethingIsForeign() throws IOException {
    assertThat(isForeign(font("Other", each -> each), "0", " ")).isTrue();
    assertThat(isForeign(font("Other", each -> each), "0", "")).isTrue();
  }

  @Test
  void lettersOfOtherFontsLookLikeWhatTheySay() throws IOException {
    PDFont font = font("Other", each -> each);
    for (String letter : letters("acehkmnrtwxy0347AEHKMNRTWXY")) {
      assertThat(isForeign(font, letter, letter)).as(letter).isFalse();
      for (String other : letters("acehnt1347")) {
        boolean another = !other.equalsIgnoreCase(letter);
        if (another) {
          assertThat(isForeign(font, letter, other)).as(letter + " as " + other).isTrue();
        }
      }
    }
  }

  @Test
  void outlinesAreKnownForEmbeddedFontsOnly() throws IOException {
    PDFont font = font(OWN, each -> each);
    assertThat(shapes.letter(font, code(font, "H")).bounds().getHeight()).isBetween(600.0, 750.0);
    assertThat(shapes.fonts()).containsExactly(font);
    COSDictionary descriptor =
        ((COSDictionary) font.getCOSObject().getCOSArray(COSName.DESCENDANT_FONTS).getObject(0))
            .getCOSDictionary(COSName.FONT_DESC);
    assertThat(descriptor.containsKey(COSName.FONT_FILE2)).isTrue();
    PDFont blank = font(OWN, TrueTypeSurgery::blank);
    assertThat(shapes.letter(blank, code(blank, "H")).bounds().isEmpty()).isTrue();
    assertThat(isForeign(blank, "H", "H")).isTrue();
  }

  private static List<String> letters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
