package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.TOPIC;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.PageWords;
import clinic.handouts.TagTreeText;
import clinic.handouts.VeraPdf;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.LayoutFixture.Change;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A box that goes on over a page repeats its heading there, and no heading says so falsely. */
@Tag("slow")
class ContinuedTest {
  private static final String DONT = "continued = labels.dontContinued";

  @TempDir Path folder;

  /** More than a page of don'ts, after one of dos. */
  private static Change endless() {
    return file(TOPIC, "  dont:\n", "  dont:\n" + items("Lift box"))
        .and(file(TOPIC, "  do:\n", "  do:\n" + items("Carry bag")));
  }

  /** Two phases. With 24 dos, the don'ts of the first begin a page; with 45, some of its dos do. */
  private static Change phased(int dos) {
    return workspace -> {
      String text = workspace.text(TOPIC);
      String advice =
          "\nadvice:\n  - heading: Days 1 to 3\n    do:\n"
              + items("Carry bag", dos)
              + "    dont:\n"
              + items("Lift box", 9)
              + "  - heading: After that\n    do:\n"
              + items("Carry child", 3)
              + "\nget-help:";
      workspace.write(TOPIC, text.replaceFirst("(?s)\nadvice:\n.*?\nget-help:", advice));
    };
  }

  private static String items(String what) {
    return items(what, 45);
  }

  private static String items(String what, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "    - " + what + " " + i + " on the stairs.\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void aBoxThatGoesOnRepeatsItsHeadingOnEveryPage(String format) throws IOException {
    Handout made = new LayoutFixture(folder).with(endless()).make(format);

    assertThat(made.problems()).extracting(Diagnostic::message).isEmpty();
    List<String> pages = PageWords.of(Unreleased.pdf(made));
    assertThat(pages.get(0)).doesNotContain("continued");
    assertThat(String.join("", pages)).contains("Do (continued)", "Don't (continued)");
  }

