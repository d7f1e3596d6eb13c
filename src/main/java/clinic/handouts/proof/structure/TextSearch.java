package clinic.handouts.proof.structure;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.text.TextPart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds texts in the tag tree by their structure, each below its own heading and in their order.
 * Not thread-safe.
 */
public final class TextSearch {
  private final List<TaggedPart> parts;
  private final Set<String> headings;
  private final Likeness likeness;
  private final Set<Glyph> taken = new HashSet<>();
  private int next;

  /**
   * A search in an element.
   *
   * @param headings the headings of texts, without white space
   * @param isBeside whether it says what stands beside its translation
   */
  public TextSearch(TagElement root, Set<String> headings, boolean isBeside) {
    this.likeness = new Likeness(isBeside);
    this.parts = TaggedPart.in(root);
    this.headings = headings;
  }

  /**
   * A text that stands somewhere with all its parts, in their order and with nothing in between,
   * after the one that was found before; empty if there is none.
   *
   * @param heading what it stands below, with no other heading in between; empty if it has none
   */
  public Optional<TextOnPaper> find(String heading, List<TextPart> text) {
    boolean isBelow = heading.isEmpty();
    for (int from = next; from + text.size() <= parts.size(); from++) {
      List<TaggedPart> some = parts.subList(from, from + text.size());
      if (isBelow && likeness.areSame(text, some) && isFree(some)) {
        TextOnPaper found = new TextOnPaper(text, some, likeness.isBeside());
        taken.addAll(found.glyphs());
        next = from + text.size();
        return Optional.of(found);
      }
      if (!heading.isEmpty() && isHeading(parts.get(from))) {
        isBelow = Likeness.says(parts.get(from).element(), heading);
      }
    }
    return Optional.empty();
  }

  private boolean isHeading(TaggedPart part) {
    return part.element().isHeading() || headings.contains(part.element().characters());
  }

  private boolean isFree(List<TaggedPart> some) {
    return some.stream()
        .flatMap(part -> part.element().glyphs().stream())
        .noneMatch(taken::contains);
  }

  /** The first part of a text that is not in its structure; empty if all of them are. */
  public Optional<TextPart> missing(List<TextPart> text) {
    return text.stream()
        .filter(
            part ->
                parts.stream().noneMatch(some -> likeness.areSame(List.of(part), List.of(some))))
        .findFirst();
  }
}
