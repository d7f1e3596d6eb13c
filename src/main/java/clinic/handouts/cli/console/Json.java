package clinic.handouts.cli.console;

import clinic.handouts.yaml.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes results as JSON. */
public final class Json {
  private Json() {}

  public static String pretty(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /** On one line. */
  public static String line(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  public static Map<String, Object> of(Diagnostic problem) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("path", problem.place().path());
    map.put("line", problem.place().line());
    map.put("column", problem.place().column());
    map.put("severity", problem.severity().word());
    map.put("rule", problem.ruleId());
    map.put("message", problem.message());
    map.put("help", problem.help());
    return map;
  }
}
