package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.YamlRules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Every complaint of SnakeYAML 2.7 that is recognised by its wording, with the message that an
 * author sees instead. The first row that matches is used: its patterns occur in what SnakeYAML
 * says, and its spot is found in the file. The empty pattern matches everything.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions have no state.
enum YamlMessage {
  OPEN_QUOTE(
      Words.ANY,
      Words.ANY,
      YamlRules.QUOTE,
      "the quotation mark that opens here is not closed before the next one, on line %s",
      Words.CLOSE,
      OpenQuote::find),
  TAB(
      Words.ANY,
      Words.ANY,
      YamlRules.TAB,
      "there is a tab where YAML needs spaces",
      "indent with spaces; most editors can turn tabs into spaces",
      YamlSpots::tab),
  ESCAPE(
      "escape",
      Words.QUOTED,
      YamlRules.SYNTAX,
      "this '\\' does not start an escape that YAML knows",
      "use single quotes, in which '\\' is just a character",
      YamlSpots::place),
  NEVER_CLOSED(
      Words.ANY,
      Words.QUOTED,
      YamlRules.QUOTE,
      "the quotation mark that opens here is never closed",
      Words.CLOSE,
      YamlSpots::context),
  STAR(
      Words.ANY,
      "alias",
      YamlRules.SYNTAX,
      Words.ALIAS,
      "put the whole text in quotes, such as \"**Rest** for a day.\"",
      YamlSpots::context),
  STAR_AND_WORD(
      "undefined alias",
      Words.ANY,
      YamlRules.SYNTAX,
      Words.ALIAS,
      "put the whole text in quotes, such as \"**Rest** for a day.\"",
      YamlSpots::place),
  RESERVED(
      "cannot start any token",
      Words.ANY,
      YamlRules.SYNTAX,
      "a text can't begin with '%s'",
      "put the whole text in quotes",
      YamlSpots::character),
  CURLY_QUOTES(
      Words.VALUE,
      Words.ANY,
      YamlRules.QUOTE,
      "YAML does not recognise the quotation mark %s",
      "put straight quotes around the whole text, such as \"Rest: why?\"",
      YamlSpots::curlyQuote),
  DEEP_BEGINNING(
      "expected '<document start>'",
      Words.ANY,
      YamlRules.SYNTAX,
      "this line is indented by %s, but line %s by %s",
      Words.COLUMN,
      YamlLines::deepBeginning),
  KEY_WITHOUT_HYPHEN_SPACE(
      Words.KEY,
      Words.ANY,
      YamlRules.SYNTAX,
      Words.HYPHEN,
      Words.HYPHEN_HELP,
      YamlLines::hyphenAtContext),
  KEY_WITHOUT_COLON_SPACE(
      Words.KEY,
      Words.ANY,
      YamlRules.SYNTAX,
      Words.COLON,
      Words.COLON_HELP,
      YamlLines::colonAtContext),
  KEY_WITHOUT_COLON(
      Words.KEY,
      Words.ANY,
      YamlRules.SYNTAX,
      "this line is neither a key with its value nor a list item",
      "write 'key: value' or '- item'; text that continues from the line above must be indented"
          + " further than its key",
      YamlSpots::context),
  VALUE_BELOW_HYPHEN(
      Words.VALUE,
      Words.ANY,
      YamlRules.SYNTAX,
      Words.HYPHEN,
      Words.HYPHEN_HELP,
      YamlLines::hyphenAbove),
  VALUE_BELOW_COLON(
      Words.VALUE,
      Words.ANY,
      YamlRules.SYNTAX,
      Words.COLON,
      Words.COLON_HELP,
      YamlLines::colonAbove),
  VALUE_TOO_DEEP(
      Words.VALUE,
      Words.ANY,
      YamlRules.SYNTAX,
      "this line is indented further than line %s, so YAML reads it as part of the same text",
      Words.COLUMN + "; put quotes around a text that contains ': '",
      YamlLines::deeperThanAbove),
  BLOCK_IN_NO_COLUMN(
      "^expected <block end>.* start>",
      Words.ANY,
      YamlRules.SYNTAX,
      "this line is indented by %s, which matches no line above it",
      Words.COLUMN,
      YamlLines::firstOfLine),
  BLOCK_WITHOUT_HYPHEN_SPACE(
      Words.BLOCK, Words.ANY, YamlRules.SYNTAX, Words.HYPHEN, Words.HYPHEN_HELP, YamlLines::hyphen),
  BLOCK_WITHOUT_COLON_SPACE(
      Words.BLOCK, Words.ANY, YamlRules.SYNTAX, Words.COLON, Words.COLON_HELP, YamlLines::colon),
  KEY_AT_ITEMS(
      "^expected <block end>, but found '\\?'",
      Words.ANY,
      YamlRules.SYNTAX,
      "this key is indented by %s, as far as the items of the list above it",
      "start it in the same column as the key that it belongs beside, such as 'dont' below 'do'",
      YamlLines::firstOfLine),
  VALUE_IN_TEXT(
      Words.VALUE,
      Words.ANY,
      YamlRules.SYNTAX,
      "YAML reads the text before this ':' as a key",
      "put quotes around a text that contains ': ', or check the indentation",
      YamlSpots::place),
  COMMENT_IN_BRACES(
      Words.ANY,
      "flow",
      YamlRules.SYNTAX,
      "YAML reads what follows '#' as a comment",
      "put it in quotes, such as \"%s\"",
      YamlSpots::comment),
  TEXT_AFTER_END(
      "but found '<scalar>'",
      Words.ANY,
      YamlRules.SYNTAX,
      "the text continues after its closing quote or bracket",
      "put the whole text in quotes, and use the other kind of quotes inside it",
      YamlSpots::afterEnd),
  OTHER(
      Words.ANY,
      Words.ANY,
      YamlRules.SYNTAX,
      "this is not YAML: %s",
      "check the indentation and look for quotes that are not closed; put quotes around texts"
          + " that begin with a special character",
      YamlSpots::words);

