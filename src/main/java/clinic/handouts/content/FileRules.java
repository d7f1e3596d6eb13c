package clinic.handouts.content;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.yaml.Rule;
import java.util.List;

/** The rules about content files as files, and about the fixed words of each language. */
public final class FileRules {
  public static final Rule LANGUAGE_TAG =
      Rule.error(
          "language-tag",
          "languages that are not language tags",
          "Internet Engineering Task Force, BCP 47, 2009",
          "write the language and, if needed, the country, such as en-AU");

  public static final Rule ID =
      Rule.form(
          "id",
          "ids that have the wrong form, are used twice or name a fixed part",
          "use lower-case letters, digits and single hyphens");

  static final Rule MISSING =
      Rule.form("file-missing", "files that are missing", "restore it, or remove the link");
  static final Rule OUTSIDE =
      Rule.form("file-outside", "files outside the workspace", "copy it into the workspace");
  static final Rule TOO_LARGE =
      Rule.form("file-too-large", "content files above 512 kilobytes", "make it smaller");
  static final Rule UNREADABLE =
      Rule.form("file-unreadable", "files that can't be read", "get permission to read it");
  static final Rule NAME =
      Rule.form("file-name", "content files not named .yaml", "rename it to end in .yaml");
  static final Rule STRAY =
      Rule.warning("stray-file", "files that are not read", Rule.OWN, "move it elsewhere");
  static final Rule TOPIC_EMPTY =
      Rule.warning("topic-empty", "topics without a file", Rule.OWN, "add a file, or remove it");
  static final Rule LABELS_MISSING =
      Rule.form("labels-missing", "languages without fixed words", "add templates/labels/");
  static final Rule LABELS_ALIKE =
      Rule.form("labels-alike", "fixed words that can't be distinguished", "make them different");
  static final Rule DATE_PATTERN =
      Rule.form("date-pattern", "date patterns without day, month or year", "correct it");

  private FileRules() {}

  /** All of them. */
  public static List<Rule> rules() {
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
  static Rule of(UnreadableException e) {
    return switch (e.reason()) {
      case MISSING -> MISSING;
      case OUTSIDE -> OUTSIDE;
      case TOO_LARGE -> TOO_LARGE;
      case UNREADABLE -> UNREADABLE;
    };
  }
}
