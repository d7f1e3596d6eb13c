package clinic.handouts.proof.page;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts of a tag tree stand for themselves. */
class TagElementTest {
  private final List<Glyph> all = set().glyphs("abcdef");

  private TagElement element(String type, int from, int to, TagElement... children) {
    return new TagElement(type, "", List.of(children), all.subList(from, to), List.of(), false);
  }

  private static List<String> texts(List<TagElement> elements) {
    return elements.stream().map(each -> each.type() + " " + each.characters()).toList();
  }

  @Test
  void parentsComeBeforeWhatIsBelowThem() {
    TagElement root =
        element("Sect", 0, 3, element("P", 0, 2, element("Span", 1, 2)), element("P", 2, 3));
    assertThat(texts(root.all())).containsExactly("Sect abc", "P ab", "Span b", "P c");
  }

  @Test
  void aParagraphWithInlineElementsIsOneBlock() {
    TagElement root =
        element("Sect", 0, 3, element("P", 0, 2, element("Span", 1, 2)), element("LI", 2, 3));
    assertThat(texts(root.blocks())).containsExactly("P ab", "LI c");
  }

  @Test
  void textBesideOtherBlocksIsABlockOfItsOwn() {
    TagElement root =
        element("LI", 0, 4, element("Span", 1, 2), element("L", 2, 4, element("P", 3, 4)));
    assertThat(texts(root.blocks())).containsExactly("LI ab", "L c", "P d");
  }

  @Test
  void aBlockBelowAnInlineElementStaysAnInlineElementsText() {
    TagElement root =
        element("Sect", 0, 2, element("Link", 0, 1, element("P", 0, 1)), element("P", 1, 2));
    assertThat(texts(root.blocks())).containsExactly("Sect a", "P b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"H", "H1", "H6", "Title"})
  void headingsAreHeadings(String type) {
    assertThat(element(type, 0, 1).isHeading()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"H7", "P", "TH", "LI"})
  void otherElementsAreNone(String type) {
    assertThat(element(type, 0, 1).isHeading()).isFalse();
  }
}
