package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Detects anything that could make the contents of a box look different in a taller box. */
final class HeightRulesTest {
  private static final Workspace WORKSPACE =
      Workspace.open(SampleLibrary.root(), SampleLibrary.CLOCK);

  private static boolean areIn(String rules, String body) {
    return HeightRules.areIn(
        "<html><head><link rel=\"stylesheet\" href=\"workspace:templates/styles/base.css\"/>"
            + "<style>"
            + rules
            + "</style></head><body>"
            + body
            + "</body></html>",
        WORKSPACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { height: 50% }",
        "p { MIN-HEIGHT : 50.5% }",
        "p { position: absolute; bottom: 0 }",
        "p { position:fixed }",
        "p { position: relative; top: 10% }",
        "p { position: relative; bottom:-5% }",
        ".card-box[style] { color: red }",
        "@import url(workspace:templates/styles/base.css);"
      })
  void rulesThatLookAtHeightsAreNoticed(String rule) {
    assertThat(areIn(rule, "")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p style=\"height: 50%\"/>", "<table height='50%'/>"})
  void soAreElementsWithSuchAHeight(String element) {
    assertThat(areIn("", element)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { height: 50mm; width: 50% }",
        "p { position: relative }",
        "p { bottom: 1mm }",
        "p { margin-top: 5%; padding-bottom: 5% }"
      })
  void othersAreNot(String rule) {
    assertThat(areIn(rule, "<p style=\"height: 5mm\"/>")).isFalse();
  }
}
