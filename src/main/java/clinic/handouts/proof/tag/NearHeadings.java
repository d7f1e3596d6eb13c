package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.structure.TextOnPaper;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Headings stand close above what they head. With a large gap below it, a heading seems to belong
 * to what is above it, and its list seems to have none.
 */
public final class NearHeadings {
  private static final Set<Role> HEADINGS =
      EnumSet.of(
          Role.ADVICE_HEADING,
          Role.DO_HEADING,
          Role.DONT_HEADING,
          Role.GET_HELP_HEADING,
          Role.EMERGENCY,
          Role.SOON_HEADING,
          Role.FOR_YOU_HEADING);

  /** The largest gap below a heading, from baseline to baseline, in ems of the larger type. */
  private static final double MOST = 5.5;

  private final Document document;
  private final TagElement copy;
  private final Printed printed;
  private final Findings findings;

  /**
   * A check of one copy.
   *
   * @param document what it says
   * @param copy the element that contains it
   * @param pages what they paint
   */
  public NearHeadings(
      Document document, TagElement copy, List<PageContent> pages, Findings findings) {
    this.document = document;
    this.copy = copy;
    this.printed = new Printed(copy, pages);
    this.findings = findings;
  }

  /**
   * Checks all headings.
   *
   * @param blocks the required texts that were found, in reading order
   * @param texts the texts of sections
   */
  public void check(List<Block> blocks, Map<Piece, TextOnPaper> texts) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (HEADINGS.contains(blocks.get(i).required().role())) {
        check(blocks.get(i), blocks.get(i + 1).glyphs());
      }
    }
    List<TagElement> headings = copy.all().stream().filter(TagElement::isHeading).toList();
    for (Piece heading : document.all(Role.HEADING)) {
      String words = Accompaniment.squeezed(heading.words());
      String path = heading.path().replaceFirst("heading$", "text");
      Optional<List<Glyph>> text =
          texts.entrySet().stream()
              .filter(each -> each.getKey().path().equals(path))
              .flatMap(each -> each.getValue().rows().stream().limit(1))
              .findFirst();
      headings.stream()
          .filter(each -> text.isPresent() && each.characters().equals(words))
          .findFirst()
          .ifPresent(each -> check(new Block(heading, each.glyphs()), text.get()));
    }
    for (ExerciseGroup group : ExerciseGroup.of(blocks)) {
      group.parts().stream().limit(1).forEach(part -> check(group.name(), part.glyphs()));
    }
  }

  private void check(Block heading, List<Glyph> text) {
    Glyph last = heading.last();
    Glyph first = text.get(0);
    double size = Math.max(last.size(), first.size());
    if (last.page() == first.page() && gap(last, text) > MOST * size) {
      findings.text(
          ProofRules.HEADING,
          heading.required(),
          "has a large gap below it, so that what follows seems to have no heading",
          "keep it within three lines of what it belongs to");
    }
  }

  /** The largest empty stretch between a heading and the first line of a text. */
  private double gap(Glyph heading, List<Glyph> text) {
    double head = heading.baseline();
    double end = text.get(0).baseline();
    Rectangle2D column = text.stream().map(Glyph::box).reduce(Rectangle2D::createUnion).get();
    return Printed.gap(
        printed
            .on(heading.page())
            .filter(box -> box.getMinX() < column.getMaxX() && box.getMaxX() > column.getMinX())
            .filter(box -> box.getMaxY() < head && box.getMinY() > end),
        head,
        end);
  }
}
