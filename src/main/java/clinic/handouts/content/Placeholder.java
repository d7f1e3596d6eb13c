package clinic.handouts.content;

import clinic.handouts.yaml.Rule;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark of texts that an author still has to write in a new file. */
public final class Placeholder {
  /** The mark. It is also found in lower case, as in {@code https://example.com/replace-me}. */
  public static final String MARK = "REPLACE-ME";

  /** In place of the reviewer of a translation. */
  public static final String REVIEWER = MARK + " with who reviewed the translation";

  /** The rule that finds marks and stops the editions that would show one. */
  public static final Rule RULE =
      Rule.warning(
          "placeholder",
          "texts marked "
              + MARK
              + ", and the like of [insert number], XXXX, TBC and phone numbers made of zeros:"
              + " handouts that would show one are not made",
          Rule.OWN,
          "write your own text in its place; until then, no handout that contains it is made");

  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?i:"
              + MARK
              + "|\\[(?:insert|enter|add|fill in|your|name|number|phone|date)\\b[^\\[\\]]*](?!\\())"
              + "|(?i:\\blorem ipsum\\b)|(?<![\\w/=.-])(?:X{3,}|TBC|TBA|TBD)(?![\\w/=-])");

  private static final Pattern PHONE_OF_ZEROS = Pattern.compile("[0 ()]*(?:0[ ()]*){6,}");

  private Placeholder() {}

  /** Whether a phone number is all zeros, which stands for one that is still to be written. */
  public static boolean isPhone(String number) {
    return PHONE_OF_ZEROS.matcher(number).matches();
  }

  /** Where the mark is in a text, in UTF-16 units; empty when there is none. */
  public static OptionalInt indexIn(String text) {
    Matcher mark = ANYWHERE.matcher(text);
    return mark.find() ? OptionalInt.of(mark.start()) : OptionalInt.empty();
  }
}
