package clinic.handouts.yaml.reading;

import clinic.handouts.text.font.FontCoverage;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlRules;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Entry;
import clinic.handouts.yaml.YamlValue.Mapping;
import clinic.handouts.yaml.YamlValue.Scalar;
import clinic.handouts.yaml.YamlValue.Sequence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML file into a {@link Mapping}, using SnakeYAML's node graph, which preserves
 * positions and the text as typed. Nothing is ever constructed from a tag. White space around a
 * text is not part of it. Not thread-safe: use one reader per file.
 */
public final class YamlReader {
  /**
   * The maximum number of keys and values in a file once aliases are followed; a topic has about a
   * hundred.
   */
  static final int MAX_VALUES = 5_000;

  /** The maximum number of characters in a file once aliases are followed. */
  static final int MAX_CHARACTERS = 300_000;

  /**
   * Characters that YAML 1.1 treats as line ends but editors don't show, and the byte order mark.
   */
  private static final String HIDDEN = "\u0085\u2028\u2029\uFEFF";

  private static final Pattern OTHER_BLANK =
      Pattern.compile(
          "(?m)^ *([\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000])[\\h]*+(?:- |[a-z-]+:(?:\\s|$))");

  private final Source source;
  private final Scope scope;
  private final List<Diagnostic> problems;
  private int values;
  private int characters;

  public YamlReader(Source source, Scope scope, List<Diagnostic> problems) {
    this.source = source;
    this.scope = scope;
    this.problems = problems;
  }

  /**
   * The file's mapping; empty when it is not YAML, or not a mapping, with the reason among the
   * problems.
   */
  public Optional<Mapping> read() {
    try {
      refuseHidden();
      refuseOtherBlanks();
      return mapping(document());
    } catch (YamlRefusal e) {
      problems.add(e.problem());
    } catch (MarkedYAMLException e) {
      problems.add(YamlMessage.problem(source, scope, e));
    } catch (ReaderException e) {
      int offset = source.text().offsetByCodePoints(0, e.getPosition());
      problems.add(hidden(offset, e.getCodePoint()));
    } catch (YAMLException e) {
      problems.add(
          error(
              YamlRules.SYNTAX,
              source.start(),
              "this is not YAML: " + e.getMessage(),
              "see the samples in content/"));
    }
    return Optional.empty();
  }

  private void refuseHidden() {
    for (int i = 0; i < source.text().length(); i++) {
      if (HIDDEN.indexOf(source.text().charAt(i)) >= 0) {
        throw new YamlRefusal(hidden(i, source.text().charAt(i)));
      }
    }
  }

  /** A character that only looks like a space, before a key or an item. */
  private void refuseOtherBlanks() {
    Matcher blank = OTHER_BLANK.matcher(source.text());
    if (blank.find()) {
      throw new YamlRefusal(
          YamlRules.CHARACTER,
          source.place(blank.start(1)),
          "this line is indented with %s, which YAML does not treat as a space"
              .formatted(FontCoverage.called(blank.group(1).codePointAt(0))),
          "put ordinary spaces before the key or the '-'; copied text often contains other kinds",
          scope);
    }
  }

  private Diagnostic hidden(int offset, int character) {
    return error(
        YamlRules.CHARACTER,
        source.place(offset),
        "the invisible character "
            + FontCoverage.called(character)
            + " can't be used in a content file",
        "remove it; it may have come with copied text");
  }

  private Optional<Mapping> mapping(Optional<Node> document) {
    String help = "begin with keys such as 'title:'; the samples in content/ show how";
    Optional<YamlValue> root = document.map(node -> value(node, 1));
    if (root.isEmpty() || (root.get() instanceof Scalar scalar && scalar.isNothing())) {
      problems.add(error(YamlRules.EMPTY, source.start(), "the file is empty", help));
      return Optional.empty();
    }
    if (root.get() instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    String found = root.get() instanceof Sequence ? "a list" : "a single text";
    problems.add(
        error(
            YamlRules.SHAPE,
            root.get().place(),
            "the file contains " + found + ", not keys",
            help));
    return Optional.empty();
  }

  private Optional<Node> document() {
    Parser seen = new SeenEvents(new YamlScan(source, scope, problems).run());
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(YamlScan.MAX_NESTING + 1);
    options.setMaxAliasesForCollections(YamlScan.MAX_ALIASES);
    options.setProcessComments(false);
    options.setTagInspector(tag -> true); // The scan reports tags; only nodes are made here.
    return Optional.ofNullable(new Composer(seen, new Resolver(), options).getSingleNode());
  }

  private YamlValue value(Node node, int depth) {
    Place place = place(node.getStartMark());
    if (depth > YamlScan.MAX_NESTING) {
      throw refuseTooMuch(place, "an alias refers to the value that contains it");
    }
    count(place);
    if (node instanceof MappingNode mapping) {
      return new Mapping(entries(mapping, depth), place);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
      return new Sequence(items, place);
    }
    ScalarNode scalar = (ScalarNode) node;
    characters += scalar.getValue().length();
    if (characters > MAX_CHARACTERS) {
      throw refuseTooMuch(place, "there are more than " + MAX_CHARACTERS + " characters in it");
    }
    return new Scalar(
        new Text(nfc(scalar.getValue()).strip(), place),
        scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN);
  }

  private void count(Place place) {
    if (++values > MAX_VALUES) {
      throw refuseTooMuch(
          place, "there are more than " + MAX_VALUES + " keys and values in the file");
    }
  }

  private YamlRefusal refuseTooMuch(Place place, String what) {
    return new YamlRefusal(
        YamlRules.VALUES,
        place,
        what + (what.startsWith("an alias") ? "" : " once aliases are followed"),
        "split the file, or write values out instead of referring to them with '*'",
        scope);
  }

  private List<Entry> entries(MappingNode mapping, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place place = place(tuple.getKeyNode().getStartMark());
      count(place);
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(
            error(
                YamlRules.KEY,
                place,
                "a key must be a word, not a list or a mapping",
                "write it as 'key: value'; a text that begins with '[' or '{' needs quotes"));
        continue;
      }
      String key = nfc(keyNode.getValue()).strip();
      Place first = seen.putIfAbsent(key, place);
      if (first != null) {
        problems.add(
            error(
                YamlRules.DUPLICATE_KEY,
                place,
                "'" + key + "' appears twice; the first is on line " + first.line(),
                "keep one of the two, or combine them"));
        continue;
      }
      entries.add(new Entry(new Text(key, place), value(tuple.getValueNode(), depth + 1)));
    }
    return entries;
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private Place place(Mark mark) {
    return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Diagnostic error(Rule rule, Place place, String message, String help) {
    return Diagnostic.of(rule, place, message, help, scope);
  }
}
