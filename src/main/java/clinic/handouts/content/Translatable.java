package clinic.handouts.content;

import clinic.handouts.yaml.FormattedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows which texts of a topic a translator translates; all others stay as they are. */
public final class Translatable {
  private static final Pattern PATHS =
      Pattern.compile(
          "title|summary|keywords\\[\\d+]|sections\\[\\d+]\\.(heading|text|figure\\.(alt|caption)"
              + "|exercises\\[\\d+]\\.(name|how\\[\\d+]|sets|reps|hold|times-a-day|stop-if|figure\\.alt))"
              + "|advice(\\[\\d+])?\\.(heading|(do|dont)\\[\\d+])|get-help\\.(text|(soon|emergency)\\[\\d+])");

  /**
   * Keys of a topic that a translation does not copy from its source, because they record what was
   * done with the source.
   */
  public static final Set<String> OF_SOURCE =
      Set.of(
          "translation", "waivers", "withdrawn", "status", "reviewed", "reviewed-by", "review-due");

  private Translatable() {}

  /** Its keywords and the texts that have words to translate, in the order of the file. */
  public static List<FormattedText> of(ContentFile topic) {
    return topic.texts().stream()
        .filter(each -> PATHS.matcher(each.path()).matches())
        .filter(
            each ->
                each.path().startsWith("keywords")
                    || each.text().value().codePoints().anyMatch(Character::isLetter))
        .toList();
  }
}
