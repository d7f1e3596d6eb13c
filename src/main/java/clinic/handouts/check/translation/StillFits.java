package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.edition.WordingChange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Changes in a source that every translation of it must follow. */
final class StillFits {
  /** Here any other word may matter. */
  private static final Set<Role> WORD_FOR_WORD = Set.of(Role.RED_FLAG, Role.SOON, Role.DONT);

  /** A number and the word or unit behind it. */
  private static final Pattern QUANTITY =
      Pattern.compile(Numbers.NUMBER + "(?:[\\s\\u00a0\\u202f-]?[\\p{L}\\p{M}%°/]+\\.?)?");

  /** What turns a sentence round, in English. */
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|none|nothing|without|avoid|unless|except|stop|cannot)\\b|n['’]t\\b");

  private StillFits() {}

  /** The first such change; empty if nothing of that kind has changed. */
  static String why(Topic before, Topic after, Labels labels) {
    if (!zones(before).equals(zones(after))) {
      return "the zones of the advice were "
          + String.join(", ", zones(before))
          + " and are now "
          + String.join(", ", zones(after));
    }
    boolean isEnglish = Locale.forLanguageTag(after.language()).getLanguage().equals("en");
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

  private static List<String> zones(Topic topic) {
    return topic.advice().phases().stream()
        .map(phase -> String.valueOf(phase.zone()).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isOther(Piece was, Piece is) {
    boolean isUrgent =
        was.role() == Role.RED_FLAG
            ? !was.words().equals(is.words())
            : WORD_FOR_WORD.contains(was.role())
                && !Doubles.plain(was.words()).equals(Doubles.plain(is.words()));
    return isUrgent
        || !numbers(was).equals(numbers(is))
        || !found(QUANTITY, was).equals(found(QUANTITY, is));
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
