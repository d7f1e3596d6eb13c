package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.assertRefused;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.layout.Markup;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables, lists and lines arrive as they were written, for the ear and for the eye, or not at all.
 */
@Tag("hostile")
class TextStructureTest {
  private static final String BEFORE =
      "      Blood brings oxygen and nutrients (food) to tissue as it heals. When you lie still, your"
          + " heart slows and less gets there. Moving also shifts the fluid around your spine, which"
          + " helps with swelling.\n";

  private static final String ROWS =
      """
            | 5 to 7 kg | 2.5 mL | every 6-8 hours |
            | 8 to 10 kg | 4 mL | every 12 hours |
            | 11 to 15 kg | 5 mL | |
      """;

  private static final String TEXT =
      "      Find the weight of your child first.\n\n"
          + "      | Weight | One dose | How often |\n      |---|---|---|\n"
          + ROWS
          + "\n      **How to give it**\n\n"
          + "      1. Shake the bottle.\n"
          + "      2. Draw up the dose.\n"
          + "         - Use the syringe.\n"
          + "         - Hold it up.\n"
          + "      3. Give it slowly.\n\n"
          + "      - [ ] I gave it on ____ / ____ / ________.\n\n"
          + "      If your child is sick,\n      stop at once.\n      Then call us.\n";

