package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.edition.EditionKey;
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

/**
 * Exercises are on paper as they were written: names, steps, pictures and doses, each in its box.
 */
@Tag("hostile")
final class ExerciseLayoutTest {
  private static final String SHEET = "knee-osteoarthritis-keep-moving";
  private static final Change EXERCISES =
      file(
              "content/topics/" + SHEET + "/en-AU.yaml",
              "\nsections:\n",
              """

              sections:
                - heading: Your exercises
                  exercises:
                    - id: sit-to-stand
                      name: Sit to stand
                      how: [Sit on a firm chair., Stand up slowly., Sit down again.]
                      sets: 3
                      reps: 10 to 12
                      times-a-day: 2
                      stop-if: Your knee gives way.
                      figure: {image: images/knee-sit-to-stand.svg, alt: A man stands up.}
                    - id: leg-lift
                      name: Leg lift
                      how: [Lie on your back., Lift your sore leg., Lower it again.]
                      sets: 2
                      reps: 8
                      hold: 5 seconds
                      stop-if: Your back hurts.
                      figure: {image: images/short-walk.svg, alt: A woman lifts her leg.}
                    - id: heel-slide
                      name: Heel slide
                      how: [Sit on the bed., Slide your heel towards you.]
                      sets: 1
                - heading: My notes
                  write-in: {lines: 3}
              """)
          .and(
              file(
                  "content/clinicians/robin-sample.yaml",
                  "profession:",
                  "handouts: {"
                      + SHEET
                      + ": {exercises: {heel-slide: {sets: 4, note: Go gently.}}}}\nprofession:"));

  @TempDir private Path folder;

