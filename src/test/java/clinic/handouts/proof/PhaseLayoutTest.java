package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All of a phase is under its heading, in tags and on paper, whatever a layout does. */
@Tag("hostile")
final class PhaseLayoutTest {
  private static final String ADVICE =
      """
      advice:
        - heading: Days 1 to 3
          do:
            - Take short walks of 5 to 10 minutes.
            - Use a heat pack.
          dont:
            - Stay in bed for days.
            - Lift heavy things.
        - heading: If the pain gets worse
          zone: amber
          do:
            - Rest for a day.
            - Call us for advice.
          dont:
            - Push on with hard exercise.
        - heading: "Red zone: it is getting out of hand"
          zone: red
          do:
            - Ask someone to drive you to a doctor.

      """;
  private static final String HALF = "templates/parts/card-half.ftlh";
  private static final String LIST = "<#list phases as advice>";
  private static final String HEADING = "<h2>${advice.heading}</h2>";
  private static final String STACKED =
      ".pair, .pair .do, .pair .dont { display: block; width: auto; } .gap { display: none; }";

  @TempDir private Path folder;

  private record Tried(String name, String format, String rule, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Change topic() {
    return workspace -> {
      String text = workspace.text(LayoutFixture.TOPIC);
      String shorter =
          text.replaceFirst("(?s)\nadvice:\n.*?\nget-help:", "\n" + ADVICE + "get-help:");
      workspace.write(LayoutFixture.TOPIC, shorter);
    };
  }

  private Handout make(Change change, String format) {
    return new LayoutFixture(folder).with(topic()).with(change).make(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print"})
  void everyFormatShowsPhases(String format) throws Exception {
    Handout made = make(workspace -> {}, format);
    assertThat(made.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(made))).isEmpty();
  }

  private static Tried hostile(String name, String rule, Change change) {
    return new Tried(name, "standard", rule, change);
  }

  /** A change of the text of a phase's heading. */
  private static Change heading(String expression) {
    return part("do-dont", HEADING, "<h2>" + expression + "</h2>");
  }

  static Stream<Tried> hostile() {
    String other = "phases[(advice?index + 1) % phases?size]";
    return Stream.of(
        hostile(
            "the phases come in another order",
            "proof-order",
            part("do-dont", LIST, "<#list phases?reverse as advice>")),
        hostile(
            "the last phase is left out",
            "proof-missing",
            part("do-dont", LIST, "<#list phases[0..<phases?size - 1] as advice>")),
        hostile(
            "each phase has the heading of the next",
            "proof-order",
            heading("${" + other + ".heading}")),
        hostile(
            "the do lists of the phases change places",
            "proof-order",
            part("do-dont", "<@items list=advice.do/>", "<@items list=" + other + ".do/>")),
        hostile(
            "only the first phase has its heading",
            "proof-missing",
            part("do-dont", HEADING, "<#if advice?is_first>" + HEADING + "</#if>")),
        hostile(
            "the headings stand above all phases",
            "proof-order",
            part("do-dont", LIST, "<#list phases as advice>" + HEADING + "</#list>" + LIST)
                .and(part("do-dont", "\">\n  " + HEADING, "\">"))),
        hostile(
            "all dos stand in one list, and all don'ts in another",
            "proof-",
            part("do-dont", "list=advice.do/", "list=phases?map(p -> p.do)[0] + phases[1].do/")
                .and(part("do-dont", LIST, "<#list [phases[0]] as advice>"))),
        hostile(
            "the name of a zone is left out",
            "proof-missing",
            heading("${advice.heading?replace(\"Amber zone: \", \"\")}")),
        hostile(
            "the name of a zone is that of another",
            "proof-missing",
            heading("${advice.heading?replace(\"Amber\", \"Green\")}")),
        hostile(
            "the names of zones change places",
            "proof-missing",
            heading(
                "${advice.heading?replace(\"Amber\", \"X\")?replace(\"Red\", \"Amber\")"
                    + "?replace(\"X\", \"Red\")}")),
        hostile(
            "a phase is named as a zone that it is not",
            "proof-",
            heading(
                "<#if advice?is_first>${labels.zoneGreen}: ${advice.heading}<#else>"
                    + "${advice.heading}</#if>")),
        hostile(
            "the name of another zone stands above a heading",
            "proof-added",
            part("do-dont", HEADING, "<p>${labels.zoneGreen}</p>" + HEADING)),
        hostile(
            "the headings are paragraphs",
            "proof-heading",
            part("do-dont", HEADING, "<p style=\"font-weight: bold\">${advice.heading}</p>")),
        hostile(
            "a phase is a part of the one before it",
            "proof-heading",
            part(
                "do-dont",
                HEADING,
                "<#if advice?is_first>"
                    + HEADING
                    + "<#else>"
                    + "<h3>${advice.heading}</h3></#if>")),
        hostile(
            "on paper, the phases change places",
            "proof-",
            css(
                ".advice { position: relative; top: 62mm; }"
                    + " .advice + .advice { top: -62mm; } .zone.red { top: 0; }")),
        hostile(
            "on paper, an item stands in the phase below",
            "proof-",
            css(STACKED + " .do li:nth-child(2) { position: relative; top: 60mm; }")),
        hostile(
            "on paper, a don't box stands under the heading of the next phase",
            "proof-heading",
            css(STACKED + " .advice .dont { position: relative; top: 70mm; }")),
        hostile(
            "on paper, a heading stands below its phase",
            "proof-heading",
            part("do-dont", HEADING, "<div class=\"low\">" + HEADING + "</div>")
                .and(css(".low { position: relative; top: 48mm; }"))),
        hostile(
            "on paper, a heading stands above the phase before",
            "proof-",
            part("do-dont", HEADING, "<div class=\"high\">" + HEADING + "</div>")
                .and(css(".advice + .advice .high { position: relative; top: -52mm; }"))),
        hostile(
            "the second phase lacks the heading of its do list",
            "proof-order",
            part(
                "do-dont",
                "<h3>${labels.do}</h3>",
                "<#if advice?is_first><h3>${labels.do}</h3></#if>")),
        hostile(
            "the marks of two zones change places",
            "proof-drawn",
            css(
                ".red h2 { background-image: url(workspace:templates/styles/marks/zone-amber.svg);"
                    + " } .amber h2 { background-image:"
                    + " url(workspace:templates/styles/marks/zone-red.svg); }")),
        new Tried(
            "the phases of a card come in another order",
            "action-card",
            "proof-order",
            file(HALF, LIST, "<#list phases?reverse as advice>")),
        new Tried(
            "a phase of a card is left out",
            "action-card",
            "proof-missing",
            file(HALF, LIST, "<#list phases[1..] as advice>")),
        new Tried(
            "the headings of a card's phases are left out",
            "action-card",
            "proof-missing",
            file(HALF, HEADING, "")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aLayoutThatSpoilsAPhaseIsRefused(Tried tried) {
    assertThat(make(tried.change(), tried.format()).problems())
        .as(tried.name())
        .anyMatch(problem -> problem.ruleId().startsWith(tried.rule()));
  }

  static Stream<Tried> friendly() {
    return Stream.of(
        hostile("the lists stand under each other", "", css(STACKED)),
        hostile("centred headings", "", css("h2 { text-align: center; }")),
        hostile("a phase on its own page", "", css(".red { page-break-before: always; }")),
        hostile(
            "headings in bands",
            "",
            css(".zone h2 { background-color: #eef4f5; border-bottom: 1pt solid #10242a; }")),
        hostile("no marks", "", css(".zone h2 { background-image: none; padding-left: 0; }")),
        hostile(
            "headings of the third level",
            "",
            part("do-dont", HEADING, "<h3 class=\"phase\">${advice.heading}</h3>")),
        hostile(
            "phases side by side",
            "",
            part("do-dont", LIST, "<div class=\"row\">" + LIST)
                .and(part("do-dont", "</section>\n</#list>", "</section>\n</#list></div>"))
                .and(
                    css(
                        STACKED
                            + " .do li, .dont li { padding-left: 7mm; padding-right: 0; background-position: 1mm 1mm; }"
                            + " .row { display: table; width: 100%; table-layout: fixed; }"
                            + " .advice { display: table-cell; padding-right: 3mm; }"))));
  }

  @ParameterizedTest
  @MethodSource("friendly")
  void anHonestLayoutIsNot(Tried tried) {
    assertThat(make(tried.change(), tried.format()).problems()).as(tried.name()).isEmpty();
  }
}
