package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.layout.QrSvg;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Bitmap;
import clinic.handouts.proof.page.DrawnShape;
import clinic.handouts.proof.page.DrawnShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Subpaths;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the pictures that are not the topic's own: between the title and the disclaimer, a logo is
 * one that also appears before or after them; there, only the clinic's own shows words; and a code
 * is that of the booking address.
 */
final class Logos {
  private static final int CORNERS = 3;
  private static final double EYE = 3 / 7.0;

  private final List<PageContent> pages;
  private final boolean mirrored;
  private final Edition edition;
  private final Findings findings;
  private final String code;
  private final List<Drawing> around = new ArrayList<>();
  private final List<TagElement> within = new ArrayList<>();
  private final List<Drawing> codes = new ArrayList<>();

  /**
   * A check of logos.
   *
   * @param mirrored whether the pages were mirrored
   */
  Logos(List<PageContent> pages, boolean mirrored, Edition edition, Findings findings) {
    this.pages = pages;
    this.mirrored = mirrored;
    this.edition = edition;
    this.findings = findings;
    this.code = Accompaniment.squeezed(edition.labels().get("qr"));
  }

  /** Notes a figure that is not the topic's own. */
  void note(TagElement figure, boolean isAround) {
    String said = Accompaniment.squeezed(figure.alternative());
    Drawing drawing = Drawing.of(figure, pages);
    if (said.equals(code) || isCode(drawing)) {
      codes.add(drawing);
    } else if (isAround) {
      around.add(drawing);
    } else if (edition.surroundings().descriptions().contains(said)) {
      within.add(figure);
    }
  }

  void check() {
    for (TagElement figure : within) {
      Drawing drawing = Drawing.of(figure, pages);
      if (around.stream().noneMatch(drawing::isLike)) {
        findings.document(
            ProofRules.ADDED,
            "the picture called "
                + Findings.quoted(figure.alternative())
                + " on page "
                + (figure.marks().get(0).page() + 1)
                + " is among the advice, but is not the logo of the letterhead",
            "show other pictures only above the title or after the disclaimer");
      }
    }
    NamedPictures named = new NamedPictures(edition, mirrored);
    around.stream()
        .flatMap(each -> named.strangeWords(each).stream())
        .findFirst()
        .ifPresent(this::strange);
    String booking = edition.document().at("card.booking").text().value();
    if (!codes.stream().allMatch(each -> leadsTo(booking, each))) {
      findings.document(
          ProofRules.ADDED,
          "a QR code is not the one for the booking address",
          "print ${card.qr}, which is drawn by the program");
    }
  }

  private void strange(String word) {
    findings.document(
        ProofRules.DRAWN,
        "a picture above the title or behind the disclaimer shows words, much like \""
            + word
            + "\", and is not the clinic's logo",
        "show words only in the picture that content/clinic.yaml names under brand: logo; to show"
            + " several logos, put them into that picture");
  }

  /** Whether a camera would take it for a code: three squares, each around a square of 3/7. */
  private boolean isCode(Drawing drawing) {
    List<Rectangle2D> shapes =
        Stream.concat(
                DrawnShapes.of(drawing.paints(), mirrored).stream(),
                drawing.images().stream().flatMap(each -> Bitmap.shapes(each, mirrored).stream()))
            .map(DrawnShape::bounds)
            .toList();
    long corners =
        shapes.stream().filter(each -> shapes.stream().anyMatch(in -> isEye(each, in))).count();
    return corners >= CORNERS;
  }

  private static boolean isEye(Rectangle2D frame, Rectangle2D inner) {
    double size = frame.getWidth();
    return Math.abs(frame.getHeight() - size) < 0.1 * size
        && Math.abs(inner.getWidth() / size - EYE) < 0.06
        && Math.abs(inner.getHeight() / size - EYE) < 0.06
        && Math.abs(inner.getCenterX() - frame.getCenterX()) < 0.05 * size
        && Math.abs(inner.getCenterY() - frame.getCenterY()) < 0.05 * size;
  }

  /** Whether a drawing has the modules of an address's code, and nothing else. */
  private boolean leadsTo(String address, Drawing drawing) {
    List<Paint> dark = drawing.paints().stream().filter(Paint::isDistinct).toList();
    boolean isPlain =
        !address.isEmpty()
            && !dark.isEmpty()
            && drawing.images().isEmpty()
            && drawing.paints().stream().allMatch(Paint::hasOneColour);
    if (!isPlain) {
      return false;
    }
    return hasModules(dark, QrSvg.modules(address));
  }

  private boolean hasModules(List<Paint> dark, List<BitSet> modules) {
    Rectangle2D box =
        dark.stream().map(Paint::bounds).reduce(Rectangle2D::createUnion).orElseThrow();
    double width = box.getWidth() / modules.size();
    double height = box.getHeight() / modules.size();
    List<Subpaths> paths = dark.stream().map(Subpaths::of).toList();
    for (int y = 0; y < modules.size(); y++) {
      double top = box.getMaxY() - (y + 1) * height;
      Rectangle2D line = new Rectangle2D.Double(box.getX(), top, box.getWidth(), height);
      List<Subpaths> row = paths.stream().map(each -> each.near(line)).toList();
      for (int x = 0; x < modules.size(); x++) {
        double left = box.getX() + (x + 0.25) * width;
        double low = box.getMaxY() - (y + 0.75) * height;
        Rectangle2D middle = new Rectangle2D.Double(left, low, width / 2, height / 2);
        int column = mirrored ? modules.size() - 1 - x : x;
        boolean isDark = modules.get(y).get(column);
        if (isDark
            ? row.stream().noneMatch(each -> each.contains(middle))
            : row.stream().anyMatch(each -> each.touches(middle))) {
          return false;
        }
      }
    }
    return true;
  }
}
