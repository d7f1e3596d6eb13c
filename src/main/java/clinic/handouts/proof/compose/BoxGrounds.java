package clinic.handouts.proof.compose;

import clinic.handouts.pdf.BoxPlace;
import clinic.handouts.pdf.compose.Composed;
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

/** What lies under the boxes of a composed PDF, if each card stands by itself in its own. */
final class BoxGrounds {
  /** How far letters and lines may reach over the edges of their box, in points. */
  private static final double OVER = 1;

  private BoxGrounds() {}

  /**
   * Looks at all pages.
   *
   * @param document read from the composed bytes
   * @param cards one for each box
   * @return for each box, what the body paints under all of it; empty when something else is in a
   *     box, its card is in something else, or the body paints under some of it only
   * @throws IOException if a page can't be read
   */
  static Optional<List<String>> of(PDDocument document, List<CardPart> cards, Composed composed)
      throws IOException {
    List<PageContent> together = PageContent.of(document, new LetterShapes());
    List<PageContent> alone;
    try (PDDocument body = Loader.loadPDF(Arrays.copyOf(composed.pdf(), composed.bodyLength()))) {
      alone = PageContent.of(body, new LetterShapes());
    }
    List<String> grounds = new ArrayList<>();
    for (int i = 0; i < composed.places().size(); i++) {
      BoxPlace place = composed.places().get(i);
      PageContent all = together.get(place.page());
      PageContent own = alone.get(place.page());
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

  /** Whether a card's letters are all in its box, and no others. */
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

  /** Whether all that is drawn beside the body, on the page of a box, is in some box. */
  private static boolean boxesHoldAllAdded(
      Composed composed, BoxPlace place, PageContent all, PageContent body) {
    return all.paints().stream()
        .skip(body.paints().size())
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

  /** A box with what may reach a little over its edges. */
  private static Rectangle2D wider(BoxPlace place) {
    return new Rectangle2D.Double(
        place.left() - OVER,
        place.top() - place.height() - OVER,
        place.width() + 2 * OVER,
        place.height() + 2 * OVER);
  }

  /** What a body paints under a whole box; empty when it paints only under some of it. */
  private static Optional<String> ground(Rectangle2D box, PageContent body) {
    List<String> under = new ArrayList<>();
    for (Paint paint : body.paints()) {
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
