package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutFixture.part;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts that put texts where nobody looks for them, or where they seem to belong elsewhere. */
@Tag("hostile")
class HostilePlacesTest {
  private static final String HELP = "<section class=\"get-help";
  private static final String PAGE =
      "<div style=\"page-break-before: always; height: 10mm\"></div>";

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack(
            "hides the red flags behind empty pages",
            "proof-pages",
            part(
                "get-help",
                HELP,
                PAGE.repeat(3)
                    + HELP.replace("<section", "<section style=\"page-break-before: always\""))),
        new LayoutAttack(
            "hides the red flags behind empty pages",
            "large-print",
            "proof-pages",
            part(
                "get-help",
                HELP,
                PAGE.repeat(3)
                    + HELP.replace("<section", "<section style=\"page-break-before: always\""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
