package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the file of a translation: the source's structure with the translated words, marked as not
 * checked by anybody.
 */
final class TopicYaml {
  private static final String HEAD =
      """
      # yaml-language-server: $schema=../../../templates/schema/topic.schema.json
      # Imported from XLIFF. When somebody has compared it with the source, add 'checked-by' and
      # 'checked' under 'translation'; until then it is not given out.
      """;

  /** What is said of the source only. */
  private static final Set<String> OF_SOURCE = Set.of("translation", "waivers", "withdrawn");

  private TopicYaml() {}

  /**
   * Writes the file.
   *
   * @param source the topic in the clinic's language
   * @param values what each of its texts is replaced by, by its path
   * @param by who translated it
   */
  static String write(ContentFile source, Map<String, String> values, String by) {
    List<YamlValue.Entry> entries = new ArrayList<>();
    for (YamlValue.Entry entry : source.tree().entries()) {
      if (!OF_SOURCE.contains(entry.name())) {
        entries.add(
            entry.name().equals(Unit.KEYWORDS) && values.containsKey(Unit.KEYWORDS)
                ? new YamlValue.Entry(entry.key(), keywords(entry, values.get(Unit.KEYWORDS)))
                : entry);
      }
      if (entry.name().equals("version")) {
        entries.add(translation(source, entry.key(), by));
      }
    }
    return HEAD
        + new YamlWriter((path, text) -> values.getOrDefault(path, text.value())).write(entries);
  }

  private static YamlValue.Entry translation(ContentFile source, Text at, String by) {
    YamlValue.Mapping block =
        new YamlValue.Mapping(
            List.of(
                new YamlValue.Entry(
                    new Text("of", at.place()),
                    scalar(source.tree().textAt("version").value(), at)),
                new YamlValue.Entry(new Text("by", at.place()), scalar(by, at))),
            at.place());
    return new YamlValue.Entry(new Text("translation", at.place()), block);
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
