package clinic.handouts.edition;

import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One text of a sheet.
 *
 * @param role what it is to the reader
 * @param name what {@code verify} calls it, such as "a do item"; empty for what the reference does
 *     not digest
 * @param path where layouts find it, such as {@code card.phone}; empty where they don't
 * @param form how it is written
 * @param text as content has it; absent when content does not say it
 * @param words as printed, on one line; empty when there is nothing to print
 * @param place where content says so
 * @param required whether a sheet that shows everything must show it
 * @param regions where it may stand, if it is not required
 * @param language a BCP 47 tag
 */
public record Piece(
    Role role,
    String name,
    String path,
    Form form,
    Text text,
    String words,
    Place place,
    boolean required,
    Set<Region> regions,
    String language) {
  public Piece {
    Objects.requireNonNull(role);
    Objects.requireNonNull(form);
    Objects.requireNonNull(text);
    Objects.requireNonNull(place);
    regions = Set.copyOf(regions);
    if (required && words.isBlank()) {
      throw new IllegalArgumentException(role + " has no words");
    }
  }

  /** Whether there is anything to print. */
  public boolean isPresent() {
    return !words.isEmpty();
  }

  /** Whether it stands in the clinician's card, and says something of people. */
  public boolean isOfCard() {
    return role == Role.CLINICIAN || role == Role.CARD;
  }

  /**
   * Each text that may be printed of it: one a paragraph, an address with its scheme and without.
   */
  public List<String> texts() {
    return switch (form) {
      case BLOCKS -> text.markdown().blocks();
      case ADDRESS -> List.of(text.value(), Markdown.address(text.value()));
      default -> List.of(words);
    };
  }

  /** What of it the reference digests and {@code verify} compares; nothing without a name. */
  Stream<NamedWords> compared() {
    if (name.isEmpty()) {
      return Stream.empty();
    }
    if (form == Form.BLOCKS) {
      return texts().stream().map(block -> new NamedWords(name, block));
    }
    boolean asWritten = form == Form.ADDRESS || role == Role.CREDIT || role == Role.ADVICE_HEADING;
    return Stream.of(new NamedWords(name, asWritten ? text.value() : words));
  }

  /** The same, which a sheet may leave out. */
  Piece optional() {
    return new Piece(role, name, path, form, text, words, place, false, regions, language);
  }

  /** The same with other words, or none. */
  Piece saying(Text written, String printed) {
    boolean must = role.isRequired() && !printed.isBlank();
    return new Piece(role, name, path, form, written, printed, place, must, regions, language);
  }
}
