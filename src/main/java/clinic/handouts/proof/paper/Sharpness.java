package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagElement.Mark;
import clinic.handouts.yaml.Text;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks that bitmap pictures have enough pixels for the size they are printed at. */
public final class Sharpness {
  /** The lowest resolution of a picture on paper, in dots per inch. */
  private static final double LEAST_DPI = 150;

  private static final double TOLERANCE = 0.5;
  private static final double POINTS_PER_INCH = 72;
  private static final double POINTS_PER_MM = POINTS_PER_INCH / 25.4;

  private final KnownTexts known;
  private final List<Rectangle2D> papers;
  private final Findings findings;

  public Sharpness(KnownTexts known, List<Rectangle2D> papers, Findings findings) {
    this.known = known;
    this.papers = papers;
    this.findings = findings;
  }

  public void check(TagElement root, List<PageContent> pages) {
    Map<Mark, String> alternatives = new HashMap<>();
    root.all().stream()
        .filter(element -> element.type().equals("Figure"))
        .forEach(
            figure -> figure.marks().forEach(mark -> alternatives.put(mark, figure.alternative())));
    for (PageContent page : pages) {
      for (Picture picture : coarsest(page.pictures())) {
        if (picture.dpi() < LEAST_DPI - TOLERANCE) {
          Mark mark = new Mark(picture.page(), picture.mark());
          report(picture, known.picture(alternatives.getOrDefault(mark, "")));
        }
      }
    }
  }

  /**
   * For a picture that is repeated on a page, such as a background, the copy with the lowest
   * resolution.
   */
  private static Collection<Picture> coarsest(List<Picture> pictures) {
    Map<Object, Picture> each = new LinkedHashMap<>();
    for (Picture picture : pictures) {
      each.merge(picture.image(), picture, (a, b) -> b.dpi() < a.dpi() - TOLERANCE ? b : a);
    }
    return each.values();
  }

  private void report(Picture picture, Optional<Text> image) {
    Rectangle2D bounds = picture.bounds();
    double top = papers.get(picture.page()).getMaxY() - bounds.getMaxY();
    double left = bounds.getX() - papers.get(picture.page()).getX();
    findings.onPage(
        ProofRules.RESOLUTION,
        image.map(Text::place).orElse(findings.layout()),
        String.format(
            Locale.ROOT,
            "%s, %.0f mm from the left and %.0f mm from the top, has %.0f by %.0f dpi; the minimum"
                + " is %.0f",
            image.map(path -> "the picture content/" + path.value()).orElse("a picture"),
            left / POINTS_PER_MM,
            top / POINTS_PER_MM,
            picture.across(),
            picture.down(),
            LEAST_DPI),
        picture.page(),
        String.format(
            Locale.ROOT,
            "use one of at least %.0f by %.0f pixels (1000 across are enough for every format), or an"
                + " SVG",
            Math.ceil(bounds.getWidth() / POINTS_PER_INCH * LEAST_DPI),
            Math.ceil(bounds.getHeight() / POINTS_PER_INCH * LEAST_DPI)));
  }
}
