package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.add;
import static clinic.handouts.proof.LayoutFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.LayoutFixture.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Topics and clinicians with much more or less than usual are laid out as well as any other. */
final class UnusualContentTest {
  private static final String TOPIC = "content/topics/low-back-pain-bed-rest/en-AU.yaml";

  @TempDir private Path folder;

  record Unusual(String name, Change change, int standardPages, int largePages) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Unusual> unusual() {
    return Stream.of(
        new Unusual("twice as long", UnusualContentTest::twiceAsLong, 4, 12),
        new Unusual(
            "a title of 40 words",
            file(
                TOPIC,
                "title: Is bed rest good for low back pain?\nsummary",
                "title: Is it a good idea to stay in bed for days when your low back hurts a lot,"
                    + " or should you rather get up, walk about a little and carry on with all the"
                    + " small things of a normal day?\n"
                    + "summary"),
            3,
            9),
        new Unusual("neither figures nor sources", UnusualContentTest::bare, 2, 7),
        new Unusual(
            "a clinician with everything",
            add(
                "content/clinicians/alex-sample.yaml",
                """
                name: Associate Professor Maximiliana Featherstonehaugh-Montgomery
                profession: Physiotherapist
                credentials: Bachelor of Physiotherapy, Master of Manual Therapy (sample)
                registration: PHY0000000000 (sample)
                phone: (03) 5550 0104
                email: maximiliana.featherstonehaugh@totalbalancehealthcare.example.com
                booking: https://example.com/book/maximiliana-featherstonehaugh
                photo: images/jordan-sample.svg
                note: Bring a list of the things that you find hard to do at home or at work.
                handouts:
                  low-back-pain-bed-rest:
                    note: Walk through your home with this sheet, and tick off each room.
                    do: [Tell me how you went.]
                    dont: [Worry if a day goes less well.]
                """),
            3,
            9),
        new Unusual(
            "a clinician with nothing but a name and a profession",
            add("content/clinicians/alex-sample.yaml", "name: Sam Plain\nprofession: Osteopath\n"),
            2,
            8));
  }

  private static void twiceAsLong(LayoutFixture workspace) {
    String text = workspace.text(TOPIC);
    for (String end : new String[] {"  dont:\n", "\nget-help:", "\nsources:", "\nadvice:"}) {
      int to = text.indexOf(end);
      int from = text.lastIndexOf(":\n", to) + 2;
      if (end.equals("\nadvice:")) {
        from = text.indexOf("sections:\n") + "sections:\n".length();
      }
      String again = text.substring(from, to).replaceAll("( *)- id: .*\n *heading", "$1- heading");
      text = text.substring(0, to) + again + text.substring(to);
    }
    workspace.write(TOPIC, text);
  }

  private static void bare(LayoutFixture workspace) {
    String text = workspace.text(TOPIC).replaceAll(" {4}figure:\n( {6,8}.*\n)+", "");
    workspace.write(TOPIC, text.substring(0, text.indexOf("\nsources:")) + "\nsources: []\n");
  }

  private Handout handout(Unusual each, String format) {
    return new LayoutFixture(folder.resolve(format))
        .with(each.change())
        .make(new EditionKey("low-back-pain-bed-rest", "alex-sample", "en-AU", format));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusual")
  void isLaidOutWell(Unusual each) throws IOException {
    Handout standard = handout(each, "standard");
    assertThat(standard.problems()).isEmpty();
    assertThat(standard.pdf().orElseThrow().pages()).isLessThanOrEqualTo(each.standardPages());
    Handout large = handout(each, "large-print");
    assertThat(large.problems()).isEmpty();
    assertThat(large.pdf().orElseThrow().pages()).isLessThanOrEqualTo(each.largePages());
    assertThat(twoPages(large)).contains("Call 000", "New numbness around");
  }

  /** In large print the red flags are on the second page at the latest. */
  private static String twoPages(Handout handout) throws IOException {
    try (PDDocument document = Loader.loadPDF(Unreleased.pdf(handout))) {
      PDFTextStripper pages = new PDFTextStripper();
      pages.setEndPage(2);
      return pages.getText(document);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusual")
  void fitsOnHalvesOrTakesWholeSheets(Unusual each) {
    assertThat(handout(each, "action-card").problems()).isEmpty();
  }
}
