package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Format;
import clinic.handouts.edition.Role;
import clinic.handouts.edition.Surroundings;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Bitmap;
import clinic.handouts.proof.page.DrawnShape;
import clinic.handouts.proof.page.DrawnShapes;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagElement.Mark;
import clinic.handouts.proof.tag.Block;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what marks, backgrounds and logos of a layout draw: no words, no digit beside a number,
 * no mark that says something else than the text beside it ({@link DrawnMarks}). Only the pictures
 * that the edition names may show letters: its logo, above the title and after the disclaimer, and
 * those of its topic.
 */
public final class DrawnSigns {
  /** How far from a number a digit is read with it, in em. */
  private static final double BESIDE = 1.2;

  /** The minimum and maximum height of a drawn digit, in em; a bar is no higher than a line. */
  private static final double LEAST = 0.35;

  private static final double GREATEST = 1.5;
  private static final double LINE = 1.1;

  private final List<PageContent> pages;
  private final boolean mirrored;
  private final Surroundings around;
  private final Logos logos;
  private final Findings findings;
  private final DrawnMarks marks;
  private final MarkPlaces places;
  private final WholePictures whole;
  private final Codes codes;
  private final Set<Mark> pictures = new HashSet<>();
  private final Set<Mark> figures = new HashSet<>();

  /**
   * A check of signs.
   *
   * @param pages what they paint
   * @param mirrored whether they were mirrored, as pages that run from right to left are
   * @param edition which says how pictures are described
   */
  public DrawnSigns(List<PageContent> pages, boolean mirrored, Edition edition, Findings findings) {
    this.pages = pages;
    this.mirrored = mirrored;
    this.around = edition.surroundings();
    this.logos = new Logos(pages, mirrored, edition, findings);
    this.marks = new DrawnMarks(edition, findings);
    this.places = new MarkPlaces(edition.format() == Format.ACTION_CARD, mirrored, findings);
    this.whole = new WholePictures(pages, mirrored, edition, findings);
    this.codes = new Codes(mirrored);
    this.findings = findings;
  }

  /**
   * Notes a copy's texts, and those of its pictures that may show letters.
   *
   * @param elements blocks of the tag tree, in reading order
   * @param found the required texts that were found
   */
  public void note(List<TagElement> elements, List<Block> found) {
    marks.note(found);
    places.note(found);
    Map<Glyph, Role> first = new HashMap<>();
    found.forEach(block -> first.put(block.first(), block.required().role()));
    boolean isAround = true;
    for (TagElement element : elements) {
      Optional<Role> begun =
          element.glyphs().stream().filter(glyph -> !glyph.isSpace()).findFirst().map(first::get);
      if (begun.isPresent()) {
        isAround = begun.get() == Role.NOTICE || begun.get().compareTo(Role.DISCLAIMER) >= 0;
      } else if (element.isHeading()) {
        marks.heading(element);
        places.text(element.glyphs());
      } else if (element.type().equals("Figure")) {
        figures.addAll(element.marks());
        note(element, isAround);
      } else if (begun.isEmpty() && !isAround) {
        places.text(element.glyphs());
      }
    }
  }

  /** Notes the headings that are repeated where their boxes go on. */
  public void repeated(List<Block> headings) {
    headings.forEach(marks::repeated);
  }

  private void note(TagElement figure, boolean isAround) {
    boolean isOwn = around.pictures().contains(Accompaniment.squeezed(figure.alternative()));
    if (isOwn) {
      whole.check(figure);
    } else {
      logos.note(figure, isAround);
    }
    if (isOwn || isAround) {
      pictures.addAll(figure.marks());
    }
  }

