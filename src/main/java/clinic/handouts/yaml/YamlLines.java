package clinic.handouts.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line that is at fault when YAML can't be read because a line begins in the wrong
 * column, lacks a space, or is neither a key nor an item.
 */
final class YamlLines {
  private static final Pattern DASH = Pattern.compile("[ ]*(-)([^\\s-]\\S*).*");
  private static final Pattern COLON =
      Pattern.compile("[ ]*(?:-[ ]+)*([A-Za-z][\\w-]*)(:)(?!//)\\S.*");
  private static final String SAME_COLUMN =
      "let keys or items that belong together begin in the same column";

  private final YamlComplaint complaint;
  private final Source source;
  private final Place place;

  private YamlLines(YamlComplaint complaint) {
    this.complaint = complaint;
    source = complaint.source();
    place = complaint.place();
  }

  /** The problem at the line that is wrong; empty when it is not a matter of lines. */
  static Optional<Diagnostic> problem(YamlComplaint complaint) {
    return new YamlLines(complaint).find();
  }

  private Optional<Diagnostic> find() {
    String problem = complaint.problem();
    if (problem.contains("expected '<document start>'")) {
      return deepBeginning();
    }
    if (problem.contains("could not find expected ':'")) {
      return Optional.of(lacksSpace(complaint.contextPlace().line()).orElseGet(this::neither));
    }
    if (problem.contains("mapping values are not allowed")) {
      return isColonOfLine() ? lacksSpace(lineAbove()).or(this::deeperThanAbove) : Optional.empty();
    }
    if (problem.startsWith("expected <block end>") && isFirstOfLine()) {
      return problem.contains(" start>") ? Optional.of(fitsNone()) : lacksSpace(place.line());
    }
    return Optional.empty();
  }

  /** The first key of the file begins further right than one below it. */
  private Optional<Diagnostic> deepBeginning() {
    int first = 1;
    while (first < place.line() && source.line(first).matches("\\s*(#.*|---.*)?")) {
      first++;
    }
    if (indentation(first) <= indentation(place.line()) || !isFirstOfLine()) {
      return Optional.empty();
    }
    return Optional.of(
        complaint.error(
            YamlRules.SYNTAX,
            new Place(source, first, indentation(first) + 1),
            "this line is indented by %s, but line %d by %s"
                .formatted(
                    spaces(indentation(first)), place.line(), spaces(indentation(place.line()))),
            SAME_COLUMN));
  }

  private Diagnostic fitsNone() {
    return complaint.error(
        YamlRules.SYNTAX,
        place,
        "this line is indented by "
            + spaces(indentation(place.line()))
            + ", which fits no line above it",
        SAME_COLUMN);
  }

  private Optional<Diagnostic> deeperThanAbove() {
    int above = lineAbove();
    if (above == 0 || indentation(above) >= indentation(place.line())) {
      return Optional.empty();
    }
    return Optional.of(
        complaint.error(
            YamlRules.SYNTAX,
            new Place(source, place.line(), indentation(place.line()) + 1),
            "this line is indented deeper than line "
                + above
                + ", so YAML takes it for more of the same text",
            SAME_COLUMN + "; put a text that holds ': ' in quotes"));
  }

  private Optional<Diagnostic> lacksSpace(int line) {
    String text = source.line(line);
    Matcher dash = DASH.matcher(text);
    if (dash.matches()) {
      String help = "write '- " + dash.group(2) + "', with a space between the two";
      return Optional.of(missing(line, dash.start(1), '-', help));
    }
    Matcher colon = COLON.matcher(text);
    if (colon.matches()) {
      String help = "write '" + colon.group(1) + ": ', and then the value";
      return Optional.of(missing(line, colon.start(2), ':', help));
    }
    return Optional.empty();
  }

  private Diagnostic missing(int line, int index, char mark, String help) {
    Place at = source.place(source.offset(line, 1) + index);
    return complaint.error(
        YamlRules.SYNTAX, at, "a space is missing after this '" + mark + "'", help);
  }

  private Diagnostic neither() {
    return complaint.error(
        YamlRules.SYNTAX,
        complaint.contextPlace(),
        "this line is neither a key with its value nor an item of a list",
        "write 'key: value' or '- item'; a text that goes on from the line above it is indented"
            + " deeper than its key");
  }

  /** Whether the complaint is about the colon of the key with which its line begins. */
  private boolean isColonOfLine() {
    return place.excerpt().substring(0, index()).matches("[ ]*[\\w-]+");
  }

  private boolean isFirstOfLine() {
    return place.excerpt().substring(0, index()).isBlank();
  }

  /** The index of the complaint in its line. */
  private int index() {
    return complaint.offset(place) - source.offset(place.line(), 1);
  }

  /** The nearest line above that is not blank; 0 when there is none. */
  private int lineAbove() {
    int line = place.line() - 1;
    while (line > 0 && source.line(line).isBlank()) {
      line--;
    }
    return line;
  }

  private int indentation(int line) {
    String text = source.line(line);
    return text.length() - text.stripLeading().length();
  }

  private static String spaces(int count) {
    return count == 0 ? "none" : count + (count == 1 ? " space" : " spaces");
  }
}
