package clinic.handouts.proof.paper;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.yaml.Place;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Identifies what is on paper: each block of the tag tree, by the text of the edition that it
 * contains.
 */
public final class PaperTexts {
  /** What patients act on or read in full. */
  static final Set<Role> BODY =
      EnumSet.of(
          Role.SUMMARY,
          Role.DO,
          Role.DONT,
          Role.GET_HELP,
          Role.EMERGENCY,
          Role.RED_FLAG,
          Role.SOON,
          Role.FOR_YOU,
          Role.NEXT_VISIT,
          Role.STEP,
          Role.DOSE,
          Role.OWN_DOSE,
          Role.STOP_IF,
          Role.EXERCISE_NOTE);

  private final Place layout;
  private final KnownTexts known;
  private final Map<Glyph, Block> required = new HashMap<>();

  /**
   * Identifies texts.
   *
   * @param blocks the required texts that were found
   * @param layout the place for texts that are not from the content
   */
  public PaperTexts(Edition edition, List<Block> blocks, Place layout) {
    this.layout = layout;
    this.known = new KnownTexts(edition);
    for (Block block : blocks) {
      block.glyphs().forEach(glyph -> required.put(glyph, block));
    }
  }

  /**
   * The texts and pictures, in reading order.
   *
   * @param elements blocks of the tag tree
   */
  public List<PaperText> of(List<TagElement> elements) {
    return elements.stream().map(this::text).flatMap(Optional::stream).toList();
  }

  private Optional<PaperText> text(TagElement element) {
    if (element.marks().isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = Line.of(element.glyphs());
    if (lines.isEmpty()) {
      return element.type().equals("Figure")
          ? Optional.of(new PaperText(element, "the picture", layout, false, false, lines))
          : Optional.empty();
    }
    Optional<Block> must =
        element.glyphs().stream().filter(glyph -> !glyph.isSpace()).findFirst().map(required::get);
    return Optional.of(
        must.map(text -> required(element, text, lines)).orElseGet(() -> other(element, lines)));
  }

  private static PaperText required(TagElement element, Block block, List<Line> lines) {
    Piece text = block.required();
    boolean body = BODY.contains(text.role());
    return new PaperText(element, block.name(), text.place(), true, body, lines);
  }

  private PaperText other(TagElement element, List<Line> lines) {
    return known
        .of(element.characters())
        .map(
            text ->
                new PaperText(
                    element,
                    text.label() + " " + Findings.quoted(text.words()),
                    text.place(),
                    false,
                    text.body(),
                    lines))
        .orElseGet(
            () ->
                new PaperText(
                    element,
                    "the text " + Findings.quoted(lines.get(0).words()),
                    layout,
                    false,
                    false,
                    lines));
  }
}
