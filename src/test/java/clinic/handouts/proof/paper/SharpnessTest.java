package clinic.handouts.proof.paper;

import static clinic.handouts.proof.Typeset.box;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.proof.LayoutFixture;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagElement.Mark;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From how few dots on a picture is too coarse for paper, and which one it is. */
class SharpnessTest extends WorkspaceTest {
  private static final Rectangle2D PLACE = box(72, 698, 144, 72);
  private static final String SOMEWHERE = "a picture, 25 mm from the left and 25 mm from the top,";
  private static final String LEAST = " dpi; the minimum is 150 (page ";

  private KnownTexts known;

  @BeforeEach
  void know() {
    EditionKey key = new EditionKey("back", "ana", "en-AU", "standard");
    known = new KnownTexts(new Editions(workspace.read(), List.of()).make(key));
  }

  private static Picture picture(Object image, double across, double down) {
    return new Picture(0, 7, image, new AffineTransform(), PLACE, across, down);
  }

  private static TagElement tag(String type, String alternative, List<Mark> marks) {
    TagElement element = new TagElement(type, alternative, List.of(), List.of(), marks, false);
    return new TagElement("Document", "", List.of(element), List.of(), marks, false);
  }

  private List<Diagnostic> problems(TagElement root, Rectangle2D paper, Picture... pictures) {
    Findings findings = new Findings(LayoutFixture.LAYOUT, Scope.EVERYTHING);
    PageContent page = new PageContent(List.of(), List.of(), List.of(pictures), Map.of(), Map.of());
    new Sharpness(known, List.of(paper, paper), findings).check(root, List.of(page));
    return findings.problems();
  }

  private List<String> found(Picture... pictures) {
    return problems(tag("P", "", List.of()), Typeset.PAPER, pictures).stream()
        .map(problem -> problem.ruleId() + ": " + problem.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "150, 150, true",
    "149.5, 300, true",
    "149.4, 300, false",
    "300, 149.5, true",
    "300, 149.4, false"
  })
  void aPictureHasEnoughDotsBothWays(double across, double down, boolean fine) {
    assertThat(found(picture("a", across, down)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void aCoarsePictureIsNamedByWhereItStands() {
    assertThat(problems(tag("P", "", List.of()), Typeset.PAPER, picture("a", 100.4, 200)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.ruleId()).isEqualTo("proof-resolution");
              assertThat(problem.message()).isEqualTo(SOMEWHERE + " has 100 by 200" + LEAST + "1)");
              assertThat(problem.place().path()).isEqualTo(LayoutFixture.LAYOUT);
              assertThat(problem.help())
                  .isEqualTo(
                      "use one of at least 300 by 150 pixels (1000 across are enough for every format), or an SVG");
            });
  }

  @Test
  void aPaperMayBeginAnywhere() {
    assertThat(problems(tag("P", "", List.of()), box(-72, -72, 595, 842), picture("a", 100, 100)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith("a picture, 51 mm from the left and 0 mm from the top, "));
  }

  @Test
  void pixelsAreRoundedUp() {
    Picture odd = new Picture(1, 7, "a", new AffineTransform(), box(72, 698, 72.1, 36.1), 100, 100);
    assertThat(problems(tag("P", "", List.of()), Typeset.PAPER, odd))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.help()).contains("at least 151 by 76 pixels");
              assertThat(problem.message()).endsWith("(page 2)");
            });
  }

  @Test
  void aFigureIsNamedByItsFile() {
    TagElement figure = tag("Figure", "A woman bends forward.", List.of(new Mark(0, 7)));
    assertThat(problems(figure, Typeset.PAPER, picture("a", 100, 200)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message())
                  .isEqualTo(
                      "the picture content/images/bends.svg, 25 mm from the left and 25 mm from the"
                          + " top, has 100 by 200"
                          + LEAST
                          + "1, "
                          + LayoutFixture.LAYOUT
                          + ")");
              assertThat(problem.place().path()).isEqualTo(BACK);
            });
  }

  @Test
  void whatIsNoFigureOrStandsElsewhereIsNotNamed() {
    for (TagElement root :
        List.of(
            tag("P", "A woman bends forward.", List.of(new Mark(0, 7))),
            tag("Figure", "Another.", List.of(new Mark(0, 7))),
            tag("Figure", "A woman bends forward.", List.of(new Mark(1, 7))),
            tag("Figure", "A woman bends forward.", List.of(new Mark(0, 8))))) {
      assertThat(problems(root, Typeset.PAPER, picture("a", 100, 200)))
          .singleElement()
          .satisfies(problem -> assertThat(problem.message()).startsWith("a picture, "));
    }
  }

  @Test
  void ofARepeatedPictureTheCoarsestIsTold() {
    assertThat(found(picture("a", 300, 300), picture("a", 100, 100), picture("a", 120, 120)))
        .containsExactly("proof-resolution: " + SOMEWHERE + " has 100 by 100" + LEAST + "1)");
    assertThat(found(picture("a", 100, 300), picture("a", 99.6, 200)))
        .containsExactly("proof-resolution: " + SOMEWHERE + " has 100 by 300" + LEAST + "1)");
    assertThat(found(picture("a", 100, 300), picture("a", 99.4, 200)))
        .containsExactly("proof-resolution: " + SOMEWHERE + " has 99 by 200" + LEAST + "1)");
  }

  @Test
  void everyPictureIsLookedAt() {
    assertThat(found(picture("a", 100, 100), picture("b", 300, 300), picture("c", 90, 90)))
        .hasSize(2);
  }
}
