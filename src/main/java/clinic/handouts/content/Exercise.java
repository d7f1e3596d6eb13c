package clinic.handouts.content;

import clinic.handouts.content.Topic.Figure;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An exercise in a section of a topic.
 *
 * @param id unique within the topic
 * @param name plain text
 * @param how its steps, at least one, inline Markdown
 * @param dose how often and how long, by key, in the order of {@link #DOSE}; only what is given
 * @param stopIf when to stop, inline Markdown, may be absent
 * @param picture a figure without a caption; {@link Figure#NONE} when there is none
 */
public record Exercise(
    String id, Text name, List<Text> how, Map<String, Text> dose, Text stopIf, Figure picture) {
  /** The keys that a dose consists of, in the order in which they are printed. */
  public static final List<String> DOSE = List.of("sets", "reps", "hold", "times-a-day");

  /** The longest part of a dose, in characters, that stays on one line as a whole. */
  public static final int UNBROKEN = 24;

  public Exercise {
    Objects.requireNonNull(id);
    how = List.copyOf(how);
    dose = Map.copyOf(dose);
  }

  /**
   * What a clinician prescribes in place of a topic's dose.
   *
   * @param dose the texts that replace the topic's, by key
   * @param note one line on this exercise, inline Markdown, may be absent
   */
  public record Own(Map<String, LocalText> dose, LocalText note) {
    /** The dose of the topic. */
    public static final Own NONE = new Own(Map.of(), LocalText.ABSENT);

    public Own {
      dose = Map.copyOf(dose);
    }
  }

  static Exercise of(YamlValue exercise) {
    Map<String, Text> dose = new LinkedHashMap<>();
    for (String key : DOSE) {
      Optional.of(exercise.textAt(key).onOneLine())
          .filter(Text::isPresent)
          .ifPresent(text -> dose.put(key, text));
    }
    return new Exercise(
        exercise.textAt("id").value(),
        exercise.textAt("name").onOneLine(),
        exercise.textsAt("how"),
        dose,
        exercise.textAt("stop-if"),
        exercise.get("figure").map(RecordBinder::figure).orElse(Figure.NONE));
  }

  static Map<String, Own> own(YamlValue version, String sourceLanguage) {
    Map<String, Own> all = new LinkedHashMap<>();
    for (Entry entry : version.get("exercises").map(YamlValue::entries).orElse(List.of())) {
      Map<String, LocalText> dose = new LinkedHashMap<>();
      for (String key : DOSE) {
        entry
            .value()
            .get(key)
            .ifPresent(text -> dose.put(key, RecordBinder.local(text, sourceLanguage)));
      }
      LocalText note = RecordBinder.local(entry.value(), "note", sourceLanguage);
      all.put(entry.name(), new Own(dose, note));
    }
    return all;
  }
}
