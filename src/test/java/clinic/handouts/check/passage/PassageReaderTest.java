package clinic.handouts.check.passage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.WorkspaceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as patients read them, and where each was written. */
class PassageReaderTest extends WorkspaceTest {
  private List<Passage> passages(Passage.Part part) {
    ContentFile topic = workspace.read().files("topic").get(0);
    return Wording.of(topic, workspace.read()).passages().stream()
        .filter(passage -> passage.is(part))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Watch for oedema.                               | 17
          Watch for **oedema**.                           | 19
          Ask [us](https://example.com/oedema) on oedema. | 47
          \\*Now\\* oedema.                               | 15
          Rest `now` oedema.                              | 18
          """)
  void aWordsPlaceIsWhereItIsWritten(String text, int column) {
    item(text);
    Passage passage = passages(Passage.Part.DO).get(1);
    assertThat(passage.placeAt(passage.words().lastIndexOf("oedema")))
        .hasToString(BACK + ":25:" + column);
  }

  @Test
  void codeIsReadThoughItIsRefused() {
    item("Watch `oedema` now.");
    Passage passage = passages(Passage.Part.DO).get(1);
    assertThat(passage.words()).isEqualTo("Watch oedema now.");
    assertThat(passage.placeAt(6)).hasToString(BACK + ":25:14");
  }

  @Test
  void eachParagraphAndItemIsAPassageOfItsOwn() {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        "text: |\\n      Rest\\n      well.  \\n      Walk\\\\\\n      on.\\n\\n      Bend.\\n\\n      - Sit.\\n"
            .replace("\\n", "\n")
            .replace("\\\\", "\\"));
    assertThat(passages(Passage.Part.SECTION))
        .extracting(Passage::words)
        .containsExactly(
            "Blood brings oxygen.", "It heals you.", "Rest well. Walk on.", "Bend.", "Sit.");
  }

  @Test
  void aShortLineIsAPassageOfItsOwnAndSoIsACell() {
    workspace.replace(
        BACK,
        "text: Muscles tighten.",
        String.join(
            "\n      ",
            "text: |",
            "Monday 8 am",
            "Sunday closed",
            "",
            "| Day | Walk |",
            "|---|---|",
            "| 1 | A bit |\n"));
    assertThat(passages(Passage.Part.SECTION))
        .extracting(Passage::words)
        .containsExactly(
            "Blood brings oxygen.",
            "It heals you.",
            "Monday 8 am",
            "Sunday closed",
            "Day",
            "Walk",
            "1",
            "A bit");
  }

  @Test
  void aRefusedHeadingIsNoPartOfTheParagraphsAroundIt() {
    workspace.replace(
        BACK, "text: Muscles tighten.", "text: |\n      Rest.\n\n      # Walk\n\n      Bend.\n");
    assertThat(passages(Passage.Part.SECTION))
        .extracting(Passage::words)
        .containsExactly("Blood brings oxygen.", "It heals you.", "Rest.", "Walk", "Bend.");
  }

  @Test
  void plainTextIsOnePassageOnOneLine() {
    workspace.replace(BACK, "title: Is bed rest good?", "title: >-\n  Is **bed**   rest\n  good?");
    assertThat(passages(Passage.Part.TITLE))
        .extracting(Passage::words)
        .containsExactly("Is **bed** rest good?");
  }
}
