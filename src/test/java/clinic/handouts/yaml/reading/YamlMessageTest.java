package clinic.handouts.yaml.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Each row of the table is recognised in what SnakeYAML says of a file, and said otherwise. */
class YamlMessageTest {
  /**
   * The row, a file, the problem and the context as SnakeYAML says them, and what the author sees.
   */
  private static final String CASES =
      """
      OPEN_QUOTE | a: "x\\nb: "y"\\n | expected <block end>, but found '<scalar>' | while parsing a block mapping | 1:4 yaml-quote: the quotation mark that opens here is not closed before the next one, on line 2
      TAB | a:\\n\\tb: c\\n | found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation) | while scanning for the next token | 2:1 yaml-tab: there is a tab where YAML needs spaces
      ESCAPE | a: "\\q"\\n | found unknown escape character q(113) | while scanning a double-quoted scalar | 1:6 yaml-syntax: this '\\' does not start an escape that YAML knows
      NEVER_CLOSED | a: "x\\n | found unexpected end of stream | while scanning a quoted scalar | 1:4 yaml-quote: the quotation mark that opens here is never closed
      STAR | a: **x** y\\n | unexpected character found *(42) | while scanning an alias | 1:4 yaml-syntax: YAML reads a '*' at the beginning of a text as an alias
      STAR_AND_WORD | a: *x\\n | found undefined alias x | | 1:4 yaml-syntax: YAML reads a '*' at the beginning of a text as an alias
      RESERVED | a: @x\\n | found character '@' that cannot start any token. (Do not use @ for indentation) | while scanning for the next token | 1:4 yaml-syntax: a text can't begin with '@'
      DEEP_BEGINNING | `  a: b\\nc: d\\n` | expected '<document start>', but found '<block mapping start>' | | 1:3 yaml-syntax: this line is indented by 2 spaces, but line 2 by none
      KEY_WITHOUT_HYPHEN_SPACE | a:\\n  - b\\n  -c\\n  - d\\n | could not find expected ':' | while scanning a simple key | 3:3 yaml-syntax: a space is missing after this '-'
      KEY_WITHOUT_COLON_SPACE | a: b\\nc:d\\ne: f\\n | could not find expected ':' | while scanning a simple key | 2:2 yaml-syntax: a space is missing after this ':'
      KEY_WITHOUT_COLON | a: b\\nc d\\ne: f\\n | could not find expected ':' | while scanning a simple key | 2:1 yaml-syntax: this line is neither a key with its value nor a list item
      VALUE_BELOW_HYPHEN | a:\\n  -b: c\\n    d: e\\n | mapping values are not allowed here | | 2:3 yaml-syntax: a space is missing after this '-'
      VALUE_BELOW_COLON | a:\\n  b:c\\n    d: e\\n | mapping values are not allowed here | | 2:4 yaml-syntax: a space is missing after this ':'
      VALUE_TOO_DEEP | a: b\\n  c: d\\n | mapping values are not allowed here | | 2:3 yaml-syntax: this line is indented further than line 1, so YAML reads it as part of the same text
      BLOCK_IN_NO_COLUMN | a:\\n    b: c\\n  d: e\\n | expected <block end>, but found '<block mapping start>' | while parsing a block mapping | 3:3 yaml-syntax: this line is indented by 2 spaces, which matches no line above it
      BLOCK_IN_NO_COLUMN | a:\\n    - b\\n   - c\\n | expected <block end>, but found '<block sequence start>' | while parsing a block mapping | 3:4 yaml-syntax: this line is indented by 3 spaces, which matches no line above it
      BLOCK_WITHOUT_HYPHEN_SPACE | a:\\n  - b: c\\n  -d: e\\n | expected <block end>, but found '?' | while parsing a block collection | 3:3 yaml-syntax: a space is missing after this '-'
      BLOCK_WITHOUT_COLON_SPACE | a: "x"\\n  b:c\\n | expected <block end>, but found '<scalar>' | while parsing a block mapping | 2:4 yaml-syntax: a space is missing after this ':'
      KEY_AT_ITEMS | a:\\n  - b\\n  c: d\\n | expected <block end>, but found '?' | while parsing a block collection | 3:3 yaml-syntax: this key is indented by 2 spaces, as far as the items of the list above it
      CURLY_QUOTES | a: “Rest: why?”\\n | mapping values are not allowed here | | 1:4 yaml-quote: YAML does not recognise the quotation mark “
      VALUE_IN_TEXT | a: b: c\\n | mapping values are not allowed here | | 1:5 yaml-syntax: YAML reads the text before this ':' as a key
      COMMENT_IN_BRACES | a: {b: c, d: #e}\\nf: g\\n | expected ',' or '}', but got : | while parsing a flow mapping | 1:14 yaml-syntax: YAML reads what follows '#' as a comment
      TEXT_AFTER_END | a: "b" c\\n | expected <block end>, but found '<scalar>' | while parsing a block mapping | 1:8 yaml-syntax: the text continues after its closing quote or bracket
      OTHER | a: b\\n- c\\n | expected <block end>, but found '-' | while parsing a block mapping | 2:1 yaml-syntax: this is not YAML: expected <block end>, but found '-', while parsing a block mapping
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CASES)
  void aSayingOfSnakeYamlIsRecognised(
      YamlMessage row, String escaped, String problem, String context, String told) {
    String file = escaped.replace("\\n", "\n").replace("\\t", "\t");
    MarkedYAMLException said =
        catchThrowableOfType(
            MarkedYAMLException.class, () -> new Yaml().compose(new StringReader(file)));
    assertThat(said.getProblem()).isEqualTo(problem);
    assertThat(said.getContext()).isEqualTo(context);

    Source source = new Source("a.yaml", file);
    assertThat(YamlMessage.of(YamlComplaint.of(source, said))).isEqualTo(row);
    List<Diagnostic> problems = new ArrayList<>();
    assertThat(new YamlReader(source, Scope.EVERYTHING, problems).read()).isEmpty();
    assertThat(problems)
        .extracting(
            each ->
                "%s:%s %s: %s"
                    .formatted(
                        each.place().line(), each.place().column(), each.ruleId(), each.message()))
        .containsExactly(told);
  }

  @Test
  void everyRowHasItsCase() {
    assertThat(
            CASES
                .lines()
                .map(line -> line.substring(0, line.indexOf(" |")))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(YamlMessage.values()).map(Enum::name).toList());
  }
}
