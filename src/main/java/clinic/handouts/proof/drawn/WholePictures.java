package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.picture.ImageFile;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.yaml.Text;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that pictures of a topic are shown as they are: whole, upright, large enough to make
 * something out, with nothing drawn over or behind them, and nowhere but in figures.
 */
final class WholePictures {
  /** The larger side of the smallest picture: 14 mm. */
  private static final double LEAST = 40;

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double CUT = 0.06;
  private static final double STRETCHED = 0.05;

  private final List<PageContent> pages;
  private final boolean mirrored;
  private final Map<String, Text> paths = new HashMap<>();
  private final NamedPictures named;
  private final Findings findings;

  /**
   * A check of pictures.
   *
   * @param mirrored whether the pages were mirrored
   */
  WholePictures(List<PageContent> pages, boolean mirrored, Edition edition, Findings findings) {
    this.pages = pages;
    this.mirrored = mirrored;
    for (Piece picture : edition.document().all(Role.PICTURE)) {
      String alt = edition.document().at(picture.path().replaceFirst("src$", "alt")).words();
      paths.put(Accompaniment.squeezed(alt), picture.text());
    }
    this.named =
        new NamedPictures(
            edition.document().all(Role.PICTURE).stream()
                .map(Piece::text)
                .filter(Text::isPresent)
                .distinct()
                .map(path -> ImageFile.read(edition.workspace(), path.value()))
                .toList(),
            mirrored);
    this.findings = findings;
  }

  /** Checks a figure with the description of one of the topic's pictures. */
  void check(TagElement figure) {
    Drawing drawing = Drawing.of(figure, pages);
    Optional<Text> path =
        Optional.ofNullable(paths.get(Accompaniment.squeezed(figure.alternative())));
    if (path.isEmpty() || drawing.paints().isEmpty()) {
      return;
    }
    int page = figure.marks().get(0).page();
    flaw(drawing, page)
        .ifPresent(
            what ->
                findings.text(
                    LayoutRules.PICTURE,
                    path.get().place(),
                    "the picture content/"
                        + path.get().value()
                        + " "
                        + what
                        + " (page "
                        + (page + 1)
                        + ")",
                    "show it in an <img> of its own, as it is, with nothing over it"));
  }

  private Optional<String> flaw(Drawing drawing, int page) {
    Optional<Drawing> same = named.same(drawing);
    if (same.isEmpty() || drawing.images().stream().anyMatch(this::isTurned)) {
      return Optional.of("is turned, mirrored or stretched");
    }
    Rectangle2D seen = drawing.seen();
    if (isCut(drawing, same.get())) {
      return Optional.of("is cut off");
    }
    double size = Math.max(seen.getWidth(), seen.getHeight());
    if (size < LEAST) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "is %.0f mm large; it takes at least %.0f mm to make something out",
              size / POINTS_PER_MM,
              LEAST / POINTS_PER_MM));
    }
    return marked(drawing, seen, page);
  }

  private boolean isTurned(Picture image) {
    double across = mirrored ? -image.at().getScaleX() : image.at().getScaleX();
    return across <= 0
        || image.at().getScaleY() <= 0
        || Math.abs(image.at().getShearX()) > STRETCHED * across
        || Math.abs(image.at().getShearY()) > STRETCHED * across
        || Math.abs(image.across() / image.down() - 1) > STRETCHED;
  }

  private static boolean isCut(Drawing drawing, Drawing whole) {
    Rectangle2D seen = drawing.seen();
    Rectangle2D all = drawing.bounds();
    Rectangle2D seenWhole = whole.seen();
    Rectangle2D allWhole = whole.bounds();
    return seen.getWidth() * allWhole.getWidth() < (1 - CUT) * seenWhole.getWidth() * all.getWidth()
        || seen.getHeight() * allWhole.getHeight()
            < (1 - CUT) * seenWhole.getHeight() * all.getHeight();
  }

  private Optional<String> marked(Drawing drawing, Rectangle2D seen, int page) {
    Set<Integer> own = drawing.paints().stream().map(Paint::order).collect(Collectors.toSet());
    int last = own.stream().mapToInt(each -> each).max().orElse(0);
    Rectangle2D middle =
        new Rectangle2D.Double(
            seen.getX() + 0.05 * seen.getWidth(),
            seen.getY() + 0.05 * seen.getHeight(),
            0.9 * seen.getWidth(),
            0.9 * seen.getHeight());
    for (Paint paint : pages.get(page).paints()) {
      if (own.contains(paint.order()) || !paint.isSeen() || !paint.touches(middle)) {
        continue;
      }
      if (paint.order() > last) {
        return Optional.of("has something drawn over it");
      }
      if (paint.isDistinct() && !paint.contains(middle)) {
        return Optional.of("has something drawn behind it");
      }
    }
    return Optional.empty();
  }

  /** Checks what a page draws beside the figures. */
  void checkOthers(int page, Drawing others) {
    if (named.areAmong(others)) {
      findings.document(
          LayoutRules.PICTURE,
          "a picture of the content is shown as a background (page " + (page + 1) + ")",
          "show pictures of the content with <img> and their own alt only");
    }
  }
}
