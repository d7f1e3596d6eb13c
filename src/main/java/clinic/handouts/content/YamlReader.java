package clinic.handouts.content;

import clinic.handouts.content.YamlValue.Entry;
import clinic.handouts.content.YamlValue.Mapping;
import clinic.handouts.content.YamlValue.Scalar;
import clinic.handouts.content.YamlValue.Sequence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads one YAML file into a {@link Mapping} by way of SnakeYAML's node graph, which keeps places
 * and characters. Nothing is ever constructed from a tag. Not thread-safe: one reader a file.
 */
final class YamlReader {
  /** The deepest nesting of lists and mappings; a topic needs five levels. */
  static final int MAX_NESTING = 30;

  /** The most aliases of lists and mappings in a file. */
  static final int MAX_ALIASES = 20;

  /** The most values in a file once aliases are followed. */
  static final int MAX_VALUES = 20_000;

  private static final Set<Tag> PLAIN_TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final Source source;
  private final Scope scope;
  private final List<Diagnostic> problems;
  private int values;

  YamlReader(Source source, Scope scope, List<Diagnostic> problems) {
    this.source = source;
    this.scope = scope;
    this.problems = problems;
  }

  /**
   * The file's mapping; empty when it is no YAML, or something else than a mapping, with the reason
   * among the problems.
   */
  Optional<Mapping> read() {
    try {
      return mapping(document());
    } catch (RefusedException e) {
      problems.add(e.problem);
      return Optional.empty();
    }
  }

  private Optional<Mapping> mapping(Optional<Node> document) {
    String help = "begin with keys such as 'title:'; the samples in content/ show how";
    if (document.isEmpty()) {
      problems.add(error("yaml-empty", source.start(), "the file is empty", help));
      return Optional.empty();
    }
    YamlValue root = value(document.get(), 1);
    if (root instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    String found = root instanceof Sequence ? "a list" : "a single text";
    problems.add(error("yaml-shape", root.place(), "the file holds " + found + ", not keys", help));
    return Optional.empty();
  }

  private Optional<Node> document() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_NESTING);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setProcessComments(false);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(unused), unused, options, new Resolver());
    try {
      Iterator<Node> documents =
          yaml.composeAll(new java.io.StringReader(source.text())).iterator();
      if (!documents.hasNext()) {
        return Optional.empty();
      }
      Node first = documents.next();
      if (documents.hasNext()) {
        throw refuse(
            "yaml-documents",
            place(documents.next().getStartMark()),
            "a second document begins here",
            "keep one document a file: remove the line '---' and what follows, or move it to a file"
                + " of its own");
      }
      return Optional.ofNullable(first);
    } catch (MarkedYAMLException e) {
      throw refuse(e);
    } catch (ReaderException e) {
      throw refuse(
          "yaml-character",
          source.place(source.text().offsetByCodePoints(0, e.getPosition())),
          String.format("the control character U+%04X is not text", e.getCodePoint()),
          "remove it; it may have come along with copied text");
    } catch (YAMLException e) {
      throw refuseLimit(e);
    }
  }

  private RefusedException refuse(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    Place place = mark == null ? source.start() : place(mark);
    String problem = String.valueOf(e.getProblem());
    int tab = place.excerpt().indexOf('\t');
    if (problem.contains("\\t")
        || problem.contains("TAB")
        || problem.contains("tab")
        || (tab >= 0 && place.excerpt().substring(0, tab).isBlank())) {
      return refuse(
          "yaml-tab",
          tab >= 0 ? new Place(source, place.line(), tab + 1) : place,
          "a tab stands where YAML wants spaces",
          "indent with spaces; most editors can turn tabs into spaces");
    }
    String context = String.valueOf(e.getContext());
    if (context.contains("quoted scalar") && e.getContextMark() != null) {
      return refuse(
          "yaml-quote",
          place(e.getContextMark()),
          "the quotation mark that opens here is never closed",
          "close it, or take quotes away: most texts need none");
    }
    String why = e.getContext() == null ? problem : problem + ", " + context;
    return refuse(
        "yaml-syntax",
        place,
        "this is not YAML: " + why,
        "look at the indentation, and put texts that hold ': ' or begin with a special character in"
            + " quotes");
  }

  private RefusedException refuseLimit(YAMLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Nesting Depth exceeded")) {
      return refuseNesting(source.start());
    }
    if (message.startsWith("Number of aliases")) {
      return refuse(
          "yaml-aliases",
          source.place(Math.max(0, source.text().indexOf('*'))),
          "more than " + MAX_ALIASES + " aliases",
          "write the values out instead of pointing at them with '*'");
    }
    return refuse(
        "yaml-syntax",
        source.start(),
        "this is not YAML: " + message,
        "see the samples in content/");
  }

  private RefusedException refuseNesting(Place place) {
    return refuse(
        "yaml-nesting",
        place,
        "values are nested more than " + MAX_NESTING + " levels deep",
        "no content file needs more than six levels; look for stray '[', '{' or indentation");
  }

  private YamlValue value(Node node, int depth) {
    Place place = place(node.getStartMark());
    if (++values > MAX_VALUES) {
      throw refuse(
          "yaml-values",
          source.start(),
          "more than " + MAX_VALUES + " values once aliases are followed",
          "split the file, or write values out instead of pointing at them with '*'");
    }
    if (depth > MAX_NESTING) {
      throw refuseNesting(place);
    }
    if (!PLAIN_TAGS.contains(node.getTag())) {
      problems.add(
          error(
              "yaml-tag",
              place,
              "the tag '" + node.getTag().getValue() + "' is not used here",
              "remove the tag: the program knows the kind of each value"));
    }
    if (node instanceof MappingNode mapping) {
      return new Mapping(entries(mapping, depth), place);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
      return new Sequence(items, place);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new Scalar(
        new Text(nfc(scalar.getValue()), place),
        scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN);
  }

  private List<Entry> entries(MappingNode mapping, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place place = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(
            error(
                "yaml-key", place, "a key must be a word, not a list", "write it as 'key: value'"));
        continue;
      }
      String key = nfc(keyNode.getValue());
      Place first = seen.putIfAbsent(key, place);
      if (first != null) {
        problems.add(
            error(
                "duplicate-key",
                place,
                "'" + key + "' stands twice; the first is on line " + first.line(),
                "keep one of the two, or join what they say"));
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

  private Diagnostic error(String rule, Place place, String message, String help) {
    return Diagnostic.error(rule, place, message, help, scope);
  }

  private RefusedException refuse(String rule, Place place, String message, String help) {
    return new RefusedException(error(rule, place, message, help));
  }

  /** Leaves the graph of a file that can't be read on; never leaves this class. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic problem;

    RefusedException(Diagnostic problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }
}
