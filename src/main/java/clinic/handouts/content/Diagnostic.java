package clinic.handouts.content;

import java.util.Comparator;
import java.util.Objects;

/**
 * One problem in content, templates or a finished handout: what is wrong, where, and how to mend
 * it. Problems are values; they are collected, sorted by place and shown once.
 *
 * @param severity error or warning
 * @param rule stable id of the rule in kebab-case
 * @param place where it is
 * @param message what is wrong, without a full stop
 * @param help how to mend it
 * @param scope which editions it touches
 */
public record Diagnostic(
    Severity severity, String rule, Place place, String message, String help, Scope scope)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(place);
    Objects.requireNonNull(scope);
    if (!rule.matches("[a-z0-9]+(-[a-z0-9]+)*") || message.isBlank() || help.isBlank()) {
      throw new IllegalArgumentException("a problem needs a rule id, a message and help: " + rule);
    }
  }

  /** An error. */
  public static Diagnostic error(
      String rule, Place place, String message, String help, Scope scope) {
    return new Diagnostic(Severity.ERROR, rule, place, message, help, scope);
  }

  /** A warning. */
  public static Diagnostic warning(
      String rule, Place place, String message, String help, Scope scope) {
    return new Diagnostic(Severity.WARNING, rule, place, message, help, scope);
  }

  /** Whether it stops the editions it touches. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** By path, line, column, rule and message. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
