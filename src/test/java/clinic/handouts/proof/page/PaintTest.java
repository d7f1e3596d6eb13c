package clinic.handouts.proof.page;

import static clinic.handouts.proof.Typeset.box;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.Typeset;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** What a fill or a stroke touches, and what it lies under. */
class PaintTest {
  private static final Rectangle2D INSIDE = box(110, 110, 10, 10);

  private static Paint filled(Shape shape, Rectangle2D clip) {
    return Paint.filled(1, shape, 0, 1, new Area(clip));
  }

  private static Paint stroked(Shape shape, double width) {
    return Paint.stroked(1, shape, width, 0, 1, new Area(Typeset.PAPER));
  }

  @Test
  void aFillTouchesAndHoldsWhatItCovers() {
    Paint paint = filled(box(100, 100, 50, 50), Typeset.PAPER);
    assertThat(paint.touches(INSIDE)).isTrue();
    assertThat(paint.contains(INSIDE)).isTrue();
    assertThat(paint.touches(box(145, 145, 10, 10))).isTrue();
    assertThat(paint.contains(box(145, 145, 10, 10))).isFalse();
    assertThat(paint.touches(box(151, 100, 10, 10))).isFalse();
  }

  @Test
  void aRoundShapeHasNoCorners() {
    Paint paint = filled(new Ellipse2D.Double(100, 100, 50, 50), Typeset.PAPER);
    assertThat(paint.touches(box(100, 100, 3, 3))).isFalse();
    assertThat(paint.contains(box(105, 105, 40, 40))).isFalse();
    assertThat(paint.contains(box(115, 115, 20, 20))).isTrue();
  }

  @Test
  void whatIsClippedAwayIsNotPainted() {
    Paint paint = filled(box(100, 100, 50, 50), box(100, 100, 15, 50));
    assertThat(paint.touches(INSIDE)).isTrue();
    assertThat(paint.contains(INSIDE)).isFalse();
    assertThat(paint.touches(box(120, 110, 10, 10))).isFalse();
  }

  @Test
  void aStrokeTouchesHalfItsWidthToBothSides() {
    Paint line = stroked(new Line2D.Double(100, 100, 200, 100), 10);
    assertThat(line.touches(box(150, 104, 1, 1))).isTrue();
    assertThat(line.touches(box(150, 95.5, 1, 0.4))).isTrue();
    assertThat(line.touches(box(150, 106, 1, 1))).isFalse();
    assertThat(line.touches(box(150, 93, 1, 1))).isFalse();
    assertThat(line.contains(box(150, 97, 5, 5))).isTrue();
    assertThat(line.touches(box(204, 99, 0.5, 0.5))).isTrue();
    assertThat(line.touches(box(96, 99, 0.5, 0.5))).isTrue();
  }

  @Test
  void theInsideOfAFrameIsFree() {
    Paint frame = stroked(box(100, 100, 50, 50), 2);
    assertThat(frame.touches(INSIDE)).isFalse();
    assertThat(frame.touches(box(99.5, 110, 10, 10))).isTrue();
    assertThat(frame.touches(box(149.5, 149.5, 4, 4))).isTrue();
  }

  @Test
  void theThinnestLineIsStillPainted() {
    assertThat(stroked(new Line2D.Double(100, 100, 200, 100), 0).touches(box(150, 100.1, 1, 1)))
        .isTrue();
    assertThat(stroked(new Line2D.Double(100, 100, 200, 100), 0).touches(box(150, 100.2, 1, 1)))
        .isFalse();
  }

  @Test
  void boundsHoldAllThatAStrokeCanTouch() {
    assertThat(stroked(box(100, 100, 50, 50), 2).bounds()).isEqualTo(box(96, 96, 58, 58));
  }

  @Test
  void whatIsTransparentIsNotSeen() {
    Area clip = new Area(Typeset.PAPER);
    assertThat(Paint.filled(1, INSIDE, 0, 0.001, clip).isSeen()).isFalse();
    assertThat(Paint.filled(1, INSIDE, 0, 0.002, clip).isSeen()).isTrue();
    assertThat(Paint.filled(1, INSIDE, 0, 1, clip).hasOneColour()).isTrue();
    assertThat(Paint.filled(1, INSIDE, -1, 1, clip).hasOneColour()).isFalse();
  }
}
