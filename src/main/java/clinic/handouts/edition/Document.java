package clinic.handouts.edition;

import clinic.handouts.content.Clinician.OwnVersion;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a sheet says, once: its pieces in the order in which they are read; behind them what layouts
 * place as they like, such as the letterhead's texts and the fixed words. A text that is not in a
 * document is on no sheet: what layouts get, what proof requires and allows, what the reference
 * digests and what changed in words are all read from it. Texts that content may leave out are in
 * it without words. Immutable.
 *
 * @param pieces all of them
 */
public record Document(List<Piece> pieces) {
  public Document {
    pieces = List.copyOf(pieces);
  }

  /**
   * What a topic says of its own, whoever gives it.
   *
   * @param labels the fixed words of its language
   */
  public static Document of(Topic topic, Labels labels) {
    return new Pieces(labels).topic(topic, Text.ABSENT, OwnVersion.NONE, "").document();
  }

  /** The pieces of a role that have words. */
  public List<Piece> all(Role role) {
    return pieces.stream().filter(each -> each.role() == role && each.isPresent()).toList();
  }

  /**
   * The only piece of a role, with words or without.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public Piece one(Role role) {
    return pieces.stream().filter(each -> each.role() == role).findFirst().orElseThrow();
  }

  /**
   * The piece that layouts find at a path, with words or without.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public Piece at(String path) {
    return pieces.stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
  }

  /** The words that the reference digests, in their order; of what is not given, only the name. */
  public List<NamedWords> wording() {
    return pieces.stream().flatMap(Piece::compared).toList();
  }

  /** The same with other words in the only piece of a role. */
  Document saying(Role role, Text written, String printed) {
    return new Document(
        pieces.stream()
            .map(each -> each.role() == role ? each.saying(written, printed) : each)
            .toList());
  }

  /** The same without some pieces. */
  Document without(Predicate<Piece> some) {
    return new Document(pieces.stream().filter(some.negate()).toList());
  }
}
