package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.reading.YamlMessage.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line at fault: one that begins in the wrong column or lacks a space. */
final class YamlLines {
  private static final Pattern HYPHEN = Pattern.compile("[ ]*(-)([^\\s-]\\S*).*");
  private static final Pattern COLON =
      Pattern.compile("[ ]*(?:-[ ]+)*([A-Za-z][\\w-]*)(:)(?!//)\\S.*");

  private YamlLines() {}

  /** The first key of the file, if it begins further right than one below it. */
  static Optional<Spot> deepBeginning(YamlComplaint complaint) {
    Source source = complaint.source();
    int below = complaint.place().line();
    int first = 1;
    while (first < below && source.line(first).matches("\\s*(#.*|---.*)?")) {
      first++;
    }
    int deep = indentation(source, first);
    int depth = indentation(source, below);
    return deep > depth && isFirstOfLine(complaint)
        ? Spot.of(new Place(source, first, deep + 1), spaces(deep), below, spaces(depth))
        : Optional.empty();
  }

  /** The line of the place, if it begins there. */
  static Optional<Spot> firstOfLine(YamlComplaint complaint) {
    Place place = complaint.place();
    return isFirstOfLine(complaint)
        ? Spot.of(place, spaces(indentation(complaint.source(), place.line())))
        : Optional.empty();
  }

  /** The key before the colon of the place, if the line above begins further left. */
  static Optional<Spot> deeperThanAbove(YamlComplaint complaint) {
    Source source = complaint.source();
    int line = complaint.place().line();
    int above = lineAbove(complaint);
    int depth = indentation(source, line);
    return isColonOfLine(complaint) && above > 0 && indentation(source, above) < depth
        ? Spot.of(new Place(source, line, depth + 1), above)
        : Optional.empty();
  }

  static Optional<Spot> hyphenAtContext(YamlComplaint complaint) {
    return hyphen(complaint.source(), complaint.contextPlace().line());
  }

  static Optional<Spot> colonAtContext(YamlComplaint complaint) {
    return colon(complaint.source(), complaint.contextPlace().line());
  }

  static Optional<Spot> hyphenAbove(YamlComplaint complaint) {
    return isColonOfLine(complaint)
        ? hyphen(complaint.source(), lineAbove(complaint))
        : Optional.empty();
  }

  static Optional<Spot> colonAbove(YamlComplaint complaint) {
    return isColonOfLine(complaint)
        ? colon(complaint.source(), lineAbove(complaint))
        : Optional.empty();
  }

  static Optional<Spot> hyphen(YamlComplaint complaint) {
    return isFirstOfLine(complaint)
        ? hyphen(complaint.source(), complaint.place().line())
        : Optional.empty();
  }

  static Optional<Spot> colon(YamlComplaint complaint) {
    return isFirstOfLine(complaint)
        ? colon(complaint.source(), complaint.place().line())
        : Optional.empty();
  }

  /** The hyphen that begins a line, if its item follows without a space; with that item. */
  private static Optional<Spot> hyphen(Source source, int line) {
    Matcher hyphen = HYPHEN.matcher(source.line(line));
    return hyphen.matches()
        ? Spot.of(at(source, line, hyphen.start(1)), hyphen.group(2))
        : Optional.empty();
  }

  /** The colon after the key of a line, if its value follows without a space; with that key. */
  private static Optional<Spot> colon(Source source, int line) {
    Matcher colon = COLON.matcher(source.line(line));
    return colon.matches()
        ? Spot.of(at(source, line, colon.start(2)), colon.group(1))
        : Optional.empty();
  }

  private static Place at(Source source, int line, int index) {
    return source.place(source.offset(line, 1) + index);
  }

  /** Whether the complaint is about the colon after the key that begins its line. */
  private static boolean isColonOfLine(YamlComplaint complaint) {
    return complaint.before().matches("[ ]*[\\w-]+");
  }

  private static boolean isFirstOfLine(YamlComplaint complaint) {
    return complaint.before().isBlank();
  }

  /** The closest line above that is not blank; 0 when there is none. */
  private static int lineAbove(YamlComplaint complaint) {
    int line = complaint.place().line() - 1;
    while (line > 0 && complaint.source().line(line).isBlank()) {
      line--;
    }
    return line;
  }

  private static int indentation(Source source, int line) {
    String text = source.line(line);
    return text.length() - text.stripLeading().length();
  }

  private static String spaces(int count) {
    return count == 0 ? "none" : count + (count == 1 ? " space" : " spaces");
  }
}
