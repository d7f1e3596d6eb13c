package clinic.handouts.proof.structure;

import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.text.TextPart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds texts in the tag tree by their structure, each in a place of its own. Not thread-safe. */
public final class TextSearch {
  private final List<TaggedPart> parts;
  private final Set<Glyph> taken = new HashSet<>();

  /** A search in an element. */
  public TextSearch(TagElement root) {
    this.parts = TaggedPart.in(root);
  }

  /**
   * A text that stands somewhere with all its parts, in their order and with nothing in between;
   * empty if there is none, or none that was not found before.
   */
  public Optional<TextOnPaper> find(List<TextPart> text) {
    for (int from = 0; from + text.size() <= parts.size(); from++) {
      List<TaggedPart> some = parts.subList(from, from + text.size());
      if (Likeness.areSame(text, some) && isFree(some)) {
        TextOnPaper found = new TextOnPaper(text, some);
        taken.addAll(found.glyphs());
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private boolean isFree(List<TaggedPart> some) {
    return some.stream()
        .flatMap(part -> part.element().glyphs().stream())
        .noneMatch(taken::contains);
  }

  /** The first part of a text that stands nowhere in its structure; empty if they all do. */
  public Optional<TextPart> missing(List<TextPart> text) {
    return text.stream()
        .filter(
            part ->
                parts.stream().noneMatch(some -> Likeness.areSame(List.of(part), List.of(some))))
        .findFirst();
  }
}
