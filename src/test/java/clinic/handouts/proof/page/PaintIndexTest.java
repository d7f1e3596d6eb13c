package clinic.handouts.proof.page;

import static clinic.handouts.proof.Typeset.box;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.Typeset;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands are 24 pt high: whatever shares one with a glyph must be looked at. */
class PaintIndexTest {
  private static Paint paint(int order, double bottom, double height, double alpha) {
    Rectangle2D shape = box(10, bottom, 100, height);
    return Paint.filled(order, shape, 0, alpha, new Area(Typeset.PAPER));
  }

  @ParameterizedTest
  @CsvSource({
    "48, 23, true",
    "60, 1, true",
    "30, 17, false",
    "30, 18, true",
    "24, 10, false",
    "72, 10, false",
    "71, 10, true",
    "0, 800, true",
    "-40, 30, false",
    "-40, 100, true"
  })
  void whatSharesABandIsNear(double bottom, double height, boolean near) {
    PaintIndex index = new PaintIndex(List.of(paint(1, bottom, height, 1)));
    assertThat(index.near(box(300, 50, 5, 8)).isEmpty()).isNotEqualTo(near);
  }

  @Test
  void aGlyphThatReachesOverBandsIsNearAllOfThem() {
    Paint low = paint(1, 26, 1, 1);
    Paint high = paint(2, 98, 1, 1);
    PaintIndex index = new PaintIndex(List.of(low, high));
    assertThat(index.near(box(0, 40, 5, 60))).containsExactly(low, high);
    assertThat(index.near(box(0, 40, 5, 55))).containsExactly(low);
    assertThat(index.near(box(0, 50, 5, 50))).containsExactly(high);
    assertThat(index.near(box(0, 50, 5, 40))).isEmpty();
  }

  @Test
  void whatIsNearComesInTheOrderOfPainting() {
    Paint first = paint(1, 60, 4, 1);
    Paint second = paint(2, 50, 4, 1);
    Paint unseen = paint(3, 50, 4, 0);
    PaintIndex index = new PaintIndex(List.of(first, unseen, second));
    assertThat(index.near(box(0, 50, 5, 8))).containsExactly(first, second);
    assertThat(index.near(box(0, 52, 5, 8))).isSameAs(index.near(box(9, 50, 5, 8)));
  }

  @Test
  void belowThePageAreBandsToo() {
    PaintIndex index = new PaintIndex(List.of(paint(1, -20, 10, 1)));
    assertThat(index.near(box(0, -5, 5, 3))).hasSize(1);
    assertThat(index.near(box(0, 5, 5, 3))).isEmpty();
  }
}
