package clinic.handouts.proof.drawn;

import clinic.handouts.proof.page.Bitmap;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a figure draws.
 *
 * @param paints its shapes, in the order of painting; of a bitmap picture, its frame
 * @param images its bitmap pictures
 * @param digests what those are
 */
record Drawing(List<Paint> paints, List<Picture> images, List<String> digests) {
  private static final double TOLERANCE = 0.01;
  private static final double STRETCHED = 0.04;

  /** How many coordinates each kind of segment has: move, line, two kinds of curves, close. */
  private static final List<Integer> POINTS = List.of(2, 2, 4, 6, 0);

  static Drawing of(TagElement figure, List<PageContent> pages) {
    List<Paint> paints = new ArrayList<>();
    List<Picture> images = new ArrayList<>();
    for (TagElement.Mark mark : figure.marks()) {
      if (mark.page() >= 0) {
        PageContent page = pages.get(mark.page());
        paints.addAll(page.drawn().getOrDefault(mark.id(), List.of()));
        page.pictures().stream().filter(each -> each.mark() == mark.id()).forEach(images::add);
      }
    }
    return of(paints, images);
  }

  static Drawing of(List<Paint> paints, List<Picture> images) {
    return new Drawing(paints, images, images.stream().map(Bitmap::digest).toList());
  }

  /** All that a page draws. */
  static Drawing of(PageContent page) {
    return of(page.paints(), page.pictures());
  }

  /** The same as a mirror shows it. */
  Drawing mirrored() {
    AffineTransform turn = AffineTransform.getScaleInstance(-1, 1);
    List<Paint> turned =
        paints.stream()
            .map(
                each ->
                    new Paint(
                        each.order(),
                        turn.createTransformedShape(each.path()),
                        each.stroke(),
                        each.rgb(),
                        each.alpha(),
                        each.bounds(),
                        each.clip()))
            .toList();
    return new Drawing(turned, images, digests);
  }

  /** Whether another draws the same, in any size. */
  boolean isLike(Drawing other) {
    return besides(other).filter(List::isEmpty).isPresent();
  }

  /**
   * What is drawn before and after another drawing, which is part of this one, in any size; empty
   * if it is not.
   */
  Optional<List<Paint>> besides(Drawing other) {
    int size = other.paints.size();
    for (int from = 0; from + size <= paints.size(); from++) {
      List<Paint> part = paints.subList(from, from + size);
      if (areLike(part, other.paints)
          && Math.abs(ratio(part) / ratio(other.paints) - 1) < STRETCHED
          && digests.equals(other.digests)) {
        List<Paint> rest = new ArrayList<>(paints.subList(0, from));
        rest.addAll(paints.subList(from + size, paints.size()));
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /** Whether the same shapes are in it, behind each other, in any size, even stretched. */
  boolean hasPaints(Drawing other) {
    int size = other.paints.size();
    return IntStream.rangeClosed(0, paints.size() - size)
        .anyMatch(from -> areLike(paints.subList(from, from + size), other.paints));
  }

  /** Whether another has shapes of the same colours at the same places, and the same bitmaps. */
  boolean isPlacedLike(Drawing other) {
    if (paints.size() != other.paints.size() || !digests.equals(other.digests)) {
      return false;
    }
    Rectangle2D all = bounds();
    Rectangle2D others = other.bounds();
    for (int i = 0; i < paints.size(); i++) {
      Rectangle2D one = placed(paints.get(i), all);
      Rectangle2D two = placed(other.paints.get(i), others);
      if (paints.get(i).rgb() != other.paints.get(i).rgb()
          || Math.abs(one.getX() - two.getX()) > TOLERANCE
          || Math.abs(one.getY() - two.getY()) > TOLERANCE
          || Math.abs(one.getWidth() - two.getWidth()) > TOLERANCE
          || Math.abs(one.getHeight() - two.getHeight()) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static Rectangle2D placed(Paint paint, Rectangle2D all) {
    double size = Math.max(Math.max(all.getWidth(), all.getHeight()), 0.001);
    Rectangle2D box = paint.path().getBounds2D();
    return new Rectangle2D.Double(
        (box.getX() - all.getX()) / size,
        (box.getY() - all.getY()) / size,
        box.getWidth() / size,
        box.getHeight() / size);
  }

  /** The bounds of all its shapes, seen or not. */
  Rectangle2D bounds() {
    return bounds(paints);
  }

  /** The bounds of what can be seen of it. */
  Rectangle2D seen() {
    return paints.stream()
        .map(paint -> paint.path().getBounds2D().createIntersection(paint.clip().getBounds2D()))
        .filter(box -> box.getWidth() >= 0 && box.getHeight() >= 0)
        .reduce(Rectangle2D::createUnion)
        .orElseGet(Rectangle2D.Double::new);
  }

  private static double ratio(List<Paint> paints) {
    Rectangle2D all = bounds(paints);
    return Math.max(all.getWidth(), 0.001) / Math.max(all.getHeight(), 0.001);
  }

  private static boolean areLike(List<Paint> some, List<Paint> others) {
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).rgb() != others.get(i).rgb()) {
        return false;
      }
    }
    Rectangle2D all = bounds(some);
    Rectangle2D wanted = bounds(others);
    for (int i = 0; i < some.size(); i++) {
      if (!isLike(points(some.get(i), all), points(others.get(i), wanted))) {
        return false;
      }
    }
    return true;
  }

  private static Rectangle2D bounds(List<Paint> paints) {
    return paints.stream()
        .map(paint -> paint.path().getBounds2D())
        .reduce(Rectangle2D::createUnion)
        .orElseGet(Rectangle2D.Double::new);
  }

  /** The points of a shape's outline and the width of its line, as fractions of the whole. */
  private static List<Double> points(Paint paint, Rectangle2D all) {
    double width = Math.max(all.getWidth(), 0.001);
    double height = Math.max(all.getHeight(), 0.001);
    AffineTransform at = AffineTransform.getScaleInstance(1 / width, 1 / height);
    at.translate(-all.getX(), -all.getY());
    List<Double> points = new ArrayList<>();
    points.add(paint.stroke() / Math.max(width, height));
    double[] next = new double[6];
    for (PathIterator each = paint.path().getPathIterator(at); !each.isDone(); each.next()) {
      int kind = each.currentSegment(next);
      points.add((double) kind);
      for (int i = 0; i < POINTS.get(kind); i++) {
        points.add(next[i]);
      }
    }
    return points;
  }

  private static boolean isLike(List<Double> one, List<Double> two) {
    if (one.size() != two.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (Math.abs(one.get(i) - two.get(i)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
