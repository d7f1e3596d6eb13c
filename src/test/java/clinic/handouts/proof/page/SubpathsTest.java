package clinic.handouts.proof.page;

import static clinic.handouts.proof.Typeset.box;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.Typeset;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A path that is looked at near a place only covers what the whole path covers. */
class SubpathsTest {
  private static final Area CLIP = new Area(box(20, 20, 90, 90));

  @Test
  void subpathsNearAPlaceCoverWhatTheWholePathCovers() {
    Random random = new Random(7);
    int[] answers = new int[2];
    for (int rule : new int[] {Path2D.WIND_EVEN_ODD, Path2D.WIND_NON_ZERO}) {
      Path2D path = path(rule, random);
      Paint paint = Paint.filled(1, path, 0, 1, CLIP);
      Subpaths subpaths = Subpaths.of(paint);
      for (int i = 0; i < 2000; i++) {
        Rectangle2D place = box(random.nextInt(120), random.nextInt(120), 1 + random.nextInt(4), 1);
        Subpaths near = subpaths.near(box(0, place.getY() - 1, 200, place.getHeight() + 2));
        assertThat(near.contains(place)).as("contains %s", place).isEqualTo(paint.contains(place));
        assertThat(near.touches(place)).as("touches %s", place).isEqualTo(paint.touches(place));
        answers[paint.contains(place) ? 1 : 0]++;
      }
    }
    assertThat(answers).as("both answers are given").doesNotContain(0);
  }

  /** Boxes that overlap, some of them wound the other way round, so that they are holes. */
  private static Path2D path(int rule, Random random) {
    Path2D path = new Path2D.Double(rule);
    for (int i = 0; i < 60; i++) {
      int x = random.nextInt(100);
      int y = random.nextInt(100);
      int side = (random.nextBoolean() ? 1 : -1) * (3 + random.nextInt(20));
      path.moveTo(x, y);
      path.lineTo(x + side, y);
      path.lineTo(x + side, y + 12);
      path.lineTo(x, y + 12);
      path.closePath();
    }
    path.append(new Ellipse2D.Double(30, 30, 40, 25), false);
    return path;
  }

  @Test
  void aLineIsLookedAtWithItsWidth() {
    Paint line =
        Paint.stroked(1, new Line2D.Double(30, 30, 80, 30), 10, 0, 1, new Area(Typeset.PAPER));
    assertThat(Subpaths.of(line).contains(box(40, 28, 5, 4))).isTrue();
    assertThat(Subpaths.of(line).touches(box(40, 40, 5, 4))).isFalse();
  }
}
