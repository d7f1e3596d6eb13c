package clinic.handouts.proof.tag;

import static clinic.handouts.proof.Typeset.required;
import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.Typeset;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When to get help may stand before the advice on large print: all of it, or nothing. */
class HelpFirstTest {
  private static final List<Piece> USUAL =
      List.of(
          required(Role.TITLE, "Title"),
          required(Role.SUMMARY, "Summary"),
          required(Role.ADVICE_HEADING, "Advice"),
          required(Role.DO, "Walk"),
          required(Role.GET_HELP_HEADING, "Help"),
          required(Role.RED_FLAG, "Numb"),
          required(Role.SOON, "Sore"),
          required(Role.FOR_YOU, "Note"),
          required(Role.DISCLAIMER, "Please note"));

  private static TagElement copy(String... words) {
    List<TagElement> all = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    for (String each : words) {
      boolean isHeading = each.equals("Advice") || each.equals("Help") || each.equals("Title");
      String type = isHeading ? "H2" : "P";
      all.add(new TagElement(type, "", List.of(), set().glyphs(each), List.of(), false));
      glyphs.addAll(all.get(all.size() - 1).glyphs());
    }
    return new TagElement("Sect", "", all, glyphs, List.of(), false);
  }

  private static List<String> order(TagElement copy) {
    return HelpFirst.order(copy.all(), USUAL).stream().map(Piece::words).toList();
  }

  private static List<String> found(String... words) {
    TagElement copy = copy(words);
    return Typeset.found(
        findings -> new Matching(copy, findings).blocks(HelpFirst.order(copy.all(), USUAL)));
  }

  @Test
  void theOrderIsThatOfTheHeadings() {
    assertThat(order(copy("Title", "Advice", "Walk", "Help", "Numb")))
        .isEqualTo(USUAL.stream().map(Piece::words).toList());
    assertThat(order(copy("Title", "Help", "Numb", "Advice", "Walk")))
        .containsExactly(
            "Title", "Summary", "Help", "Numb", "Sore", "Advice", "Walk", "Note", "Please note");
    assertThat(order(copy("Title", "Advice"))).startsWith("Title", "Summary", "Advice");
  }

  @Test
  void allOfItStandsThere() {
    assertThat(
            found(
                "Title",
                "Summary",
                "Help",
                "Numb",
                "Sore",
                "Advice",
                "Walk",
                "Note",
                "Please note"))
        .isEmpty();
    assertThat(
            found(
                "Title",
                "Summary",
                "Help",
                "Advice",
                "Walk",
                "Numb",
                "Sore",
                "Note",
                "Please note"))
        .anyMatch(each -> each.startsWith("proof-order"));
    assertThat(
            found(
                "Title",
                "Summary",
                "Help",
                "Numb",
                "Advice",
                "Walk",
                "Note",
                "Please note",
                "Sore"))
        .anyMatch(each -> each.startsWith("proof-order"));
  }

  private static List<String> early(Block flag, String summary) {
    List<Glyph> lines = new ArrayList<>();
    for (int line = 0; line < summary.length(); line++) {
      lines.addAll(
          set().size(18).at(100, 800 - 27 * line).glyphs(summary.substring(line, line + 1)));
    }
    Block before = Typeset.block(Role.SUMMARY, summary, lines);
    Block walk = set().size(18).page(1).block(Role.DO, "Walk");
    return Typeset.found(findings -> new EarlySigns(findings).check(List.of(before, walk, flag)));
  }

  @Test
  void theRedFlagsBeginOnTheSecondPageAtTheLatestUnlessWhatMustBeBeforeThemIsLong() {
    Block late = set().size(18).page(2).block(Role.RED_FLAG, "Numb");
    assertThat(early(set().size(18).page(1).block(Role.RED_FLAG, "Numb"), "No")).isEmpty();
    assertThat(early(late, "No"))
        .containsExactly(
            "proof-pages: the red flag \"Numb\" begins the red flags on page 3, although what has"
                + " to stand before them takes less than a page");
    assertThat(early(late, "a".repeat(25))).hasSize(1);
    assertThat(early(late, "a".repeat(26))).isEmpty();
  }
}
