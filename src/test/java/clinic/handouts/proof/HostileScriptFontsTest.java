package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import clinic.handouts.MachineParts;
import clinic.handouts.files.PackedTemplates;
import clinic.handouts.text.shape.ShapedGlyph;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts that were added and that draw letters of shaped scripts as others: each is refused. */
@Tag("hostile")
final class HostileScriptFontsTest {
  private static final String OTHER = "is drawn as another character";

  @TempDir private Path folder;

  static Stream<Arguments> exchanged() {
    return Stream.of(
        arguments("digits", "ar", "٣", "٨"),
        arguments("letters that differ in a dot", "ar", "ت", "ث"),
        arguments("letters in the middle of words", "ar", "\u200dب\u200d", "\u200dن\u200d"),
        arguments("letters at the beginning of words", "ar", "ح\u200d", "خ\u200d"),
        arguments("letters at the end of words", "ar", "\u200dد", "\u200dر"),
        arguments("digits", "fa", "۴", "۶"),
        arguments("letters", "he", "ד", "ר"),
        arguments("digits", "hi", "१", "९"),
        arguments("letters that differ in a stroke", "hi", "ब", "व"),
        arguments("digits", "th", "๓", "๙"),
        arguments("letters", "th", "ก", "ถ"),
        arguments("not yet and last", "zh-Hans", "未", "末"),
        arguments("two and three", "zh-Hans", "二", "三"),
        arguments("characters that are not alike", "zh-Hans", "药", "痛"));
  }

  static Stream<Arguments> drawnAsAnother() {
    return Stream.of(
        arguments("a digit", "ar", "٥", "٠"),
        arguments("a letter in the middle of words", "ar", "\u200dم\u200d", "\u200dع\u200d"),
        arguments("a digit", "hi", "०", "९"),
        arguments("a letter", "hi", "न", "स"),
        arguments("a letter", "th", "ม", "น"),
        arguments("a character", "zh-Hans", "服", "口"));
  }

  @ParameterizedTest(name = "{0} ({1}: {2}, {3})")
  @MethodSource("exchanged")
  void isRefused(String name, String language, String one, String other) {
    assertThat(made(language, font -> exchanged(font, language, one, other)))
        .as(name)
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains("as each other") || each.contains(OTHER));
  }

  @ParameterizedTest(name = "{0} ({1}: {2} as {3})")
  @MethodSource("drawnAsAnother")
  void aGlyphThatIsReplacedIsRefused(String name, String language, String one, String other) {
    assertThat(made(language, font -> outlined(font, language, one, other)))
        .as(name)
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.contains("both as one") || each.contains(OTHER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa", "he", "hi", "th", "zh-Hans"})
  void theSameFontUnchangedIsNot(String language) {
    assertThat(made(language, font -> font)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "۳۶", "۲۵", "مک"})
  @Tag("machine")
  void aFontOfAnotherDesignIsJudgedInTheSameWay(String exchanged) throws IOException {
    LayoutFixture topic = ScriptTopic.in("fa", folder);
    for (String style : List.of("Regular", "Bold")) {
      byte[] font = Files.readAllBytes(MachineParts.font("vazirmatn", style));
      topic.write(
          "templates/fonts/scripts/Arab-" + style + ".ttf",
          exchanged.isEmpty()
              ? font
              : exchanged(font, "fa", exchanged.substring(0, 1), exchanged.substring(1)));
    }
    assertThat(topic.make(ScriptTopic.key("fa")).problems().isEmpty())
        .isEqualTo(exchanged.isEmpty());
  }

  private List<Diagnostic> made(String language, TrueTypeSurgery surgery) {
    LayoutFixture topic = ScriptTopic.in(language, folder);
    for (String style : List.of("Regular", "Bold")) {
      byte[] own =
          PackedTemplates.bytes("fonts/scripts/" + family(language) + "-" + style + ".ttf")
              .orElseThrow();
      topic.write(
          "templates/fonts/scripts/" + code(language) + "-" + style + ".ttf", surgery.on(own));
    }
    return topic.make(ScriptTopic.key(language)).problems();
  }

  private static String family(String language) {
    return switch (code(language)) {
      case "Arab" -> "NotoNaskhArabic";
      case "Hebr" -> "NotoSansHebrew";
      case "Deva" -> "NotoSansDevanagari";
      case "Thai" -> "NotoSansThai";
      default -> "NotoSansSC";
    };
  }

  private static String code(String language) {
    return switch (language) {
      case "ar", "fa" -> "Arab";
      case "he" -> "Hebr";
      case "hi" -> "Deva";
      case "th" -> "Thai";
      default -> "Hans";
    };
  }

  private static byte[] exchanged(byte[] font, String language, String one, String other) {
    int first = glyph(font, language, one);
    int second = glyph(font, language, other);
    return TrueTypeSurgery.outlined(font, Map.of(first, second, second, first));
  }

  private static byte[] outlined(byte[] font, String language, String one, String other) {
    return TrueTypeSurgery.outlined(
        font, Map.of(glyph(font, language, one), glyph(font, language, other)));
  }

  /** The glyph with ink that shows a letter, which may have joiners at its sides. */
  private static int glyph(byte[] bytes, String language, String letter) {
    ShapingFont font = new ShapingFont("Test", bytes);
    String code = code(language).replace("Hans", "Hani");
    boolean runsLeft = code.equals("Arab") || code.equals("Hebr");
    return Shaper.shape(font, new ShapedText(letter, code, language, runsLeft)).stream()
        .mapToInt(ShapedGlyph::id)
        .filter(each -> font.tables().outline(each).length > 0)
        .findFirst()
        .orElseThrow();
  }
}
