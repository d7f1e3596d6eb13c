package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.LAYOUT;
import static clinic.handouts.proof.LayoutFixture.TOPIC;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.handouts.press.Handout;
import clinic.handouts.proof.LayoutFixture.Change;
import clinic.handouts.proof.paper.FormatRules;
import clinic.handouts.yaml.Diagnostic;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a designer would reject on a finished page, and the same just inside the limit. */
@Tag("slow")
class PageRulesTest {
  /** Paragraphs that may leave one line on a page. */
  private static final String DIVISIBLE =
      " .text p { orphans: 1; widows: 1; -fs-page-break-min-height: 0; }"
          + " .text .brief { page-break-inside: auto; }";

  private static final String ON_PAGE = ", " + LAYOUT + ")";
  private static final String STACKED =
      ".pair, .do, .dont { display: block; } .gap { display: none; }"
          + " .pair .do, .pair .dont { width: auto; } .do { margin-bottom: 4mm; }"
          + " .advice { page-break-inside: auto; }"
          + " .long-advice.advice, .long-advice .dont { -fs-page-break-min-height: 0; }";

  /**
   * A rule, broken and kept.
   *
   * @param problem rule, path and line of the place, and message
   */
  record Case(String problem, Change broken, Change kept) {
    @Override
    public String toString() {
      return problem;
    }
  }

  static Stream<Case> type() {
    return Stream.of(
        new Case(
            "proof-body-size "
                + TOPIC
                + ":63 the don't item \"Stay in bed or on the couch for"
                + " days.\" is set in 11.9 pt; what patients act on takes at least 12 pt (page 1"
                + ON_PAGE,
            css(".dont li:nth-child(1) { font-size: 11.9pt; }"),
            css(".dont li:nth-child(1) { font-size: 12pt; }")),
        new Case(
            "proof-body-size "
                + TOPIC
                + ":29 the text \"Blood brings oxygen and nutrients (food)"
                + " to tissue as it hea…\" is set in 11.0 pt; what patients act on takes at least"
                + " 12 pt (page 2"
                + ON_PAGE,
            css(".columns .text p { font-size: 11pt; }"),
            css(".columns .text h2 { font-size: 11pt; }")),
        new Case(
            "proof-size "
                + LAYOUT
                + ":1 the caption \"More blood flows when you walk.\" is set in"
                + " 8.9 pt; the minimum is 9 pt (at \"M\" on page 2)",
            css(".caption { font-size: 8.9pt; }"),
            css(".caption { font-size: 9pt; }")),
        new Case(
            "proof-size "
                + LAYOUT
                + ":1 the margin text \"Total Balance Healthcare\" is set in"
                + " 8.0 pt; the minimum is 9 pt (at \"T\" on page 1)",
            file("templates/parts/footer.ftlh", "${topic.title}", "")
                .and(file("templates/parts/footer.ftlh", "${clinic.name} ·", ""))
                .and(running("8pt")),
            running("9pt")),
        new Case(
            "proof-pages "
                + LAYOUT
                + ":1 the handout has 51 pages; in the format standard it may have"
                + " at most 50",
            emptyPages(49),
            emptyPages(48)));
  }

  /** A layout that goes astray between the advice and the rest. */
  private static Change emptyPages(int count) {
    return LayoutFixture.part(
            "get-help",
            "<section class=\"get-help",
            "<div class=\"turn\"><p>${labels.summary}</p></div>".repeat(count)
                + "<section class=\"get-help")
        .and(css(".turn { page-break-before: always; }"));
  }

  /** A text in the margin of the first page only. */
  private static Change running(String size) {
    return file(
            "templates/parts/letterhead.ftlh",
            "<div class=\"letterhead rule ${brand.letterhead}\">",
            "<div class=\"head\">${clinic.name}</div><div class=\"letterhead rule"
                + " ${brand.letterhead}\">")
        .and(
            css(
                ".head { position: running(head); font-size: "
                    + size
                    + "; } @page :first { @top-left { content: element(head); width: 100%; } }"));
  }

