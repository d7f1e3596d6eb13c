package clinic.handouts.proof.finding;

import clinic.handouts.edition.Piece;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the findings of a proof, each as a problem of the layout that names the text. */
public final class Findings {
  private static final int QUOTED = 60;

  private final String layout;
  private final Scope scope;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<Diagnostic, Place> origins = new HashMap<>();

  public Findings(String layout, Scope scope) {
    this.layout = layout;
    this.scope = scope;
  }

  /** Reports a required text that can't be read. */
  public void text(Rule rule, Piece required, String what, String help) {
    text(rule, required.place(), named(required) + " " + what, help);
  }

  /**
   * Reports a problem of a text on paper.
   *
   * @param origin where the text is in the content, or the layout
   */
  public void text(Rule rule, Place origin, String message, String help) {
    Diagnostic problem = Diagnostic.of(rule, layout(), message, help, scope);
    problems.add(problem);
    origins.put(problem, origin);
  }

  /** Reports a problem of the document as a whole. */
  public void document(Rule rule, String message, String help) {
    problems.add(Diagnostic.of(rule, layout(), message, help, scope));
  }

  /**
   * Reports something on a page that does not meet the format's rules.
   *
   * @param place where the text is in the content, or the layout
   * @param page index of the page, from 0
   */
  public void onPage(Rule rule, Place place, String message, int page, String help) {
    String where = place.path().equals(layout) ? "" : ", " + layout;
    problems.add(
        Diagnostic.of(rule, place, message + " (page " + (page + 1) + where + ")", help, scope));
  }

  /** Whether something is reported by a rule. */
  public boolean has(Rule rule) {
    return problems.stream().anyMatch(each -> each.is(rule));
  }

  /** The layout as a place. */
  public Place layout() {
    return Source.unread(layout).start();
  }

  public static String named(Piece required) {
    return named(required, required.words());
  }

  /** What messages call a text, or those of its words that are a paragraph or item of their own. */
  public static String named(Piece required, String words) {
    return required.role().label() + " " + quoted(words);
  }

  /** The beginning of a text in quotation marks. */
  public static String quoted(String words) {
    String beginning = words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    return "\"" + beginning + "\"";
  }

  /** Where the texts are that problems of the layout are about, as far as known. */
  public Map<Diagnostic, Place> origins() {
    return Map.copyOf(origins);
  }

  public List<Diagnostic> problems() {
    return problems.stream().sorted().distinct().toList();
  }
}
