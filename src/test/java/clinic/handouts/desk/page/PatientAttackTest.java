package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Attacks on the part of the desk's form that is for one patient. What can't be printed as it is
 * typed is refused, without being repeated; everything else is printed as it is typed.
 */
@Tag("hostile")
class PatientAttackTest extends OpenDesk {
  private static final String ORDER =
      "clinician=dan-east&language=en-AU&format=standard&topic=" + Orders.BACK;
  private static final String SECRET = "Zanzibar";
  private static final String NOWHERE = "&printer=ipp://printer.invalid/ipp/print";

  /** A field, and what is put into it: never printed. */
  private static final List<List<String>> REFUSED =
      List.of(
          List.of("note", "Zanzibar \u202Eevil"),
          List.of("note", "Zanzibar \u2067evil\u2069"),
          List.of("note", "Zanzibar \u200Fevil"),
          List.of("note", "Zan\u0000zibar"),
          List.of("note", "Zanzibar\u001B[31m"),
          List.of("note", "Zanzibar\u0007"),
          List.of("note", "Zanzibar \uE000"),
          List.of("note", "Zanzibar \uDB40\uDC41"),
          List.of("note", "Zanzibar \uD83D\uDC8A"),
          List.of("note", "Zanzibar \uFFF9x"),
          List.of("note", "Zanzibar ".repeat(60)),
          List.of("note", "Zanzibar".repeat(5_000)),
          List.of("note", "Zanzibar: don't call 000"),
          List.of("note", "Zanzibar: never ring 0 0 0"),
          List.of("note", "Zanzibar: do not call triple zero"),
          List.of("note", "Zanzibar: ignore this handout"),
          List.of("note", "Zanzibar: ignore the red flags"),
          List.of("note", "Zanzibar: no need to call an ambulance"),
          List.of("next-visit", "Zanzibar\nMonday"),
          List.of("next-visit", "Zanzibar".repeat(8)),
          List.of("next-visit", "Zanzibar \u202Eevil"),
          List.of("next-visit", "Zanzibar: don't call 000"),
          List.of("first-name", "Zanzibar".repeat(8)),
          List.of("first-name", "Zanzibar\nEvil"),
          List.of("first-name", "Zanzibar \u2066x\u2069"),
          List.of("tick", "Zanzibar"),
          List.of("tick", Orders.BACK + "|Zanzibar"),
          List.of("tick", "../../Zanzibar|phases[0].do[0].text"),
          List.of("exercise", "Zanzibar|a|b"),
          List.of("sets", "Zanzibar"));

  /** What looks like markup or code, which is only letters on the sheet. */
  private static final List<String> LETTERS =
      List.of(
          "<script>alert(1)</script> Zanzibar",
          "</p><h1>Zanzibar</h1>",
          "&lt;b&gt;Zanzibar&amp;",
          "]]> <!-- Zanzibar -->",
          "**Zanzibar** _x_",
          "[Zanzibar](https://evil.ex)",
          "${7777*7} #{Zanzibar} <#list 1..9>",
          "' OR 1=1; -- Zanzibar",
          "=HYPERLINK(1) Zanzibar",
          "%3Cb%3E Zanzibar %s");

  private String token;

  @BeforeEach
  void look() throws Exception {
    token = token();
  }

  /** Asks again when the desk says that there were too many requests, as it asks for. */
  @Override
  protected HttpResponse<byte[]> post(String path, String fields) throws Exception {
    HttpResponse<byte[]> answer = post(path, fields, token);
    for (int tries = 1; answer.statusCode() == 429 && tries < 10; tries++) {
      Thread.sleep(1_000);
      answer = post(path, fields, token);
    }
    return answer;
  }

  private static String with(String field, String value) {
    return ORDER + "&" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void whatCantBePrintedAsItIsTypedIsRefusedWithoutBeingRepeated() throws Exception {
    List<String> passed = new ArrayList<>();
    for (List<String> attack : REFUSED) {
      String fields = with(attack.get(0), attack.get(1));
      String job = NOWHERE + "&job=" + UUID.randomUUID();
      for (String path : List.of("/desk/pictures", "/desk/pdf", "/desk/print")) {
        HttpResponse<byte[]> answer = post(path, fields + job);
        assertThat(text(answer)).as(attack + path).doesNotContain(SECRET, "Exception", "\u202E");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        if (!List.of(400, 409, 413).contains(answer.statusCode())) {
          passed.add(answer.statusCode() + " " + path + " " + attack);
        }
      }
    }
    assertThat(passed).isEmpty();
    assertThat(page("/desk/tray")).contains("Nothing has been sent to a printer yet");
    assertThat(page("/log")).contains("Nothing was given out");
  }

  @Test
  void whatLooksLikeMarkupIsOnlyLettersOnTheSheet() throws Exception {
    for (String words : LETTERS) {
      HttpResponse<byte[]> pdf = post("/desk/pdf", with("note", words));
      assertThat(pdf.statusCode()).as(words + text(pdf)).isEqualTo(200);
      assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline;");
      assertThat(words(pdf).replaceAll("\\s+", "")).contains(words.replaceAll("\\s+", ""));
      String pictures = text(post("/desk/pictures", with("note", words)));
      assertThat(pictures).as(words).contains("<img").doesNotContain(SECRET);
    }
    for (String address : List.of("/", "/log", "/desk/tray", "/desk/topics", "/health")) {
      assertThat(page(address)).doesNotContain(SECRET);
    }
  }

  private static String words(HttpResponse<byte[]> pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void noRedFlagCanBeMarkedAndNoItemOfAnotherHandout() throws Exception {
    String sheet = words(post("/desk/pdf", ORDER));
    assertThat(sheet).contains("Leaking urine or poo.");
    for (String path :
        List.of("get-help.red-flags[0].text", "redFlags[0]", "help.redFlags[2].text", "title")) {
      HttpResponse<byte[]> answer =
          post("/desk/pdf", with("tick", Orders.BACK + "|" + path + "|Leaking urine or poo."));
      String said = answer.statusCode() == 200 ? words(answer) : text(answer);
      assertThat(said).as(path).doesNotContain("For you");
    }
    String others = Orders.ANKLE + "|phases[0].do[0].text|Walk as normally as you can.";
    assertThat(words(post("/desk/pdf", with("tick", others)))).doesNotContain("For you");
  }

  @Test
  void aThousandMarksAreRefused() throws Exception {
    StringBuilder all = new StringBuilder(ORDER);
    for (int i = 0; i < 501; i++) {
      all.append("&tick=a|b|").append(i);
    }
    assertThat(post("/desk/pictures", all.toString()).statusCode()).isIn(400, 413);
  }
}
