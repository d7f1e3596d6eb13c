package clinic.handouts.yaml;

import java.util.List;

/** The rules about files as YAML: what stops a file from being read as its author meant it. */
public final class YamlRules {
  private static final String YAML = "YAML 1.2, 2009";
  private static final String UNICODE = "The Unicode Standard, 2024";

  public static final Rule NOT_TEXT =
      Rule.error("not-text", "files that are not UTF-8", UNICODE, "save as UTF-8");
  public static final Rule NOT_UTF_8 =
      Rule.error(
          "not-utf-8", "files in an encoding other than UTF-8", UNICODE, "save it again as UTF-8");
  public static final Rule SYNTAX =
      Rule.error("yaml-syntax", "YAML that can't be read", YAML, "correct the line");
  public static final Rule TAB =
      Rule.error("yaml-tab", "tabs used for indentation", YAML, "indent with spaces");
  public static final Rule QUOTE =
      Rule.error("yaml-quote", "quotes that are not closed", YAML, "close the quote");
  public static final Rule CHARACTER =
      Rule.error(
          "yaml-character", "characters that YAML does not have", YAML, "remove the character");
  public static final Rule EMPTY =
      Rule.error("yaml-empty", "empty files", YAML, "fill it in, or remove it");
  public static final Rule SHAPE =
      Rule.error("yaml-shape", "files that contain no keys", YAML, "write 'key: value'");
  public static final Rule VALUES =
      Rule.error("yaml-values", "files with too many values", YAML, "split the file");
  public static final Rule KEY =
      Rule.error("yaml-key", "keys that are not text", YAML, "write a word as the key");
  public static final Rule DOCUMENTS =
      Rule.error("yaml-documents", "several documents in a file", YAML, "keep one");
  public static final Rule ALIASES =
      Rule.error("yaml-aliases", "aliases that multiply a file", YAML, "write the text out");
  public static final Rule NESTING =
      Rule.error("yaml-nesting", "values nested too deeply", YAML, "remove levels");
  public static final Rule COMMENT =
      Rule.error(
          "yaml-comment", "words that YAML reads as a comment", YAML, "put the text in quotes");
  public static final Rule ITEM =
      Rule.error(
          "yaml-item",
          "items that become part of the text above",
          YAML,
          "indent it like" + " the item above");
  public static final Rule COMMENT_BEHIND_TEXT =
      Rule.warning(
          "comment-behind-text",
          "comments after sentences",
          YAML,
          "put the text in quotes, or the comment on a line of its own");
  public static final Rule TAG =
      Rule.error("yaml-tag", "tags, which begin with !", YAML, "remove it, or quote the text");
  public static final Rule TEXT_TOO_LONG =
      Rule.error("text-too-long", "texts longer than a handout", YAML, "shorten it");
  public static final Rule DUPLICATE_KEY =
      Rule.error("duplicate-key", "keys written twice", YAML, "keep one of them");

  private YamlRules() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(
        NOT_TEXT,
        NOT_UTF_8,
        SYNTAX,
        TAB,
        QUOTE,
        CHARACTER,
        EMPTY,
        SHAPE,
        VALUES,
        KEY,
        DOCUMENTS,
        ALIASES,
        NESTING,
        COMMENT,
        ITEM,
        COMMENT_BEHIND_TEXT,
        TAG,
        TEXT_TOO_LONG,
        DUPLICATE_KEY);
  }
}
