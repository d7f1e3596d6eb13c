package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.DrawnShape;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.paper.Line;
import clinic.handouts.proof.tag.Block;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the marks that stand where texts begin, because many people read nothing else: a tick
 * belongs to what is good and a cross to what is not, and a zone has the colour of its name.
 */
final class DrawnMarks {
  /** How far from a text its mark is, in em. */
  private static final double MARK = 2.5;

  private static final String HELP =
      "give the do list ticks, the don't list crosses, and nothing else either of them"
          + " (templates/parts/brand.ftlh and templates/styles/marks/)";

  private static final Set<Role> GOOD = EnumSet.of(Role.DO_HEADING, Role.DO);
  private static final Set<Role> BAD = EnumSet.of(Role.DONT_HEADING, Role.DONT, Role.STOP_IF);

  /** A tick would mean that all is well, a cross that nothing needs to be done. */
  private static final Set<Role> NEITHER =
      EnumSet.of(
          Role.GET_HELP_HEADING,
          Role.GET_HELP,
          Role.EMERGENCY,
          Role.RED_FLAG,
          Role.SOON_HEADING,
          Role.SOON);

  /** Beside these a cross may stand, even apart from where they begin. */
  private static final Set<Role> CROSSED =
      EnumSet.of(Role.DONT_HEADING, Role.DONT, Role.STOP_IF, Role.ADVICE_HEADING);

  /** Headings of what patients read or do: a cross would say that it is not true. */
  private static final Set<Role> NO_CROSS =
      EnumSet.of(Role.TITLE, Role.SUMMARY, Role.PART_HEADING, Role.EXERCISE, Role.STEP, Role.DOSE);

  private final Document document;
  private final MarkColours colours;
  private final Findings findings;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<Block>> copies = new ArrayList<>();
  private final List<List<Glyph>> headings = new ArrayList<>();

  DrawnMarks(Edition edition, Findings findings) {
    this.document = edition.document();
    this.colours = new MarkColours(edition.clinic().brand(), findings);
    this.findings = findings;
  }

  /** Notes the required texts of a copy. */
  void note(List<Block> copy) {
    blocks.addAll(copy);
    copies.add(copy);
  }

  /** Notes a heading that is repeated. */
  void repeated(Block heading) {
    blocks.add(heading);
  }

  /** Notes the heading of a section that may be left out. */
  void heading(TagElement heading) {
    List<Glyph> letters = heading.glyphs().stream().filter(each -> !each.isSpace()).toList();
    if (!letters.isEmpty()) {
      headings.add(letters);
    }
  }

  /**
   * Checks the marks of a page.
   *
   * @param shapes what is drawn, whole and path by path
   * @param paints the same, with their colours
   * @param pictures the bitmap pictures among them
   */
  void check(int page, List<DrawnShape> shapes, List<Paint> paints, List<Picture> pictures) {
    List<DrawnShape> crosses = shapes.stream().filter(DrawnShape::isCross).toList();
    List<DrawnShape> ticks = shapes.stream().filter(DrawnShape::isTick).toList();
    Set<Role> told = EnumSet.noneOf(Role.class);
    for (Block block : blocks) {
      if (block.first().page() == page) {
        Role role = block.required().role();
        if (mayNotHaveCross(role) && isMarked(block.glyphs(), crosses) && told.add(role)) {
          report(block, "cross");
        } else if (mayNotHaveTick(role) && isMarked(block.glyphs(), ticks) && told.add(role)) {
          report(block, "tick");
        }
        colours.check(block, paints, pictures);
        zone(block.required()).ifPresent(zone -> zone(block, zone, paints));
      }
    }
    headings.stream()
        .filter(each -> each.get(0).page() == page && isMarked(each, crosses))
        .findFirst()
        .ifPresent(this::crossed);
    boolean isStray =
        crosses.stream()
            .map(DrawnShape::bounds)
            .anyMatch(each -> isInCopy(page, each) && !isBesideBad(page, each, paints));
    if (isStray && told.isEmpty()) {
      findings.document(
          ProofRules.DRAWN,
          "a cross stands beside something that is not a don't (page " + (page + 1) + ")",
          HELP);
    }
  }

