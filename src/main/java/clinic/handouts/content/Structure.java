package clinic.handouts.content;

import clinic.handouts.content.YamlValue.Entry;
import clinic.handouts.content.YamlValue.Mapping;
import clinic.handouts.content.YamlValue.Scalar;
import clinic.handouts.content.YamlValue.Sequence;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
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
 * defines it (JSON Schema draft 2020-12). The schema also decides the kind of every value: where it
 * wants a text, {@code no} stays {@code no}. Its annotations {@code x-rule}, {@code x-expected} and
 * {@code description} become rule ids, messages and help. Thread-safe.
 */
public final class Structure {
  private static final Map<String, Structure> KINDS = new ConcurrentHashMap<>();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode root;
  private final Schema schema;

  private Structure(String json) {
    root = JsonMapper.shared().readTree(json);
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  /**
   * The structure of a kind of file. The schemas are always the packed ones: a workspace can bring
   * its own look, but not drop the don't list from what a topic must have.
   *
   * @param kind {@code clinic}, {@code clinician}, {@code topic} or {@code labels}
   */
  static Structure of(String kind) {
    return KINDS.computeIfAbsent(
        kind, name -> new Structure(Workspace.packedText("schema/" + name + ".schema.json")));
  }

  /**
   * Compares a file with the structure.
   *
   * @param tree the file
   * @param scope what an error in it touches
   * @param problems where problems go
   * @return every text of the file with the format the schema gives it
   */
  List<FormattedText> check(Mapping tree, Scope scope, List<Diagnostic> problems) {
    List<FormattedText> formatted = new ArrayList<>();
    List<Diagnostic> found = new ArrayList<>();
    JsonNode json = json(tree, root, "", formatted);
    for (Error error : schema.validate(json)) {
      found.add(describe(error, tree, scope));
    }
    for (FormattedText text : formatted) {
      impossibleDate(text, scope).ifPresent(found::add);
    }
    problems.addAll(found);
    return formatted;
  }

  // From YAML to JSON, with the schema at hand.

  private JsonNode json(
      YamlValue value, JsonNode type, String path, List<FormattedText> formatted) {
    JsonNode definition = resolve(type);
    if (value instanceof Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      for (Entry entry : mapping.entries()) {
        String below = path.isEmpty() ? entry.name() : path + "." + entry.name();
        if (definition.has("x-local")) {
          formatted.add(new FormattedText(entry.key(), "language", below));
        }
        object.set(
            entry.name(),
            json(entry.value(), property(definition, entry.name()), below, formatted));
      }
      return object;
    }
    if (value instanceof Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      int index = 1;
      for (YamlValue item : sequence.items()) {
        String below = path + "[" + index++ + "]";
        array.add(json(item, definition.path("items"), below, formatted));
      }
      return array;
    }
    Scalar scalar = (Scalar) value;
    formatted.add(
        new FormattedText(scalar.content(), definition.path("x-format").asString(""), path));
    return json(scalar, definition);
  }

  private static JsonNode json(Scalar scalar, JsonNode definition) {
    String text = scalar.content().value();
    String type = definition.path("type").asString("");
    if (scalar.isNothing()) {
      return JSON.nullNode();
    }
    if (type.equals("integer") && text.matches("-?[0-9]{1,9}")) {
      return JSON.numberNode(Integer.parseInt(text));
    }
    if (type.equals("boolean") && text.matches("true|false")) {
      return JSON.booleanNode(text.equals("true"));
    }
    return JSON.stringNode(text.isBlank() ? "" : text);
  }

  private JsonNode property(JsonNode definition, String name) {
    JsonNode own = definition.path("properties").path(name);
    return own.isMissingNode() ? definition.path("additionalProperties") : own;
  }

  /** Follows {@code $ref}; what stands beside it wins. */
  private JsonNode resolve(JsonNode type) {
    if (!type.has("$ref")) {
      return type;
    }
    JsonNode target = root.at(type.get("$ref").asString().substring(1));
    ObjectNode joined = ((ObjectNode) target).deepCopy();
    type.properties().forEach(each -> joined.set(each.getKey(), each.getValue()));
    return joined;
  }

  // From validation errors to problems.

  private Diagnostic describe(Error error, Mapping tree, Scope scope) {
    YamlValue value = tree;
    JsonNode type = root;
    Place place = tree.place().source().start();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      Object step = error.getInstanceLocation().getElement(i);
      JsonNode definition = resolve(type);
      if (step instanceof Integer index) {
        type = definition.path("items");
        value = value.items().get(index);
        place = value.place();
        path.append('[').append(index + 1).append(']');
      } else {
        String name = step.toString();
        type = property(definition, name);
        place = value.placeOf(name);
        value = value.get(name).orElseThrow();
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return describe(error, new Spot(path.toString(), value, resolve(type), place), scope);
  }

  /**
   * Where an error stands: its path in the file, the value, what the schema says of it, a place.
   */
  private record Spot(String path, YamlValue value, JsonNode definition, Place place) {
    String name() {
      return path.isEmpty() ? "the file" : path;
    }
  }

  private Diagnostic describe(Error error, Spot spot, Scope scope) {
    return switch (error.getKeyword()) {
      case "required" -> missing(error.getProperty(), spot, scope);
      case "additionalProperties" -> unknown(error.getProperty(), spot, scope);
      case "minItems", "minLength", "minProperties" -> empty(spot, scope);
      default ->
          spot.value instanceof Scalar scalar && scalar.isNothing()
              ? empty(spot, scope)
              : unexpected(error, spot, scope);
    };
  }

  private Diagnostic missing(String key, Spot spot, Scope scope) {
    JsonNode wanted = resolve(spot.definition.path("properties").path(key));
    String kind = wanted.path("type").asString("").equals("array") ? " list" : "";
    return Diagnostic.error(
        rule(wanted, "missing-key"),
        spot.place,
        spot.name() + " has no '" + key + "'" + kind,
        wanted.path("description").asString("add '" + key + "'"),
        scope);
  }

  private Diagnostic unknown(String key, Spot spot, Scope scope) {
    List<String> known = List.copyOf(spot.definition.path("properties").propertyNames());
    return Diagnostic.error(
        "unknown-key",
        spot.value.placeOf(key),
        "'" + key + "' is not a key of " + spot.name(),
        Nearest.question(key, known, "the keys are: " + String.join(", ", known)),
        scope);
  }

  private Diagnostic empty(Spot spot, Scope scope) {
    return Diagnostic.error(
        rule(spot.definition, "empty"),
        spot.place,
        spot.name() + " is empty",
        spot.definition.path("description").asString("write it, or remove the key"),
        scope);
  }

  private Diagnostic unexpected(Error error, Spot spot, Scope scope) {
    String rule = error.getKeyword().equals("type") ? "wrong-type" : "wrong-value";
    Place place = spot.value instanceof Scalar ? spot.value.place() : spot.place;
    return Diagnostic.error(
        rule(spot.definition, rule),
        place,
        spot.name() + " must be " + expected(error, spot.definition) + ", not " + found(spot.value),
        spot.definition.path("description").asString("see the samples in content/"),
        scope);
  }

  private static String expected(Error error, JsonNode definition) {
    if (definition.has("x-expected")) {
      return definition.get("x-expected").asString();
    }
    if (definition.has("enum")) {
      List<String> values = new ArrayList<>();
      definition.get("enum").forEach(each -> values.add("'" + each.asString() + "'"));
      return String.join(" or ", values);
    }
    String number =
        definition.has("minimum") && definition.has("maximum")
            ? "a whole number from "
                + definition.get("minimum")
                + " to "
                + definition.get("maximum")
            : "a whole number from 1 up";
    return switch (definition.path("type").asString("")) {
      case "string" -> "a text";
      case "integer" -> number;
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a mapping of keys";
      default -> error.getMessage();
    };
  }

  private static String found(YamlValue value) {
    if (value instanceof Mapping) {
      return "a mapping of keys";
    }
    if (value instanceof Sequence) {
      return "a list";
    }
    return "'" + value.text().map(Text::value).map(Structure::shortened).orElse("") + "'";
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }

  private static String rule(JsonNode definition, String otherwise) {
    return definition.path("x-rule").asString(otherwise);
  }

  private static Optional<Diagnostic> impossibleDate(FormattedText text, Scope scope) {
    String value = text.text().value();
    if (!text.format().equals("date") || !value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      LocalDate.parse(value);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(
          Diagnostic.error(
              "date",
              text.text().place(),
              value + " is no day of the calendar",
              "write year, month and day, such as 2026-11-01",
              scope));
    }
  }
}
