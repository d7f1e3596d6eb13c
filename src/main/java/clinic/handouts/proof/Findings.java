package clinic.handouts.proof;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Scope;
import clinic.handouts.content.Source;
import clinic.handouts.edition.Required;
import java.util.ArrayList;
import java.util.List;

/** Collects what a proof finds, each as a problem of the layout that names the text. */
final class Findings {
  private static final int QUOTED = 60;

  private final String layout;
  private final Scope scope;
  private final List<Diagnostic> problems = new ArrayList<>();

  Findings(String layout, Scope scope) {
    this.layout = layout;
    this.scope = scope;
  }

  /** A text that must be readable is not. */
  void text(String rule, Required required, String what, String help) {
    document(rule, named(required) + " " + what, help);
  }

  /** The document as a whole is not sound. */
  void document(String rule, String message, String help) {
    problems.add(Diagnostic.error(rule, Source.unread(layout).start(), message, help, scope));
  }

  static String named(Required required) {
    String words = required.words();
    String quoted = words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    return required.part().label() + " \"" + quoted + "\"";
  }

  List<Diagnostic> problems() {
    return problems.stream().sorted().distinct().toList();
  }
}