  /** Checks what the pages draw, when all copies are noted. */
  public void check() {
    logos.check();
    for (int page = 0; page < pages.size(); page++) {
      if (!findings.has(ProofRules.CARD_FULL)) { // There, marks and texts come apart.
        places(page);
      }
      Set<Integer> known = known(pictures, page);
      List<Paint> paints =
          pages.get(page).paints().stream().filter(each -> !known.contains(each.order())).toList();
      List<DrawnShape> shapes = new ArrayList<>(DrawnShapes.of(paints, mirrored));
      List<Picture> bitmaps = bitmaps(pictures, page);
      bitmaps.forEach(each -> shapes.addAll(Bitmap.shapes(each, mirrored)));
      whole.checkOthers(page, Drawing.of(paints, bitmaps));
      if (codes.areIn(shapes) || codes.areOfDots(paints)) {
        logos.strangeCode();
      }
      if (shapes.isEmpty()) {
        continue;
      }
      for (String word : new DrawnWords(shapes).all()) {
        findings.document(
            ProofRules.DRAWN,
            "a mark or background of the layout draws letters, much like \""
                + word
                + "\" (page "
                + (page + 1)
                + ")",
            "let pictures of templates/styles/ show no words or numbers; what a handout says"
                + " belongs in content/ and labels/");
      }
      numbers(page, shapes);
      List<DrawnShape> all = new ArrayList<>(shapes);
      all.addAll(DrawnShapes.apart(paints, mirrored));
      marks.check(page, all, paints, bitmaps);
    }
  }

  /** Looks at the places of all but figures. */
  private void places(int page) {
    PageContent content = pages.get(page);
    Set<Integer> known = known(figures, page);
    places.check(
        page,
        content.glyphs(),
        content.paints().stream().filter(each -> !known.contains(each.order())).toList(),
        bitmaps(figures, page).stream().map(Picture::bounds).toList());
  }

  private List<Picture> bitmaps(Set<Mark> besides, int page) {
    return pages.get(page).pictures().stream()
        .filter(each -> !besides.contains(new Mark(page, each.mark())))
        .toList();
  }

  private Set<Integer> known(Set<Mark> marked, int page) {
    Set<Integer> known = new HashSet<>();
    for (Mark mark : marked) {
      if (mark.page() == page) {
        pages
            .get(page)
            .drawn()
            .getOrDefault(mark.id(), List.of())
            .forEach(paint -> known.add(paint.order()));
      }
    }
    return known;
  }

  private void numbers(int page, List<DrawnShape> shapes) {
    List<DrawnShape> digits = shapes.stream().filter(DrawnShape::couldBeDigit).toList();
    for (Glyph glyph : pages.get(page).glyphs()) {
      boolean isDigit = !glyph.text().isEmpty() && Character.isDigit(glyph.text().codePointAt(0));
      if (isDigit && digits.stream().anyMatch(digit -> isReadWith(digit, glyph))) {
        findings.document(
            ProofRules.DRAWN,
            "a mark that looks like a digit or sign stands beside the number at \""
                + glyph.text()
                + "\" (page "
                + (page + 1)
                + "): both could be read as one number",
            "use a mark in templates/styles/ that does not look like a digit, < or >, or keep it"
                + " further away");
        return;
      }
    }
  }

  private static boolean isReadWith(DrawnShape digit, Glyph glyph) {
    Rectangle2D box = glyph.box();
    Rectangle2D drawn = digit.bounds();
    double height = drawn.getHeight() / glyph.size();
    double most = digit.sign() == DrawnShape.BAR ? LINE : GREATEST;
    double gap = Math.max(box.getMinX() - drawn.getMaxX(), drawn.getMinX() - box.getMaxX());
    return height >= LEAST
        && height <= most
        && gap <= BESIDE * glyph.size()
        && gap >= -0.3 * glyph.size()
        && isLevel(drawn, box);
  }

  /** Whether something overlaps a line by at least half the line's height. */
  static boolean isLevel(Rectangle2D drawn, Rectangle2D line) {
    double common =
        Math.min(drawn.getMaxY(), line.getMaxY()) - Math.max(drawn.getMinY(), line.getMinY());
    return common >= 0.5 * Math.min(drawn.getHeight(), line.getHeight());
  }
}