  /** A change of a layout that a proof is to judge. */
  record Layout(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A layout that prints markup of its own in place of the text's. */
  private static Layout markup(String name, String... oldAndNew) {
    String markup = Markup.of(TEXT.replaceAll("(?m)^ {6}", ""));
    for (int i = 0; i < oldAndNew.length; i += 2) {
      assertThat(markup).as(name).contains(oldAndNew[i]);
      markup = markup.replace(oldAndNew[i], oldAndNew[i + 1]);
    }
    return printing(name, markup);
  }

  /** A layout that prints another text. */
  private static Layout saying(String name, String old, String other) {
    assertThat(TEXT).as(name).contains(old);
    return printing(name, Markup.of(TEXT.replace(old, other).replaceAll("(?m)^ {6}", "")));
  }

  private static Layout printing(String name, String markup) {
    String own =
        "<#if section.id! == 'how-moving-helps'>" + markup + "<#else>${section.text}</#if>";
    return new Layout(name, part("sections", "${section.text}", own));
  }

  private static Layout looks(String name, String rules) {
    return new Layout(name, css(rules));
  }

  private static Handout made(Layout layout, String text, Path folder) {
    return new LayoutFixture(folder)
        .with(file(LayoutFixture.TOPIC, BEFORE, text).and(layout.change()))
        .make();
  }

  static Stream<Layout> hostileTables() {
    return Stream.of(
        markup("a dose over two lines", "2.5 mL", "2.5<br/>mL"),
        markup("a range over two lines", "every 6-8 hours", "every 6-<br/>8 hours"),
        markup("a word over two lines", "every 12 hours", "every 12 hou<br/>rs"),
        looks(
            "columns too narrow for their words",
            "table { table-layout: fixed; width: 24mm !important; }"
                + " th, td { word-wrap: break-word !important; }"),
        looks(
            "cells under another head, without lines between",
            "td, th, table { border: none; } td { padding-right: 20mm; }"
                + " thead th { text-align: right; padding-right: 0; }"),
        markup("two doses swapped", "2.5 mL", "@@", "4 mL", "2.5 mL", "@@", "4 mL"),
        markup(
            "the cells of a row swapped",
            "<td>4 mL</td><td>every 12 hours</td>",
            "<td>every 12 hours</td><td>4 mL</td>"),
        markup("the heads swapped", "One dose", "@@", "How often", "One dose", "@@", "How often"),
        markup(
            "two rows swapped",
            "<tr><th scope=\"row\">5 to 7 kg</th><td>2.5 mL</td><td>every 6-8 hours</td></tr>",
            "",
            "<tr><th scope=\"row\">11",
            "<tr><th scope=\"row\">5 to 7 kg</th><td>2.5 mL</td><td>every 6-8 hours</td></tr>"
                + "<tr><th scope=\"row\">11"),
        markup(
            "a row left out",
            "<tr><th scope=\"row\">8 to 10 kg</th><td>4 mL</td><td>every 12" + " hours</td></tr>",
            ""),
        markup(
            "a head as an ordinary cell", "<th scope=\"col\">One dose</th>", "<td>One dose</td>"),
        markup(
            "the head left out",
            "<th scope=\"col\">Weight</th><th scope=\"col\">One dose</th>"
                + "<th scope=\"col\">How often</th>",
            "<th scope=\"col\"></th>"),
        markup("no heads of rows", "<th scope=\"row\">8 to 10 kg</th>", "<td>8 to 10 kg</td>"),
        markup("a cell over two columns", "<td>4 mL</td>", "<td colspan=\"2\">4 mL</td>"),
        markup(
            "the table as paragraphs",
            "<table class=\"joined\">",
            "<div>",
            "</table>",
            "</div>",
            "<thead>",
            "",
            "</thead>",
            "",
            "<tbody>",
            "",
            "</tbody>",
            "",
            "<tr>",
            "<div>",
            "</tr>",
            "</div>",
            "<th scope=\"col\">",
            "<p>",
            "<th scope=\"row\">",
            "<p>",
            "</th>",
            "</p>",
            "<td>",
            "<p>",
            "</td>",
            "</p>",
            "<td class=\"write\">",
            "<p>"),
        markup(
            "the table as a list",
            "<table class=\"joined\">",
            "<ul>",
            "</table>",
            "</ul>",
            "<thead>",
            "",
            "</thead>",
            "",
            "<tbody>",
            "",
            "</tbody>",
            "",
            "<tr>",
            "<li>",
            "</tr>",
            "</li>",
            "<th scope=\"col\">",
            "<p>",
            "<th scope=\"row\">",
            "<p>",
            "</th>",
            "</p>",
            "<td>",
            "<p>",
            "</td>",
            "</p>",
            "<td class=\"write\">",
            "<p>"),
        markup("a dose repeated below its table", "</table>", "</table><p>4 mL</p>"),
        markup(
            "words between the parts",
            "</table>",
            "</table><p>Find the weight of your child first.</p>"),
        markup(
            "a dose moved down a row",
            "<td>2.5 mL</td>",
            "<td><div style=\"position: relative; top: 10mm\">2.5 mL</div></td>"),
        markup(
            "a dose moved under another head",
            "<td>2.5 mL</td>",
            "<td><div style=\"position: relative; left: 50mm\">2.5 mL</div></td>"),
        looks(
            "doses that stand nearer to the next weight",
            "tr { height: 16mm; } tbody th { vertical-align: top; border: 0; padding: 0 2mm; }"
                + " td { vertical-align: bottom; padding: 0; border: 0; }"),
        looks("cells one below the other", "th, td { display: block; }"));
  }

  /** The table as blocks, one for each row, each cell beside its head. */
  private static String blocks() {
    String rows =
        Stream.of(
                "5 to 7 kg/2.5 mL/every 6-8 hours",
                "8 to 10 kg/4 mL/every 12 hours",
                "11 to 15 kg/5 mL/")
            .map(row -> block(row.split("/", -1)))
            .collect(Collectors.joining());
    return "<table class=\"blocks\">" + rows + "</table>";
  }

  private static String block(String[] cells) {
    List<String> heads = List.of("Weight", "One dose", "How often");
    return IntStream.range(0, 3)
        .mapToObj(
            i -> "<tr><th scope=\"row\">" + heads.get(i) + "</th><td>" + cells[i] + "</td></tr>")
        .collect(Collectors.joining("", "<tbody>", "</tbody>"));
  }

  /** A layout with blocks in place of the table, changed. */
  private static Layout blocks(String name, String old, String other) {
    String markup = Markup.of(TEXT.replaceAll("(?m)^ {6}", ""));
    String table =
        markup.substring(
            markup.indexOf("<table"), markup.indexOf("</table>") + "</table>".length());
    String changed = blocks().replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(other));
    assertThat(changed).as(name).matches(each -> old.isEmpty() || !each.equals(blocks()));
    return printing(name, markup.replace(table, changed));
  }

