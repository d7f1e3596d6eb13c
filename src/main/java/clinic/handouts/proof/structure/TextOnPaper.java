package clinic.handouts.proof.structure;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.page.WordsOnPaper;
import clinic.handouts.text.TextPart;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that the tags have in its structure, and where it stands on the pages. What reads right
 * must also look right: parts one below the other, each number beside its item, what belongs to an
 * item further in, each line of its own, and tables as {@link TableOnPaper} wants them.
 */
public final class TextOnPaper {
  /** How much lower a line is than the one above it, at least, in points. */
  private static final double LOWER = 3;

  private static final int QUOTED = 40;

  /** Puts one page below another: a distance greater than the height of any page. */
  private static final double PAGE = 100_000;

  private static final double DEEP = Double.MAX_VALUE / 2;

  private static final double BESIDE = 0.6;
  private static final double MOST_GAP = 4;
  private static final double LEAST_BOX = 0.5;
  private static final double MOST_BOX = 2;

  private final List<TextPart> text;
  private final List<TaggedPart> parts;

  private final boolean isBeside;

  /**
   * A text.
   *
   * @param isBeside whether it stands beside its translation, which has the tick boxes
   */
  TextOnPaper(List<TextPart> text, List<TaggedPart> parts, boolean isBeside) {
    this.text = text;
    this.parts = parts;
    this.isBeside = isBeside;
  }

  /** The glyphs of each paragraph, item of a list and row of a table, without spaces. */
  public List<List<Glyph>> rows() {
    List<List<Glyph>> rows = new ArrayList<>();
    for (TaggedPart part : parts) {
      if (part instanceof TaggedPart.Items list) {
        list.items().forEach(item -> rows.add(glyphs(item)));
      } else if (part instanceof TaggedPart.Table table) {
        table.rows().forEach(row -> rows.add(TableOnPaper.glyphs(row)));
      } else {
        rows.add(glyphs(part));
      }
    }
    return rows.stream().filter(row -> !row.isEmpty()).toList();
  }

  /** Its glyphs, with the numbers and bullets of its items. */
  public Set<Glyph> glyphs() {
    Set<Glyph> glyphs = new HashSet<>();
    parts.forEach(part -> glyphs.addAll(part.element().glyphs()));
    return glyphs;
  }

  /**
   * What looks different from what is read.
   *
   * @param margins the glyphs that the tags leave out, by page
   * @param paints by page, what is painted besides text
   */
  public Optional<String> flaw(List<List<Glyph>> margins, List<PaintIndex> paints) {
    return flaw(text, parts, new Around(margins, paints, isBeside));
  }

  /** What is on the pages besides what is tagged; tick boxes may stand beside a translation. */
  private record Around(
      List<List<Glyph>> margins, List<PaintIndex> paints, boolean hasBoxesElsewhere) {}

  /**
   * The table headers that are repeated on further pages.
   *
   * @param margins the glyphs that the tags leave out, by page
   */
  public Set<Glyph> repeatedHeads(List<List<Glyph>> margins) {
    Set<Glyph> heads = new HashSet<>();
    tables(parts).forEach(table -> heads.addAll(new TableOnPaper(table).repeatedHeads(margins)));
    return heads;
  }

  private static List<TaggedPart.Table> tables(List<TaggedPart> parts) {
    List<TaggedPart.Table> tables = new ArrayList<>();
    for (TaggedPart part : parts) {
      if (part instanceof TaggedPart.Table table) {
        tables.add(table);
      } else if (part instanceof TaggedPart.Items list) {
        list.items().forEach(item -> tables.addAll(tables(item.parts())));
      }
    }
    return tables;
  }

  private static Optional<String> flaw(List<TextPart> text, List<TaggedPart> parts, Around around) {
    Optional<String> flaw = below(parts);
    for (int i = 0; flaw.isEmpty() && i < parts.size(); i++) {
      TaggedPart part = parts.get(i);
      if (part instanceof TaggedPart.Words words) {
        TextPart.Words said = (TextPart.Words) text.get(i);
        flaw = WordsOnPaper.flaw(said.words(), glyphs(words)).or(() -> lines(said.lines(), words));
      } else if (part instanceof TaggedPart.Items list) {
        flaw = list((TextPart.Items) text.get(i), list, around);
      } else if (part instanceof TaggedPart.Table table) {
        TextPart.Table said = (TextPart.Table) text.get(i);
        boolean isInBlocks = Likeness.isByRow(said, table.rows());
        TableOnPaper shown = new TableOnPaper(table, isInBlocks ? said.head().size() : 1);
        flaw =
            cells(isInBlocks ? blocks(said) : rows(said), table)
                .or(() -> shown.flaw(around.margins(), around.paints()));
      }
    }
    return flaw;
  }

  private static List<List<String>> rows(TextPart.Table said) {
    List<List<String>> rows = new ArrayList<>(List.of(said.head()));
    rows.addAll(said.rows());
    return rows;
  }

