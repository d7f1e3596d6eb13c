package clinic.handouts.proof.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Letters stand on paper in the order of Unicode Standard Annex 9, and read in that of the text.
 */
final class ReadingOrderTest {
  private static final PdfRenderer RENDERER =
      new PdfRenderer(Workspace.open(SampleLibrary.root(), SampleLibrary.CLOCK));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; اتصل بالرقم (03) 5550 0100 أو <a href='https://example.com'>example.com</a> الآن.",
        "ar; خذ <b>Paracetamol 500 mg</b> مرتين (مع <em>Dr Dan</em> East)؛ حرارة ٣٨٫٥ و11 (92%).",
        "ar; World Health Organization. Back pain. <a href='https://who.int'>who.int</a>",
        "fa; اگر تب شما بالای ۳۸ درجه است می‌خواهید با پزشک تماس بگیرید.",
        "ur; اگر درد 3 دن میں بڑھ جائے تو (03) 5550 0100 پر فون کریں۔",
        "he; התקשרו לרופא אם החום עולה מעל 38.5 °C (מאוד). שָׁלוֹם",
        "en-AU; Ask Dr محمد علي or שרה כהן, on (03) 5550 0100."
      })
  void isAsItIsRead(String language, String words) throws Exception {
    try (PDDocument document = drawn(language, words)) {
      ReadingOrder order = order(document);
      assertThat(order.wrong()).isEmpty();
      List<Glyph> read = order.root().glyphs();
      String plain = words.replaceAll("<[^>]*>", "");
      assertThat(order.root().characters()).isEqualTo(plain.replace(" ", ""));
      assertThat(WordsOnPaper.flaw(plain, read.stream().filter(each -> !each.isSpace()).toList()))
          .isEmpty();
      assertThat(read).extracting(Glyph::flaw).containsOnly("");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; حرارة ٣٨ درجة; ٣|٨",
        "fa; تب ۳۸ درجه; ۳|۸",
        "ar; حرارة 38 درجة; 3|8",
        "he; חום 38 מעלות; 3|8",
        "ar; اتصل (03) 5550 0100 الآن; \\(03\\) |5550 |0100",
        "ar; خذ 500 mg الآن; 500 |mg",
        "en-AU; on 000 for محمد; 0 ",
      })
  void whatIsTurnedRoundIsFound(String language, String words, String parts) throws Exception {
    try (PDDocument document = drawn(language, words)) {
      turnRound(document.getPage(0), Pattern.compile(parts));
      assertThat(order(document).wrong()).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"ar; لا تأخذ; لا; تأخذ", "en-AU; Dr محمد علي; محمد; علي"})
  void wordsInEachOthersPlaceAreFound(String language, String words, String one, String other)
      throws Exception {
    try (PDDocument document = drawn(language, words)) {
      swap(document.getPage(0), one, other);
      assertThat(order(document).wrong()).isPresent();
    }
  }

  @Test
  void aSheetThatWasNotMirroredIsFound() throws Exception {
    try (PDDocument document = drawn("en-AU", "Take 2 tablets a day")) {
      document.getDocumentCatalog().setLanguage("ar");
      assertThat(order(document).wrong()).isEmpty(); // English words still run to the right.
    }
    try (PDDocument document = drawn("en-AU", "محمد Dan محمد علي")) {
      document.getDocumentCatalog().setLanguage("ar");
      assertThat(order(document).wrong()).isPresent();
    }
  }

  private static ReadingOrder order(PDDocument document) throws IOException {
    return ReadingOrder.of(document, PageContent.of(document, new LetterShapes()));
  }

  private static PDDocument drawn(String language, String words)
      throws RenderingException, IOException {
    String xhtml =
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><style>body { font-family: NotoSans }"
            + "</style></head><body><p>"
            + words
            + "</p></body></html>";
    DocumentInfo info =
        new DocumentInfo("t", "a", "d", List.of(), language, LocalDate.of(2026, 1, 1));
    return Loader.loadPDF(RENDERER.render(xhtml, info, "test"));
  }

  /** Sets the parts of a text that fit a pattern in reverse order, where they stand together. */
  private static void turnRound(PDPage page, Pattern part) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    Shown shown =
        Shown.all(page, tokens).stream()
            .filter(each -> part.matcher(each.words()).results().count() > 1)
            .findFirst()
            .orElseThrow();
    List<Object> turned = new ArrayList<>();
    List<MatchResult> parts = part.matcher(shown.words()).results().toList();
    float at = ((COSNumber) tokens.get(shown.place)).floatValue();
    float end = at + shown.width(0, parts.get(parts.size() - 1).end());
    at += shown.width(0, parts.get(0).start());
    for (MatchResult each : parts) {
      end -= shown.width(each.start(), each.end());
      turned.addAll(shown.placed(tokens, end, each.start(), each.end()));
    }
    assertThat(end).isCloseTo(at, within(0.1f));
    tokens.addAll(shown.text + 2, turned);
    tokens.set(shown.text, new COSString(shown.bytes(0, parts.get(0).start())));
    write(page, tokens);
  }

  /** Lets two words change places. */
  private static void swap(PDPage page, String one, String other) throws IOException {
    List<Object> tokens = new PDFStreamParser(page).parse();
    int first = place(page, tokens, one);
    int second = place(page, tokens, other);
    Object kept = tokens.get(first);
    tokens.set(first, tokens.get(second));
    tokens.set(second, kept);
    write(page, tokens);
  }

  private static int place(PDPage page, List<Object> tokens, String word) throws IOException {
    String painted = new StringBuilder(word).reverse().toString();
    return Shown.all(page, tokens).stream()
        .filter(each -> each.words().equals(painted))
        .findFirst()
        .orElseThrow()
        .place;
  }

  private static void write(PDPage page, List<Object> tokens) throws IOException {
    PDStream stream = new PDStream(new COSStream());
    try (OutputStream out = stream.createOutputStream()) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  /** A text of a page: where its place and its codes are among the instructions. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Shown(int place, int text, PDFont font, float size, byte[] codes) {
    static List<Shown> all(PDPage page, List<Object> tokens) throws IOException {
      List<Shown> all = new ArrayList<>();
      PDFont font = null;
      float size = 0;
      int place = 0;
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i) instanceof Operator each && each.getName().equals("Tf")) {
          font = page.getResources().getFont((COSName) tokens.get(i - 2));
          size = ((COSNumber) tokens.get(i - 1)).floatValue();
        } else if (tokens.get(i) instanceof Operator each && each.getName().equals("Tm")) {
          place = i - 2;
        } else if (tokens.get(i) instanceof COSString text && font != null) {
          all.add(new Shown(place, i, font, size, text.getBytes()));
        }
      }
      return all;
    }

    String words() {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < codes.length; i += 2) {
        words.append(font.toUnicode(code(i)));
      }
      return words.toString();
    }

    private int code(int at) {
      return (codes[at] & 255) << 8 | (codes[at + 1] & 255);
    }

    float width(int from, int to) throws IOException {
      float width = 0;
      for (int i = from; i < to; i++) {
        width += font.getWidth(code(2 * i));
      }
      return width * size / 1000;
    }

    byte[] bytes(int from, int to) {
      return Arrays.copyOfRange(codes, 2 * from, 2 * to);
    }

    /** Instructions that show some of it at another place on its line. */
    List<Object> placed(List<Object> tokens, float x, int from, int to) {
      List<Object> placed = new ArrayList<>(tokens.subList(place - 4, place + 3));
      placed.set(4, new COSFloat(x));
      placed.add(new COSString(bytes(from, to)));
      placed.add(Operator.getOperator("Tj"));
      return placed;
    }
  }
}
