package clinic.handouts.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.Handouts;
import clinic.handouts.SampleLibrary;
import clinic.handouts.content.HandoutSet.Sheet;
import clinic.handouts.desk.search.SetSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handouts that are given out together are a file, found by its name. */
class HandoutSetTest {
  private static final List<Sheet> SHEETS =
      List.of(
          new Sheet("low-back-pain-bed-rest", "standard"),
          new Sheet("ankle-sprain-first-week", "action-card"));

  @TempDir private Path folder;

  @BeforeEach
  void samples() throws IOException {
    Copies.fewSamples(folder);
  }

  private Path file(String id) {
    return folder.resolve("content/sets/" + id + ".yaml");
  }

  private void write(String id, String text) throws IOException {
    Files.createDirectories(file(id).getParent());
    Files.writeString(file(id), text);
  }

  @Test
  void whatIsSavedIsReadAndNotReplaced() {
    HandoutSet set = HandoutSet.named(" New back pain: 1 & 2 ", SHEETS);
    Handouts before = SampleLibrary.handouts(folder);
    assertThat(set.save(before.workspace())).isTrue();
    Handouts handouts = before.now();
    assertThat(handouts.problems()).isEmpty();
    assertThat(handouts.library().sets())
        .containsExactly(new HandoutSet("new-back-pain-1-2", "New back pain: 1 & 2", SHEETS));
    assertThat(HandoutSet.named("New back pain 1 2", List.of()).save(before.workspace())).isFalse();
    assertThat(handouts.now().library().sets().get(0).sheets()).isEqualTo(SHEETS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\"b", "a\nb", "../x", "\\", "<b>", "…", "con"})
  void aNameThatIsNoNameIsRefused(String title) {
    assertThatThrownBy(() -> HandoutSet.named(title, SHEETS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameOfMoreThanSixtyLettersIsRefused() {
    assertThatThrownBy(() -> HandoutSet.named("a".repeat(61), SHEETS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mistakesAreToldAtTheirPlaceAndStopNoHandout() throws IOException {
    write("back", "title: Back\nsheets:\n  - {topic: low-back-pain, format: standart}\n");
    write("Neck", "title: Neck\nsheets: [{topic: low-back-pain-bed-rest}]\n");
    write("empty", "title: Empty\nsheets: []\n");
    Handouts handouts = SampleLibrary.handouts(folder);
    assertThat(handouts.problems().toString())
        .contains("there is no topic 'low-back-pain'", "there is no format 'standart'")
        .contains("'Neck' can't be the id of a set", "content/sets/empty.yaml");
    assertThat(handouts.editions().obstacles(SampleLibrary.FIRST)).isEmpty();
    assertThat(handouts.library().sets()).extracting(HandoutSet::id).containsExactly("back");
  }

  @Test
  void wordsFindTheSetsWhoseNamesHaveThem() {
    HandoutSet back = new HandoutSet("back", "New back pain", SHEETS);
    HandoutSet knee = new HandoutSet("knee", "Knee, après", SHEETS);
    List<HandoutSet> all = List.of(back, knee);
    assertThat(SetSearch.find(all, "")).isEqualTo(all);
    assertThat(SetSearch.find(all, "pain BAC")).containsExactly(back);
    assertThat(SetSearch.find(all, "apres")).containsExactly(knee);
    assertThat(SetSearch.find(all, "ain")).isEmpty();
    assertThat(SetSearch.isName(back, "new back  pain")).isTrue();
    assertThat(SetSearch.isName(back, "new back")).isFalse();
    assertThat(SetSearch.isName(back, " ")).isFalse();
  }
}
