package clinic.handouts.content;

import clinic.handouts.yaml.RuleCard;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark of texts that an author still has to write, in files that were just begun. */
public final class Placeholder {
  /** The mark. Also found in small letters, as in {@code https://example.com/replace-me}. */
  public static final String MARK = "REPLACE-ME";

  /** The rule that finds marks, and stops the editions that would show one. */
  public static final RuleCard RULE =
      RuleCard.warning(
          "placeholder",
          "texts marked "
              + MARK
              + ", and phone numbers of noughts: handouts that would show one are not made",
          RuleCard.OWN,
          "write your own text in its place; until then no handout that shows it is made");

  private static final Pattern ANYWHERE = Pattern.compile(MARK, Pattern.CASE_INSENSITIVE);

  private static final Pattern PHONE_OF_NOUGHTS = Pattern.compile("[0 ()]*(?:0[ ()]*){6,}");

  private Placeholder() {}

  /** Whether a phone number is one of noughts, which stands for one that is still to be written. */
  public static boolean isPhone(String number) {
    return PHONE_OF_NOUGHTS.matcher(number).matches();
  }

  /** Where a text has the mark, in UTF-16 units; empty when it has none. */
  public static OptionalInt indexIn(String text) {
    Matcher mark = ANYWHERE.matcher(text);
    return mark.find() ? OptionalInt.of(mark.start()) : OptionalInt.empty();
  }
}
