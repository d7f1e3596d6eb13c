package clinic.handouts.yaml;

import java.util.Locale;

/** How serious a problem is: an error stops the editions it affects, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word printed in front of a problem: {@code error} or {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
