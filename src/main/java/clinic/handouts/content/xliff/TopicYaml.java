package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Placeholder;
import clinic.handouts.content.Translatable;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the file of a translation: the source's structure with the translated words, marked as not
 * checked by anybody.
 */
final class TopicYaml {
  private static final String HEAD =
      """
      # yaml-language-server: $schema=../../../templates/schema/topic.schema.json
      # Imported from XLIFF, as a draft. When somebody has compared it with the source, add
      # 'checked-by' and 'checked' under 'translation', and say in 'reviewed-by' who reviewed it;
      # then write 'status: approved'.
      """;

  private TopicYaml() {}

  /**
   * Writes the file.
   *
   * @param source the topic in the clinic's language
   * @param values what each of its texts is replaced by, by its path
   * @param by who translated it
   * @param today the day of the import
   */
  static String write(ContentFile source, Map<String, String> values, String by, LocalDate today) {
    List<YamlValue.Entry> entries = new ArrayList<>();
    for (YamlValue.Entry entry : source.tree().entries()) {
      if (!Translatable.OF_SOURCE.contains(entry.name())) {
        entries.add(
            entry.name().equals(Unit.KEYWORDS) && values.containsKey(Unit.KEYWORDS)
                ? new YamlValue.Entry(entry.key(), keywords(entry, values.get(Unit.KEYWORDS)))
                : entry);
      }
      if (entry.name().equals("version")) {
        Text at = entry.key();
        entries.add(entry("status", "draft", at));
        entries.add(entry("reviewed", today.toString(), at));
        entries.add(entry("reviewed-by", Placeholder.REVIEWER, at));
        entries.add(translation(source, at, by));
      }
    }
    return HEAD
        + new YamlWriter((path, text) -> values.getOrDefault(path, text.value())).write(entries);
  }

  private static YamlValue.Entry translation(ContentFile source, Text at, String by) {
    YamlValue.Mapping block =
        new YamlValue.Mapping(
            List.of(entry("of", source.tree().textAt("version").value(), at), entry("by", by, at)),
            at.place());
    return new YamlValue.Entry(new Text("translation", at.place()), block);
  }

  private static YamlValue.Entry entry(String key, String value, Text at) {
    return new YamlValue.Entry(new Text(key, at.place()), scalar(value, at));
  }

  private static YamlValue scalar(String value, Text at) {
    return new YamlValue.Scalar(new Text(value, at.place()), true);
  }

  private static YamlValue keywords(YamlValue.Entry entry, String line) {
    return new YamlValue.Sequence(
        List.of(line.split("[,،、，;]", -1)).stream()
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(word -> scalar(word, entry.key()))
            .toList(),
        entry.value().place());
  }
}
