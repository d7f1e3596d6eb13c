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

/** Signs to see a doctor about the same day are on every sheet, apart from the red flags. */
@Tag("hostile")
final class SoonLayoutTest {
  private static final String SIGN = "Your knee wakes you every night.";
  private static final String SHEET = "knee-osteoarthritis-keep-moving";
  private static final Change SIGNS =
      file(
          "content/topics/" + SHEET + "/en-AU.yaml",
          "  emergency:\n",
          "  soon:\n    - "
              + SIGN
              + "\n    - You need pain relief for more than a week.\n"
              + "  emergency:\n");

  @TempDir private Path folder;

  private record Hostile(String name, String format, String rule, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Handout make(Change change, String format) {
    EditionKey key = new EditionKey(SHEET, "robin-sample", "en-AU", format);
    return new LayoutFixture(folder).with(SIGNS).with(change).make(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "large-print", "action-card"})
  void everyFormatShowsThem(String format) throws Exception {
    Handout made = make(workspace -> {}, format);
    assertThat(made.problems()).isEmpty();
    assertThat(VeraPdf.failures(Unreleased.pdf(made))).isEmpty();
  }

  static Stream<Hostile> layouts() {
    String list = "<#list getHelp.soon as sign>";
    String heading = "<h2>${labels.soon}</h2>";
    String signs = "<#if getHelp.soon?has_content>";
    String half = "templates/parts/card-half.ftlh";
    return Stream.of(
        new Hostile(
            "they are left out",
            "standard",
            "proof-missing",
            part("get-help", signs, "<#if getHelp.other??>")),
        new Hostile(
            "they are left out of a card",
            "action-card",
            "proof-missing",
            file(half, signs, "<#if getHelp.other??>")),
        new Hostile(
            "the first one is left out",
            "standard",
            "proof-missing",
            part("get-help", list, "<#list getHelp.soon[1..] as sign>")),
        new Hostile(
            "their order is turned round",
            "standard",
            "proof-order",
            part("get-help", list, "<#list getHelp.soon?reverse as sign>")),
        new Hostile(
            "their heading is left out",
            "standard",
            "proof-missing",
            part("get-help", heading, "")),
        new Hostile(
            "their heading says that it is an emergency",
            "standard",
            "proof-missing",
            part("get-help", heading, "<h2>${getHelp.emergencyLine}</h2>")),
        new Hostile(
            "they stand under the emergency line",
            "standard",
            "proof-missing",
            part(
                    "get-help",
                    "</li></#list>\n    </ul>\n  </div>",
                    "</li></#list><#list getHelp.soon as sign><li>${sign}</li></#list>\n"
                        + "    </ul>\n  </div>")
                .and(part("get-help", signs, "<#if getHelp.other??>"))),
        new Hostile(
            "red flags stand under their heading",
            "standard",
            "proof-order",
            part(
                    "get-help",
                    "<#list getHelp.emergency as flag>",
                    "<#list getHelp.emergency[1..] as flag>")
                .and(
                    part(
                        "get-help",
                        list,
                        "<#list [getHelp.emergency[0]] + getHelp.soon as sign>"))),
        new Hostile(
            "their heading is larger than the emergency number",
            "standard",
            "proof-body-size",
            css(".emergency-line, .number { font-size: 12pt; } .soon h2 { font-size: 17pt; }")),
        new Hostile(
            "their heading stands below them",
            "standard",
            "proof-",
            css(".soon h2 { margin-top: 40mm; margin-bottom: -60mm; }")),
        new Hostile(
            "the lists are named the wrong way round",
            "standard",
            "proof-order",
            part(
                    "get-help",
                    "<@emergencyNumber>${getHelp.emergencyLine}</@emergencyNumber>",
                    "${labels.soon}")
                .and(part("get-help", heading, "<h2>${getHelp.emergencyLine}</h2>"))));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void aLayoutThatSpoilsThemIsRefused(Hostile hostile) {
    Handout made = make(hostile.change(), hostile.format());
    assertThat(made.problems())
        .as(hostile.name())
        .anyMatch(problem -> problem.ruleId().startsWith(hostile.rule()));
  }
}
