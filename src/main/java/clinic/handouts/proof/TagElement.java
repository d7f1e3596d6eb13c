package clinic.handouts.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of the tag tree with the glyphs it holds, in reading order.
 *
 * @param type structure type, such as H1, P or LI
 * @param children elements below it
 * @param glyphs all glyphs of its content, those of its children in their place
 * @param replaced whether readers get other text instead ({@code ActualText} or {@code E})
 */
record TagElement(String type, List<TagElement> children, List<Glyph> glyphs, boolean replaced) {
  /** The element and all below it, parents first. */
  List<TagElement> all() {
    List<TagElement> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<TagElement> all) {
    all.add(this);
    children.forEach(child -> child.collect(all));
  }

  /** The characters without white space. */
  String characters() {
    StringBuilder characters = new StringBuilder();
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        characters.append(glyph.text());
      }
    }
    return characters.toString();
  }
}
