package clinic.handouts.edition;

import clinic.handouts.content.Clinician.OwnVersion;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything that a sheet says, in one place: its pieces in reading order, followed by what layouts
 * may place freely, such as the letterhead's texts and the fixed words. A text that is not in a
 * document is not on any sheet: what layouts get, what proof requires and allows, what the
 * reference digests and what changed in words are all read from it. Optional texts that content
 * leaves out are in it without words. Immutable.
 *
 * @param pieces all of them
 */
public record Document(List<Piece> pieces) {
  public Document {
    pieces = List.copyOf(pieces);
  }

  /**
   * What a topic itself says, whoever gives it out.
   *
   * @param labels the fixed words of its language
   */
  public static Document of(Topic topic, Labels labels) {
    return new Pieces(labels).topic(topic, Text.ABSENT, OwnVersion.NONE, "", -1).document();
  }

  /** The pieces of a role that have words. */
  public List<Piece> all(Role role) {
    return pieces.stream().filter(each -> each.role() == role && each.isPresent()).toList();
  }

  /**
   * The only piece of a role, with words or without.
   *
   * @throws java.util.NoSuchElementException if there is no such piece
   */
  public Piece one(Role role) {
    return pieces.stream().filter(each -> each.role() == role).findFirst().orElseThrow();
  }

  /**
   * The piece that layouts find at a path, with words or without.
   *
   * @throws java.util.NoSuchElementException if there is no such piece
   */
  public Piece at(String path) {
    return pieces.stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
  }

  /**
   * The words that the reference digests, in order; for a text that is not given, only its name.
   */
  public List<NamedWords> wording() {
    return pieces.stream().flatMap(Piece::compared).toList();
  }

  /** The same document with different words in the only piece of a role. */
  Document saying(Role role, Text written, String printed) {
    return new Document(
        pieces.stream()
            .map(each -> each.role() == role ? each.saying(written, printed) : each)
            .toList());
  }

  /** The same document without some of its pieces. */
  Document without(Predicate<Piece> some) {
    return new Document(pieces.stream().filter(some.negate()).toList());
  }
}