  /** The rows of a table that is set as blocks: one for each cell, with its header. */
  private static List<List<String>> blocks(TextPart.Table said) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : said.rows()) {
      for (int column = 0; column < row.size(); column++) {
        rows.add(List.of(said.head().get(column), row.get(column)));
      }
    }
    return rows;
  }

  private static Optional<String> cells(List<List<String>> rows, TaggedPart.Table table) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        List<Glyph> glyphs = seen(table.rows().get(row).get(column).glyphs());
        Optional<String> flaw = WordsOnPaper.flaw(rows.get(row).get(column), glyphs);
        if (flaw.isPresent()) {
          return flaw;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> below(List<TaggedPart> parts) {
    for (int i = 1; i < parts.size(); i++) {
      if (!isBelow(glyphs(parts.get(i - 1)), glyphs(parts.get(i)))) {
        return Optional.of("is not below what comes before it: " + quoted(parts.get(i)));
      }
    }
    return Optional.empty();
  }

  static boolean isBelow(List<Glyph> above, List<Glyph> below) {
    double lowest = above.stream().mapToDouble(TextOnPaper::depth).max().orElse(-DEEP);
    double highest = below.stream().mapToDouble(TextOnPaper::depth).min().orElse(DEEP);
    return highest >= lowest + LOWER;
  }

  /** How far down a glyph is, counted from the first page. */
  static double depth(Glyph glyph) {
    return glyph.page() * PAGE - glyph.baseline();
  }

  static List<Glyph> glyphs(TaggedPart part) {
    return seen(part.element().glyphs());
  }

  static List<Glyph> seen(List<Glyph> glyphs) {
    return glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
  }

  private static String quoted(TaggedPart part) {
    return quoted(part.element().glyphs());
  }

  /** The beginning of some words in quotation marks. */
  static String quoted(List<Glyph> glyphs) {
    StringBuilder words = new StringBuilder();
    glyphs.forEach(glyph -> words.append(glyph.text()));
    String line = words.toString().strip().replaceAll("\\s+", " ");
    return "\"" + (line.length() > QUOTED ? line.substring(0, QUOTED).strip() + "…" : line) + "\"";
  }

  private static Optional<String> lines(List<String> lines, TaggedPart.Words words) {
    List<Glyph> glyphs = glyphs(words);
    int at = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = Likeness.squeezed(lines.get(i)).length();
      for (int taken = 0; taken < length; at++) {
        taken += glyphs.get(at).text().length();
      }
      Glyph last = glyphs.get(at - 1);
      Glyph first = glyphs.get(at);
      if (depth(first) < depth(last) + LOWER) {
        return Optional.of("runs on where a new line begins: \"" + lines.get(i + 1) + "\"");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> list(TextPart.Items text, TaggedPart.Items list, Around around) {
    Optional<String> flaw = Optional.empty();
    for (int i = 0; flaw.isEmpty() && i < list.items().size(); i++) {
      TaggedPart.Item item = list.items().get(i);
      if (i > 0 && !isBelow(glyphs(list.items().get(i - 1)), glyphs(item))) {
        flaw = Optional.of("is not below the item before it: " + quoted(item.parts().get(0)));
      } else if (!hasItsLabel(item)) {
        flaw = Optional.of("is not beside its number or bullet: " + quoted(item.parts().get(0)));
      } else if (text.items().get(i).isBox() && !hasBox(glyphs(item).get(0), around)) {
        flaw = Optional.of("is not beside an empty tick box: " + quoted(item.parts().get(0)));
      } else if (!isFurtherIn(item)) {
        flaw = Optional.of("does not show what belongs to it: " + quoted(item.parts().get(0)));
      } else {
        flaw = flaw(text.items().get(i).parts(), item.parts(), around);
      }
    }
    return flaw;
  }

  private static List<Glyph> glyphs(TaggedPart.Item item) {
    return item.parts().stream().flatMap(part -> glyphs(part).stream()).toList();
  }

  private static boolean hasItsLabel(TaggedPart.Item item) {
    List<Glyph> label = item.label().map(each -> seen(each.glyphs())).orElse(List.of());
    if (label.isEmpty()) {
      return true;
    }
    Glyph first = glyphs(item).get(0);
    Glyph last = label.get(label.size() - 1);
    double gap = first.x() - last.end();
    return last.page() == first.page()
        && Math.abs(last.baseline() - first.baseline()) < BESIDE * first.size()
        && gap > -1
        && gap < MOST_GAP * first.size();
  }

  /** Whether something as high and wide as a box, with nothing in it, is to the left of a glyph. */
  private static boolean hasBox(Glyph first, Around around) {
    if (around.hasBoxesElsewhere()) {
      return true;
    }
    double size = first.size();
    Rectangle2D left =
        new Rectangle2D.Double(
            first.x() - MOST_GAP * size, first.baseline() - size / 2, MOST_GAP * size, 2 * size);
    List<Paint> near =
        around.paints().get(first.page()).near(left).stream().filter(Paint::isDistinct).toList();
    return near.stream()
        .map(paint -> paint.path().getBounds2D())
        .anyMatch(
            box ->
                left.contains(box.getCenterX(), box.getCenterY())
                    && box.getMaxX() < first.x() + 1
                    && Math.min(box.getWidth(), box.getHeight()) >= LEAST_BOX * size
                    && Math.max(box.getWidth(), box.getHeight()) <= MOST_BOX * size
                    && isEmpty(box, near));
  }

  private static boolean isEmpty(Rectangle2D box, List<Paint> near) {
    double width = box.getWidth() / 2;
    double height = box.getHeight() / 2;
    Rectangle2D middle =
        new Rectangle2D.Double(box.getX() + width / 2, box.getY() + height / 2, width, height);
    return near.stream().noneMatch(each -> each.touches(middle) && !each.contains(middle));
  }

  /** Whether the lists in an item are further to the right than its own words. */
  private static boolean isFurtherIn(TaggedPart.Item item) {
    double own = glyphs(item.parts().get(0)).get(0).x();
    return item.parts().stream()
        .filter(TaggedPart.Items.class::isInstance)
        .flatMap(list -> ((TaggedPart.Items) list).items().stream())
        .allMatch(below -> glyphs(below).get(0).x() > own + 2);
  }
}