  /** Words that several rows have in common. */
  private static final class Words {
    static final String ANY = "";
    static final String QUOTED = "quoted scalar";
    static final String KEY = "could not find expected ':'";
    static final String VALUE = "mapping values are not allowed";
    static final String BLOCK = "^expected <block end>(?!.* start>)";

    static final String ALIAS = "YAML reads a '*' at the beginning of a text as an alias";
    static final String HYPHEN = "a space is missing after this '-'";
    static final String HYPHEN_HELP = "write '- %s', with a space between the two";
    static final String COLON = "a space is missing after this ':'";
    static final String COLON_HELP = "write '%s: ', and then the value";
    static final String CLOSE = "close it, or remove the quotes: most texts don't need any";
    static final String COLUMN = "start keys or items that belong together in the same column";
  }

  /**
   * Where in a file something is wrong.
   *
   * @param words what the message and the help insert, in their order
   */
  record Spot(Place place, List<Object> words) {
    static Optional<Spot> of(Place place, Object... words) {
      return Optional.of(new Spot(place, List.of(words)));
    }
  }

  private final Pattern problem;
  private final Pattern context;
  private final Rule rule;
  private final String message;
  private final String help;
  private final Function<YamlComplaint, Optional<Spot>> spot;

  /**
   * A row.
   *
   * @param problem what SnakeYAML says is wrong
   * @param context what it says about what it was doing
   * @param message the message for an author, with the spot's words
   * @param help how to fix it, with the spot's words
   * @param spot finds what the message is about; empty when the row does not match after all
   */
  YamlMessage(
      String problem,
      String context,
      Rule rule,
      String message,
      String help,
      Function<YamlComplaint, Optional<Spot>> spot) {
    this.problem = Pattern.compile(problem);
    this.context = Pattern.compile(context);
    this.rule = rule;
    this.message = message;
    this.help = help;
    this.spot = spot;
  }

  /** A file's error as a problem at its place. */
  static Diagnostic problem(Source source, Scope scope, MarkedYAMLException e) {
    YamlComplaint complaint = YamlComplaint.of(source, e);
    YamlMessage row = of(complaint);
    Spot at = row.at(complaint).orElseThrow();
    return Diagnostic.of(row.rule, at.place, in(row.message, at), in(row.help, at), scope);
  }

  /** The first row that matches. */
  static YamlMessage of(YamlComplaint complaint) {
    return Arrays.stream(values())
        .filter(row -> row.at(complaint).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Optional<Spot> at(YamlComplaint complaint) {
    return problem.matcher(complaint.problem()).find()
            && context.matcher(complaint.context()).find()
        ? spot.apply(complaint)
        : Optional.empty();
  }

  private static String in(String text, Spot spot) {
    return String.format(Locale.ROOT, text, spot.words.toArray());
  }
}
