package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML files that have one text for each key, such as a person's own settings. */
public final class PlainSettings {
  private PlainSettings() {}

  /**
   * The texts of a file by key, in the order of the file; empty for a file with nothing but
   * comments.
   *
   * @param name what to call the file
   * @param bytes what is in it
   * @throws IllegalArgumentException if it is not YAML, or contains more than texts
   */
  public static Map<String, String> read(String name, byte[] bytes) {
    boolean empty =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .allMatch(line -> line.isEmpty() || line.startsWith("#"));
    if (empty) {
      return Map.of();
    }
    List<Diagnostic> problems = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    TextDecoder.decode(name, bytes, Scope.EVERYTHING, problems)
        .flatMap(source -> new YamlReader(source, Scope.EVERYTHING, problems).read())
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        entry -> {
                          if (entry.value() instanceof YamlValue.Scalar text) {
                            texts.put(entry.name(), text.isNothing() ? "" : text.content().value());
                          } else {
                            throw new IllegalArgumentException(entry.name() + " must be a text");
                          }
                        }));
    if (!problems.isEmpty()) {
      Diagnostic first = problems.get(0);
      throw new IllegalArgumentException("line " + first.place().line() + ": " + first.message());
    }
    return texts;
  }
}
