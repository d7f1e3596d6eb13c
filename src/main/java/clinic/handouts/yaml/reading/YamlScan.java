package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.YamlRules;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Goes through a YAML file event by event before anything is built from it, so that a file that
 * exceeds a limit is refused at the exact place.
 */
final class YamlScan {
  /** The maximum nesting of lists and mappings; a topic needs five levels. */
  static final int MAX_NESTING = 30;

  /** The maximum number of aliases in a file. */
  static final int MAX_ALIASES = 50;

  /** The maximum length of a text in characters; a section of a handout has a few hundred. */
  static final int MAX_TEXT = 20_000;

  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> PLAIN_TAGS =
      Set.of(
          Tag.STR.getValue(),
          Tag.INT.getValue(),
          Tag.FLOAT.getValue(),
          Tag.BOOL.getValue(),
          Tag.NULL.getValue(),
          Tag.TIMESTAMP.getValue(),
          Tag.MAP.getValue(),
          Tag.SEQ.getValue(),
          "!");

  private final Source source;
  private final Scope scope;
  private final List<Diagnostic> problems;
  private final SwallowedWords swallowed;
  private int depth;
  private int aliases;
  private int documents;

  YamlScan(Source source, Scope scope, List<Diagnostic> problems) {
    this.source = source;
    this.scope = scope;
    this.problems = problems;
    this.swallowed = new SwallowedWords(source, scope);
  }

  /**
   * Goes through the whole file. Tags are reported and skipped.
   *
   * @return every event, from which the nodes are made
   * @throws YamlRefusal if it exceeds a limit or contains a second document
   * @throws org.yaml.snakeyaml.error.YAMLException if it is not YAML
   */
  List<Event> run() {
    List<Event> events = new ArrayList<>();
    Parser parser =
        new ParserImpl(new StreamReader(new StringReader(source.text())), new LoaderOptions());
    Event event;
    do {
      event = parser.getEvent();
      look(event);
      events.add(event);
    } while (event.getEventId() != Event.ID.StreamEnd);
    return events;
  }

  private void look(Event event) {
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      throw refuse(
          YamlRules.DOCUMENTS,
          event,
          "a second document begins here",
          "keep one document per file: remove the line '---' and everything after it, or move"
              + " that to a file of its own");
    }
    if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
      throw refuse(
          YamlRules.ALIASES,
          event,
          "there are more than " + MAX_ALIASES + " aliases",
          "write the values out instead of referring to them with '*'");
    }
    if (event instanceof CollectionStartEvent start) {
      tag(start.getTag(), event);
      if (++depth > MAX_NESTING) {
        throw refuse(
            YamlRules.NESTING,
            event,
            "values are nested more than " + MAX_NESTING + " levels deep",
            "no content file needs more than six levels; look for stray '[', '{' or '-'");
      }
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
    if (event instanceof ScalarEvent scalar) {
      tag(scalar.getTag(), event);
      swallowed.problem(scalar).ifPresent(problems::add);
      if (scalar.getValue().length() > MAX_TEXT) {
        throw refuse(
            YamlRules.TEXT_TOO_LONG,
            event,
            "the text has more than " + MAX_TEXT + " characters",
            "split it into sections; if a quotation mark is not closed, close it");
      }
    }
  }

  private void tag(String tag, Event event) {
    if (tag != null && !PLAIN_TAGS.contains(tag)) {
      String written = tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
      problems.add(
          Diagnostic.of(
              YamlRules.TAG,
              place(event.getStartMark()),
              "the tag '" + written + "' can't be used here",
              "remove it; a text that begins with '!' needs quotes",
              scope));
    }
  }

  private YamlRefusal refuse(Rule rule, Event event, String message, String help) {
    return new YamlRefusal(rule, place(event.getStartMark()), message, help, scope);
  }

  private Place place(Mark mark) {
    return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
