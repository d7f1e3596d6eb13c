package clinic.handouts.edition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the texts of a topic and of its translation side by side. What patients act on or read is
 * said in both languages, what names people and places only once.
 */
final class BilingualPieces {
  /** Where layouts find what the source says. */
  private static final String SOURCE = "source";

  /** What is typed for a patient is in one language. */
  private static final Set<Role> TYPED =
      EnumSet.of(Role.FOR_YOU_HEADING, Role.FOR_YOU, Role.NEXT_VISIT, Role.OWN_DOSE);

  private static final Set<Role> DOUBLED = EnumSet.range(Role.TITLE, Role.DISCLAIMER);

  static {
    DOUBLED.removeAll(TYPED);
    DOUBLED.addAll(
        EnumSet.of(
            Role.HEADING,
            Role.TEXT,
            Role.CAPTION,
            Role.CREDIT,
            Role.DOSE_PART,
            Role.ZONE,
            Role.FROM,
            Role.LABEL));
  }

  private static final Set<Role> NAMED = EnumSet.of(Role.CLINIC, Role.CARD, Role.CLINICIAN);

  private BilingualPieces() {}

  /** What a source says beside its translation; who gives it out is known, but not required. */
  static Document doubled(Document source) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece each : source.pieces()) {
      if (isDoubled(each) || each.role() == Role.NOTICE) {
        pieces.add(each);
      } else if (NAMED.contains(each.role())) {
        pieces.add(each.optional());
      }
    }
    return new Document(pieces);
  }

  private static boolean isDoubled(Piece piece) {
    if (piece.role() == Role.NOTICE) {
      return piece.isPresent();
    }
    boolean isOfMargin = piece.role() == Role.LABEL && piece.regions().contains(Region.MARGIN);
    return DOUBLED.contains(piece.role()) && !isOfMargin;
  }

  /**
   * A translation and its source: after each text of the translation comes that of the source.
   *
   * @param source what it says beside the translation
   */
  static Document joined(Document translation, Document source) {
    List<Piece> others = source.pieces().stream().filter(BilingualPieces::isDoubled).toList();
    List<Piece> all = new ArrayList<>();
    int next = 0;
    for (Piece each : translation.pieces()) {
      all.add(each);
      if (next < others.size() && isSame(each, others.get(next))) {
        all.add(others.get(next++).below(SOURCE));
      }
    }
    others.subList(next, others.size()).forEach(each -> all.add(each.below(SOURCE)));
    return new Document(all);
  }

  private static boolean isSame(Piece one, Piece other) {
    return one.role() == other.role() && one.path().equals(other.path());
  }
}
