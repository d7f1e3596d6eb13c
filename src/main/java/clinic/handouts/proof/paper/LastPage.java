package clinic.handouts.proof.paper;

import clinic.handouts.edition.Role;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.tag.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at what stands on the last page. */
public final class LastPage {
  private LastPage() {}

  /**
   * Whether the last of several pages has nothing but the disclaimer and what follows it, or only
   * part of that.
   *
   * @param blocks the required texts that were found
   */
  public static boolean closesAlone(TagElement root, List<Block> blocks, int pages) {
    Set<Glyph> disclaimer = new HashSet<>();
    blocks.stream()
        .filter(block -> block.required().role() == Role.DISCLAIMER)
        .forEach(block -> disclaimer.addAll(block.glyphs()));
    if (pages < 2 || disclaimer.isEmpty()) {
      return false;
    }
    return root.blocks().stream()
        .takeWhile(element -> element.glyphs().stream().noneMatch(disclaimer::contains))
        .filter(element -> !element.isHeading())
        .flatMap(element -> element.marks().stream())
        .noneMatch(mark -> mark.page() == pages - 1);
  }
}