  static Stream<Layout> hostileBlocks() {
    String dose = "<tr><th scope=\"row\">One dose</th><td>2.5 mL</td></tr>";
    String often = "<tr><th scope=\"row\">How often</th><td>every 6-8 hours</td></tr>";
    return Stream.of(
        blocks("a dose of another block", "<td>2.5 mL</td>", "<td>4 mL</td>"),
        blocks("a cell under another head", dose, dose.replace("One dose", "How often")),
        blocks("a head left out", dose, "<tr><td>2.5 mL</td></tr>"),
        blocks("a head as an ordinary cell", dose, "<tr><td>One dose</td><td>2.5 mL</td></tr>"),
        blocks("a head of a column", dose, dose.replace("\"row\"", "\"col\"")),
        blocks(
            "a value before its head",
            dose,
            "<tr><td>2.5 mL</td><th scope=\"row\">One dose</th></tr>"),
        blocks("a value left out", dose, ""),
        blocks("two values in a row", dose + often, dose.replace("</tr>", "") + often.substring(4)),
        blocks("two values swapped", dose + often, often + dose),
        blocks("a block left out", block("8 to 10 kg/4 mL/every 12 hours".split("/", -1)), ""),
        blocks("a value twice", dose, dose + dose),
        new Layout(
            "a dose on the page after its weight",
            blocks("", "", "")
                .change()
                .and(
                    css(
                        ".blocks tbody { page-break-inside: auto; }"
                            + " .blocks tr:nth-child(2) { page-break-before: always; }"))),
        blocks(
            "a value beside the head below",
            "<td>2.5 mL</td>",
            "<td><div style=\"position: relative; top: 8mm\">2.5 mL</div></td>"));
  }

  static Stream<Layout> hostileLists() {
    return Stream.of(
        markup("steps that begin at 2", "<ol>", "<ol start=\"2\">"),
        markup("steps without numbers", "<ol>", "<ul>", "</ol>", "</ul>"),
        looks("steps with letters", ".text ol { list-style-type: lower-alpha; }"),
        looks("numbers taken away", ".text ol { list-style-type: none; }"),
        markup(
            "two steps swapped",
            "Shake the bottle.",
            "@@",
            "Give it slowly.",
            "Shake the bottle.",
            "@@",
            "Give it slowly."),
        markup(
            "what belongs to a step under the next one",
            "<ul><li>Use the syringe.</li><li>Hold it up.</li></ul>",
            "",
            "<li>Give it slowly.</li>",
            "<li><p>Give it slowly.</p><ul><li>Use the syringe.</li><li>Hold it up.</li></ul></li>"),
        markup(
            "what belongs to a step as steps",
            "<ul><li>Use the syringe.</li>",
            "</li><li>Use the syringe.</li>",
            "<li>Hold it up.</li></ul></li>",
            "<li>Hold it up.</li>"),
        looks(
            "what belongs to a step no further in",
            ".text li ul { padding-left: 0; list-style-type: none; }"),
        markup(
            "a step moved beside another number",
            "Shake the bottle.",
            "<div style=\"position: relative; top: 6mm\">Shake the bottle.</div>"),
        markup("lines that run on", "<br/>", " "),
        markup("a line broken elsewhere", "sick,<br/>stop", "sick, stop<br/>"),
        saying("a blank left out", "on ____ / ", "on "),
        saying("a blank moved", "on ____ / ", "____ on / "),
        looks("blanks of 10 mm", ".blank { width: 10mm !important; }"),
        looks("blanks not drawn", ".blank { display: none; }"),
        markup("a blank read aloud as other words", "alt=\"blank to fill in\"", "alt=\"do not\""),
        looks("no tick box", ".text li.box { background-image: none !important; }"),
        looks("a box that nobody can see", ".text li.box { background-size: 1pt 1pt !important; }"),
        markup("the text left out", "<h3>", "<p>", "</h3>", "</p><p>Not so.</p>"));
  }

