package clinic.handouts.yaml;

import java.util.Locale;

/**
 * How serious a problem is: an error stops the editions it affects, a warning does not, and a note
 * only says how things are.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The word printed in front of a problem: {@code error}, {@code warning} or {@code note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