  static Stream<Case> lines() {
    String eighty =
        "Move about each hour, come back to bed when you need warmth and then rest again.";
    String summary =
        "No. Lying still for days can make your back tighter.\n"
            + "  Keep moving gently, within your comfort.";
    Change oneLine = css(".summary p { font-size: 12pt; white-space: nowrap; }");
    return Stream.of(
        new Case(
            "proof-line-length "
                + TOPIC
                + ":4 the summary \"Move about each hour, come back"
                + " to bed when you need warmth…\" has a line of 81 characters; the maximum is 80"
                + " (page 1"
                + ON_PAGE,
            file(TOPIC, summary, eighty.replace("again.", "again!!")).and(oneLine),
            file(TOPIC, summary, eighty).and(oneLine)),
        new Case(
            "proof-line-length content/clinic.yaml:22 the disclaimer \"This handout is an"
                + " educational tool only. It does not replac…\" has a line of 98 characters; the"
                + " maximum is 80 (page 2"
                + ON_PAGE,
            css(".disclaimer p { max-width: none; }"),
            css(".disclaimer p { max-width: 130mm; }")));
  }

  static Stream<Case> pictures() {
    return Stream.of(
        new Case(
            "proof-resolution "
                + TOPIC
                + ":31 the picture content/images/walk.png, 128 mm from the"
                + " left and 79 mm from the top, has 147 by 148 dpi; the minimum is 150 (page 2,"
                + " format standard)",
            figure(360, 180),
            figure(367, 180)),
        new Case(
            "proof-resolution "
                + LAYOUT
                + ":1 a picture, 20 mm from the left and 175 mm from the"
                + " top, has 96 by 96 dpi; the minimum is 150 (page 2)",
            tiles(""),
            tiles("background-size: 3mm 3mm; ")));
  }

  private static Change figure(int width, int height) {
    return file(TOPIC, "exercise-and-circulation.svg", "walk.png")
        .and(workspace -> workspace.write("content/images/walk.png", png(width, height)));
  }

  /** Decoration above the disclaimer: a picture of 20 pixels, 5.3 mm wide as it is. */
  private static Change tiles(String size) {
    return css(".closing { padding-top: 8mm; background: url(workspace:content/images/tile.png)"
            + " no-repeat; "
            + size
            + "}")
        .and(workspace -> workspace.write("content/images/tile.png", png(20, 20)));
  }

  private static byte[] png(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x * height / width, 0x40A060);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Stream<Case> breaks() {
    String flags = ".get-help { page-break-before: always; page-break-inside: auto; padding-top:";
    String open = ".emergency { page-break-inside: auto !important; } ";
    Change first =
        file(
            "templates/parts/sections.ftlh",
            "<section class=\"section<#if",
            "<section class=\"section<#if section?is_first> first</#if><#if");
    String low = ".get-help { page-break-before: always; margin-bottom: ";
    return Stream.of(
        new Case(
            "proof-split-item "
                + TOPIC
                + ":78 the red flag \"Trouble controlling your urine, or"
                + " trouble sensing it.\" is split over pages 2 and 3, but its 74 pt would fit on"
                + " one (page 2"
                + ON_PAGE,
            css(open + flags + " 170mm; } .red-flags li { width: 24mm; page-break-inside: auto; }"),
            css(open + flags + " 140mm; } .red-flags li { width: 24mm; }")),
        new Case(
            "proof-split-box "
                + TOPIC
                + ":63 the don't box is split over pages 1 and 2, but its"
                + " 160 pt would fit on one (page 1"
                + ON_PAGE,
            css(
                STACKED
                    + " .advice { margin-top: 100mm; } .advice .dont { page-break-inside: auto; }"),
            css(
                STACKED
                    + " .advice { margin-top: 100mm; } .advice .dont { page-break-inside: avoid; }")),
        new Case(
            "proof-heading-last "
                + TOPIC
                + ":18 the heading \"Most guidelines say to keep moving\""
                + " is the last thing on its page; the text \"Our clinic's article cites a 2018"
                + " overview of 12 guidelines…\" starts on page 3 (page 2"
                + ON_PAGE,
            first.and(css(".first h2 { page-break-after: always; }")),
            first.and(css(".first { page-break-before: always; }"))),
        new Case(
            "proof-lone-line "
                + TOPIC
                + ":23 the text \"Back pain is most often better within a few"
                + " weeks. About 1 i…\" has 1 line at the bottom of the page; the minimum is 2 (page 2"
                + ON_PAGE,
            css(low + "149mm; }" + DIVISIBLE),
            css(low + "149mm; }")),
        new Case(
            "proof-lone-line "
                + TOPIC
                + ":21 the text \"Our clinic's article cites a 2018 overview"
                + " of 12 guidelines…\" has 1 line at the top of the page; the minimum is 2 (page 3"
                + ON_PAGE,
            css(low + "163mm; }" + DIVISIBLE),
            css(low + "163mm; }")));
  }

