package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.WordingChange;
import clinic.handouts.text.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Changes in a source that every translation of it must follow. */
final class StillFits {
  /** A number and the word or unit after it. */
  private static final Pattern QUANTITY =
      Pattern.compile(Numbers.NUMBER + "(?:[\\s\\u00a0\\u202f-]?[\\p{L}\\p{M}%°/]+\\.?)?");

  /** English words that reverse the meaning of a sentence. */
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|none|nothing|without|avoid|unless|except|stop|cannot)\\b|n['’]t\\b");

  private StillFits() {}

  /** The first such change; empty if nothing of that kind has changed. */
  static String why(Topic before, Topic after, Labels labels) {
    List<String> were = SameStructure.zones(before);
    List<String> are = SameStructure.zones(after);
    if (!were.equals(are)) {
      return "the zones of the advice were "
          + String.join(", ", were)
          + " and are now "
          + String.join(", ", are);
    }
    boolean isEnglish = LanguageTag.isEnglish(after.language());
    for (Group group : Pairs.groups(Document.of(before, labels), Document.of(after, labels))) {
      if (!group.isEven()) {
        return "the source had "
            + group.source().size()
            + " × '"
            + group.name()
            + "' and now has "
            + group.translation().size();
      }
      for (int i = 0; i < group.source().size(); i++) {
        Piece was = group.source().get(i);
        Piece is = group.translation().get(i);
        if (isOther(was, is) || (isEnglish && !found(NOT, was).equals(found(NOT, is)))) {
          return new WordingChange(was.role().label(), was.words(), is.words()).phrase();
        }
      }
    }
    return "";
  }

  private static boolean isOther(Piece was, Piece is) {
    return isReworded(was, is)
        || !numbers(was).equals(numbers(is))
        || !found(QUANTITY, was).equals(found(QUANTITY, is));
  }

  /** Whether words have changed where any other word may matter. */
  private static boolean isReworded(Piece was, Piece is) {
    return switch (was.role()) {
      case RED_FLAG -> !was.words().equals(is.words());
      case SOON, DONT -> !Doubles.plain(was.words()).equals(Doubles.plain(is.words()));
      default -> false;
    };
  }

  private static List<List<String>> numbers(Piece piece) {
    return piece.texts().stream().map(Numbers::of).toList();
  }

  private static List<List<String>> found(Pattern pattern, Piece piece) {
    return piece.texts().stream()
        .map(
            text ->
                pattern
                    .matcher(text)
                    .results()
                    .map(each -> each.group().toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""))
                    .toList())
        .toList();
  }
}
