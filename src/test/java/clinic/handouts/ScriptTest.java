package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.text.shape.Words;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic in a language whose letters have to be shaped is made, in every format. */
@Tag("slow")
final class ScriptTest {
  /** By language, some words of its topic, as readers of PDFs find them. */
  private static final List<List<String>> LANGUAGES =
      List.of(
          List.of(
              "hi", "मांसपेशियाँ", "विद्यार्थी", "Paracetamol 500 mg", "१० मिनट", "(03) 5550 0100"),
          List.of("ar", "Paracetamol 500 mg", "٣٨٫٥", "الأنسجة"),
          List.of("fa", "Paracetamol 500 mg", "۳۸٫۵", "راهنما"),
          List.of("ur", "Paracetamol 500 mg", "۳۸٫۵", "بستر"),
          List.of("he", "Paracetamol 500 mg", "במיטה"),
          List.of("zh-Hans", "血液把氧气和养分带到正在愈合的组织", "第二天", "(03) 5550 0100"));

  /** The same for languages that need a font which is added. */
  private static final List<List<String>> WITH_FONTS =
      List.of(
          List.of("ko", "영양분이 낫고 있는 조직으로", "金善英", "11개(92%)가", "(03) 5550 0100으로"),
          List.of("ja", "酸素と栄養がより多く届きます", "佐藤 花子", "(03) 5550 0100に"));

  /** Their fonts, and what these are called in a workspace. */
  private static final Map<String, List<String>> FONTS =
      Map.of("ko", List.of("noto-sans-kr", "Kore"), "ja", List.of("noto-sans-jp", "Jpan"));

  private static final Path LOOK = Path.of("target/look/scripts");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> isProvedValidAndReadable() {
    return LANGUAGES.stream().map(each -> DynamicTest.dynamicTest(each.get(0), () -> isMade(each)));
  }

  @TestFactory
  @Tag("machine")
  Stream<DynamicTest> isMadeInAFontThatWasAdded() {
    return WITH_FONTS.stream()
        .map(each -> DynamicTest.dynamicTest(each.get(0), () -> isMade(each)));
  }

  /** All kinds of content in the sentences and fixed words that are there in a language. */
  @ParameterizedTest
  @ValueSource(strings = {"bn", "km", "my", "ne", "pa", "si", "ta", "th", "zh-Hant"})
  void everyKindOfContentIsMade(String language) throws Exception {
    SampleLibrary library = new SampleLibrary(workspace(language, everyKind(language)));
    for (String format : library.library().usualFormats()) {
      Handout handout = library.make(new EditionKey("topic", "_clinic", language, format));
      assertThat(handout.problems()).as(format).isEmpty();
      assertThat(VeraPdf.failures(kept(language + "-" + format, handout))).isEmpty();
    }
  }

  /** The PDF, which is also put where people can look at it. */
  private static byte[] kept(String name, Handout handout) throws IOException {
    byte[] pdf = Unreleased.pdf(handout);
    Files.write(Files.createDirectories(LOOK).resolve(name + ".pdf"), pdf);
    return pdf;
  }

  private static String everyKind(String language) throws IOException {
    String sentence =
        Words.rows("sentences.tsv").stream()
            .filter(row -> row[0].equals(language))
            .map(row -> row[5])
            .findFirst()
            .orElseThrow();
    String[] words = sentence.split("[ \uff0c]", 3);
    String topic =
        text("scripts/every-kind.yaml")
            .replace("SENTENCE", sentence)
            .replace("FIRST", language.startsWith("zh") ? words[0] : words[0] + " " + words[1]);
    Matcher labels =
        Pattern.compile("(?m)^(packet|shop|clinician|email|website|book|advice): \"?([^\"{}\n]+)")
            .matcher(Files.readString(Path.of("templates/labels/" + language + ".yaml")));
    while (labels.find()) {
      topic = topic.replace(labels.group(1).toUpperCase(Locale.ROOT), labels.group(2));
    }
    return "# " + sentence + "\n" + topic;
  }

  @Test
  void withoutAFontForItEachTextIsRefusedAndTheWayOutTold() throws Exception {
    assertThat(new SampleLibrary(workspace("ko")).problems())
        .filteredOn(each -> !each.isNote())
        .isNotEmpty()
        .allMatch(each -> each.message().contains("needs a font that the program does not bring"))
        .allMatch(each -> each.help().contains("add a font for Korean, regular and bold"));
  }

  private void isMade(List<String> language) throws Exception {
    Path workspace = workspace(language.get(0));
    if (FONTS.containsKey(language.get(0))) {
      Handouts running = SampleLibrary.handouts(workspace);
      assertThat(running.problems()).anyMatch(each -> each.help().contains("add a font"));
      addFonts(FONTS.get(language.get(0)), workspace);
      assertThat(running.now().problems())
          .as("seen by a desk that runs")
          .allMatch(Diagnostic::isNote);
    }
    SampleLibrary library = new SampleLibrary(workspace);
    assertThat(library.problems()).allMatch(Diagnostic::isNote);
    for (String format : library.library().usualFormats()) {
      Handout handout = library.make(new EditionKey("topic", "_clinic", language.get(0), format));
      assertThat(handout.problems()).as(format).isEmpty();
      byte[] pdf = kept(language.get(0) + "-" + format, handout);
      assertThat(VeraPdf.failures(pdf)).isEmpty();
      if (format.equals("standard")) {
        assertThat(text(pdf)).contains(language.subList(1, language.size()));
      }
    }
  }

  @Test
  void anActionCardIsMeasuredByItsScriptsWidthsAndLines() throws Exception {
    SampleLibrary library = new SampleLibrary(workspace("zh-Hans"));
    Handout card = library.make(new EditionKey("topic", "_clinic", "zh-Hans", "action-card"));
    try (PDDocument document = Loader.loadPDF(Unreleased.pdf(card))) {
      PDRectangle halves = document.getPage(0).getMediaBox();
      assertThat(halves.getWidth()).isGreaterThan(halves.getHeight());
    }
  }

  private static void addFonts(List<String> font, Path workspace) throws IOException {
    for (String style : List.of("Regular", "Bold")) {
      Path file =
          workspace.resolve("templates/fonts/scripts/" + font.get(1) + "-" + style + ".ttf");
      Files.createDirectories(file.getParent());
      Files.copy(MachineParts.font(font.get(0), style), file);
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ScriptTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** The sample clinic, with one topic in a language; its first line is the disclaimer. */
  private Path workspace(String language) throws IOException {
    return workspace(language, text("scripts/" + language + ".yaml"));
  }

  private Path workspace(String language, String topic) throws IOException {
    Path content = Copies.fewSamples(folder.resolve(language)).resolve("content");
    List<Path> samples;
    try (Stream<Path> all = Files.walk(content)) {
      samples =
          all.filter(file -> file.toString().matches(".*(topics|clinicians)[/\\\\].*"))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path sample : samples) {
      Files.delete(sample);
    }
    Path file = content.resolve("topics/topic/" + language + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, topic);
    Path clinic = content.resolve("clinic.yaml");
    // The samples' own disclaimer in this language makes room for the topic's.
    Files.writeString(
        clinic, Files.readString(clinic).replace("\n  " + language + ": >-", "\n  de: >-"));
    Copies.change(clinic, "language: en-AU", "language: " + language);
    Copies.change(
        clinic,
        "disclaimer:",
        "disclaimer:\n  " + language + ": " + topic.lines().findFirst().orElseThrow().substring(2));
    return content.getParent();
  }
}
