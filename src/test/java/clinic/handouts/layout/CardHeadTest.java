package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card's head has no rules for what is not in the card, and all others. */
final class CardHeadTest {
  private static final String BODY = "<body class=\"roomy\"><p class='big note'>one do</p></body>";

  private static String rules(String rules) {
    String head = CardHead.of("<head><style type=\"text/css\">" + rules + "</style>", BODY);
    return head.substring(head.indexOf('>', 6) + 1, head.indexOf("</style>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".do { width: 64%; }",
        "\n  .do li { color: #123456; }",
        ".do.big { color: red }",
        ".Do { color: red }",
        "@media print { .do { color: red } }"
      })
  void rulesForOtherElementsAreLeftOut(String rule) {
    assertThat(rules(rule)).doesNotContainIgnoringCase("do");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@page { size: A4; }",
        "p { color: red }",
        ".note { color: red }",
        ".NOTE .any { color: red }",
        ".do, p { color: red }",
        "p, .do { color: red }",
        "p .do { color: red }",
        "/* one */ .do { color: red }",
        ".do { content: \"}\"; }",
        ".\\6eote { color: red }"
      })
  void allOtherRulesStay(String rule) {
    assertThat(rules(rule)).isEqualTo(rule);
  }

  @Test
  void theRulesAroundOneThatIsLeftOutStayAsTheyAre() {
    assertThat(rules("p { a: b } .do { c: d } .note, p { e: f }"))
        .isEqualTo("p { a: b } .note, p { e: f }");
  }

  @Test
  void nothingIsLeftOutWhereClassesAreWrittenInAnotherWay() {
    String head = "<style>.do { a: b }</style>";
    assertThat(CardHead.of(head, "<p class=\"d&#111;\"/>")).isEqualTo(head);
  }
}
