package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.text.Markdown;
import clinic.handouts.text.TextPart;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content's Markdown as XHTML. */
final class MarkdownXhtmlTest {
  private static String text(TemplateHTMLOutputModel markup) {
    try {
      return HTMLOutputFormat.INSTANCE.getMarkupString(markup);
    } catch (TemplateModelException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | plain",
        "**strong** and *soft* | <strong>strong</strong> and <em>soft</em>",
        "***both*** | <em><strong>both</strong></em>",
        "**a *b* c** | <strong>a <em>b</em> c</strong>",
        "a < b & \"c\" > d | a &lt; b &amp; &quot;c&quot; &gt; d",
        "`it's ${7*7}` | it's ${7*7}",
        "[our page](https://example.com/a?b=1&c=2) |"
            + " <a href=\"https://example.com/a?b=1&amp;c=2\">our page</a>"
            + " (example.com/a?b=1&amp;c=2)",
        "[example.com](https://example.com/) | <a href=\"https://example.com/\">example.com</a>",
        "[call **us**](tel:0355500100) |"
            + " <a href=\"tel:0355500100\">call <strong>us</strong></a> (0355500100)",
        "[call us](tel:+61355500101;ext=5) |"
            + " <a href=\"tel:+61355500101;ext=5\">call us</a> (+61355500101 ext 5)",
        "[(03) 5550 0100](tel:0355500100) | <a href=\"tel:0355500100\">(03) 5550 0100</a>",
        "[write](mailto:a@example.com) | <a href=\"mailto:a@example.com\">write</a>"
            + " (a@example.com)",
        "<https://example.com/x> | <a href=\"https://example.com/x\">https://example.com/x</a>",
      })
  void inlineTexts(String markdown, String xhtml) {
    String given = markdown.startsWith("`") ? markdown.replace("`", "") : markdown;
    assertThat(text(MarkdownXhtml.inline(Markdown.of(given), "blank"))).isEqualTo(xhtml);
  }

  @Test
  void whatATableIsForStaysWithIt() {
    assertThat(
            blocks(
                "Rest.\n\nIt has 120 mg in 5 mL.\n\n| Weight | Dose |\n|---|---|\n| 5 kg | 1 mL |"))
        .startsWith("<p>Rest.</p><p class=\"joins\">It has 120 mg in 5 mL.</p><table");
  }

  @Test
  void aParagraphOfFewLinesIsKeptWhole() {
    String brief = "Rest. ".repeat(40).strip();
    String longer = "Rest. ".repeat(60).strip();
    TableRoom room = new TableRoom(50);
    assertThat(text(MarkdownXhtml.blocks(Markdown.of(brief + "\n\n" + longer), "blank", room)))
        .isEqualTo("<p class=\"brief\">" + brief + "</p><p>" + longer + "</p>");
  }

  @Test
  void whatBoxesToTickAreForStaysWithThem() {
    assertThat(blocks("Tick what fits.\n\n- [ ] Smoke\n- [ ] Dust"))
        .startsWith("<p class=\"joins\">Tick what fits.</p><ul>");
    assertThat(blocks("Some have these.\n\n- Smoke\n- Dust"))
        .startsWith("<p>Some have these.</p><ul>");
  }

  @Test
  void linesEndWhereTheyEndInTheFile() {
    assertThat(text(MarkdownXhtml.inline(Markdown.of("one\ntwo  \nthree\\\nfour"), "blank")))
        .isEqualTo("one<br/>two<br/>three<br/>four");
  }

  @Test
  void paragraphs() {
    assertThat(
            text(
                MarkdownXhtml.blocks(
                    Markdown.of("One.\n\nTwo\nlines."), "blank", TableRoom.ENDLESS)))
        .isEqualTo("<p>One.</p><p>Two<br/>lines.</p>");
  }

  @Test
  void tightLists() {
    assertThat(
            text(
                MarkdownXhtml.blocks(
                    Markdown.of("Before\n\n- one\n- **two**\n\nAfter"),
                    "blank",
                    TableRoom.ENDLESS)))
        .isEqualTo("<p>Before</p><ul><li>one</li><li><strong>two</strong></li></ul><p>After</p>");
  }

