package clinic.handouts.yaml;

import clinic.handouts.text.Visible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One problem in content, templates or a finished handout: what is wrong, where, and how to fix it.
 * Problems are values; they are collected, sorted by place and shown once.
 *
 * @param severity error, warning or note
 * @param rule the rule that reports it
 * @param place where it is
 * @param message what is wrong, without a full stop
 * @param help how to fix it
 * @param scope which editions it affects
 */
public record Diagnostic(
    Severity severity, Rule rule, Place place, String message, String help, Scope scope)
    implements Comparable<Diagnostic> {
  /**
   * The maximum length of messages and help in characters: they quote content, which may be
   * hostile.
   */
  private static final int MAX_MESSAGE = 400;

  private static final int MAX_HELP = 800;

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(Diagnostic::ruleId)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(place);
    Objects.requireNonNull(scope);
    message = Visible.line(message, MAX_MESSAGE);
    help = Visible.line(help, MAX_HELP);
    if (message.isBlank() || help.isBlank()) {
      throw new IllegalArgumentException("a problem needs a message and help: " + rule.id());
    }
  }

  /** A problem with the severity of its rule. */
  public static Diagnostic of(Rule rule, Place place, String message, String help, Scope scope) {
    return new Diagnostic(rule.severity(), rule, place, message, help, scope);
  }

  /** A warning, even by a rule whose most severe problems are errors. */
  public static Diagnostic warning(
      Rule rule, Place place, String message, String help, Scope scope) {
    return new Diagnostic(Severity.WARNING, rule, place, message, help, scope);
  }

  /** A note, by a rule whose most severe problems are errors. */
  public static Diagnostic note(Rule rule, Place place, String message, String help, Scope scope) {
    return new Diagnostic(Severity.NOTE, rule, place, message, help, scope);
  }

  /** The same problem as an error, which stops the editions it affects. */
  public Diagnostic asError() {
    return new Diagnostic(Severity.ERROR, rule, place, message, help, scope);
  }

  /** The words and the place of another problem that has the same cause, for the same editions. */
  public Diagnostic like(Diagnostic other) {
    return new Diagnostic(
        other.severity, other.rule, other.place, other.message, other.help, scope);
  }

  /** The stable id of the rule that reports it. */
  public String ruleId() {
    return rule.id();
  }

  /** Whether it was reported by a rule. */
  public boolean is(Rule other) {
    return rule.equals(other);
  }

  /** Whether it only says how things are, so that nobody has to do anything. */
  public boolean isNote() {
    return severity == Severity.NOTE;
  }

  /** Whether it stops the editions it affects. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * Sorts problems by place; a problem that was found several times is kept once, with all the
   * scopes.
   */
  public static List<Diagnostic> sorted(Collection<Diagnostic> problems) {
    record Finding(Severity severity, Rule rule, Place place, String message, String help) {}
    Map<Finding, List<Diagnostic>> same = new LinkedHashMap<>();
    problems.stream()
        .sorted()
        .forEach(
            each ->
                same.computeIfAbsent(
                        new Finding(each.severity, each.rule, each.place, each.message, each.help),
                        finding -> new ArrayList<>(1))
                    .add(each));
    return same.values().stream().map(Diagnostic::joined).toList();
  }

  private static Diagnostic joined(List<Diagnostic> same) {
    Diagnostic first = same.get(0);
    return same.size() == 1
        ? first
        : new Diagnostic(
            first.severity,
            first.rule,
            first.place,
            first.message,
            first.help,
            Scope.ofAll(same.stream().map(Diagnostic::scope).toList()));
  }

  /** By path, line, column, rule and message. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
