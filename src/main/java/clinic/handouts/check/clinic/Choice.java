package clinic.handouts.check.clinic;

import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.Text;
import java.util.List;

/**
 * The topics and languages that a clinician's file names, whether or not the file is valid.
 *
 * @param topics ids; empty for all
 * @param languages tags; empty for all
 */
public record Choice(List<String> topics, List<String> languages) {
  public static Choice of(ContentFile clinician) {
    return new Choice(
        clinician.tree().textsAt("topics").stream().map(Text::value).toList(),
        clinician.tree().textsAt("languages").stream().map(Text::value).toList());
  }

  /** Whether they give out this topic in this language. */
  public boolean includes(String topic, String language) {
    return (topics.isEmpty() || topics.contains(topic))
        && (languages.isEmpty() || languages.contains(language));
  }
}