  @Test
  void looseLists() {
    assertThat(
            text(
                MarkdownXhtml.blocks(
                    Markdown.of("1. one\n\n2. two\n\n   more of two"), "blank", TableRoom.ENDLESS)))
        .isEqualTo("<ol><li><p>one</p></li><li><p>two</p><p>more of two</p></li></ol>");
  }

  @Test
  void listsInLists() {
    assertThat(
            text(
                MarkdownXhtml.blocks(
                    Markdown.of("- a\n  - b\n    1. c\n- d"), "blank", TableRoom.ENDLESS)))
        .isEqualTo(
            "<ul><li><p class=\"item\">a</p><ul><li><p class=\"item\">b</p><ol><li>c</li></ol>"
                + "</li></ul></li><li>d</li></ul>");
  }

  @Test
  void aNumberedListKeepsItsFirstNumber() {
    assertThat(
            text(
                MarkdownXhtml.blocks(Markdown.of("3. three\n4. four"), "blank", TableRoom.ENDLESS)))
        .isEqualTo("<ol start=\"3\"><li>three</li><li>four</li></ol>");
  }

  @Test
  void numbersOfTwoAndThreeDigitsGetTheirRoom() {
    assertThat(
            text(MarkdownXhtml.blocks(Markdown.of("9. nine\n10. ten"), "blank", TableRoom.ENDLESS)))
        .startsWith("<ol start=\"9\" class=\"tens\">");
    assertThat(
            text(
                MarkdownXhtml.blocks(Markdown.of("99. one\n100. two"), "blank", TableRoom.ENDLESS)))
        .startsWith("<ol start=\"99\" class=\"hundreds\">");
  }

  @Test
  void aTableTooWideForItsPlaceBecomesABlockForEachRow() {
    String table = "| Weight | Dose |\n|---|---|\n| 5 kg | 2 mL |\n| 8 kg | |";
    assertThat(text(MarkdownXhtml.blocks(Markdown.of(table), "blank", new TableRoom(10))))
        .isEqualTo(
            "<table class=\"blocks\"><tbody>"
                + "<tr class=\"block-start\"><th scope=\"row\">Weight</th><td>5 kg</td></tr>"
                + "<tr><th scope=\"row\">Dose</th><td>2 mL</td></tr></tbody><tbody>"
                + "<tr class=\"block-start\"><th scope=\"row\">Weight</th><td>8 kg</td></tr>"
                + "<tr><th scope=\"row\">Dose</th><td class=\"write\"></td></tr></tbody></table>");
    assertThat(new TableRoom(15.4).holds((TextPart.Table) Markdown.of(table).parts().get(0)))
        .isTrue();
    assertThat(new TableRoom(13).holds((TextPart.Table) Markdown.of(table).parts().get(0)))
        .isFalse();
  }

  @Test
  void aCellOfWordsWithoutSpacesIsAsWideAsItsLongestWord() {
    String table = "| 体重 | 怎么做 |\n|---|---|\n| 5 公斤 | 每天在家里轻轻地走路，每次十分钟，直到不疼为止 |";
    assertThat(new TableRoom(30).holds((TextPart.Table) Markdown.of(table).parts().get(0)))
        .isTrue();
    assertThat(new TableRoom(15).holds((TextPart.Table) Markdown.of(table).parts().get(0)))
        .isFalse();
  }

  @Test
  void tablesHaveHeadsForColumnsAndRowsAndCellsToWriteIn() {
    String table =
        "| Weight | Dose | Time |\n|---|---|---|\n| 5 kg | *2 mL* | |\n| 8 kg | 4 \\| 5 | x |";
    assertThat(text(MarkdownXhtml.blocks(Markdown.of(table), "blank", TableRoom.ENDLESS)))
        .isEqualTo(
            "<table class=\"joined\"><thead><tr><th scope=\"col\">Weight</th><th scope=\"col\">Dose</th>"
                + "<th scope=\"col\">Time</th></tr></thead><tbody>"
                + "<tr><th scope=\"row\">5 kg</th><td><em>2 mL</em></td><td class=\"write\"></td></tr>"
                + "<tr><th scope=\"row\">8 kg</th><td>4 | 5</td><td>x</td></tr></tbody></table>");
  }

