package clinic.handouts.proof.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An element of the tag tree with the glyphs it contains, in reading order.
 *
 * @param type structure type, such as H1, P or LI
 * @param alternative what screen readers say instead, as for a picture; may be empty
 * @param children elements below it
 * @param glyphs all the glyphs of its content, with those of its children in their place
 * @param marks its marked content and that of its children, in reading order
 * @param language the language tag that it has or inherits; empty for that of the document
 * @param replaced whether screen readers get other text instead ({@code ActualText}, {@code Alt} or
 *     {@code E}), here, above or below
 */
public record TagElement(
    String type,
    String alternative,
    List<TagElement> children,
    List<Glyph> glyphs,
    List<Mark> marks,
    String language,
    boolean replaced) {
  /** An element in the language of the document. */
  public TagElement(
      String type,
      String alternative,
      List<TagElement> children,
      List<Glyph> glyphs,
      List<Mark> marks,
      boolean replaced) {
    this(type, alternative, children, glyphs, marks, "", replaced);
  }

  /** Marked content: its page, from 0, and its id on that page. */
  public record Mark(int page, int id) {}

  /** The type of a drawn line to write on, which is a figure in the file. */
  public static final String BLANK = "Blank";

  /** The type of a cell that heads its row. */
  public static final String ROW_HEAD = "TH of a row";

  private static final Set<String> INLINE =
      Set.of(
          BLANK,
          "Span",
          "Link",
          "Quote",
          "Code",
          "Note",
          "Reference",
          "BibEntry",
          "Em",
          "Strong",
          "Annot",
          "Ruby",
          "Warichu");

  /** The element and everything below it, parents first. */
  public List<TagElement> all() {
    List<TagElement> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<TagElement> all) {
    all.add(this);
    children.forEach(child -> child.collect(all));
  }

  /** The characters without white space. */
  public String characters() {
    StringBuilder characters = new StringBuilder();
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        characters.append(glyph.text());
      }
    }
    return characters.toString();
  }

  public boolean isHeading() {
    return type.matches("H[1-6]?|Title");
  }

  /**
   * The paragraphs, headings and items that contain text directly, in reading order. Text that an
   * element has in addition to such elements below it comes as an element of its own.
   */
  public List<TagElement> blocks() {
    List<TagElement> blocks = new ArrayList<>();
    collectBlocks(blocks);
    return blocks;
  }

  /** Whether it contains text directly and has nothing but links, emphasis and blanks below it. */
  public boolean isBlock() {
    return children.stream().allMatch(child -> INLINE.contains(child.type) && child.isBlock());
  }

  /**
   * The elements directly below it that are not part of running text. Text that it has in addition
   * to them comes first, as an element of its own.
   */
  public List<TagElement> parts() {
    Set<Glyph> below = new HashSet<>();
    Set<Mark> marksBelow = new HashSet<>();
    List<TagElement> parts = children.stream().filter(each -> !INLINE.contains(each.type)).toList();
    parts.forEach(part -> below.addAll(part.glyphs));
    parts.forEach(part -> marksBelow.addAll(part.marks));
    List<Glyph> loose = glyphs.stream().filter(glyph -> !below.contains(glyph)).toList();
    if (loose.isEmpty()) {
      return parts;
    }
    List<Mark> own = marks.stream().filter(mark -> !marksBelow.contains(mark)).toList();
    List<TagElement> all = new ArrayList<>();
    all.add(new TagElement(type, alternative, List.of(), loose, own, language, replaced));
    all.addAll(parts);
    return all;
  }

  private void collectBlocks(List<TagElement> blocks) {
    if (isBlock()) {
      blocks.add(this);
    } else {
      parts().forEach(part -> part.collectBlocks(blocks));
    }
  }
}
