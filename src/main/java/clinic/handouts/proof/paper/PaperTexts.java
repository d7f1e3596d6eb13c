package clinic.handouts.proof.paper;

import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.yaml.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
  private final Set<String> letterhead;
  private final Set<String> card;

  /**
   * Identifies texts.
   *
   * @param blocks the required texts that were found
   * @param layout the place for texts that are not from the content
   */
  public PaperTexts(Edition edition, List<Block> blocks, Place layout) {
    this.layout = layout;
    this.known = new KnownTexts(edition);
    this.letterhead = words(edition, Role.CLINIC);
    this.card = words(edition, Role.CARD);
    for (Block block : blocks) {
      block.glyphs().forEach(glyph -> required.put(glyph, block));
    }
  }

  private static Set<String> words(Edition edition, Role role) {
    return edition.document().all(role).stream()
        .map(piece -> Accompaniment.squeezed(piece.words()))
        .collect(Collectors.toSet());
  }

  /**
   * The texts and pictures, in reading order.
   *
   * @param elements blocks of the tag tree
   */
  public List<PaperText> of(List<TagElement> elements) {
    List<PaperText> texts = new ArrayList<>();
    Set<String> around = letterhead;
    String picture = "";
    for (TagElement element : elements) {
      Set<Role> roles = roles(element);
      if (roles.contains(Role.CLINICIAN)) {
        around = card;
      } else if (!roles.isEmpty()) {
        around = Set.of();
      }
      text(element, around, picture).ifPresent(texts::add);
      picture = element.type().equals("Figure") ? element.alternative() : "";
    }
    return List.copyOf(texts);
  }

  /** The roles of the required texts in an element. */
  private Set<Role> roles(TagElement element) {
    return element.glyphs().stream()
        .map(required::get)
        .filter(Objects::nonNull)
        .map(block -> block.required().role())
        .collect(Collectors.toSet());
  }

  /**
   * @param around words that say nothing about the topic here: those of the letterhead above the
   *     title, those of the card after the clinician's name
   * @param picture the alternative text of the picture right before it, if there is one
   */
  private Optional<PaperText> text(TagElement element, Set<String> around, String picture) {
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
        must.map(text -> required(element, text, lines))
            .orElseGet(() -> other(element, lines, around, picture)));
  }

  private static PaperText required(TagElement element, Block block, List<Line> lines) {
    Piece text = block.required();
    boolean body = BODY.contains(text.role());
    return new PaperText(element, block.name(), text.place(), true, body, lines);
  }

  /** The clinic's phone number above the title does not count as a cell of a table. */
  private PaperText other(
      TagElement element, List<Line> lines, Set<String> around, String picture) {
    return Optional.of(element.characters())
        .filter(words -> !around.contains(words))
        .flatMap(words -> known.caption(words, picture).or(() -> known.of(words)))
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
