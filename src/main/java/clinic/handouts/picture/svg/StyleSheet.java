package clinic.handouts.picture.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stylesheets in an SVG, and what they, attributes and style attributes say of an element. Of
 * CSS this knows what drawing programs write: names, classes, ids, and elements within elements.
 */
final class StyleSheet {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(\\*/|$)|<!--|-->");
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)([^{};]*);|([^{}]*)\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");
  private static final Pattern SIMPLE =
      Pattern.compile("(\\*|[A-Za-z][\\w-]*)?((?:[.#][\\w-]+|\\\\.)*)");
  private static final Pattern PART = Pattern.compile("[.#][\\w-]+");
  private static final Pattern IMPORTANT = Pattern.compile("(?i)\\s*!\\s*important\\s*$");

  /** A step of a selector: an element, and whether the one before it must be its parent. */
  private record Step(String element, List<String> parts, boolean isChild) {
    boolean fits(Node node) {
      List<String> classes = Arrays.asList(node.get("class").strip().split("\\s+", -1));
      return (element.isEmpty() || element.equals("*") || element.equals(node.name()))
          && parts.stream()
              .allMatch(
                  part ->
                      part.startsWith("#")
                          ? node.get("id").equals(part.substring(1))
                          : classes.contains(part.substring(1)));
    }

    int weight() {
      int ids = (int) parts.stream().filter(part -> part.startsWith("#")).count();
      boolean isNamed = !element.isEmpty() && !element.equals("*");
      return 10_000 * ids + 100 * (parts.size() - ids) + (isNamed ? 1 : 0);
    }
  }

  private record Rule(List<Step> steps, int weight, List<Declaration> declarations) {}

  /** A property and its value. */
  record Declaration(String property, String value, boolean isImportant) {}

  private final List<Rule> rules = new ArrayList<>();

  /** Reads all stylesheets of a document, and notes what they refer to outside it. */
  StyleSheet(Node document, Findings findings) {
    document
        .all()
        .filter(node -> node.name().equals("style"))
        .filter(
            node ->
                node.get("media").isBlank()
                    || node.get("media").matches("(?i).*(all|screen|print).*"))
        .forEach(node -> add(node, findings));
    rules.sort(Comparator.comparingInt(Rule::weight)); // Stable: of equals, the later one counts.
  }

  private void add(Node style, Findings findings) {
    String css = COMMENT.matcher(style.text()).replaceAll(" ");
    Matcher statement = STATEMENT.matcher(css);
    while (statement.find()) {
      boolean isRule = statement.group(3) != null;
      String head = (isRule ? statement.group(2) : statement.group(1)).strip();
      if (head.toLowerCase(Locale.ROOT).startsWith("@import")) {
        findings.uses(Finding.OUTWARD, "@import", style.offset());
      } else if (isRule && !head.startsWith("@")) {
        List<Declaration> declarations = declarations(statement.group(3));
        for (String selector : head.split(",", -1)) {
          add(selector.strip(), declarations);
        }
      }
    }
  }

  /** Adds a rule; selectors that only pointers and screens meet (:hover) never apply on paper. */
  private void add(String selector, List<Declaration> declarations) {
    List<Step> steps = new ArrayList<>();
    boolean isChild = false;
    for (String word : selector.replace(">", " > ").strip().split("\\s+", -1)) {
      Matcher simple = SIMPLE.matcher(word);
      if (word.equals(">")) {
        isChild = true;
      } else if (word.equals(":root") || word.equals("svg|svg")) {
        steps.add(new Step("svg", List.of(), isChild));
      } else if (!word.isEmpty() && simple.matches()) {
        String name = simple.group(1) == null ? "" : simple.group(1);
        List<String> parts =
            PART.matcher(simple.group(2)).results().map(each -> each.group()).toList();
        steps.add(new Step(name, parts, isChild));
        isChild = false;
      } else {
        return;
      }
    }
    if (!steps.isEmpty()) {
      int weight = steps.stream().mapToInt(Step::weight).sum();
      rules.add(new Rule(List.copyOf(steps), weight, declarations));
    }
  }

  /** The declarations of a style attribute or a rule. */
  static List<Declaration> declarations(String css) {
    List<Declaration> found = new ArrayList<>();
    for (String each : COMMENT.matcher(css).replaceAll(" ").split(";(?![^(]*\\))", -1)) {
      int colon = each.indexOf(':');
      if (colon > 0) {
        String value = each.substring(colon + 1).strip();
        Matcher important = IMPORTANT.matcher(value);
        boolean isImportant = important.find();
        found.add(
            new Declaration(
                each.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                isImportant ? value.substring(0, important.start()) : value,
                isImportant));
      }
    }
    return found;
  }

  /**
   * What is said of an element: attributes first, then what overrides them.
   *
   * @param ancestors the elements around it, the nearest last
   */
  Map<String, String> of(Node node, List<Node> ancestors) {
    Map<String, String> properties = new LinkedHashMap<>();
    node.attributes().forEach((name, value) -> put(properties, name, value.strip()));
    List<Declaration> declared = new ArrayList<>();
    rules.stream()
        .filter(rule -> fits(rule.steps(), rule.steps().size() - 1, node, ancestors))
        .forEach(rule -> declared.addAll(rule.declarations()));
    declared.addAll(declarations(node.get("style")));
    declared.stream()
        .filter(each -> !each.isImportant())
        .forEach(each -> put(properties, each.property(), each.value()));
    declared.stream()
        .filter(Declaration::isImportant)
        .forEach(each -> put(properties, each.property(), each.value()));
    return properties;
  }

  /** As browsers do, keeps what was said before when a value is of no known form. */
  private static void put(Map<String, String> properties, String property, String value) {
    if (Properties.isUnderstood(property, value)) {
      properties.put(property, value);
    }
  }

  private static boolean fits(List<Step> steps, int last, Node node, List<Node> ancestors) {
    Step step = steps.get(last);
    if (!step.fits(node)) {
      return false;
    }
    if (last == 0) {
      return true;
    }
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      if (fits(steps, last - 1, ancestors.get(i), ancestors.subList(0, i))) {
        return true;
      }
      if (step.isChild()) {
        return false;
      }
    }
    return false;
  }
}
