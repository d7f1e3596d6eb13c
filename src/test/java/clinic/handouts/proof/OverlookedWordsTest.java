package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutFixture.TOPIC;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.PatientWords;
import clinic.handouts.press.Handout;
import clinic.handouts.proof.LayoutFixture.Change;
import clinic.handouts.yaml.Diagnostic;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is set so that a patient overlooks a word, joins two numbers or loses a heading. */
@Tag("hostile")
class OverlookedWordsTest {
  @TempDir Path folder;

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack("sets a word small", "proof-words", word("not", "font-size: 9pt")),
        attack("sets a word pale", "proof-words", word("not", "color: #767676")),
        attack("sets all words but one large", "proof-words", word("walks", "font-size: 19pt")),
        attack(
            "makes bold words of a section large",
            "proof-words",
            css(".section strong { font-size: 19pt !important; }")),
        attack(
            "puts a thin space into a dose",
            "proof-words",
            replaced("5 to 10", "5\u2009to\u200910")),
        attack("puts a hair space into a number", "proof-words", replaced("10", "1\u200a0")),
        attack(
            "narrows the spaces",
            "proof-words",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><#list item.text?markup_string?split(' ') as w>${w}<span"
                    + " style=\"letter-spacing: -0.12em\"> </span></#list>")),
        attack(
            "leaves out that the do box goes on",
            "proof-heading",
            many("  do:\n", "    - Carry bag %d on the stairs.\n").and(unheaded("do-dont"))),
        attack(
            "leaves out that the red flags go on",
            "proof-heading",
            many("  emergency:\n", "    - You lost the feeling in %d toes.\n")
                .and(
                    part(
                        "get-help",
                        "<li class=\"continued\">${getHelp.emergencyLineContinued}</li>",
                        ""))));
  }

  private static Change word(String word, String style) {
    return part(
        "do-dont",
        "<li>${item.text}",
        "<li><#list item.text?markup_string?split(' ') as w><#if w == \""
            + word
            + "\"><span style=\""
            + style
            + "\">"
            + word
            + "</span><#else>${w}</#if> </#list>");
  }

  private static Change replaced(String words, String others) {
    return part(
        "do-dont",
        "<li>${item.text}",
        "<li><#list [item.text?markup_string] as text>${text?replace(\""
            + words
            + "\", \""
            + others
            + "\")}</#list>");
  }

  private static Change many(String list, String item) {
    String items =
        IntStream.rangeClosed(1, 70).mapToObj(item::formatted).collect(Collectors.joining());
    return file(TOPIC, list, list + items);
  }

  private static Change unheaded(String part) {
    return part(
        part, "<li class=\"continued\">", "<li class=\"continued\" style=\"display: none\">");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefused(LayoutAttack attack) {
    attack.assertRefused(folder);
  }

  @Test
  void aSheetThatDoesNotSayWhomItIsForIsRefused() {
    Change nameless = part("title", "${patient}", "");
    LayoutFixture workspace = new LayoutFixture(folder).with(nameless);

    Handout made = workspace.make(LayoutFixture.KEY, PatientWords.named("Alex"));

    assertThat(made.problems()).extracting(Diagnostic::ruleId).contains("patient-name");
    assertThat(workspace.make().problems()).extracting(Diagnostic::message).isEmpty();
  }
}
