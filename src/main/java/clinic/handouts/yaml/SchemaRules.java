package clinic.handouts.yaml;

import java.util.List;

/** The rules about a file's structure, including those that its schema names as {@code x-rule}. */
public final class SchemaRules {
  private static final String SCHEMA = "JSON Schema 2020-12 (templates/schema/), 2020";

  public static final RuleCard DISCLAIMER_MISSING =
      RuleCard.form(
          "disclaimer-missing",
          "languages that are used but have no disclaimer",
          "add the disclaimer in content/clinic.yaml");

  public static final RuleCard LINK_SCHEME =
      RuleCard.form(
          "link-scheme",
          "links and booking addresses that are not https, tel or mailto",
          "begin the address with https://");

  static final RuleCard MISSING_KEY =
      RuleCard.error("missing-key", "required keys that are missing", SCHEMA, "add the key");
  static final RuleCard UNKNOWN_KEY =
      RuleCard.error("unknown-key", "keys that do not exist", SCHEMA, "correct the key");
  static final RuleCard EMPTY =
      RuleCard.error("empty", "values that are empty", SCHEMA, "write it, or remove the key");
  static final RuleCard WRONG_TYPE =
      RuleCard.error(
          "wrong-type", "values of the wrong kind", SCHEMA, "write what the message says");
  static final RuleCard WRONG_VALUE =
      RuleCard.error(
          "wrong-value", "values that are not allowed", SCHEMA, "write what the message says");
  static final RuleCard DATE =
      RuleCard.error("date", "dates that do not exist", SCHEMA, "write a date such as 2026-11-01");
  static final RuleCard COLOUR =
      RuleCard.error("colour", "colours not written as #rrggbb", SCHEMA, "write \"#rrggbb\"");
  static final RuleCard ITEM_EMPTY =
      RuleCard.error("item-empty", "empty items", SCHEMA, "write the item, or remove it");
  public static final RuleCard ADVICE_MISSING =
      RuleCard.error(
          "advice-missing",
          "a missing do list or don't list",
          SCHEMA,
          "add at least one item to each");
  static final RuleCard RED_FLAGS_MISSING =
      RuleCard.error(
          "red-flags-missing", "no red flags", SCHEMA, "list them, or write 'emergency: []'");
  static final RuleCard FIGURE_ALT_MISSING =
      RuleCard.error(
          "figure-alt-missing", "figures without alt", SCHEMA, "say what the picture shows");
  static final RuleCard FIGURE_CAPTION_MISSING =
      RuleCard.error(
          "figure-caption-missing",
          "figures without caption",
          SCHEMA,
          "say what the picture means");

  private SchemaRules() {}

  /** All of them. */
  public static List<RuleCard> cards() {
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
  static RuleCard named(String id) {
    return cards().stream()
        .filter(card -> card.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("a schema names a rule that does not exist: " + id));
  }
}
