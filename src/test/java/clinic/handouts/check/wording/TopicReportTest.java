package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.text.reading.TextMeasure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured of a topic, and the items of PEMAT-P it meets. */
class TopicReportTest extends WorkspaceTest {
  private static final String VI = "content/topics/back/vi.yaml";

  private TopicReport report() {
    List<TopicReport> reports = TopicReport.of(workspace.read());
    return reports.get(reports.size() - 1);
  }

  private List<Integer> unmet() {
    return report().pemat().stream().filter(item -> !item.isMet()).map(PematItem::number).toList();
  }

  @Test
  void everyTopicIsMeasured() {
    assertThat(report().topic()).isEqualTo("back");
    assertThat(report().language()).isEqualTo("en-AU");
    assertThat(report().words()).isEqualTo(24);
    assertThat(report().sentences()).isEqualTo(9);
    assertThat(report().longestSentence()).isEqualTo(3);
    TextMeasure measure =
        Wording.of(workspace.read().files("topic").get(0), workspace.read()).measure();
    assertThat(report().reading())
        .contains(new TopicReport.Grades(measure.smog(), measure.fleschKincaid(), false));
  }

  @Test
  void signsForTheSameDayAreMeasured() {
    workspace.replace(BACK, "  emergency:\n", "  soon: [You sleep badly.]\n  emergency:\n");
    assertThat(report().words()).isEqualTo(27);
    assertThat(report().sentences()).isEqualTo(10);
  }

  @Test
  void otherLanguagesAreCountedWithoutGrades() {
    workspace.write(
        VI, workspace.text(BACK).replace("Muscles tighten.", "Đi bộ ngắn, 5 phút. Nghỉ!"));
    TopicReport report = report();
    assertThat(report.language()).isEqualTo("vi");
    assertThat(report.reading()).isEqualTo(Optional.empty());
    assertThat(report.words()).isEqualTo(28);
    assertThat(report.sentences()).isEqualTo(10);
    assertThat(report.longestSentence()).isEqualTo(5);
    assertThat(report.pemat())
        .extracting(PematItem::number)
        .containsExactly(1, 9, 10, 11, 12, 15, 17, 20, 23);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "356, 1", "357, 2", "1190, 5"})
  void minutesAreThoseAnAdultNeeds(int words, int minutes) {
    TopicReport report = new TopicReport("back", "en", words, 1, 1, Optional.empty(), List.of());
    assertThat(report.minutes()).isEqualTo(minutes);
  }

  @Test
  void aSoundTopicMeetsEveryItem() {
    assertThat(report().pemat())
        .extracting(PematItem::number)
        .containsExactly(1, 3, 4, 8, 9, 10, 11, 12, 15, 17, 20, 21, 22, 23);
    assertThat(unmet()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: Is bed rest good?  | ''                                         | 1
          summary: In short, no.    | ''                                         | 1,10,11
          Muscles tighten.          | Muscular immobility, muscular immobility, muscular immobility. | 3
          Muscles tighten.          | Oedema comes.                              | 4
          Why rest harms            | Overview                                   | 9
          '      heading: Why rest harms' | ''                                   | 9
          '    - Stay in bed.'      | '    []'                                   | 10,12
          See a practitioner.       | ''                                         | 10
          It heals you.             | It heals.                                  | 21
          Bend gently.              | The knee is bent.                          | 22
          Stay in bed.              | Never run.                                 | 22
          '            caption: Small bends are enough.' | ''                    | 17
          """)
  void anItemIsUnmetWhereItsPartIsMissingOrFoundWanting(String said, String now, String items) {
    workspace.replace(BACK, said.strip(), now);
    assertThat(unmet()).map(String::valueOf).containsExactlyInAnyOrder(items.split(",", -1));
  }

  @Test
  void aLongParagraphIsNoShortSection() {
    workspace.replace(BACK, "Muscles tighten.", "Move a bit. ".repeat(27).strip());
    assertThat(unmet()).containsExactly(8);
  }

  @Test
  void aTopicWithoutAPictureHasNoVisualAid() {
    String text = workspace.text(BACK);
    int figure = text.indexOf("    figure:");
    workspace.write(
        BACK, text.substring(0, figure) + text.substring(text.indexOf("  - id: why-rest")));
    assertThat(unmet()).containsExactly(15);
    assertThat(report().pemat()).extracting(PematItem::number).doesNotContain(17);
  }

  @Test
  void aTopicWithoutDosHasNoActionAndNoChecklist() {
    workspace.replace(BACK, "    - Take short walks.\n    - Bend gently.\n", "    []\n");
    assertThat(unmet()).containsExactly(10, 12, 20, 23);
  }
}
