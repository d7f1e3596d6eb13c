package clinic.handouts.press.odd;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's own layouts hold whatever content they are given. */
final class AdaptingLayoutsTest {
  @TempDir private Path folder;

  private static final List<String> FORMATS = List.of("standard", "large-print", "action-card");

  @ParameterizedTest
  @ValueSource(ints = {10, 13})
  @Tag("slow")
  void whateverItsLengthsATopicIsMade(int seed) throws IOException {
    assertThat(problems(seed, FORMATS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "42, action-card, the last word beside a code reached the cut",
    "110, large-print, a caption stood overleaf from its picture",
    "149, action-card, a word of the clinic's name was wider than its column",
    "213, standard, an item broke in a box over a page",
    "222, standard, boxes to tick stood right below the advice",
    "280, standard, the mark of a zone stayed behind on the page before",
    "369, large-print, a note on the card says what an item of a section says",
    "378, action-card, a name stuck out of a narrow column",
    "381, action-card, a name pushed the code out of the card",
    "398, standard, a line to write on pushed a picture off the page",
    "407, standard, a picture was too small to see",
    "419, standard, a long address filled a narrow column",
    "429, standard, a long list beside a picture was longer than a page",
    "438, action-card, a letter of a clinic's name reached out of its page",
    "441, action-card, a word was broken in a narrow column",
    "466, standard, a caption says what an item of a section says",
    "509, action-card, a word of a clinician's name was wider than its column",
    "921, action-card, a word of a name was broken beside the disclaimer",
    "685, standard, a heading was alone above an exercise as long as a page",
    "799, standard, the heading of a zone was alone at the foot of a page",
  })
  @Tag("slow")
  void aTopicThatWasRefusedIsMade(int seed, String format, String why) throws IOException {
    assertThat(problems(seed, List.of(format))).as(why).isEmpty();
  }

  @Test
  @Tag("long")
  void aThousandOddTopicsAreMade() throws IOException {
    List<String> found = new ArrayList<>();
    int first = Integer.getInteger("odd.first", 1);
    for (int seed :
        IntStream.range(first, first + Integer.getInteger("odd.count", 1000)).toArray()) {
      found.addAll(problems(seed, FORMATS));
    }
    assertThat(found).isEmpty();
  }

  private List<String> problems(int seed, List<String> formats) throws IOException {
    Path workspace = folder.resolve(String.valueOf(seed));
    new OddWorkspace(workspace, seed).write();
    SampleLibrary library = new SampleLibrary(workspace);
    List<String> found = new ArrayList<>();
    for (String person : List.of(EditionKey.CLINIC, "kim")) {
      for (String format : formats) {
        EditionKey key = new EditionKey("some", person, "en-AU", format);
        for (Diagnostic each : library.make(key).problems()) {
          found.add("seed " + seed + ", " + key + ": " + each.place() + " " + each.message());
        }
      }
    }
    return found;
  }
}
