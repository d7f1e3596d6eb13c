package clinic.handouts.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.text.shape.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

/** Letters of shaped scripts must look like their word, and stand where it has them. */
final class ShapedWordTest {
  private static final PdfRenderer RENDERER =
      new PdfRenderer(Workspace.open(SampleLibrary.root(), SampleLibrary.CLOCK));

  @Test
  void wordsOfAllScriptsAreAsTheyAreShaped() throws Exception {
    Map<String, List<String>> words =
        Words.all().stream()
            .filter(word -> Words.isSet(word.script(), word.language()))
            .collect(
                Collectors.groupingBy(
                    Words.Word::language,
                    Collectors.mapping(Words.Word::text, Collectors.toList())));
    assertThat(words).hasSizeGreaterThanOrEqualTo(11);
    for (Map.Entry<String, List<String>> language : words.entrySet()) {
      try (PDDocument document = drawn(language.getKey(), language.getValue())) {
        List<Glyph> glyphs = glyphs(document);
        assertThat(glyphs).extracting(Glyph::flaw).as(language.getKey()).containsOnly("");
        assertThat(glyphs.stream().map(Glyph::text).collect(Collectors.joining()))
            .isEqualTo(String.join("", language.getValue()));
      }
    }
  }

  @Test
  void aLetterBelowAnotherIsReadWithIt() throws Exception {
    try (PDDocument document = drawn("bn", List.of("সংস্করণ"))) {
      assertThat(glyphs(document)).extracting(Glyph::text).containsExactly("সং", "স্ক", "র", "ণ");
    }
  }

  @Test
  void aCharacterThatTheLayoutWritesByItsNumberIsShaped() throws Exception {
    try (PDDocument document = drawn("hi", List.of("&#x0915;&#x094D;&#x0937;"))) {
      assertThat(glyphs(document)).extracting(Glyph::text).containsExactly("क्ष");
    }
  }

  @Test
  void lettersThatSayTheyAreOthers() throws Exception {
    assertThat(flaws("hi", "३८", page -> sayOther(page, "0969", "096A"))).isNotEmpty();
    assertThat(flaws("km", "៣៨", page -> sayOther(page, "17E3", "17E4"))).isNotEmpty();
  }

  @Test
  void aLetterThatIsMoved() throws Exception {
    assertThat(
            flaws(
                "bn",
                "ডাক্তার",
                page ->
                    change(
                        page,
                        codes -> {
                          COSArray moved = new COSArray();
                          moved.add(new COSString(new byte[] {codes[0], codes[1]}));
                          moved.add(new COSFloat(-60));
                          byte[] rest = Arrays.copyOfRange(codes, 2, codes.length);
                          moved.add(new COSString(rest));
                          return moved;
                        })))
        .isNotEmpty();
  }

  @Test
  void aWordInAFontOfAnotherName() throws Exception {
    assertThat(flaws("ta", "மருந்து", page -> rename(page, "ABCDEF+NotoSans-Regular")))
        .isNotEmpty();
    assertThat(flaws("ta", "மருந்து", page -> rename(page, "ABCDEF+NotoSansTamil-Bold")))
        .isNotEmpty();
    assertThat(flaws("ta", "மருந்து", page -> rename(page, "ABCDEF+Other-Regular"))).isNotEmpty();
  }

  private interface Change {
    COSBase of(byte[] codes);
  }

  private static List<String> flaws(String language, String word, Consumer<PDPage> attack)
      throws Exception {
    try (PDDocument document = drawn(language, List.of(word))) {
      attack.accept(document.getPage(0));
      return glyphs(document).stream()
          .map(Glyph::flaw)
          .filter(flaw -> !flaw.isEmpty())
          .distinct()
          .toList();
    }
  }

  private static List<Glyph> glyphs(PDDocument document) throws IOException {
    return PageContent.of(document, new LetterShapes()).stream()
        .flatMap(page -> page.glyphs().stream())
        .filter(glyph -> !glyph.isSpace())
        .toList();
  }

  private static PDDocument drawn(String language, List<String> words)
      throws RenderingException, IOException {
    String xhtml =
        words.stream()
            .map(word -> "<p>" + word + "</p>")
            .collect(
                Collectors.joining(
                    "",
                    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>"
                        + "body { font-family: NotoSans }</style></head><body>",
                    "</body></html>"));
    DocumentInfo info =
        new DocumentInfo("t", "a", "d", List.of(), language, LocalDate.of(2026, 1, 1));
    return Loader.loadPDF(RENDERER.render(xhtml, info, "test"));
  }

  private static void change(PDPage page, Change change) {
    try {
      PDFStreamParser parser = new PDFStreamParser(page);
      List<Object> tokens = parser.parse();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i) instanceof COSString text && text.getBytes().length > 2) {
          tokens.set(i, change.of(text.getBytes()));
          tokens.set(i + 1, Operator.getOperator(tokens.get(i) instanceof COSArray ? "TJ" : "Tj"));
        }
      }
      PDStream stream = new PDStream(new COSStream());
      try (OutputStream out = stream.createOutputStream()) {
        new ContentStreamWriter(out).writeTokens(tokens);
      }
      page.setContents(stream);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sayOther(PDPage page, String said, String other) {
    eachFont(
        page,
        font -> {
          try {
            COSStream map = (COSStream) font.getDictionaryObject(COSName.TO_UNICODE);
            String text =
                new String(map.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(text).contains("<" + said + ">");
            try (OutputStream out = map.createOutputStream()) {
              out.write(
                  text.replace("<" + said + ">", "<" + other + ">")
                      .getBytes(StandardCharsets.US_ASCII));
            }
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void rename(PDPage page, String name) {
    eachFont(page, font -> font.setName(COSName.BASE_FONT, name));
  }

  private static void eachFont(PDPage page, Consumer<COSDictionary> change) {
    COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    fonts.keySet().forEach(each -> change.accept(fonts.getCOSDictionary(each)));
  }
}