  static Stream<Case> contrast() {
    return Stream.of(
        new Case(
            "proof-contrast "
                + LAYOUT
                + ":1 the caption \"More blood flows when you walk.\" has a"
                + " contrast of 4.4 with its background; the minimum is 4.5 (at \"M\" on page"
                + " 2)",
            css(".caption { color: #787878; }"),
            css(".caption { color: #767676; }")),
        new Case(
            "proof-contrast "
                + LAYOUT
                + ":1 the text \"Written by Dr Dan East (Osteopath)\" is on top of"
                + " a picture or a colour gradient (at \"W\" on page 1)",
            css(".byline { background-image: linear-gradient(to right, #ffffff, #eeeeee); }"),
            css(".byline { background-color: #eeeeee; }")),
        new Case(
            "proof-contrast "
                + LAYOUT
                + ":1 the margin text \"Total Balance Healthcare\" has a"
                + " contrast of 3.9 with its background; the minimum is 4.5 (at \"T\" on page"
                + " 1)",
            running("9pt; color: #808080"),
            running("9pt; color: #707070")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"type", "lines", "pictures", "breaks", "contrast"})
  void exactlyItIsRefused(Case each, @TempDir Path folder) {
    List<Diagnostic> problems = new LayoutFixture(folder).with(each.broken()).make().problems();

    assertThat(problems)
        .extracting(
            problem ->
                problem.ruleId()
                    + " "
                    + problem.place().path()
                    + ":"
                    + problem.place().line()
                    + " "
                    + problem.message())
        .containsExactly(each.problem());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"type", "lines", "pictures", "breaks", "contrast"})
  void justInsideTheLimitItIsMade(Case each, @TempDir Path folder) {
    assertThat(new LayoutFixture(folder).with(each.kept()).make().problems()).isEmpty();
  }

  @Test
  void anItemHigherThanAPageMayBeSplit(@TempDir Path folder) {
    String walk =
        "- Take short walks of 5 to 10 minutes in supportive shoes, if they do not make the pain"
            + " worse.";
    Change longItem =
        file(TOPIC, walk, "- " + "Walk as far as it feels fine and then stop. ".repeat(60).strip())
            .and(css(".advice, .do { page-break-inside: auto; }"));

    Handout handout = new LayoutFixture(folder).with(longItem).make();

    assertThat(handout.problems()).isEmpty();
    assertThat(handout.pdf().orElseThrow().pages()).isEqualTo(4);
  }

  @Test
  void anotherFormatIsHeldToItsOwnTypeAndPages(@TempDir Path folder) {
    LayoutFixture workspace = new LayoutFixture(folder);
    workspace.write("templates/formats/large-print.ftlh", workspace.text(LAYOUT));

    assertThat(workspace.make("large-print").problems())
        .extracting(Diagnostic::ruleId, Diagnostic::message)
        .contains(
            tuple(
                "proof-size",
                "the text \"12 Example Street\" is set in 10.0 pt; the minimum is 16 pt (at \"1\" on"
                    + " page 1)"))
        .extracting(each -> each.toList().get(0))
        .doesNotContain("proof-pages");
  }

  @Test
  void eachFormatHasItsOwnLimits() {
    assertThat(FormatRules.of("standard")).isEqualTo(new FormatRules(9, 12, 80, 50));
    assertThat(FormatRules.of("large-print")).isEqualTo(new FormatRules(16, 18, 80, 200));
    assertThat(FormatRules.of("action-card")).isEqualTo(new FormatRules(11, 11, 80, 20));
    assertThat(FormatRules.of("our-own")).isEqualTo(new FormatRules(9, 12, 80, 200));
  }
}
