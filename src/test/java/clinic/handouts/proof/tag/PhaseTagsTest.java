package clinic.handouts.proof.tag;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Role;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headings of phases are headings of one level for people who listen. */
class PhaseTagsTest {
  private static TagElement tag(String type, List<TagElement> children, List<Glyph> glyphs) {
    return new TagElement(type, "", children, glyphs, List.of(), false);
  }

  private static List<String> found(String... types) {
    List<Block> blocks = new ArrayList<>();
    List<TagElement> tags = new ArrayList<>();
    List<Glyph> all = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      Block block =
          set().order(1000 * i).at(100, 700 - 50 * i).block(Role.ADVICE_HEADING, "Day" + i);
      blocks.add(block);
      all.addAll(block.glyphs());
      tags.add(tag(types[i], List.of(), block.glyphs()));
    }
    TagElement root = tag("Sect", tags, all);
    return Typeset.found(findings -> new PhaseTags(findings).check(root, blocks));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H2,H2 | ''",
        "H3,H3,H3 | ''",
        "P | ''",
        "H2,P | proof-heading: the heading of the advice \"Day1\" is not a heading in the tags",
        "P,H2 | proof-heading: the heading of the advice \"Day0\" is not a heading in the tags",
        "H2,H3 | proof-heading: the heading of the advice \"Day1\" is a heading of another level than"
            + " that of the first phase",
      })
  void ofOneLevel(String types, String problem) {
    List<String> found = found(types.split(",", -1));
    if (problem.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(problem);
    }
  }
}
