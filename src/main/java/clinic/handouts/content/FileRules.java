package clinic.handouts.content;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.yaml.RuleCard;
import java.util.List;

/** The rules about content files as files, and about the fixed words of each language. */
public final class FileRules {
  public static final RuleCard LANGUAGE_TAG =
      RuleCard.error(
          "language-tag",
          "languages that are not language tags",
          "Internet Engineering Task Force, BCP 47, 2009",
          "write the language and, if needed, the country, such as en-AU");

  public static final RuleCard ID =
      RuleCard.form(
          "id",
          "ids that have the wrong form, are used twice or name a fixed part",
          "use lower-case letters, digits and single hyphens");

  static final RuleCard MISSING =
      RuleCard.form("file-missing", "files that are missing", "restore it, or remove the link");
  static final RuleCard OUTSIDE =
      RuleCard.form("file-outside", "files outside the workspace", "copy it into the workspace");
  static final RuleCard TOO_LARGE =
      RuleCard.form("file-too-large", "content files above 512 kilobytes", "make it smaller");
  static final RuleCard UNREADABLE =
      RuleCard.form("file-unreadable", "files that can't be read", "get permission to read it");
  static final RuleCard NAME =
      RuleCard.form("file-name", "content files not named .yaml", "rename it to end in .yaml");
  static final RuleCard STRAY =
      RuleCard.warning("stray-file", "files that are not read", RuleCard.OWN, "move it elsewhere");
  static final RuleCard TOPIC_EMPTY =
      RuleCard.warning(
          "topic-empty", "topics without a file", RuleCard.OWN, "add a file, or remove it");
  static final RuleCard LABELS_MISSING =
      RuleCard.form("labels-missing", "languages without fixed words", "add templates/labels/");
  static final RuleCard LABELS_ALIKE =
      RuleCard.form("labels-alike", "fixed words that can't be told apart", "make them different");
  static final RuleCard DATE_PATTERN =
      RuleCard.form("date-pattern", "date patterns without day, month or year", "correct it");

  private FileRules() {}

  /** All of them. */
  public static List<RuleCard> cards() {
    return List.of(
        LANGUAGE_TAG,
        ID,
        MISSING,
        OUTSIDE,
        TOO_LARGE,
        UNREADABLE,
        NAME,
        STRAY,
        TOPIC_EMPTY,
        LABELS_MISSING,
        LABELS_ALIKE,
        DATE_PATTERN);
  }

  /** The rule that refuses a file that can't be read. */
  static RuleCard of(UnreadableException e) {
    return switch (e.reason()) {
      case MISSING -> MISSING;
      case OUTSIDE -> OUTSIDE;
      case TOO_LARGE -> TOO_LARGE;
      case UNREADABLE -> UNREADABLE;
    };
  }
}
