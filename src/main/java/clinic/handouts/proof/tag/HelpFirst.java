package clinic.handouts.proof.tag;

import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.page.TagElement;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the main parts on large print: when to get help may come right after the summary,
 * where long lists before it would push the red flags too far back. Either all of it does, or none.
 */
public final class HelpFirst {
  private HelpFirst() {}

  /**
   * The texts in the order that a copy has chosen by its headings.
   *
   * @param elements the copy's
   * @param required its texts in the usual order
   */
  public static List<Piece> order(List<TagElement> elements, List<Piece> required) {
    List<String> headings =
        elements.stream().filter(TagElement::isHeading).map(TagElement::characters).toList();
    int help = first(Role.GET_HELP_HEADING, required, headings);
    int advice = first(Role.ADVICE_HEADING, required, headings);
    return help < 0 || advice < help ? required : moved(required);
  }

  /** The texts in the other order. */
  public static List<Piece> moved(List<Piece> required) {
    return required.stream().sorted(Comparator.comparingInt(HelpFirst::part)).toList();
  }

  private static int first(Role role, List<Piece> required, List<String> headings) {
    return required.stream()
        .filter(each -> each.role() == role)
        .findFirst()
        .map(each -> headings.indexOf(Accompaniment.squeezed(each.words())))
        .orElse(-1);
  }

  private static int part(Piece piece) {
    Role role = piece.role();
    if (role.compareTo(Role.ADVICE_HEADING) < 0) {
      return 0;
    }
    boolean isHelp = role.compareTo(Role.GET_HELP_HEADING) >= 0 && role.compareTo(Role.SOON) <= 0;
    return isHelp ? 1 : role.compareTo(Role.SOON) < 0 ? 2 : 3;
  }
}
