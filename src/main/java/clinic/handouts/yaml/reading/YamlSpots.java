package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.reading.YamlMessage.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a complaint is about when lines don't matter: a character, a text or a comment. */
final class YamlSpots {
  /** A text that begins with a curly quotation mark and contains a colon. */
  private static final Pattern CURLY =
      Pattern.compile("[ ]*(?:[\\w-]+:[ ]+|-[ ]+)+[\\[{]?(?:.*, *)?([“”„‘’«‚])[^“”„‘’«‚]*: .*");

  /** The curly quotation mark with which a text on the line begins. */
  static Optional<Spot> curlyQuote(YamlComplaint complaint) {
    Source source = complaint.source();
    int line = complaint.place().line();
    Matcher curly = CURLY.matcher(source.line(line));
    return curly.matches()
        ? Spot.of(source.place(source.offset(line, 1) + curly.start(1)), curly.group(1))
        : Optional.empty();
  }

  /** A value or an item that begins with '#'. */
  private static final Pattern COMMENT = Pattern.compile("[:,\\[][ \\t]+(#[^\\s#,}\\]]+)");

  private YamlSpots() {}

  /** Where the parser noticed the error. */
  static Optional<Spot> place(YamlComplaint complaint) {
    return Spot.of(complaint.place());
  }

  /** Where the construct being parsed began. */
  static Optional<Spot> context(YamlComplaint complaint) {
    return Spot.of(complaint.contextPlace());
  }

  /** Where the parser noticed the error, with its own words. */
  static Optional<Spot> words(YamlComplaint complaint) {
    String context = complaint.context();
    return Spot.of(
        complaint.place(), complaint.problem() + (context.isEmpty() ? "" : ", " + context));
  }

  /** Where the parser noticed the error, with the character there. */
  static Optional<Spot> character(YamlComplaint complaint) {
    return Spot.of(complaint.place(), characterAt(complaint));
  }

  /** The first tab of the line, if it has one in its indentation or at the place. */
  static Optional<Spot> tab(YamlComplaint complaint) {
    String before = complaint.before();
    boolean indented = before.indexOf('\t') >= 0 && before.isBlank();
    if (!indented && !characterAt(complaint).equals("\t")) {
      return Optional.empty();
    }
    Source source = complaint.source();
    int line = source.offset(complaint.place().line(), 1);
    return Spot.of(source.place(source.text().indexOf('\t', line)));
  }

  /** A value in braces that begins with '#' hides the closing brace. */
  static Optional<Spot> comment(YamlComplaint complaint) {
    int from = complaint.offset(complaint.contextPlace());
    int to = complaint.offset(complaint.place());
    Source source = complaint.source();
    Matcher value = COMMENT.matcher(source.text()).region(Math.min(from, to), Math.max(from, to));
    return value.find() ? Spot.of(source.place(value.start(1)), value.group(1)) : Optional.empty();
  }

  /** The place, if a closing quote or bracket is the last thing before it. */
  static Optional<Spot> afterEnd(YamlComplaint complaint) {
    String text = complaint.source().text();
    String before = text.substring(0, complaint.offset(complaint.place())).stripTrailing();
    boolean ends = !before.isEmpty() && "\"']}".indexOf(before.charAt(before.length() - 1)) >= 0;
    return ends ? Spot.of(complaint.place()) : Optional.empty();
  }

  /** The character at the place; empty at the end of the file. */
  private static String characterAt(YamlComplaint complaint) {
    String text = complaint.source().text();
    int offset = complaint.offset(complaint.place());
    return offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
  }
}
