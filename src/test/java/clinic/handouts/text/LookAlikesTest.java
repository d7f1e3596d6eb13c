package clinic.handouts.text;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.text.LookAlikes.Kind;
import clinic.handouts.text.LookAlikes.LookAlike;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like structure is found; what only has some of its characters is not. */
class LookAlikesTest {
  private static List<LookAlike> in(String text) {
    return LookAlikes.in(text.lines().toList(), Markdown.of(text));
  }

  private static List<LookAlike> joined(String text) {
    return LookAlikes.joined(text.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "• Pills\n• Card",
        "•Pills\n•Card",
        "•\u00a0Pills\n•\u00a0Card",
        "· Pills\n· Card",
        "– Pills\n– Card",
        "— Pills\n— Card",
        "–Pills\n–Card",
        "o Pills\no Card",
        "a) Pills\nb) Card",
        "(a) Pills\n(b) Card",
        "(1) Pills\n(2) Card",
        "i) Pills\nii) Card",
        "▪ Pills\n▪ Card",
        "◦ Pills\n◦ Card",
        "‣ Pills\n‣ Card",
        "✓ Pills\n✓ Card",
        "a. Pills\nb. Card",
        "1.Pills\n2.Card",
        "-Pills\n-Card",
        "• Pills\n\n• Card",
        "• Pills that you\ntake each day\n• Card",
        "– Pills that you\n  take each day\n– Card",
        "•\tPills",
        "o\tPills",
        "(1)\tPills",
        "  • Pills\n  • Card",
        "(1) 2 pills\n(2) 3 cards"
      })
  void marksOfOtherProgramsLookLikeAList(String text) {
    assertThat(in(text)).extracting(LookAlike::kind).containsExactly(Kind.LIST);
    assertThat(in("Bring these now.\n\n" + text))
        .extracting(LookAlike::kind, LookAlike::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.LIST, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bring:\n• Pills",
        "Bring these\n2. Pills\n3. Card",
        "Bring these\n    - Pills\n    - Card",
        "- Bring\n  • pills\n  • a card"
      })
  void itemsThatMarkdownMissesAreFoundToo(String text) {
    assertThat(in(text)).extracting(LookAlike::kind).containsExactly(Kind.LIST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Pills\n- Card",
        "-\tPills\n-\tCard",
        "1. Pills\n2. Card",
        "1)  Pills\n2)  Card",
        "* Pills\n* Card\n  * Coat",
        "Bring\n- pills\n- a card",
        "(03) 5550 0100\n(03) 5550 0199",
        "(555) 555-0100\n(555) 555-0199",
        "Rest – as long as\nit hurts – then move.",
        "– we are open",
        "on the one hand\nor on the other",
        "-5 degrees\n-10 degrees",
        "5 mL (1 spoon)\n(not more)",
        "A. Smith\nB. Jones",
        "*Rest* now.\n**Move** then.",
        "at 8 a.m.\nor at 9 a.m.",
        "Sit down.\nStand up.",
        "***\n***"
      })
  void listsOfMarkdownAndProseAreLeftAlone(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Day\\tTablets\\n1\\t2 ~ TABS",
        "Day\\tTablets ~ TABS",
        "Day \\t Tablets\\n\\n1 \\t 2 ~ TABS",
        "Weight   Dose\\n5 kg   2 mL ~ COLUMNS",
        "Weight  Dose\\n5 kg  2 mL ~ COLUMNS",
        "Weight:  Dose\\n5 kg:  2 mL ~ COLUMNS",
        "Weight\u00a0\u00a0Dose\\n\\n5 kg\u00a0\u00a02 mL ~ COLUMNS",
        "- 5 kg   2 mL\\n- 8 kg   4 mL ~ COLUMNS",
        "| Day | Pills |\\n|---|\\n| 1 | 2 | ~ PIPES",
        "| Day | Pills |\\n| 1 | 2 |\\n|---|---| ~ PIPES",
        "Day | Pills\\n1 | 2 ~ PIPES",
        "8 am | noon | 8 pm ~ PIPES",
        "| Day | Pills | ~ PIPES"
      })
  void rowsLookLikeATable(String text, Kind kind) {
    assertThat(in(text.replace("\\n", "\n").replace("\\t", "\t")))
        .extracting(LookAlike::kind, LookAlike::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rest.  Then move.\nSleep.  Then eat.",
        "One gap  here\nbut not there",
        "1.   Pills\n2.   Card",
        "-   Pills\n-   Card",
        "Open all day  \nbut Sundays  ",
        "a\\|b\\|c",
        "either | or",
        "| Day | Pills |\n|---|---|\n| 1  | 2  |",
        "- [ ] Pills\n- [ ] Card",
        "Date: ____ / ____ / ________\n\n________",
        "\tindented"
      })
  void blanksAndPipesOfProseAreLeftAlone(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Take ~~two~~ one.;STRUCK_OUT;5",
        "1. [ ] Pills;BOX;3",
        "- [ ] Pills [ ] Card;BOX;12",
        "- [x] Pills;BOX;2",
        "[X] Pills;BOX;0",
        "☐ Pills;BOX;0",
        "□ Pills;BOX;0",
        "Yes ☐ No ☐;BOX;4",
        "( ) Pills;BOX;0",
        "Tick one: ( ) yes ( ) no;BOX;10",
        "- Done ( );BOX;7",
        "Signed: ......;BLANK;8",
        "Name ……, date …/…;BLANK;5",
        "Date: ../../....;BLANK;6",
        "Date: .. - .. - ..;BLANK;6",
        "Weight . . . . . . kg;BLANK;7",
        "———;LINE_ACROSS;0",
        "##Day 1;HEADING;0"
      })
  void marksOfOtherMarkdownAreFound(String text, Kind kind, int column) {
    assertThat(in(text)).hasSize(1);
    assertThat(in(text).get(0).kind()).isEqualTo(kind);
    assertThat(in(text).get(0).column()).isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about ~5 minutes or ~10",
        "\\~~ is a mark",
        "[x](https://example.com)",
        "array[x] or f()",
        "Wait ... then go on.",
        "Wait… Then go on.",
        "See ../notes and 1/2",
        "Nurse (03) or ( see below )",
        "Rest — then move.",
        "#1 is rest",
        "Your [plan](https://example.com)"
      })
  void charactersWithoutThatMeaningAreLeftAlone(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Do this:\\n- Bend.\\n- Walk.;LIST;1",
        "Do this.\\n\\n- Bend.\\n- Walk.;LIST;2",
        "Do this.\\n\\n1. Bend.\\n2. Walk.;LIST;2",
        "* Bend.\\n* Walk.;LIST;0",
        "Do this:\\n- Bend.;LIST;1",
        "Day 1\\n-----\\nRest.;LINE_ACROSS;1",
        "Rest.\\n## Day 2\\nMove.;HEADING;1"
      })
  void whereLinesAreJoinedMarkdownsOwnMarksAreLookAlikes(String text, Kind kind, int line) {
    List<LookAlike> found = joined(text.replace("\\n", "\n"));
    assertThat(found).extracting(LookAlike::kind).containsExactly(kind);
    assertThat(found.get(0).line()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rest, and then\nmove a bit.",
        "Open from 9\n- 5 on most days",
        "- Bend.\n\nThen rest.",
        "He came in\n2018. It rained."
      })
  void proseThatIsJoinedIsLeftAlone(String text) {
    assertThat(joined(text)).isEmpty();
  }

  @Test
  void eachListAndEachTableIsToldOnce() {
    assertThat(in("• a\n• b\n• c\n\nThen rest.\n\n• d\n• e"))
        .extracting(LookAlike::line)
        .containsExactly(0, 6);
    assertThat(in("a\tb\nc\td\n\nThen rest.\n\ne\tf"))
        .extracting(LookAlike::line)
        .containsExactly(0, 5);
    assertThat(in("- [ ] a\n- [x] b\n- [ ] c")).hasSize(1);
  }
}
