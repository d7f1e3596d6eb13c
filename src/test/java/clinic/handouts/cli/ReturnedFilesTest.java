package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.ANKLE;
import static clinic.handouts.cli.GivenOut.BACK;
import static clinic.handouts.cli.GivenOut.put;
import static clinic.handouts.cli.GivenOut.reword;
import static clinic.handouts.cli.GivenOut.sheet;
import static clinic.handouts.cli.GivenOut.states;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.QuietLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file comes back that somebody opened with another program. */
@Tag("slow")
final class ReturnedFilesTest {
  @TempDir private Path folder;
  private Desk desk;
  private byte[] sound;

  @BeforeEach
  void givenOut() throws IOException {
    desk = GivenOut.in(folder);
    sound = Files.readAllBytes(desk.path(sheet("dan-east", BACK)));
  }

  private interface Edit {
    void of(PDDocument document) throws IOException;
  }

  private static byte[] edited(byte[] pdf, Edit edit) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.of(document);
      document.save(out);
      return out.toByteArray();
    }
  }

  private String state(Edit edit) throws IOException {
    put(desk, "returned.pdf", edited(sound, edit));
    return String.join(" + ", states(desk, "returned.pdf"));
  }

  @Test
  void savedAgainItIsTheSame() throws IOException {
    assertThat(state(document -> {})).isEqualTo("current");
    assertThat(state(document -> document.getDocumentInformation().setTitle("Other")))
        .isEqualTo("current");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No. Lying still",
        "if they do not",
        "Stay in bed",
        "Call 000",
        "Leaking urine",
        "educational tool",
        "Version 1",
        "Next review by",
      })
  void aFileWithoutSomeOfItsWordsWasChanged(String words) throws IOException {
    assertThat(stateWithout(words)).isEqualTo("unknown");
    assertThat(desk.run("verify", "returned.pdf").out()).contains("changed after it was given out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is bed rest good for low back pain? \u00b7",
        "12 Example Street",
        "(03) 5550 0100",
        "Written by",
        "In short",
        "Most guidelines say",
        "Our clinic's article",
        "said to avoid bed rest",
        "as long as they",
        "Oliveira",
        "(03) 5550 0101",
        "Have a question?",
      })
  void aFileWithoutOtherPrintedWordsWasChangedToo(String words) throws IOException {
    assertThat(stateWithout(words)).isEqualTo("unknown");
  }

  private String stateWithout(String words) throws IOException {
    byte[] pdf = edited(sound, document -> drop(document, words));
    assertThat(occurrences(pdf, words)).isLessThan(occurrences(sound, words));
    put(desk, "returned.pdf", pdf);
    return String.join(" + ", states(desk, "returned.pdf"));
  }

  private static int occurrences(byte[] pdf, String words) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return count(document, words, 1, document.getNumberOfPages());
    }
  }

  /** Takes the first piece of text away that makes these words fewer on the first such page. */
  private static void drop(PDDocument document, String words) throws IOException {
    for (int number = 1; number <= document.getNumberOfPages(); number++) {
      int before = count(document, words, number, number);
      if (before > 0) {
        drop(document, words, number, before);
        return;
      }
    }
    throw new IllegalArgumentException("no page holds '" + words + "'");
  }

  private static void drop(PDDocument document, String words, int number, int before)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    List<Object> tokens = new PDFStreamParser(page).parse();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator
          && List.of("Tj", "TJ").contains(operator.getName())) {
        Object kept = tokens.set(i - 1, new COSArray());
        tokens.set(i, Operator.getOperator("TJ"));
        contents(document, page, tokens);
        if (count(document, words, number, number) < before) {
          return;
        }
        tokens.set(i - 1, kept);
        tokens.set(i, operator);
      }
    }
    throw new IllegalArgumentException("no piece of text holds '" + words + "'");
  }

  private static int count(PDDocument document, String words, int first, int last)
      throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(first);
    stripper.setEndPage(last);
    return stripper.getText(document).split(Pattern.quote(words), -1).length - 1;
  }

  private static void contents(PDDocument document, PDPage page, List<Object> tokens)
      throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  /** Writes on a page. */
  private static Edit draw(int page, AppendMode mode, float x, float y) {
    return document -> {
      PDPage target = document.getPage(page);
      PDFont font = PDType0Font.load(document, new File("templates/fonts/NotoSans-Regular.ttf"));
      try (PDPageContentStream content =
          new PDPageContentStream(document, target, mode, false, true)) {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(x, y);
        content.showText("and rest");
        content.endText();
      }
    };
  }

  static final Map<String, Edit> ADDITIONS =
      Map.of(
          "words over the page", draw(0, AppendMode.APPEND, 100, 400),
          "words under the page", draw(0, AppendMode.PREPEND, 100, 400),
          "words at the foot of the last page", draw(1, AppendMode.APPEND, 100, 20),
          "a page", document -> document.addPage(new PDPage(PDRectangle.A4)),
          "a white box over the advice",
              document -> {
                try (PDPageContentStream content =
                    new PDPageContentStream(
                        document, document.getPage(0), AppendMode.APPEND, false, true)) {
                  content.setNonStrokingColor(1f, 1f, 1f);
                  content.addRect(0, 200, 600, 400);
                  content.fill();
                }
              },
          "a note stuck on it",
              document -> {
                PDAnnotationText note = new PDAnnotationText();
                note.setContents("Rest for a week");
                note.setRectangle(new PDRectangle(100, 400, 20, 20));
                document.getPage(0).getAnnotations().add(note);
              },
          "its first page twice", document -> document.addPage(document.getPage(0)),
          "its pages in another order",
              document -> {
                PDPage last = document.getPage(1);
                document.getPages().remove(1);
                document.getPages().insertBefore(last, document.getPage(0));
              });

  static final List<String> ADDED = ADDITIONS.keySet().stream().sorted().toList();

  @ParameterizedTest
  @FieldSource("ADDED")
  void aFileWithSomethingAddedWasChanged(String added) throws IOException {
    assertThat(state(ADDITIONS.get(added))).isEqualTo("unknown");
    assertThat(desk.run("verify", "returned.pdf").out()).contains("changed after it was given out");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aFileWithoutOneOfItsPagesIsNotCurrent(int page) throws IOException {
    assertThat(state(document -> document.removePage(page))).isEqualTo("unknown");
  }

  @Test
  void aChangedFileOfAnOldVersionWasChangedToo() throws IOException {
    reword(desk, "heat", 2);
    assertThat(state(document -> {})).isEqualTo("out of date");
    assertThat(state(document -> drop(document, "Stay in bed"))).isEqualTo("unknown");
  }

  @Test
  void aFileWithSeveralSheetsHasSeveralAnswers() throws IOException {
    byte[] other = Files.readAllBytes(desk.path(sheet("dan-east", ANKLE)));
    Edit merge =
        document -> {
          try (PDDocument second = Loader.loadPDF(other)) {
            new PDFMergerUtility().appendDocument(document, second);
          }
        };
    assertThat(state(merge)).isEqualTo("current + current");
    reword(desk, "heat", 2);
    assertThat(state(merge)).isEqualTo("out of date + current");
    assertThat(desk.run("verify", "returned.pdf").status()).isEqualTo(1);
  }

  @ExtendWith(QuietLog.class)
  @ParameterizedTest
  @ValueSource(ints = {100, 60_000, 90_000})
  void aDamagedFileIsUnknownInAWord(int length) throws IOException {
    put(desk, "cut.pdf", Arrays.copyOf(sound, length));
    assertThat(states(desk, "cut.pdf")).containsExactly("unknown");
  }

  @Test
  void aFileWithoutAnyReferenceIsUnknown() throws IOException {
    try (PDDocument empty = new PDDocument()) {
      empty.addPage(new PDPage());
      empty.save(desk.path("empty.pdf").toFile());
    }
    assertThat(states(desk, "empty.pdf")).containsExactly("unknown");
  }
}
