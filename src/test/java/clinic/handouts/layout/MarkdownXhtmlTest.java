package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.text.Markdown;
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
    assertThat(text(MarkdownXhtml.inline(Markdown.of(given)))).isEqualTo(xhtml);
  }

  @Test
  void linesRunOnAndHardBreaksBreak() {
    assertThat(text(MarkdownXhtml.inline(Markdown.of("one\ntwo  \nthree\\\nfour"))))
        .isEqualTo("one two<br/>three<br/>four");
  }

  @Test
  void paragraphs() {
    assertThat(text(MarkdownXhtml.blocks(Markdown.of("One.\n\nTwo\nlines."))))
        .isEqualTo("<p>One.</p><p>Two lines.</p>");
  }

  @Test
  void tightLists() {
    assertThat(text(MarkdownXhtml.blocks(Markdown.of("Before\n\n- one\n- **two**\n\nAfter"))))
        .isEqualTo("<p>Before</p><ul><li>one</li><li><strong>two</strong></li></ul><p>After</p>");
  }

  @Test
  void looseLists() {
    assertThat(text(MarkdownXhtml.blocks(Markdown.of("1. one\n\n2. two\n\n   more of two"))))
        .isEqualTo("<ol><li><p>one</p></li><li><p>two</p><p>more of two</p></li></ol>");
  }

  @Test
  void listsInLists() {
    assertThat(text(MarkdownXhtml.blocks(Markdown.of("- a\n  - b\n    1. c\n- d"))))
        .isEqualTo("<ul><li>a <ul><li>b <ol><li>c</li></ol></li></ul></li><li>d</li></ul>");
  }

  @Test
  void aNumberedListKeepsItsFirstNumber() {
    assertThat(text(MarkdownXhtml.blocks(Markdown.of("3. three\n4. four"))))
        .isEqualTo("<ol start=\"3\"><li>three</li><li>four</li></ol>");
  }
}
