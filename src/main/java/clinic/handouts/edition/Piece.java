package clinic.handouts.edition;

import clinic.handouts.text.Blank;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.TextPart;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One text of a sheet.
 *
 * @param role what it is for the reader
 * @param name what {@code verify} calls it, such as "a do item"; empty if the reference does not
 *     digest it
 * @param path where layouts find it, such as {@code card.phone}; empty if they don't
 * @param form how it is written
 * @param text as written in the content; absent when the content does not have it
 * @param words as printed, on one line; empty when there is nothing to print
 * @param place where the content says so
 * @param required whether a sheet that shows everything must show it
 * @param regions where it may appear, if it is not required
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

  /** Whether it has blanks to write on. */
  boolean hasBlanks() {
    return isMarkdown() && words.contains(Blank.LEAST);
  }

  private boolean isMarkdown() {
    return form == Form.INLINE || form == Form.BLOCKS;
  }

  /** Whether it is in the clinician card and says something about people. */
  public boolean isOfCard() {
    return role == Role.CLINICIAN || role == Role.CARD;
  }

  /**
   * Each text that may be printed for it: one for each paragraph; an address with and without its
   * scheme.
   */
  public List<String> texts() {
    return switch (form) {
      case BLOCKS -> text.markdown().blocks();
      case ADDRESS -> List.of(text.value(), Markdown.address(text.value()));
      default -> List.of(words);
    };
  }

  /** Each text that must be printed by itself for it. */
  public List<String> parts() {
    return form == Form.BLOCKS ? texts() : List.of(words);
  }

  /** What the reference digests of it and {@code verify} compares; nothing without a name. */
  Stream<NamedWords> compared() {
    if (name.isEmpty()) {
      return Stream.empty();
    }
    if (form == Form.BLOCKS) {
      return text.markdown().pieces().map(piece -> new NamedWords(named(piece), piece.words()));
    }
    boolean asWritten = form == Form.ADDRESS || role == Role.CREDIT || role == Role.ADVICE_HEADING;
    return Stream.of(new NamedWords(name, asWritten ? text.value() : words));
  }

  private String named(TextPart.Piece piece) {
    return piece.spot().map(Piece::named).orElse(name);
  }

  private static String named(TextPart.Spot spot) {
    if (spot.row() == 0) {
      return "the head of a table";
    }
    return spot.head().isEmpty() ? "a cell of a table" : "a cell under " + spot.head();
  }

  /** The same piece, which layouts find below another path. */
  Piece below(String other) {
    String at = path.isEmpty() ? "" : other + "." + path;
    return new Piece(role, name, at, form, text, words, place, required, regions, language);
  }

  /** The same piece, but optional. */
  Piece optional() {
    return new Piece(role, name, path, form, text, words, place, false, regions, language);
  }

  /** The same piece with different text, or with none. */
  Piece saying(Text written, String printed) {
    boolean must = role.isRequired() && !printed.isBlank();
    return new Piece(role, name, path, form, written, printed, place, must, regions, language);
  }
}
