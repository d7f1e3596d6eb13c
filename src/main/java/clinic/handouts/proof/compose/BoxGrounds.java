package clinic.handouts.proof.compose;

import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.pdf.marked.BoxPlace;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What is underneath the boxes of a composed PDF, provided that each clinician card is alone in its
 * own box.
 */
final class BoxGrounds {
  /** How far letters and lines may extend beyond the edges of their box, in points. */
  private static final double OVER = 1;

  private BoxGrounds() {}

  /**
   * Checks all pages.
   *
   * @param together what the pages of the composed PDF paint
   * @param alone what those of its body {@link #paints}
   * @param cards one for each box
   * @return for each box, what the body paints underneath all of it; empty if anything else is in a
   *     box, a card extends beyond its box, or the body paints underneath part of a box only
   */
  static Optional<List<String>> of(
      List<PageContent> together,
      List<List<Paint>> alone,
      List<CardPart> cards,
      Composed composed) {
    List<String> grounds = new ArrayList<>();
    for (int i = 0; i < composed.places().size(); i++) {
      BoxPlace place = composed.places().get(i);
      PageContent all = together.get(place.page());
      List<Paint> own = alone.get(place.page());
      boolean apart =
          holdsItsLetters(place, cards.get(i), all) && boxesHoldAllAdded(composed, place, all, own);
      Optional<String> ground = apart ? ground(box(place), own) : Optional.empty();
      if (ground.isEmpty()) {
        return Optional.empty();
      }
      grounds.add(ground.get());
    }
    return Optional.of(List.copyOf(grounds));
  }

  /**
   * What each page of the body by itself paints besides text.
   *
   * @throws IOException if it can't be read
   */
  static List<List<Paint>> paints(Composed composed) throws IOException {
    try (PDDocument body = Loader.loadPDF(Arrays.copyOf(composed.pdf(), composed.bodyLength()))) {
      return PageContent.of(body, new LetterShapes()).stream().map(PageContent::paints).toList();
    }
  }

  /** Whether all letters of a card are in its box, and no others. */
  private static boolean holdsItsLetters(BoxPlace place, CardPart card, PageContent all) {
    Set<Glyph> own = new HashSet<>();
    card.numbers().forEach(number -> own.addAll(all.marked().getOrDefault(number, List.of())));
    return all.glyphs().stream()
        .filter(glyph -> !glyph.isSpace())
        .allMatch(
            glyph ->
                own.contains(glyph)
                    ? wider(place).contains(glyph.box())
                    : !box(place).intersects(glyph.box()));
  }

  /** Whether everything that is drawn on a page in addition to the body is in some box. */
  private static boolean boxesHoldAllAdded(
      Composed composed, BoxPlace place, PageContent all, List<Paint> body) {
    return all.paints().stream()
        .skip(body.size())
        .filter(Paint::isSeen)
        .allMatch(
            paint ->
                composed.places().stream()
                    .anyMatch(
                        each ->
                            each.page() == place.page() && wider(each).contains(paint.bounds())));
  }

  private static Rectangle2D box(BoxPlace place) {
    return new Rectangle2D.Double(
        place.left(), place.top() - place.height(), place.width(), place.height());
  }

  /** A box, enlarged by the tolerance at its edges. */
  private static Rectangle2D wider(BoxPlace place) {
    return new Rectangle2D.Double(
        place.left() - OVER,
        place.top() - place.height() - OVER,
        place.width() + 2 * OVER,
        place.height() + 2 * OVER);
  }

  /** What a body paints underneath a whole box; empty if it paints underneath part of it only. */
  private static Optional<String> ground(Rectangle2D box, List<Paint> body) {
    List<String> under = new ArrayList<>();
    for (Paint paint : body) {
      if (paint.isSeen() && paint.touches(box)) {
        if (!paint.contains(box) || !paint.hasOneColour()) {
          return Optional.empty();
        }
        under.add(paint.rgb() + " " + paint.alpha());
      }
    }
    return Optional.of(String.join(",", under));
  }
}
