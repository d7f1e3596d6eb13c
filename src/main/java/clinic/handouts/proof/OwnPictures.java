package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for each exercise's own picture, and for lines to write on, where they belong. */
final class OwnPictures {
  private final Document document;
  private final Findings findings;

  OwnPictures(Document document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /**
   * Checks the pictures.
   *
   * @param elements blocks of the tag tree, in reading order
   * @param blocks the required texts that were found
   */
  void check(List<TagElement> elements, List<Block> blocks) {
    Map<Block, List<String>> pictures = behind(elements, blocks);
    for (ExerciseGroup group : ExerciseGroup.of(blocks)) {
      List<String> there =
          group.all().stream().flatMap(block -> pictures.get(block).stream()).toList();
      compare(group.name(), there, words(group.pieces(document, Role.ALT)), "its own picture");
    }
    for (Block heading : blocks) {
      String path = heading.required().path().replaceFirst("heading$", "lines");
      boolean isWriteIn =
          heading.required().role() == Role.PART_HEADING
              && document.all(Role.LINES).stream().anyMatch(each -> each.path().equals(path));
      if (isWriteIn) {
        List<String> label = List.of(document.at(path + "Alt").words());
        compare(heading, writeIn(pictures.get(heading), label), label, "its lines to write on");
      }
    }
  }

  /** A section with lines may have a picture of its own as well. */
  private static List<String> writeIn(List<String> there, List<String> label) {
    return there.stream().filter(label::contains).toList();
  }

  private void compare(Block owner, List<String> there, List<String> wanted, String what) {
    if (!there.equals(wanted)) {
      findings.text(
          wanted.isEmpty() || !there.isEmpty() ? ProofRules.ORDER : ProofRules.MISSING,
          owner.required(),
          wanted.isEmpty() ? "has a picture that is not its own" : "does not have " + what,
          "print each picture within the box that it belongs to, once");
    }
  }

  private static List<String> words(List<Piece> pieces) {
    return pieces.stream().map(Piece::words).toList();
  }

  /** The descriptions of the pictures between each required text and what follows it. */
  private static Map<Block, List<String>> behind(List<TagElement> elements, List<Block> blocks) {
    Map<Glyph, Block> first = new HashMap<>();
    Map<Block, List<String>> pictures = new HashMap<>();
    for (Block block : blocks) {
      first.put(block.first(), block);
      pictures.put(block, new ArrayList<>());
    }
    Block latest = null;
    for (TagElement element : elements) {
      Block begun =
          element.glyphs().stream()
              .filter(glyph -> !glyph.isSpace())
              .findFirst()
              .map(first::get)
              .orElse(null);
      if (begun != null) {
        latest = begun;
      } else if (element.isHeading()) {
        latest = null;
      } else if (element.type().equals("Figure") && latest != null) {
        pictures.get(latest).add(element.alternative());
      }
    }
    return pictures;
  }
}
