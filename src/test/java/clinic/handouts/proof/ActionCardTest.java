package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.proof.LayoutFixture.Change;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of action cards that would mislead on one half, or on both, are refused. */
@Tag("slow")
final class ActionCardTest {
  private static final String LAYOUT = "templates/formats/action-card.ftlh";
  private static final String HALF = "templates/parts/card-half.ftlh";
  private static final String OTHER = "templates/parts/card-other.ftlh";
  private static final String STYLE = "templates/styles/action-card.css";
  private static final String RIGHT = "<section class=\"half right\">";
  private static final String TOPIC = "content/topics/low-back-pain-bed-rest/en-AU.yaml";
  private static final EditionKey KNEE =
      new EditionKey("knee-osteoarthritis-keep-moving", "robin-sample", "en-AU", "action-card");
  private static final EditionKey BACK =
      new EditionKey("low-back-pain-bed-rest", "robin-sample", "en-AU", "action-card");

  @TempDir private Path folder;

  /** A layout that must be refused. */
  record Hostile(String name, Change change, String rule, String thing) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Hostile hostile(String name, Change change, String rule, String thing) {
    return new Hostile(name, change, rule, thing);
  }

  /** Both halves are changed. */
  private static Change both(String old, String by) {
    return file(HALF, old, by);
  }

  /** Only the second half is changed. */
  private static Change second(String old, String by) {
    return workspace -> {
      String half = workspace.text(HALF);
      assertThat(half).contains(old);
      workspace.write(OTHER, half.replace(old, by));
      workspace.write(
          LAYOUT,
          workspace
              .text(LAYOUT)
              .replace(
                  RIGHT + "<#include \"/parts/card-half", RIGHT + "<#include \"/parts/card-other"));
    };
  }

  private static Change layout(String old, String by) {
    return file(LAYOUT, old, by);
  }

  private static Change css(String rules) {
    return workspace -> workspace.write(STYLE, workspace.text(STYLE) + "\n" + rules + "\n");
  }

  static Stream<Hostile> hostile() {
    String half = RIGHT + "<#include \"/parts/card-half.ftlh\"></section>";
    String halves = "proof-halves";
    return Stream.of(
        hostile(
            "the second half lacks a do item",
            second("<@items list=advice.do/>", "<@items list=advice.do[1..]/>"),
            "proof-missing",
            "Go for walks"),
        hostile(
            "the second half lacks a do item, so the halves differ",
            second("<@items list=advice.do/>", "<@items list=advice.do[1..]/>"),
            halves,
            "Go for walks"),
        hostile(
            "both halves lack a don't item",
            both("<@items list=advice.dont/>", "<@items list=advice.dont[1..]/>"),
            "proof-missing",
            "Stop moving because"),
        hostile(
            "the items of the second half come in another order",
            second("<@items list=advice.do/>", "<@items list=advice.do?reverse/>"),
            "proof-order",
            "Strengthen your leg"),
        hostile(
            "do and don't change places in the second half",
            second("<@items list=advice.do/>", "<@items list=advice.dont/>"),
            "proof-missing",
            "Go for walks"),
        hostile(
            "a red flag is in the first half only",
            second("<#list getHelp.emergency as", "<#list getHelp.emergency[1..] as"),
            "proof-missing",
            "the red flag"),
        hostile(
            "the disclaimer is in the first half only",
            second("<p class=\"disclaimer\">${disclaimer}</p>", ""),
            "proof-missing",
            "educational tool"),
        hostile(
            "the second half names another clinician",
            second("${card.name}", "Dr Somebody"),
            "proof-missing",
            "Robin Sample"),
        hostile(
            "the halves have different words before the title",
            second("${clinic.phone}", "(03) 5550 0199"),
            halves,
            "(03) 5550 0199"),
        hostile(
            "the second half says the opposite",
            second("<@items list=advice.do/>", "<p>Never:</p><@items list=advice.do/>"),
            "proof-added",
            "Never:"),
        hostile(
            "both halves say the opposite",
            both("<@items list=advice.do/>", "<p>Never:</p><@items list=advice.do/>"),
            "proof-added",
            "Never:"),
        hostile("there is one half only", layout(half, ""), halves, "1 halves"),
        hostile(
            "there are three halves",
            layout("</body>", "<section>${topic.title}</section></body>"),
            halves,
            "3 halves"),
        hostile(
            "no half is a section",
            layout("<section class=\"half left\">", "<div class=\"half left\">")
                .and(file(LAYOUT, RIGHT, "<div class=\"half right\">"))
                .and(file(LAYOUT, "</section>", "</div>")),
            halves,
            "0 halves"),
        hostile(
            "a text stands above the halves",
            layout("<div class=\"sheet\">", "<p>Do none of this.</p><div class=\"sheet\">"),
            halves,
            "Do none of this"),
        hostile(
            "a text stands in the margin",
            layout("<body>", "<body><div class=\"footer\">${clinic.name}</div>")
                .and(
                    css(
                        "@page { margin-bottom: 10mm; @bottom-left { content: element(footer); } }"
                            + " .footer { font-size: 11pt; padding: 0 10mm; }")),
            halves,
            "Total Balance Healthcare"),
        hostile(
            "the second half reaches the middle",
            css(".left { width: 40%; }"),
            halves,
            "the second half"),
        hostile(
            "the first half reaches the middle",
            css(".left { width: 60%; }"),
            halves,
            "the first half"),
        hostile(
            "the first half is nearer to the cut than people can cut",
            css(".call { padding-right: 0; } .left { padding-right: 0; } .cut { width: 2mm; }"),
            halves,
            "the first half"),
        hostile(
            "the halves lie the wrong way round",
            css(
                ".left .card { position: relative; left: 151mm; }"
                    + " .right .card { position: relative; left: -151mm; }"),
            halves,
            "the first half"),
        hostile(
            "the cut mark runs through the text",
            layout("</body>", "<div class=\"line\"></div></body>")
                .and(
                    css(
                        ".line { position: absolute; left: 30mm; top: 0; width: 3mm;"
                            + " height: 190mm; background-color: #4a5458; }")),
            "proof-covered",
            "Go for walks"),
        hostile(
            "the sheet is upright", layout("${paper} landscape", "${paper}"), "proof-paper", "A4"),
        hostile(
            "an item is smaller than 11 pt",
            css(".do li { font-size: 10.8pt; }"),
            "proof-size",
            "Go for walks"),
        hostile(
            "a text that may be left out is cut short",
            both("${getHelp.text}", "<p>Your knee may be infected.</p>"),
            "proof-missing",
            "Ask your clinician"),
        hostile(
            "a text that may be left out stands among the don'ts",
            both("<h3>${labels.dont}</h3>", "<h3>${labels.dont}</h3>${getHelp.text}")
                .and(css(".pair { font-size: 11pt; }")),
            "proof-added",
            "Ask your clinician"),
        hostile(
            "a picture reaches over the cut",
            css(".left .card-foot { width: 110%; }"),
            "proof-halves",
            "a picture, box or line"),
        hostile(
            "a text that may be left out can't be read",
            css(".help p { color: #cccccc; }"),
            "proof-contrast",
            "Ask your clinician"));
  }

