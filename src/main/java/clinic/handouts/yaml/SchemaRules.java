package clinic.handouts.yaml;

import java.util.List;

/** The rules about a file's structure, including those that its schema names as {@code x-rule}. */
public final class SchemaRules {
  private static final String SCHEMA = "JSON Schema 2020-12 (templates/schema/), 2020";

  public static final Rule DISCLAIMER_MISSING =
      Rule.form(
          "disclaimer-missing",
          "languages that are used but have no disclaimer",
          "add the disclaimer in content/clinic.yaml");

  public static final Rule LINK_SCHEME =
      Rule.form(
          "link-scheme",
          "links and booking addresses that are not https, tel or mailto",
          "begin the address with https://");

  static final Rule MISSING_KEY =
      Rule.error("missing-key", "required keys that are missing", SCHEMA, "add the key");
  static final Rule UNKNOWN_KEY =
      Rule.error("unknown-key", "keys that do not exist", SCHEMA, "correct the key");
  static final Rule EMPTY =
      Rule.error("empty", "values that are empty", SCHEMA, "write it, or remove the key");
  static final Rule WRONG_TYPE =
      Rule.error("wrong-type", "values of the wrong kind", SCHEMA, "follow what the message says");
  static final Rule WRONG_VALUE =
      Rule.error(
          "wrong-value", "values that are not allowed", SCHEMA, "follow what the message says");
  static final Rule DATE =
      Rule.error("date", "dates that do not exist", SCHEMA, "write a date such as 2026-11-01");
  static final Rule COLOUR =
      Rule.error("colour", "colours not written as #rrggbb", SCHEMA, "write \"#rrggbb\"");
  static final Rule ITEM_EMPTY =
      Rule.error("item-empty", "empty items", SCHEMA, "write the item, or remove it");
  public static final Rule ADVICE_MISSING =
      Rule.error(
          "advice-missing",
          "a missing do list or don't list",
          SCHEMA,
          "add at least one item to each");
  static final Rule RED_FLAGS_MISSING =
      Rule.error(
          "red-flags-missing", "no red flags", SCHEMA, "list them, or write 'emergency: []'");
  static final Rule FIGURE_ALT_MISSING =
      Rule.error("figure-alt-missing", "figures without alt", SCHEMA, "say what the picture shows");
  static final Rule FIGURE_CAPTION_MISSING =
      Rule.error(
          "figure-caption-missing",
          "figures without caption",
          SCHEMA,
          "say what the picture means");

  private SchemaRules() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(
        DISCLAIMER_MISSING,
        LINK_SCHEME,
        MISSING_KEY,
        UNKNOWN_KEY,
        EMPTY,
        WRONG_TYPE,
        WRONG_VALUE,
        DATE,
        COLOUR,
        ITEM_EMPTY,
        ADVICE_MISSING,
        RED_FLAGS_MISSING,
        FIGURE_ALT_MISSING,
        FIGURE_CAPTION_MISSING);
  }

  /** The rule that a schema names by its id. */
  static Rule named(String id) {
    return rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("a schema names a rule that does not exist: " + id));
  }
}
