package clinic.handouts.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in an author's words what SnakeYAML says in those of a parser. */
final class YamlSyntax {

  /** A value or an item that begins with '#'. */
  private static final Pattern COMMENT = Pattern.compile("[:,\\[][ \\t]+(#[^\\s#,}\\]]+)");

  private final YamlComplaint complaint;
  private final Source source;
  private final String problem;
  private final String context;
  private final Place place;
  private final Place contextPlace;

  private YamlSyntax(YamlComplaint complaint) {
    this.complaint = complaint;
    source = complaint.source();
    problem = complaint.problem();
    context = complaint.context();
    place = complaint.place();
    contextPlace = complaint.contextPlace();
  }

  /** The error of a file as a problem at its place. */
  static Diagnostic problem(Source source, Scope scope, MarkedYAMLException e) {
    YamlComplaint complaint = YamlComplaint.of(source, scope, e);
    return OpenQuote.problem(complaint).orElseGet(() -> new YamlSyntax(complaint).describe());
  }

  private Diagnostic describe() {
    if (isTab()) {
      int tab = source.text().indexOf('\t', source.offset(place.line(), 1));
      return error(
          YamlRules.TAB,
          source.place(tab),
          "a tab stands where YAML wants spaces",
          "indent with spaces; most editors can turn tabs into spaces");
    }
    if (context.contains("quoted scalar")) {
      return problem.contains("escape")
          ? error(
              YamlRules.SYNTAX,
              place,
              "this '\\' begins no escape that YAML knows",
              "use single quotes, in which '\\' is just a character")
          : error(
              YamlRules.QUOTE,
              contextPlace,
              "the quotation mark that opens here is never closed",
              "close it, or take quotes away: most texts need none");
    }
    if (context.contains("alias") || problem.contains("undefined alias")) {
      return error(
          YamlRules.SYNTAX,
          context.contains("alias") ? contextPlace : place,
          "YAML takes a '*' at the beginning of a text for an alias",
          "put the whole text in quotes, such as \"**Rest** for a day.\"");
    }
    if (problem.contains("cannot start any token")) {
      return error(
          YamlRules.SYNTAX,
          place,
          "a text can't begin with '" + characterAt(place) + "'",
          "put the whole text in quotes");
    }
    Optional<Diagnostic> line = YamlLines.problem(complaint);
    if (line.isPresent()) {
      return line.get();
    }
    if (problem.contains("mapping values are not allowed")) {
      return error(
          YamlRules.SYNTAX,
          place,
          "YAML takes the text before this ':' for a key",
          "put a text that holds ': ' in quotes; or look at the indentation");
    }
    Optional<Diagnostic> comment = comment();
    if (comment.isPresent()) {
      return comment.get();
    }
    if (problem.contains("but found '<scalar>'") && endsBefore()) {
      return error(
          YamlRules.SYNTAX,
          place,
          "the text goes on after its closing quote or bracket",
          "put the whole text in quotes, and use the other kind of quotes within");
    }
    return error(
        YamlRules.SYNTAX,
        place,
        "this is not YAML: " + problem + (context.isEmpty() ? "" : ", " + context),
        "look at the indentation and for quotes that are not closed; put texts that begin with a"
            + " special character in quotes");
  }

  /** A value in braces that begins with '#' hides the brace that closes them. */
  private Optional<Diagnostic> comment() {
    int from = source.offset(contextPlace.line(), contextPlace.column());
    int to = source.offset(place.line(), place.column());
    Matcher value = COMMENT.matcher(source.text()).region(Math.min(from, to), Math.max(from, to));
    if (!context.contains("flow") || !value.find()) {
      return Optional.empty();
    }
    return Optional.of(
        error(
            YamlRules.SYNTAX,
            source.place(value.start(1)),
            "YAML takes what follows '#' for a comment",
            "put it in quotes, such as \"" + value.group(1) + "\""));
  }

  /** Whether a tab stands at the place or in the indentation before it. */
  private boolean isTab() {
    String before =
        place
            .excerpt()
            .substring(
                0, source.offset(place.line(), place.column()) - source.offset(place.line(), 1));
    boolean indented = before.indexOf('\t') >= 0 && before.isBlank();
    return indented || characterAt(place).equals("\t");
  }

  /** Whether a closing quote or bracket is the last thing before the place. */
  private boolean endsBefore() {
    String before = source.text().substring(0, source.offset(place.line(), place.column()));
    String text = before.stripTrailing();
    return !text.isEmpty() && "\"']}".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private String characterAt(Place at) {
    int offset = source.offset(at.line(), at.column());
    return offset < source.text().length()
        ? Character.toString(source.text().codePointAt(offset))
        : "";
  }

  private Diagnostic error(RuleCard rule, Place at, String message, String help) {
    return complaint.error(rule, at, message, help);
  }
}
