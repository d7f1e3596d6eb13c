package clinic.handouts.check.content;

import clinic.handouts.content.WorkspaceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A paragraph wrapped at the edge of a window is reported: its lines would end there on paper. */
class LineEndsTest extends WorkspaceTest {
  private static final String WRAPPED =
      """
          You may rest your back for a day or two. When it hurts
          too much to walk, wait a bit. Then begin to move more on
          each of the next days. Go as far as your back allows. It
          is fine to stop.\
          """;

  private void section(String yaml) {
    workspace.replace(BACK, "text: Muscles tighten.", "text: " + yaml.replace("\n", "\n      "));
  }

  @Test
  void threeWrappedLinesAreToldOfAtTheFirst() {
    section("|\nMuscles tighten.\n\n" + WRAPPED);
    says(
        BACK + ":24:7: warning[line-ends]: the lines will end where you broke them",
        "  help: write each paragraph on one line below '|', or use '>' instead, which"
            + " joins lines");
  }

  static Stream<String> fine() {
    return Stream.of(
        ">\n" + WRAPPED,
        "|\nMonday to Friday\n8 am to 6 pm\nSaturday\n9 am to noon",
        """
          |
          You may rest your back for a day or two when it hurts.
          Walk again as soon as you can, as far as you wish to.
          Call us if it hurts too much to move on the third day.\
          """,
        """
          |
          The name of the doctor who saw you today is ____________
          The day on which you are to come to see us again is ____
          The phone number of whoever can take you home is _______\
          """);
  }

  @ParameterizedTest
  @MethodSource("fine")
  void linesThatAreMeantAreFine(String yaml) {
    section(yaml);
    saysNothing();
  }
}