  private record Case(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Handout make(Change change, String format) {
    EditionKey key = new EditionKey(SHEET, "robin-sample", "en-AU", format);
    return new LayoutFixture(folder).with(EXERCISES).with(change).make(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void everyFormatIsSound(String format) throws Exception {
    Handout made = make(workspace -> {}, format);
    assertThat(made.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(made))).isEmpty();
  }

  /** Swaps the given values between the two exercises. */
  private static Change exchanging(String... keys) {
    StringBuilder changed = new StringBuilder("exercise + {");
    for (String key : keys) {
      changed.append(changed.charAt(changed.length() - 1) == '{' ? "" : ", ");
      changed.append("'" + key + "': section.exercises[1 - exercise?index]." + key);
    }
    return part(
        "sections",
        "<@box exercise=exercise/>",
        "<#if exercise?index lt 2><@box exercise="
            + changed
            + "}/><#else><@box exercise=exercise/></#if>");
  }

  private static Change sections(String old, String replacement) {
    return part("sections", old, replacement);
  }

  static Stream<Case> hostile() {
    String steps = "<#list exercise.how as step>";
    String all = "<#list section.exercises as exercise>";
    String stop = "<#if exercise.stopIf??>";
    String picture = "<img src=\"${exercise.figure.src}\" alt=\"${exercise.figure.alt}\"/>";
    return Stream.of(
        new Case("two doses are exchanged", exchanging("dose")),
        new Case("two reasons to stop are exchanged", exchanging("stopIf")),
        new Case("the steps of two exercises are exchanged", exchanging("how")),
        new Case("two pictures are exchanged", exchanging("figure")),
        new Case("two names are exchanged", exchanging("name")),
        new Case(
            "a reason to stop is left out",
            sections(
                stop,
                "<#if exercise.stopIf?? && exercise?is_hash && exercise.name != '2. Leg lift'>")),
        new Case("a dose is left out", sections("<#if exercise.dose??>", "<#if exercise.hold??>")),
        new Case(
            "a part of a dose is left out",
            sections("<#list exercise.dose as part>", "<#list exercise.dose[0..0] as part>")),
        new Case(
            "the steps are turned round", sections(steps, "<#list exercise.how?reverse as step>")),
        new Case("a step is left out", sections(steps, "<#list exercise.how[1..] as step>")),
        new Case("the steps begin with number 2", sections("<ol>", "<ol start=\"2\">")),
        new Case(
            "each step is number 1", sections("<li>${step}</li>", "<li value=\"1\">${step}</li>")),
        new Case(
            "the steps have no numbers", sections("<ol>", "<ol style=\"list-style-type: none\">")),
        new Case("the steps are bullets", sections("<ol>", "<ol style=\"list-style-type: disc\">")),
        new Case(
            "the exercises are turned round",
            sections(all, "<#list section.exercises?reverse as exercise>")),
        new Case(
            "an exercise is left out", sections(all, "<#list section.exercises[1..] as exercise>")),
        new Case(
            "the exercises have no numbers",
            sections("<h3>${exercise.name}", "<h3>${exercise.name?keep_after('. ')}")),
        new Case("the pictures are left out", sections(picture, "")),
        new Case(
            "all pictures stand above the exercises",
            sections(picture, "")
                .and(
                    sections(
                        all,
                        "<#list section.exercises as each><#if each.figure??><img style=\"width: 40mm\" src=\"${each.figure.src}\" alt=\"${each.figure.alt}\"/></#if></#list>"
                            + all))),
        new Case(
            "a picture stands in another exercise",
            sections(
                "<section class=\"exercise\">",
                "<section class=\"exercise\"><#if exercise.name == '3. Heel slide'><img style=\"width: 40mm\" src=\"${sections[0].exercises[0].figure.src}\" alt=\"${sections[0].exercises[0].figure.alt}\"/></#if>")),
        new Case(
            "it is not said whose dose it is",
            sections("<#if exercise.doseFrom??>", "<#if exercise.doseFromNobody??>")),
        new Case(
            "it is not said whose note it is",
            sections(" <span class=\"from\">${exercise.noteFrom}</span>", "")),
        new Case(
            "the topic's dose stands beside the clinician's",
            sections(
                "<p class=\"dose\">",
                "<#if exercise.doseFrom??><p>Sets: 1</p></#if><p class=\"dose\">")),
        new Case(
            "an empty hold is printed",
            sections("<p class=\"dose\">", "<p>${labels.hold}</p><p class=\"dose\">")),
        new Case(
            "doses break in the middle",
            css(".keep { white-space: normal; } .dose { width: 21mm; }")),
        new Case(
            "doses slip into the next exercise", css(".dose { position: relative; top: 38mm; }")),
        new Case(
            "steps slip into the next exercise", css(".steps { position: relative; top: 38mm; }")),
        new Case(
            "names stand below the steps",
            css(".exercise h3 { margin-top: 30mm; margin-bottom: -40mm; }")),
        new Case(
            "doses are nearer to the next exercise",
            css(
                ".exercise { border-width: 0; padding: 0; margin: 0; }"
                    + " .dose { margin-top: 14mm; background-color: transparent; }")),
        new Case(
            "reasons to stop are nearer to the next exercise",
            css(
                ".exercise { border-width: 0; padding: 0; margin: 0; } .stop { margin-top: 12mm; }")),
        new Case("names are too small to read", css(".exercise h3 { font-size: 4pt; }")),
        new Case("doses are white", css(".dose { color: #ffffff; }")),
        new Case(
            "the heading is left out",
            sections(
                "<@heading section=section/><@box exercise=exercise/>",
                "<@box exercise=exercise/>")),
        new Case(
            "the lines to write on are left out",
            sections(
                "<@heading section=section/><@lines section=section/>",
                "<@heading section=section/>")),
        new Case(
            "there is one line only", sections("<#list 1..all as line>", "<#list 1..1 as line>")),
        new Case("the lines are one", sections("(line * gap - 0.5)", "(5 + line)")),
        new Case("the lines can't be seen", sections("stroke=\"#4a5458\"", "stroke=\"#fafafa\"")),
        new Case(
            "the lines stand under another heading",
            sections(
                "<@heading section=section/><@lines section=section/>",
                "<@lines section=section/><@heading section=section/>")));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aLayoutThatSpoilsThemIsRefused(Case hostile) {
    assertThat(make(hostile.change(), "standard").problems())
        .as(hostile.name())
        .anyMatch(problem -> problem.ruleId().startsWith("proof-"));
  }

  static Stream<Case> friendly() {
    return Stream.of(
        new Case("no boxes", css(".exercise { border-width: 0; padding: 0; }")),
        new Case(
            "pictures below the steps",
            css(".exercise .columns, .columns .steps, .exercise .figure { display: block; }")),
        new Case(
            "pictures before the steps",
            sections("<div class=\"steps\"><@steps exercise=exercise/></div>\n    <div", "<div")
                .and(
                    sections(
                        "</p></#if>\n    </div>\n  </div>\n  <#else>\n  <div class=\"steps\">",
                        "</p></#if>\n    </div>\n    <div class=\"steps\"><@steps exercise=exercise/></div>\n  </div>\n  <#else>\n  <div class=\"steps\">"))),
        new Case(
            "headings of the fourth level",
            sections("<h3>${exercise.name}</h3>", "<h3><em>${exercise.name}</em></h3>")),
        new Case(
            "exercises between lines, with doses at their foot",
            css(
                ".exercise { border-width: 0 0 1pt 0; padding: 2mm 0; margin: 0; }"
                    + " .dose { margin-top: 9mm; }")),
        new Case(
            "exercises on a ground of their own, close to each other",
            css(".exercise { border-width: 0; background-color: #eef3f4; margin-bottom: 1.5mm; }")),
        new Case(
            "doses away from the steps, and exercises further apart",
            css(
                ".exercise { border-width: 0; padding: 0; margin-bottom: 16mm; }"
                    + " .dose { margin-top: 8mm; background-color: transparent; }")),
        new Case("larger doses", css(".dose { font-size: 15pt; }")),
        new Case(
            "each exercise on a page of its own",
            css(".exercise + .exercise { page-break-before: always; }")),
        new Case("narrow doses", css(".dose { width: 50mm; }")),
        new Case("numbers further left", css(".steps ol { padding-left: 12mm; }")));
  }

  @ParameterizedTest
  @MethodSource("friendly")
  void anHonestLayoutIsMade(Case friendly) {
    assertThat(make(friendly.change(), "standard").problems()).as(friendly.name()).isEmpty();
  }
}
