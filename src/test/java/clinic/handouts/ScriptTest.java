package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

/** A topic in a language whose letters have to be shaped is made, in every format. */
@Tag("slow")
final class ScriptTest {
  /** By language, some words of its topic, as readers of PDFs find them. */
  private static final List<List<String>> LANGUAGES =
      List.of(
          List.of(
              "hi", "मांसपेशियाँ", "विद्यार्थी", "Paracetamol 500 mg", "१० मिनट", "(03) 5550 0100"),
          List.of("ar", "Paracetamol 500 mg", "٣٨٫٥", "الأنسجة"),
          List.of("zh-Hans", "血液把氧气和养分带到正在愈合的组织", "第二天", "(03) 5550 0100"));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> isProvedValidAndReadable() {
    return LANGUAGES.stream().map(each -> DynamicTest.dynamicTest(each.get(0), () -> isMade(each)));
  }

  private void isMade(List<String> language) throws Exception {
    SampleLibrary library = new SampleLibrary(workspace(language.get(0)));
    assertThat(library.problems()).allMatch(clinic.handouts.yaml.Diagnostic::isNote);
    for (String format : library.library().usualFormats()) {
      Handout handout = library.make(new EditionKey("topic", "_clinic", language.get(0), format));
      assertThat(handout.problems()).as(format).isEmpty();
      byte[] pdf = Unreleased.pdf(handout);
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
    String topic = text("scripts/" + language + ".yaml");
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