  @ParameterizedTest
  @CsvSource({
    "45, standard, 'Days 1 to 3 \\(continued\\)\\s+Do \\(continued\\)'",
    "45, large-print, 'Days 1 to 3 \\(continued\\)\\s+Do \\(continued\\)'",
    "24, standard, 'Days 1 to 3 \\(continued\\)\\s+Don''t\\s'"
  })
  void itNamesItsPhaseToo(int dos, String format, String words) throws Exception {
    Handout made = new LayoutFixture(folder).with(phased(dos)).make(format);

    assertThat(made.problems()).extracting(Diagnostic::message).isEmpty();
    byte[] pdf = Unreleased.pdf(made);
    assertThat(String.join("", PageWords.of(pdf)))
        .containsPattern(words)
        .doesNotContain("After that (continued)");
    assertThat(TagTreeText.of(pdf)).doesNotContain("continued");
    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void itIsPrintedButNotReadAloud() throws Exception {
    byte[] pdf = Unreleased.pdf(new LayoutFixture(folder).with(endless()).make());

    assertThat(String.join("", PageWords.of(pdf))).contains("Don't (continued)");
    assertThat(TagTreeText.of(pdf)).contains("Carry bag 45").doesNotContain("continued");
    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  private static Change exercise(int steps) {
    return file(
        TOPIC,
        "\nadvice:",
        "  - heading: Your exercises\n    exercises:\n      - id: heel-raise\n"
            + "        name: Heel raise\n        sets: 3\n        how:\n"
            + IntStream.rangeClosed(1, steps)
                .mapToObj(i -> "          - Lift your left heel, step " + i + ".\n")
                .collect(Collectors.joining())
            + "\nadvice:");
  }

  /** Its dose, on the page after its last step. */
  private static Change parted() {
    return exercise(80).and(css(".dose { padding-bottom: 225mm; }"));
  }

  @Test
  void theNumbersOfALongExerciseGoOn() throws IOException {
    Handout made = new LayoutFixture(folder).with(exercise(80)).make();

    assertThat(made.problems()).extracting(Diagnostic::message).isEmpty();
    assertThat(String.join("", PageWords.of(Unreleased.pdf(made))))
        .contains("1. Heel raise (continued)")
        .contains("80.");
  }

  @Test
  void aDoseThatBeginsAPageStandsUnderTheNameOfItsExercise() throws IOException {
    Handout made = new LayoutFixture(folder).with(parted()).make();

    assertThat(made.problems()).extracting(Diagnostic::message).isEmpty();
    assertThat(String.join("", PageWords.of(Unreleased.pdf(made))))
        .containsPattern("1\\. Heel raise \\(continued\\)\\s+Sets: 3");
  }

  @Test
  void whatEndsOnItsPageRepeatsNothing() throws IOException {
    byte[] pdf = Unreleased.pdf(new LayoutFixture(folder).make());

    assertThat(String.join("", PageWords.of(pdf))).doesNotContain("continued");
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack("repeats the heading of the other box", DONT, "continued = labels.doContinued"),
        attack("takes back what goes on", DONT, "continued = 'You may do this'"),
        attack("changes a word", DONT, "continued = labels.doContinued?replace('Do', 'Do not')"),
        attack("adds a word", DONT, "continued = labels.dontContinued + ' unless it helps'"),
        attack(
            "leaves a word out", DONT, "continued = labels.dontContinued?replace(\"Don't\", '')"),
        attack("says it is a heading", DONT, "continued = labels.dont"),
        attack("says it twice", DONT, "continued = labels.dontContinued + labels.dontContinued"),
        attack("says it of both", DONT, "continued = labels.doContinued + labels.dontContinued"),
        ofAPhase("repeats the heading of another phase", "phases[1].headingContinued"),
        ofAPhase("says that no phase goes on", "advice.headingContinued + ' no more'"),
        LayoutAttack.attack(
            "covers its items",
            "proof-covered",
            endless().and(css(".dont .continued { position: relative; top: 60mm; }"))),
        moved("stands beside them", "position: relative; left: 60mm;"),
        moved("stands in the other column", "position: relative; left: -88mm;"),
        LayoutAttack.attack(
            "says on every page that a box goes on", "proof-added", endless().and(inMargins())),
        LayoutAttack.attack("says so although nothing goes on", "proof-added", inMargins()),
        LayoutAttack.attack(
            "prints it where the box begins",
            "proof-added",
            part("do-dont", "<h3>${labels.do}</h3>", "<h3>${labels.do}</h3><p>Do (continued)</p>")),
        LayoutAttack.attack(
            "is smaller than the items",
            "proof-added",
            endless().and(css(".dont .continued { font-size: 9.5pt !important; }"))),
        LayoutAttack.attack(
            "has the mark of the other box",
            "proof-drawn",
            endless()
                .and(
                    css(
                        ".dont .continued { background-image:"
                            + " url(workspace:templates/styles/marks/tick.svg?0b5c6b);"
                            + " background-size: 4mm 4mm; background-repeat: no-repeat;"
                            + " background-position: 3.9mm 1.6mm; }"))),
        LayoutAttack.attack(
            "can't be seen",
            "proof-contrast",
            endless().and(css(".dont li.continued { color: #4f5b63 !important; }"))));
  }

  private static Change inMargins() {
    return part("banner", "<#", "<div class=\"false\">${labels.doContinued}</div>\n<#")
        .and(
            css(
                ".false { position: running(false); font-weight: bold; }"
                    + " @page { @top-right { content: element(false); width: 100%; } }"));
  }

  private static LayoutAttack attack(String name, String old, String replacement) {
    return LayoutAttack.attack(
        name, "proof-added", endless().and(part("do-dont", old, replacement)));
  }

  private static LayoutAttack ofAPhase(String name, String words) {
    return LayoutAttack.attack(
        name,
        "proof-added",
        phased(24)
            .and(part("do-dont", "(phases?size gt 1)?then(advice.headingContinued, \"\")", words)));
  }

  private static LayoutAttack moved(String name, String style) {
    return LayoutAttack.attack(
        name, "proof-added", endless().and(css(".dont .continued { " + style + " }")));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aFalseOneIsRefused(LayoutAttack attack) {
    attack.assertRefused(folder);
  }

  @Test
  void nothingIsWrongWithTheLayoutThatIsAttacked() {
    List<Diagnostic> problems = new LayoutFixture(folder).with(endless()).make().problems();

    assertThat(problems).extracting(Diagnostic::message).isEmpty();
  }
}