  @Test
  void aTextThatIsLeftOutMayHaveWordsOfTheCard() {
    Change content =
        file(TOPIC, "    Questions? Ask", "\n    - numbness\n\n    Questions? Ask")
            .and(file(TOPIC, "text: >-\n    **See a", "text: |-\n    **See a"))
            .and(
                file(
                    TOPIC,
                    "      Rest matters in",
                    "      | Do | Don't |\n      |---|---|\n      | Walk | Lie down |\n\n"
                        + "      Rest matters in"));
    Handout handout =
        new LayoutFixture(folder)
            .with(content.and(both("<#if withHelp>", "<#if false>")))
            .make(BACK);

    assertThat(handout.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whenToGetHelpMayBeATableWithThePhoneThatHeadsTheCard(boolean withHelp) {
    String rows = "\n\n    | If | Call |\n    |---|---|\n    | It hurts | (03) 5550 0100 |\n\n  ";
    Change content =
        file(TOPIC, "book online.\n  ", "book online." + rows)
            .and(file(TOPIC, "text: >-\n    **See a", "text: |-\n    **See a"));
    Change left = both("<#if withHelp>", withHelp ? "<#if withHelp>" : "<#if false>");

    assertThat(new LayoutFixture(folder).with(content.and(left)).make(BACK).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefused(Hostile each) {
    Handout handout = new LayoutFixture(folder).with(each.change()).make(KNEE);

    assertThat(handout.problems())
        .as(each.name())
        .anySatisfy(
            problem -> {
              assertThat(problem.ruleId()).isEqualTo(each.rule());
              assertThat(problem.message()).contains(each.thing());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void asItComesItIsMade(String paper) {
    Change change = file("content/clinic.yaml", "paper: A4", "paper: " + paper);
    Handout handout = new LayoutFixture(folder).with(change).make(BACK);

    assertThat(handout.problems()).isEmpty();
    assertThat(handout.pdf().orElseThrow().pages()).isEqualTo(1);
  }

  @Test
  void whatMayBeLeftOutMayBeLeftOut() {
    Change change = both("<#if withHelp>", "<#if false>");

    assertThat(new LayoutFixture(folder).with(change).make(KNEE).problems()).isEmpty();
  }

  /** More don't items than half a sheet holds. */
  private static Change tooMany() {
    String item = "    - Put heat or ice on numb skin.\n";
    String many = "    - Stay in bed when you could get up and walk a little.\n".repeat(14);
    return file(TOPIC, item, item + many);
  }

  @Test
  void whatIsTooMuchForAHalfTakesAWholeSheet() {
    Handout handout = new LayoutFixture(folder).with(tooMany()).make(BACK);

    assertThat(handout.problems()).isEmpty();
    assertThat(handout.pdf().orElseThrow().pages()).isBetween(1, 2);
    assertThat(handout.way()).isEqualTo("composed");
  }

  @Test
  void theMarksOfShortLinesCloseToEachOtherAreSeveral() {
    String signs =
        "    - The cast is soft.\n    - There is a smell.\n    - The skin is sore.\n    - It is loose.\n";
    Change change =
        file(
            "content/topics/knee-osteoarthritis-keep-moving/en-AU.yaml",
            "  emergency:\n",
            "  soon:\n" + signs + "  emergency:\n");
    Change more =
        file(
            "content/topics/knee-osteoarthritis-keep-moving/en-AU.yaml",
            "  dont:\n",
            "  dont:\n" + "    - Sit in a low chair.\n".repeat(6));
    Handout handout = new LayoutFixture(folder).with(change).with(more).make(KNEE);

    assertThat(handout.problems()).isEmpty();
  }

  @Test
  void aLogoOfWordsIsKnownWhereTheHalvesAreTooSmall() {
    Change logo =
        DrawnBitmaps.letters("content/images/logo.png", "Hill Street", 0xFFFFFF, 0x0B5C6B)
            .and(file("content/clinic.yaml", "images/logo.svg", "images/logo.png"));
    Handout handout = new LayoutFixture(folder).with(tooMany()).with(logo).make(BACK);

    assertThat(handout.problems()).isEmpty();
  }

  @Test
  void aSheetIsClosedUpBeforeItsFootGetsAnother() {
    String signs = "    - Your knee hurts more at night.\n".repeat(12);
    Change change =
        file(
            "content/topics/knee-osteoarthritis-keep-moving/en-AU.yaml",
            "  emergency:\n",
            "  soon:\n" + signs + "  emergency:\n");
    Handout handout = new LayoutFixture(folder).with(change).make(KNEE);

    assertThat(handout.problems()).isEmpty();
    assertThat(handout.pdf().orElseThrow().pages()).isEqualTo(1);
  }

  static Stream<Hostile> hostileSheets() {
    String words = "proof-missing";
    return Stream.of(
        hostile(
            "a whole sheet lacks a don't item",
            both("<@items list=advice.dont/>", "<@items list=advice.dont[1..]/>"),
            words,
            "Stay in bed or on the couch"),
        hostile(
            "a whole sheet lacks the red flags",
            both("<#list getHelp.emergency as", "<#list getHelp.emergency[1..] as"),
            words,
            "the red flag"),
        hostile(
            "a whole sheet says the opposite",
            both("<@items list=advice.do/>", "<p>Never:</p><@items list=advice.do/>"),
            "proof-added",
            "Never:"),
        hostile(
            "a whole sheet lies across",
            layout("size: ${paper};", "size: ${paper} landscape;"),
            "proof-halves",
            "1 halves"),
        hostile(
            "a whole sheet says everything twice",
            layout(
                "<section class=\"sheets\"><#include \"/parts/card-half.ftlh\"></section>",
                "<section class=\"sheets\"><#include \"/parts/card-half.ftlh\"></section>"
                    + "<section class=\"sheets\"><#include \"/parts/card-half.ftlh\"></section>"),
            "proof-paper",
            "A4 landscape"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileSheets")
  void aWholeSheetIsProvedAsHalvesAre(Hostile each) {
    Handout handout = new LayoutFixture(folder).with(tooMany().and(each.change())).make(BACK);

    assertThat(handout.problems())
        .as(each.name())
        .anySatisfy(
            problem -> {
              assertThat(problem.ruleId()).isEqualTo(each.rule());
              assertThat(problem.message()).contains(each.thing());
            });
  }

  @Test
  void aFullCardSaysWhichItemEndsHowManyLinesBelow() {
    Change halvesOnly = layout("<#if wholeSheet>", "<#if false>");
    Handout handout = new LayoutFixture(folder).with(tooMany().and(halvesOnly)).make(BACK);

    assertThat(handout.problems())
        .extracting(Diagnostic::ruleId, Diagnostic::message)
        .containsExactly(
            tuple(
                "proof-card-full",
                "the don't item \"Stay in bed when you could get up and walk a little.\" runs past"
                    + " the end of its half by 2 lines, and what follows it by 18 lines (page 2, "
                    + LAYOUT
                    + ")"));
    assertThat(handout.problems().get(0).place().path()).isEqualTo(TOPIC);
  }
}
