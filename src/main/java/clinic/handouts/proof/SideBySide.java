package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.tag.Block;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A translation and its source on one sheet: each is known by its language in the tags and proved
 * by itself, and each text must be beside the one that it repeats.
 */
final class SideBySide {
  /** How far apart, in ems, the first lines of texts side by side may be. */
  private static final double LEVEL = 0.75;

  private final Findings findings;

  SideBySide(Findings findings) {
    this.findings = findings;
  }

  /** What is in a language. */
  static TagElement in(String language, TagElement element) {
    return some(element, each -> each.language().equals(language));
  }

  /** All but what is in a language. */
  static TagElement without(String language, TagElement element) {
    return some(element, each -> !each.language().equals(language));
  }

  /** What is in elements of a kind, in the elements around them. */
  private static TagElement some(TagElement element, Predicate<TagElement> wanted) {
    Set<Glyph> glyphs = new HashSet<>();
    Set<TagElement.Mark> marks = new HashSet<>();
    List<TagElement> children = new ArrayList<>();
    Set<Glyph> below = new HashSet<>();
    Set<TagElement.Mark> marksBelow = new HashSet<>();
    for (TagElement child : element.children()) {
      below.addAll(child.glyphs());
      marksBelow.addAll(child.marks());
      TagElement left = some(child, wanted);
      if (!left.marks().isEmpty() || isToWriteIn(child, wanted)) {
        children.add(left);
        glyphs.addAll(left.glyphs());
        marks.addAll(left.marks());
      }
    }
    boolean isWanted = wanted.test(element);
    return new TagElement(
        element.type(),
        element.alternative(),
        children,
        element.glyphs().stream()
            .filter(each -> below.contains(each) ? glyphs.contains(each) : isWanted)
            .toList(),
        element.marks().stream()
            .filter(each -> marksBelow.contains(each) ? marks.contains(each) : isWanted)
            .toList(),
        element.language(),
        element.replaced());
  }

  private static boolean isToWriteIn(TagElement cell, Predicate<TagElement> wanted) {
    return cell.type().equals("TD") && cell.marks().isEmpty() && wanted.test(cell);
  }

  /**
   * Checks where the texts stand, when all of them have been found.
   *
   * @param translation what the translation shows
   * @param source what its source shows, without what is printed only once
   */
  void check(CopyProof.Shown translation, CopyProof.Shown source) {
    required(translation.blocks(), source.blocks());
    List<Block> own = rows(translation);
    List<Block> others = rows(source);
    if (own.size() == others.size()) { // Otherwise something is missing, which has been reported.
      for (int i = 0; i < own.size(); i++) {
        beside(own.get(i), others.get(i));
      }
    }
    apart(all(translation.blocks(), own), all(source.blocks(), others));
  }

  /** Each paragraph, item of a list and row of a table. */
  private static List<Block> rows(CopyProof.Shown shown) {
    List<Block> rows = new ArrayList<>();
    shown
        .texts()
        .forEach(
            (piece, text) ->
                text.rows().forEach(row -> rows.add(new Block(piece, words(row), row))));
    return rows;
  }

  private static String words(List<Glyph> row) {
    return row.stream().map(Glyph::text).collect(Collectors.joining());
  }

  private static List<Block> all(List<Block> required, List<Block> rows) {
    return Stream.concat(required.stream(), rows.stream()).toList();
  }

  private void required(List<Block> translation, List<Block> source) {
    List<Block> others = beginnings(source);
    int next = 0;
    for (Block block : beginnings(translation)) {
      if (next < others.size() && says(block, others.get(next))) {
        beside(block, others.get(next++));
      }
    }
    if (next < others.size()) {
      report(others.get(next), "has no text of the translation beside it");
    }
  }

  /** The first part of each text. */
  private static List<Block> beginnings(List<Block> blocks) {
    List<Block> first = new ArrayList<>();
    for (Block block : blocks) {
      if (first.isEmpty() || !last(first).required().equals(block.required())) {
        first.add(block);
      }
    }
    return first;
  }

  private static Block last(List<Block> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  private static boolean says(Block block, Block other) {
    return block.required().role() == other.required().role()
        && block.required().path().equals(other.required().path());
  }

  private void beside(Block block, Block other) {
    Glyph one = block.first();
    Glyph two = other.first();
    boolean isLevel =
        one.page() == two.page()
            && Math.abs(one.baseline() - two.baseline())
                <= LEVEL * Math.max(one.size(), two.size());
    if (!isLevel) {
      report(other, "does not begin beside its translation");
    }
  }

  /** On each page, all of the source stands on the other side of the translation. */
  private void apart(List<Block> translation, List<Block> source) {
    for (Block block : source) {
      int page = block.first().page();
      Rectangle2D here = block.bounds(page);
      boolean isMixed =
          translation.stream()
              .map(each -> each.bounds(page))
              .filter(each -> !each.isEmpty())
              .filter(each -> each.getMinY() < here.getMaxY() && each.getMaxY() > here.getMinY())
              .anyMatch(each -> each.getMaxX() > here.getMinX());
      if (isMixed) {
        report(block, "does not stand apart from the translation");
        return;
      }
    }
  }

  private void report(Block block, String what) {
    findings.text(
        ProofRules.ORDER,
        block.required(),
        what,
        "print each text of the translation and that of its source side by side, in one row");
  }
}
