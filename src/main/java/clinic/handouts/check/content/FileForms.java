package clinic.handouts.check.content;

import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;

/** What was found wrong while reading: of files, of YAML, and of the structure. */
public final class FileForms implements Rule {
  private static final String YAML = "YAML 1.2, 2009";
  private static final String SCHEMA = "JSON Schema 2020-12 (templates/schema/), 2020";

  @Override
  public List<RuleCard> cards() {
    return List.of(
        RuleCard.form("file-missing", "files that vanished", "restore it, or remove the link"),
        RuleCard.form("file-outside", "files outside the workspace", "copy it into the workspace"),
        RuleCard.form("file-too-large", "content files above 512 kilobytes", "make it smaller"),
        RuleCard.form("file-unreadable", "files that can't be read", "let it be one you may read"),
        RuleCard.form("file-name", "content files not named .yaml", "let its name end in .yaml"),
        RuleCard.warning(
            "stray-file", "files that nobody reads", RuleCard.OWN, "move it elsewhere"),
        RuleCard.warning(
            "topic-empty", "topics without a file", RuleCard.OWN, "add a file, or remove it"),
        RuleCard.error(
            "not-text", "files that are not UTF-8", "The Unicode Standard, 2024", "save as UTF-8"),
        yaml("yaml-syntax", "YAML that can't be read", "mend the line"),
        yaml("yaml-tab", "tabs that indent", "indent with spaces"),
        yaml("yaml-quote", "quotes that are not closed", "close the quote"),
        yaml("yaml-character", "characters that YAML does not have", "remove the character"),
        yaml("yaml-empty", "empty files", "fill it in, or remove it"),
        yaml("yaml-shape", "files that hold no keys", "write 'key: value'"),
        yaml("yaml-values", "files with too many values", "split the file"),
        yaml("yaml-key", "keys that are no text", "write a word as the key"),
        yaml("yaml-documents", "several documents in a file", "keep one"),
        yaml("yaml-aliases", "aliases that multiply a file", "write the text out"),
        yaml("yaml-nesting", "values nested too deep", "take levels away"),
        yaml("yaml-comment", "words that YAML takes for a comment", "put the text in quotes"),
        yaml("yaml-item", "items that become part of the text above", "indent it as that one"),
        RuleCard.warning(
            "comment-behind-text",
            "comments behind sentences",
            YAML,
            "put the text in quotes, or the comment on a line of its own"),
        yaml("yaml-tag", "tags, which begin with !", "remove it, or quote the text"),
        yaml("text-too-long", "texts longer than a handout", "shorten it"),
        yaml("duplicate-key", "keys written twice", "keep one of them"),
        schema("missing-key", "keys that must be there", "add the key"),
        schema("unknown-key", "keys that nobody knows", "correct the key"),
        schema("empty", "values that are empty", "write it, or remove the key"),
        schema("wrong-type", "values of the wrong kind", "write what the message says"),
        schema("wrong-value", "values that can't be", "write what the message says"),
        schema("date", "dates that are no day", "write a date such as 2026-11-01"),
        schema("colour", "colours that are none", "write \"#rrggbb\""),
        schema("item-empty", "empty items", "write the item, or remove it"),
        schema("advice-missing", "no do list or no don't list", "add at least one item to each"),
        schema("red-flags-missing", "no red flags", "list them, or say 'emergency: []'"),
        schema("figure-alt-missing", "figures without alt", "say what the picture shows"),
        schema("figure-caption-missing", "figures without caption", "say what the picture means"),
        RuleCard.form("labels-missing", "languages without fixed words", "add templates/labels/"),
        RuleCard.form("labels-alike", "fixed words that can't be told apart", "let them differ"),
        RuleCard.form("date-pattern", "date patterns that lose day, month or year", "correct it"));
  }

  private static RuleCard yaml(String id, String measures, String mend) {
    return RuleCard.error(id, measures, YAML, mend);
  }

  private static RuleCard schema(String id, String measures, String mend) {
    return RuleCard.error(id, measures, SCHEMA, mend);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    library.problems().forEach(report);
  }
}
