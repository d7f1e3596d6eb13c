package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines without marks take a short way; it must lead where the parser leads. */
final class MarkdownTest {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Walk for 5 to 10 minutes.",
        "Rest!  Then (gently) move: up - and down; \"so\" it's 'fine' … 50% + 1 = x | y ~ z # $ > ?",
        "Émile ging nach Köln – é",
        "a no-break space at the end\u00a0",
        "an em space at the end\u2003",
        "a space at the end ",
        "a\u00a0b\u2003c\u3000d",
        "Ωμέγα и кириллица 漢字 😀 done",
        "😀 first",
        "1. a list",
        "1) a list",
        "- a list",
        "+ a list",
        "> a quote",
        "# a heading",
        "~~~",
        "===",
        "---",
        "  indented",
        "    code",
        "Setext\n===",
        "Two\nlines",
        "Two  \nlines",
        "a\ttab",
        "a *b* **c** _d_ __e__ `f` \\g",
        "see [x](https://example.com) or <https://example.com> ![y](z)",
        "a & b &amp; c",
        "https://example.com www.example.com a@example.com",
        "a <b>c</b>",
        "Ending in a mark !",
        "[a]: https://example.com",
        "x\u0301 marks"
      })
  void aLineGivesTheParsersNodes(String markdown) {
    assertThat(tree(Markdown.of(markdown).document(), ""))
        .isEqualTo(tree(PARSER.parse(markdown), ""));
  }

  private static String tree(Node node, String indent) {
    StringBuilder tree = new StringBuilder(indent);
    tree.append(node.getClass().getSimpleName()).append(node.getSourceSpans());
    if (node instanceof Text text) {
      tree.append('"').append(text.getLiteral()).append('"');
    }
    tree.append('\n');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      tree.append(tree(child, indent + " "));
    }
    return tree.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018. A hard year.", "100) A hundred", "2018. It was **hard**."})
  void aNumberAbove99WithoutASecondItemIsText(String line) {
    Markdown text = Markdown.of("Before.\n\n" + line + "\n\nAfter.");
    assertThat(text.blocks()).containsExactly("Before.", line.replace("*", ""), "After.");
    assertThat(text.itemLines()).isEmpty();
    assertThat(text.document().getFirstChild().getNext()).isInstanceOf(Paragraph.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99. Last", "2018. One\n2019. Two", "1. One", "0100. Zeros"})
  void otherNumbersBeginLists(String written) {
    assertThat(Markdown.of(written).document().getFirstChild()).isInstanceOf(OrderedList.class);
  }
}