  @Test
  void aLineOfBoldAloneIsASubHeadingOfWhatFollows() {
    assertThat(
            text(
                MarkdownXhtml.blocks(
                    Markdown.of("**At *night***\n\nSleep.\n\n**Now**"),
                    "blank",
                    TableRoom.ENDLESS)))
        .isEqualTo("<h3>At <em>night</em></h3><p>Sleep.</p><p><strong>Now</strong></p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ward: ___                | [Ward: _]",
        "My ward: ___ kg or so    | My [ward: _ kg] or so",
        "Date: ___ / ___ / ___.   | [Date: _ / _ / _.]",
        "50% = ___ more           | [50% = _ more]",
        "___ / ___                | _ / _",
        "A: ___ / ___ / ___ / ___ | [A: _] / _ / _ / _",
      })
  void aBlankStaysWithWhatItIsFor(String text, String kept) {
    assertThat(seen(MarkdownXhtml.blocks(Markdown.of(text), "blank", TableRoom.ENDLESS)))
        .isEqualTo("<p>" + kept + "</p>");
  }

  @Test
  void narrowColumnsKeepOnlyShortGroups() {
    assertThat(seen(MarkdownXhtml.inline(Markdown.of("Date: ___ / ___"), "blank")))
        .isEqualTo("[Date: _] / _");
    assertThat(seen(MarkdownXhtml.inline(Markdown.of("Hospital: ____________"), "blank")))
        .isEqualTo("Hospital: _");
    String table = "| A | B |\n|---|---|\n| Ward: ___ | b |";
    assertThat(text(MarkdownXhtml.blocks(Markdown.of(table), "blank", TableRoom.ENDLESS)))
        .doesNotContain("keep");
  }

  private static String seen(TemplateHTMLOutputModel xhtml) {
    return text(xhtml)
        .replaceAll("<svg.*?</svg>", "_")
        .replace("<span class=\"keep\">", "[")
        .replace("</span>", "]");
  }

  @Test
  void boxesAndBlanksAreDrawn() {
    assertThat(
            text(
                MarkdownXhtml.blocks(
                    Markdown.of("- [ ] Walk\n- Rest"), "blank", TableRoom.ENDLESS)))
        .isEqualTo("<ul><li class=\"box\">Walk</li><li>Rest</li></ul>");
    assertThat(text(MarkdownXhtml.inline(Markdown.of("Date: ____ / ____"), "to fill in")))
        .startsWith("<span class=\"keep\">Date: <svg ")
        .contains(
            "class=\"blank\" style=\"width: 20mm\" alt=\"to fill in\"", "</svg></span> / <svg ");
  }

  private static String blocks(String markdown) {
    return text(MarkdownXhtml.blocks(Markdown.of(markdown), "blank", TableRoom.ENDLESS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It is **mild**.          | It is <strong>mild.</strong>",
        "Is it *it*?), he said    | Is it <em>it?),</em> he said",
        "A **b**'s                | A <strong>b</strong>'s",
        "A **b** . c              | A <strong>b</strong> . c",
        "A ***b***! c             | A <em><strong>b</strong>!</em> c",
        "Dial [000](tel:000), now | Dial <span class=\"keep\"><a href=\"tel:000\">000</a>,</span> now",
        "[A](tel:000), now        | <a href=\"tel:000\">A</a> (000), now",
      })
  void pointsStayWithTheWordsBeforeThem(String markdown, String xhtml) {
    assertThat(blocks(markdown)).isEqualTo("<p>" + xhtml + "</p>");
  }

  @Test
  void noRowIsLeftAlone() {
    assertThat(blocks("| A | B |\n|---|---|\n| 1 | 1 |\n| 2 | 2 |\n| 3 | 3 |\n| 4 | 4 |"))
        .endsWith(
            "<tbody><tr><td>1</td><td>1</td></tr><tr><td>2</td><td>2</td></tr></tbody>"
                + "<tbody class=\"joined\"><tr><td>3</td><td>3</td></tr>"
                + "<tr><td>4</td><td>4</td></tr></tbody></table>");
  }
}
