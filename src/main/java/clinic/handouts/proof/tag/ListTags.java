package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The advice and the signs are lists under headings for a screen reader, too, and the don'ts are
 * not announced as a part of the dos.
 */
public final class ListTags {
  private static final Set<Role> HEADINGS =
      EnumSet.of(Role.DO_HEADING, Role.DONT_HEADING, Role.GET_HELP_HEADING, Role.SOON_HEADING);
  private static final Set<Role> ITEMS = EnumSet.of(Role.DO, Role.DONT, Role.RED_FLAG, Role.SOON);

  private final TagElement copy;
  private final Findings findings;

  /**
   * A check of one copy.
   *
   * @param copy the element that contains it
   */
  public ListTags(TagElement copy, Findings findings) {
    this.copy = copy;
    this.findings = findings;
  }

  /** Checks the required texts that were found. */
  public void check(List<Block> blocks) {
    Set<Glyph> items = new HashSet<>();
    copy.all().stream()
        .filter(each -> each.type().equals("LI"))
        .forEach(item -> items.addAll(item.glyphs()));
    List<TagElement> headings = copy.all().stream().filter(TagElement::isHeading).toList();
    Map<Role, String> levels = new EnumMap<>(Role.class);
    for (Block block : blocks) {
      Role role = block.required().role();
      if (ITEMS.contains(role) && !items.contains(block.first())) {
        report(block.required(), "is not an item of a list in the tags", "print each list as <ul>");
      }
      if (HEADINGS.contains(role)) {
        String level =
            headings.stream()
                .filter(each -> each.glyphs().contains(block.first()))
                .map(TagElement::type)
                .findFirst()
                .orElse("");
        if (level.isEmpty()) {
          report(block.required(), "is not a heading in the tags", "print it as <h2> or <h3>");
        }
        levels.put(role, level);
        String own = levels.getOrDefault(Role.DO_HEADING, level);
        if (role == Role.DONT_HEADING && !level.isEmpty() && !level.equals(own)) {
          report(
              block.required(),
              "is a heading of another level than that of the do list",
              "print both as <h3>, or both as <h2>");
        }
      }
    }
  }

  private void report(Piece text, String what, String help) {
    findings.text(ProofRules.HEADING, text, what, help);
  }
}