  static Stream<Layout> hostileHeadings() {
    String heading = "${section.heading}";
    return Stream.of(
        new Layout(
            "a text without its heading",
            part(
                "sections",
                "<#macro heading section>",
                "<#macro heading section><#if section.id == 'what-guides-say'><#return></#if>")),
        new Layout(
            "the headings of two texts swapped",
            part(
                "sections",
                heading,
                "<#if section.id == 'what-guides-say'>How moving helps you heal"
                    + "<#elseif section.id == 'how-moving-helps'>Most guidelines say to keep moving"
                    + "<#else>${section.heading}</#if>")),
        new Layout(
            "all headings above all texts",
            part(
                    "sections",
                    "<#list sections as section>",
                    "<#list sections as each><h2>${each.heading}</h2></#list>"
                        + "<#list sections as section>")
                .and(part("sections", "<@heading section=section/>", ""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"hostileTables", "hostileBlocks", "hostileLists", "hostileHeadings"})
  void isRefused(Layout layout, @TempDir Path folder) {
    Handout handout = made(layout, TEXT, folder);

    assertThat(handout.problems())
        .as("problems; there are none, so it is printed")
        .isNotEmpty()
        .allMatch(problem -> problem.rule().id().matches("proof-.*|renderer"));
  }

  @Test
  void whatIsWrongIsSaid(@TempDir Path folder) {
    Handout handout =
        made(markup("swapped", "2.5 mL", "@@", "4 mL", "2.5 mL", "@@", "4 mL"), TEXT, folder);

    assertRefused(handout.problems(), "with each cell in its row under its head: \"Weight\"");
    assertThat(handout.problems()).hasSize(1);
  }

  static Stream<Layout> friendly() {
    return Stream.of(
        looks("nothing changed", ""),
        blocks("blocks in place of the table", "", ""),
        looks(
            "lines between rows only",
            "td, th, table { border: none; } td { border-top: 1pt solid black; }"),
        looks(
            "numbers on the right, with lines between the columns",
            "td { text-align: right; } th { text-align: left; }"),
        looks("a dark head", "thead th { background-color: #1c2326; color: #ffffff; }"),
        looks("cells in the middle", "td, th { vertical-align: middle; text-align: center; }"),
        looks("larger type", ".text { font-size: 14pt; } td, th { padding: 3mm; }"),
        looks("squares as bullets", ".text ul { list-style-type: square; padding-left: 12mm; }"),
        looks("steps far in", ".text ol { padding-left: 20mm; }"),
        looks(
            "sub-headings in the colour of text", ".text h3 { color: #1c2326; font-size: 13pt; }"),
        markup(
            "a box around the table",
            "<table class=\"joined\">",
            "<div><table>",
            "</table>",
            "</table></div>"),
        markup(
            "items as paragraphs", "<li>Give it slowly.</li>", "<li><p>Give it slowly.</p></li>"),
        markup("a hyphen-free emphasis", "4 mL", "<strong>4 mL</strong>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("friendly")
  void isMade(Layout layout, @TempDir Path folder) throws Exception {
    Handout handout = made(layout, TEXT, folder);

    assertThat(handout.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(handout))).isEmpty();
  }

  @Test
  void theTextAboutGettingHelpMayHaveListsToo(@TempDir Path folder) throws Exception {
    String before = "    Questions? Ask our osteopaths, or book online.\n";
    String lists =
        """

            - Bring these:
              - your scans
              - your medicines
            - [ ] I called on ________.
        """;
    Handout handout =
        new LayoutFixture(folder)
            .with(
                file(LayoutFixture.TOPIC, "text: >-\n    **See a", "text: |-\n    **See a")
                    .and(file(LayoutFixture.TOPIC, before, before + lists)))
            .make();

    assertThat(handout.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(handout))).isEmpty();
  }

  private static final String LONG =
      TEXT.replace(
          ROWS,
          IntStream.range(5, 50)
              .mapToObj(kg -> "      | " + kg + " kg | " + kg + " drops | twice a day |\n")
              .collect(Collectors.joining()));

  @Test
  void aTableOverPagesHasItsHeadOnEach(@TempDir Path folder) throws Exception {
    Handout handout = made(looks("long", ""), LONG, folder);

    assertThat(handout.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(handout))).isEmpty();
  }

  @Test
  void aTableOverPagesWithoutItsHeadIsRefused(@TempDir Path folder) {
    Handout handout = made(looks("long", "table { -fs-table-paginate: auto; }"), LONG, folder);

    assertRefused(handout.problems(), "does not have its head above its rows on page 3");
  }
}
