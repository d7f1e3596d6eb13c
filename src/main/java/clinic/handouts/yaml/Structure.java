package clinic.handouts.yaml;

import clinic.handouts.files.PackedTemplates;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.YamlValue.Entry;
import clinic.handouts.yaml.YamlValue.Mapping;
import clinic.handouts.yaml.YamlValue.Scalar;
import clinic.handouts.yaml.YamlValue.Sequence;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The structure of one kind of content file, as its JSON Schema under {@code templates/schema/}
 * defines it (JSON Schema draft 2020-12). The schema also decides the type of every value: where it
 * requires a text, {@code no} stays {@code no}. Its annotations {@code x-rule}, {@code x-expected}
 * and {@code description} become rule ids, messages and help; {@code x-printed} says what a text is
 * printed as, word for word. Thread-safe.
 */
public final class Structure {
  private static final Map<String, Structure> KINDS = new ConcurrentHashMap<>();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode root;
  private final Schema schema;

  private Structure(String json) {
    root = JsonMapper.shared().readTree(json);
    // Fails at once if a schema names a rule that is not listed.
    root.findValues("x-rule").forEach(rule -> SchemaRules.named(rule.asString()));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(withoutOwnAnnotations(root));
  }

  /** The schema without {@code x-…}, because the validator would warn about unknown keywords. */
  private static JsonNode withoutOwnAnnotations(JsonNode node) {
    JsonNode copy = node.deepCopy();
    removeOwnAnnotations(copy);
    return copy;
  }

  private static void removeOwnAnnotations(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.propertyNames()).stream()
          .filter(name -> name.startsWith("x-"))
          .forEach(object::remove);
    }
    node.forEach(Structure::removeOwnAnnotations);
  }

  /**
   * The structure of a kind of file. The schemas are always the packed ones: a workspace can have
   * its own look, but can't drop the don't list from what a topic must have.
   *
   * @param kind {@code clinic}, {@code clinician}, {@code topic}, {@code labels} or {@code words}
   */
  public static Structure of(String kind) {
    return KINDS.computeIfAbsent(
        kind, name -> new Structure(PackedTemplates.text("schema/" + name + ".schema.json")));
  }

  /**
   * Compares a file with the structure.
   *
   * @param tree the file
   * @param scope what an error in it affects
   * @param problems receives the problems
   * @return every text in the file, with the format that the schema gives it
   */
  public List<FormattedText> check(Mapping tree, Scope scope, List<Diagnostic> problems) {
    List<FormattedText> formatted = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    JsonNode json = json(tree, root, "", "", formatted);
    StructureProblem described = new StructureProblem(this, tree, scope);
    for (Error error : schema.validate(json)) {
      found.add(described.of(error));
    }
    for (FormattedText text : formatted) {
      impossibleDate(text, scope).ifPresent(found::add);
    }
    problems.addAll(found);
    return formatted;
  }

  // From YAML to JSON, with the schema at hand.

  private JsonNode json(
      YamlValue value, JsonNode type, String path, String language, List<FormattedText> formatted) {
    JsonNode definition = resolve(type);
    if (value instanceof Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      for (Entry entry : mapping.entries()) {
        String name = entry.name();
        String below = path.isEmpty() ? name : path + "." + name;
        boolean local = definition.has("x-local");
        if (local) {
          formatted.add(new FormattedText(entry.key(), "language", below, "", ""));
        }
        JsonNode property = local ? inLanguage(definition) : property(definition, name);
        String tag = local ? name : language;
        object.set(name, json(entry.value(), property, below, tag, formatted));
      }
      return object;
    }
    if (value instanceof Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      int index = 1;
      for (YamlValue item : sequence.items()) {
        String below = path + "[" + index++ + "]";
        array.add(json(item, definition.path("items"), below, language, formatted));
      }
      return array;
    }
    Scalar scalar = (Scalar) value;
    formatted.add(
        new FormattedText(
            scalar.content(),
            definition.path("x-format").asString(""),
            path,
            definition.path("x-printed").asString(""),
            language));
    return json(scalar, definition);
  }

  /** What the schema says about a text in one language of a map: it is printed as the map is. */
  private JsonNode inLanguage(JsonNode definition) {
    ObjectNode text = ((ObjectNode) definition.path("additionalProperties")).deepCopy();
    text.put("x-printed", definition.path("x-printed").asString(""));
    return text;
  }

  private static JsonNode json(Scalar scalar, JsonNode definition) {
    String text = scalar.content().value();
    String type = definition.path("type").asString("");
    if (scalar.isNothing()) {
      return JSON.nullNode();
    }
    if (type.equals("integer") && text.matches("-?(0|[1-9][0-9]{0,8})")) {
      return JSON.numberNode(Integer.parseInt(text));
    }
    if (type.equals("boolean") && text.matches("true|false")) {
      return JSON.booleanNode(text.equals("true"));
    }
    return JSON.stringNode(Text.isBlank(text) ? "" : text);
  }

  /** What the schema says about a key of a mapping. */
  JsonNode property(JsonNode definition, String name) {
    JsonNode own = definition.path("properties").path(name);
    return own.isMissingNode() ? definition.path("additionalProperties") : own;
  }

  /** What the schema says about the whole file. */
  JsonNode root() {
    return root;
  }

  /** Follows {@code $ref}; keywords beside it take precedence. */
  JsonNode resolve(JsonNode type) {
    if (!type.has("$ref")) {
      return type;
    }
    JsonNode target = root.at(type.get("$ref").asString().substring(1));
    ObjectNode joined = ((ObjectNode) target).deepCopy();
    type.properties().forEach(each -> joined.set(each.getKey(), each.getValue()));
    return joined;
  }

  private static Optional<Diagnostic> impossibleDate(FormattedText text, Scope scope) {
    String value = text.text().value();
    boolean isDate = text.format().equals("date") && value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    if (!isDate || Days.read(value).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            SchemaRules.DATE,
            text.text().place(),
            value + " is not a day in the calendar",
            "write year, month and day, such as 2026-11-01",
            scope));
  }
}