  /** Whether it is not between two halves of a card, where scissors may say where to cut. */
  private boolean isInCopy(int page, Rectangle2D cross) {
    return copies.size() == 1
        || copies.stream()
            .flatMap(
                copy ->
                    copy.stream()
                        .map(each -> each.bounds(page))
                        .filter(each -> !each.isEmpty())
                        .reduce(Rectangle2D::createUnion)
                        .stream())
            .anyMatch(each -> cross.getMaxX() > each.getMinX() && cross.getMinX() < each.getMaxX());
  }

  private boolean isBesideBad(int page, Rectangle2D cross, List<Paint> paints) {
    return blocks.stream()
        .filter(each -> CROSSED.contains(each.required().role()))
        .anyMatch(
            each -> {
              Rectangle2D text = each.bounds(page);
              return !text.isEmpty()
                  && isLevelOrAbove(cross, text, MarkPlaces.ABOVE * each.first().size())
                  && Bands.areInOne(cross, text, paints);
            });
  }

  private static boolean isLevelOrAbove(Rectangle2D cross, Rectangle2D text, double above) {
    return DrawnSigns.isLevel(
        cross,
        new Rectangle2D.Double(
            text.getX(), text.getY(), text.getWidth(), text.getHeight() + above));
  }

  private void crossed(List<Glyph> heading) {
    findings.document(
        ProofRules.DRAWN,
        "the heading "
            + Findings.quoted(Line.words(heading))
            + " has a cross as its mark (page "
            + (heading.get(0).page() + 1)
            + ")",
        HELP);
  }

  private static boolean mayNotHaveCross(Role role) {
    return GOOD.contains(role) || NEITHER.contains(role) || NO_CROSS.contains(role);
  }

  private static boolean mayNotHaveTick(Role role) {
    return BAD.contains(role) || NEITHER.contains(role);
  }

  private void report(Block block, String mark) {
    findings.text(
        ProofRules.DRAWN,
        block.required(),
        "has a " + mark + " as its mark (page " + (block.first().page() + 1) + ")",
        HELP);
  }

  private static boolean isMarked(List<Glyph> text, List<DrawnShape> shapes) {
    return shapes.stream().anyMatch(each -> isMarkOf(each.bounds(), text));
  }

  /** Whether a mark stands where the first line of a text begins. */
  static boolean isMarkOf(Rectangle2D mark, List<Glyph> text) {
    Glyph first = text.get(0);
    List<Glyph> line =
        text.stream()
            .filter(each -> each.page() == first.page())
            .filter(each -> Math.abs(each.baseline() - first.baseline()) < 0.3 * first.size())
            .toList();
    Rectangle2D box = line.get(0).box();
    for (Glyph glyph : line) {
      box = box.createUnion(glyph.box());
    }
    boolean fromRight = first.box().getCenterX() > box.getCenterX() && line.size() > 1;
    double gap = fromRight ? mark.getMinX() - box.getMaxX() : box.getMinX() - mark.getMaxX();
    return gap >= -0.1 * first.size()
        && gap <= MARK * first.size()
        && DrawnSigns.isLevel(mark, box);
  }

  /** The zone of a phase with this heading, such as "amber". */
  private Optional<String> zone(Piece heading) {
    return heading.role() == Role.ADVICE_HEADING
        ? document.all(Role.ZONE).stream()
            .filter(zone -> zone.path().equals(heading.path().replace(".heading", ".zone")))
            .map(Piece::words)
            .findFirst()
        : Optional.empty();
  }

  private void zone(Block heading, String zone, List<Paint> paints) {
    paints.stream()
        .filter(each -> each.isSeen() && each.hasOneColour())
        .filter(each -> isMarkOf(each.path().getBounds2D(), heading.glyphs()))
        .flatMap(each -> Signal.of(each.onWhite()).stream())
        .filter(colour -> !colour.name().equalsIgnoreCase(zone))
        .findFirst()
        .ifPresent(
            colour ->
                findings.text(
                    ProofRules.DRAWN,
                    heading.required(),
                    "has a mark in the colour of the "
                        + colour.label()
                        + " zone, but is the "
                        + zone
                        + " one (page "
                        + (heading.first().page() + 1)
                        + ")",
                    "give each zone a mark of its own colour (templates/styles/marks/)"));
  }
}
