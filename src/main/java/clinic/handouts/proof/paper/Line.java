package clinic.handouts.proof.paper;

import clinic.handouts.proof.page.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text in one column, as its glyphs are placed on the page.
 *
 * @param glyphs in reading order, spaces included; at least one that is not a space
 */
public record Line(List<Glyph> glyphs) {
  /** The width of a gap, in em, from which text counts as continuing in another column. */
  private static final double COLUMN_GAP = 3;

  /** The width of a gap, in em, from which a reader sees a space. */
  private static final double SPACE_GAP = 0.15;

  /** The lines of a text, in reading order. */
  public static List<Line> of(List<Glyph> text) {
    List<Line> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : text) {
      if (!line.isEmpty() && !goesOn(line.get(line.size() - 1), glyph)) {
        add(lines, line);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    add(lines, line);
    return lines;
  }

  /** The words of a text on one line. */
  public static String words(List<Glyph> text) {
    return of(text).stream().map(Line::words).collect(Collectors.joining(" "));
  }

  private static void add(List<Line> lines, List<Glyph> glyphs) {
    if (glyphs.stream().anyMatch(glyph -> !glyph.isSpace())) {
      lines.add(new Line(glyphs));
    }
  }

  private static boolean goesOn(Glyph before, Glyph glyph) {
    double size = Math.min(before.size(), glyph.size());
    double gap = glyph.x() - before.end();
    return before.page() == glyph.page()
        && Math.abs(before.baseline() - glyph.baseline()) < 0.4 * size
        && gap < COLUMN_GAP * size
        && gap > -size;
  }

  int page() {
    return glyphs.get(0).page();
  }

  double baseline() {
    return glyphs.get(0).baseline();
  }

  /** Its words, with one space for each gap between them. */
  public String words() {
    StringBuilder words = new StringBuilder();
    Glyph before = glyphs.get(0);
    for (Glyph glyph : glyphs) {
      boolean gap = glyph.x() - before.end() > SPACE_GAP * glyph.size();
      words.append(gap || glyph.isSpace() ? " " : "").append(glyph.text().strip());
      before = glyph;
    }
    return words.toString().strip().replaceAll(" +", " ");
  }

  /** Its width, in em of its largest type. */
  double ems() {
    double size = glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
    return (glyphs.get(glyphs.size() - 1).end() - glyphs.get(0).x()) / size;
  }

  /**
   * The number of its letters and other characters, counting one for each gap between words; signs
   * that stand on, in or below a letter take no room of their own.
   */
  int length() {
    return (int) words().codePoints().filter(Line::takesRoom).count();
  }

  private static boolean takesRoom(int character) {
    int type = Character.getType(character);
    return type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && type != Character.FORMAT;
  }
}
