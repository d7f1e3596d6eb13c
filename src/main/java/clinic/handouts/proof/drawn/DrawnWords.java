package clinic.handouts.proof.drawn;

import clinic.handouts.proof.page.DrawnShape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds words among drawn shapes: two or more in a row that look like letters. */
final class DrawnWords {
  /**
   * How far apart letters are, and how much of their heights overlaps, as fractions of their
   * height.
   */
  private static final double APART = 1.1;

  private static final double COMMON = 0.6;
  private static final double HIGHER = 1.8;

  private final List<DrawnShape> letters;

  DrawnWords(List<DrawnShape> shapes) {
    this.letters =
        shapes.stream()
            .filter(DrawnShape::couldBeLetter)
            .sorted(Comparator.comparingDouble(each -> each.bounds().getX()))
            .toList();
  }

  /** What could be read. */
  List<String> all() {
    List<List<DrawnShape>> rows = new ArrayList<>();
    for (DrawnShape letter : letters) {
      List<DrawnShape> row =
          rows.stream()
              .filter(each -> follows(each.get(each.size() - 1), letter))
              .findFirst()
              .orElse(null);
      if (row == null) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(letter);
    }
    return rows.stream().filter(DrawnWords::isWord).map(DrawnWords::word).toList();
  }

  /**
   * Two in a row are a word if one is surely a letter and none a bar, which may be the side of a
   * frame; three are one if one is a letter.
   */
  private static boolean isWord(List<DrawnShape> row) {
    long bars = row.stream().filter(each -> each.sign() == DrawnShape.BAR).count();
    return (row.size() - bars > 1 && row.stream().anyMatch(DrawnShape::isLetter))
        || (row.size() > 2 && row.stream().anyMatch(DrawnShape::isOneLetter));
  }

  private static boolean follows(DrawnShape before, DrawnShape letter) {
    Rectangle2D one = before.bounds();
    Rectangle2D two = letter.bounds();
    double low = Math.min(one.getHeight(), two.getHeight());
    double high = Math.max(one.getHeight(), two.getHeight());
    double gap = two.getX() - one.getMaxX();
    double common = Math.min(one.getMaxY(), two.getMaxY()) - Math.max(one.getY(), two.getY());
    return high <= HIGHER * low
        && gap <= APART * high
        && gap >= -0.3 * low
        && common >= COMMON * low;
  }

  private static String word(List<DrawnShape> row) {
    StringBuilder word = new StringBuilder();
    row.forEach(each -> word.appendCodePoint(each.sign()));
    return word.toString();
  }
}
