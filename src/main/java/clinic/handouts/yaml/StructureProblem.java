package clinic.handouts.yaml;

import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.YamlValue.Mapping;
import clinic.handouts.yaml.YamlValue.Scalar;
import clinic.handouts.yaml.YamlValue.Sequence;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Turns what the schema validator finds in a file into problems with a place, message and help. */
final class StructureProblem {
  /** A key or a hyphen, followed directly by something that begins with '#'. */
  private static final Pattern COMMENT = Pattern.compile("(?:[^#]*:|-)?[ \\t]*(#[^ \\t#]\\S*).*");

  private static final Pattern CURLY = Pattern.compile("[“”„‘’«‚].*");

  private final Structure structure;
  private final Mapping tree;
  private final Scope scope;

  StructureProblem(Structure structure, Mapping tree, Scope scope) {
    this.structure = structure;
    this.tree = tree;
    this.scope = scope;
  }

  Diagnostic of(Error error) {
    YamlValue value = tree;
    JsonNode type = structure.root();
    Place place = tree.place().source().start();
    StringBuilder path = new StringBuilder();
    boolean optional = false;
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      Object step = error.getInstanceLocation().getElement(i);
      JsonNode definition = structure.resolve(type);
      if (step instanceof Integer index) {
        type = definition.path("items");
        value = value.items().get(index);
        place = value.place();
        path.append('[').append(index + 1).append(']');
      } else {
        String name = step.toString();
        type = structure.property(definition, name);
        optional = isOptional(definition, name);
        place = value.placeOf(name);
        value = value.get(name).orElseThrow();
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return describe(
        error, new Spot(path.toString(), value, structure.resolve(type), place, optional));
  }

  /** Where an error is: its path in the file, the value, what the schema says about it, a place. */
  private record Spot(
      String path, YamlValue value, JsonNode definition, Place place, boolean optional) {
    String name() {
      return path.isEmpty() ? "the file" : path;
    }
  }

  /** Whether a key is optional in the schema. */
  private static boolean isOptional(JsonNode definition, String name) {
    for (JsonNode required : definition.path("required")) {
      if (required.asString().equals(name)) {
        return false;
      }
    }
    return definition.path("properties").has(name);
  }

  private Diagnostic describe(Error error, Spot spot) {
    return switch (error.getKeyword()) {
      case "required" -> missing(error.getProperty(), spot);
      case "additionalProperties" -> unknown(error.getProperty(), spot);
      case "minItems", "minLength", "minProperties" -> empty(spot);
      default ->
          spot.value instanceof Scalar scalar && scalar.isNothing()
              ? empty(spot)
              : unexpected(error, spot);
    };
  }

  private Diagnostic missing(String key, Spot spot) {
    JsonNode wanted = structure.resolve(spot.definition.path("properties").path(key));
    String kind = wanted.path("type").asString("").equals("array") ? " list" : "";
    return Diagnostic.of(
        isPromise(wanted) ? rule(wanted, SchemaRules.MISSING_KEY) : SchemaRules.MISSING_KEY,
        spot.place,
        spot.name() + " has no '" + key + "'" + kind,
        wanted.path("description").asString("add '" + key + "'"),
        scope);
  }

  private Diagnostic unknown(String key, Spot spot) {
    List<String> known = List.copyOf(spot.definition.path("properties").propertyNames());
    return Diagnostic.of(
        SchemaRules.UNKNOWN_KEY,
        spot.value.placeOf(key),
        "'" + key + "' is not a key of " + spot.name(),
        Nearest.question(key, known, "the keys are: " + String.join(", ", known)),
        scope);
  }

  private Diagnostic empty(Spot spot) {
    String comment = comment(spot);
    if (!comment.isEmpty()) {
      return Diagnostic.of(
          rule(spot.definition, SchemaRules.EMPTY),
          spot.value.place(),
          spot.name() + " is empty: YAML reads what follows '#' as a comment",
          "put it in quotes, such as \"" + comment + "\"",
          scope);
    }
    return Diagnostic.of(
        isPromise(spot.definition) ? rule(spot.definition, SchemaRules.EMPTY) : SchemaRules.EMPTY,
        spot.place,
        spot.name() + " is empty",
        spot.definition.path("description").asString("write it, or remove the key")
            + (spot.optional ? "; if there is nothing to say, remove the key" : ""),
        scope);
  }

  /**
   * Something that an author meant as a value but began with a '#'; empty when there is no such
   * thing.
   */
  private static String comment(Spot spot) {
    boolean isNothing = spot.value instanceof Scalar scalar && scalar.isNothing();
    Matcher comment =
        COMMENT.matcher(isNothing ? spot.place.excerpt().substring(column(spot.place)) : "");
    return comment.matches() ? comment.group(1).strip() : "";
  }

  /** The index of a place in its line. */
  private static int column(Place place) {
    return place.excerpt().offsetByCodePoints(0, place.column() - 1);
  }

  private Diagnostic unexpected(Error error, Spot spot) {
    boolean type = error.getKeyword().equals("type");
    Place place = spot.value instanceof Scalar ? spot.value.place() : spot.place;
    return Diagnostic.of(
        type ? SchemaRules.WRONG_TYPE : rule(spot.definition, SchemaRules.WRONG_VALUE),
        place,
        spot.name() + " must be " + expected(error, spot.definition) + ", not " + found(spot.value),
        help(spot),
        scope);
  }

  /** What looks like a text to its author is often a mapping or a list to YAML. */
  private static String help(Spot spot) {
    if (CURLY.matcher(spot.value.text().map(Text::value).orElse("")).matches()) {
      return "curly quotes are part of the value: write straight ones (\"), or none; "
          + spot.definition.path("description").asString("");
    }
    if (spot.definition.path("type").asString("").equals("object")
        && spot.value instanceof Scalar
        && !spot.definition.path("properties").isEmpty()) {
      List<String> keys = List.copyOf(spot.definition.path("properties").propertyNames());
      return "write each key on a line of its own, such as '"
          + keys.get(0)
          + ": "
          + shortened(spot.value.text().map(Text::value).orElse("…"))
          + "'; the keys are: "
          + String.join(", ", keys);
    }
    boolean text = spot.definition.path("type").asString("").equals("string");
    if (text && spot.value instanceof Mapping) {
      return "put quotes around a text that contains ': ' or begins with '{'";
    }
    if (text && spot.value instanceof Sequence) {
      return "put quotes around a text that begins with '[' or '-'";
    }
    boolean list = spot.definition.path("type").asString("").equals("array");
    if (list && spot.value.text().filter(each -> each.value().startsWith("-")).isPresent()) {
      return "put a space after each '-' that begins an item";
    }
    String described = spot.definition.path("description").asString("see the samples in content/");
    return list && spot.value instanceof Scalar
        ? "write each on a line of its own below, with '- ' before it; " + described
        : described;
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
            : "a whole number, 1 or more";
    return switch (definition.path("type").asString("")) {
      case "string" -> "a text";
      case "integer" -> number;
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "keys with values, each on a line of its own";
      default -> error.getMessage();
    };
  }

  private static String found(YamlValue value) {
    if (value instanceof Mapping) {
      return "keys with values";
    }
    if (value instanceof Sequence) {
      return "a list";
    }
    return "'" + value.text().map(Text::value).map(StructureProblem::shortened).orElse("") + "'";
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }

  /** Whether the rule of a value is about whether it is there, such as {@code advice-missing}. */
  private static boolean isPromise(JsonNode definition) {
    return definition.path("x-rule").asString("").matches(".*-(missing|empty)");
  }

  private static Rule rule(JsonNode definition, Rule otherwise) {
    JsonNode own = definition.path("x-rule");
    return own.isMissingNode() ? otherwise : SchemaRules.named(own.asString());
  }
}
