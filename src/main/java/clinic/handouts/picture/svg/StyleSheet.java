package clinic.handouts.picture.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stylesheets in an SVG, and what they, attributes and style attributes say of an element. What
 * is not understood of them and might be seen is noted.
 */
final class StyleSheet {
  private static final int MAX_DEPTH = 5;
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(\\*/|$)|<!--|-->");
  private static final Pattern IMPORTANT = Pattern.compile("(?i)\\s*!\\s*important\\s*$");
  private static final Pattern CUSTOM = Pattern.compile("(--[\\w-]++)\\s*+:");
  private static final Pattern VARIABLE =
      Pattern.compile("var\\(\\s*(--[\\w-]++)\\s*,([^()]*+(?:\\([^()]*+\\))?+[^()]*+)\\)");

  /** Media queries that are true for paper or for a light screen. */
  private static final Pattern SEEN =
      Pattern.compile(
          "(?i)(?:only\\s+)?(all|print|screen)?(?:\\s+and\\s+)?"
              + "(?:\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\))?");

  private static final Pattern NEVER_PRINTED =
      Pattern.compile(
          "(?i)(?:(?:all|screen)\\s+and\\s+)?\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)"
              + "|speech|aural|braille|embossed|handheld|projection|tty|tv");

  private record Rule(Selector selector, List<Declaration> declarations) {}

  /** A property and its value. */
  record Declaration(String property, String value, boolean isImportant) {}

  /** What the text around a drawing may decide: drawings are scaled anyway. */
  private static final Set<String> FRAME = Set.of("x", "y", "width", "height");

  private final List<Rule> rules = new ArrayList<>();
  private final Node root;
  private final Findings findings;

  /** The variables that are set anywhere in the file. */
  private final Set<String> variables = new HashSet<>();

  /** Reads all stylesheets of a document, and notes what they refer to outside it. */
  StyleSheet(Node document, Findings findings) {
    this.root = document.children().get(0);
    this.findings = findings;
    document.all().forEach(this::read);
    rules.sort(Comparator.comparingInt(rule -> rule.selector().weight())); // Stable: the last wins.
  }

  private void read(Node node) {
    String css = node.name().equals("style") ? node.text() : node.get("style");
    CUSTOM.matcher(css).results().forEach(each -> variables.add(each.group(1)));
    if (node.name().equals("style") && isPrinted(node.get("media"), node)) {
      read(COMMENT.matcher(css).replaceAll(" "), node, 0);
    }
  }

  /** Reads statements: {@code head;} or {@code head { block }}. */
  private void read(String css, Node style, int depth) {
    if (depth > MAX_DEPTH) {
      findings.is(Finding.TOO_MUCH, "has style rules nested too deep", style.offset());
      return;
    }
    int at = 0;
    while (at < css.length()) {
      int end = at;
      while (end < css.length() && ";{}".indexOf(css.charAt(end)) < 0) {
        end++;
      }
      String head = css.substring(at, end).strip();
      if (head.toLowerCase(Locale.ROOT).startsWith("@import")) {
        findings.uses(Finding.OUTWARD, "@import", style.offset());
      }
      if (end < css.length() && css.charAt(end) == '{') {
        int close = closing(css, end);
        rule(head, css.substring(end + 1, close), style, depth);
        end = close;
      }
      at = end + 1;
    }
  }

  /** Where a block ends. */
  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return css.length();
  }

  private void rule(String head, String block, Node style, int depth) {
    if (!head.startsWith("@")) {
      List<Declaration> declarations = declarations(block);
      for (String selector : head.split(",", -1)) {
        add(selector.strip(), declarations, style);
      }
      if (block.contains("{")) {
        findings.uses(Finding.UNKNOWN, "a nested style rule", style.offset());
      }
      return;
    }
    String name = head.replaceAll("(?s)[\\s(].*+", "").toLowerCase(Locale.ROOT);
    switch (name) {
      case "@media" -> {
        if (isPrinted(head.substring(name.length()), style)) {
          read(block, style, depth + 1);
        }
      }
      case "@supports", "@layer", "@container", "@scope" ->
          findings.uses(Finding.UNKNOWN, name, style.offset());
      default -> {
        // Fonts, movements and pages: these don't change shapes.
      }
    }
  }

  /** Whether a style is for paper; one for paper alone or for screens alone is noted. */
  private boolean isPrinted(String media, Node style) {
    boolean isForPaper = false;
    boolean isForScreens = false;
    for (String each : media.split(",", -1)) {
      String query = each.strip();
      Matcher seen = SEEN.matcher(query);
      if (seen.matches()) {
        isForPaper |= !"screen".equalsIgnoreCase(seen.group(1));
        isForScreens |= !"print".equalsIgnoreCase(seen.group(1));
      } else if (!NEVER_PRINTED.matcher(query).matches()) {
        findings.uses(Finding.UNKNOWN, "@media " + shown(query), style.offset());
      }
    }
    if (isForPaper != isForScreens) {
      findings.uses(Finding.MEDIUM, "@media " + shown(media.strip()), style.offset());
    }
    return isForPaper;
  }

  /** Adds a rule, unless it never applies on paper. */
  private void add(String selector, List<Declaration> declarations, Node style) {
    if (Selector.isNeverPrinted(selector)) {
      return;
    }
    Selector.of(selector)
        .ifPresentOrElse(
            each -> rules.add(new Rule(each, declarations)),
            () ->
                findings.uses(
                    Finding.UNKNOWN, "the selector '" + shown(selector) + "'", style.offset()));
  }

  private static String shown(String css) {
    String line = css.replaceAll("\\s+", " ");
    return line.length() > 30 ? line.substring(0, 30) + "…" : line;
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
   * What the file says about an element: attributes first, then what overrides them.
   *
   * @param ancestors the elements around it, the nearest last
   */
  Map<String, String> of(Node node, List<Node> ancestors) {
    List<Declaration> declared = new ArrayList<>();
    rules.stream()
        .filter(rule -> rule.selector().fits(node, ancestors))
        .forEach(rule -> declared.addAll(rule.declarations()));
    declared.addAll(declarations(node.get("style")));
    declared.sort(Comparator.comparing(Declaration::isImportant));
    Set<String> understood =
        declared.stream()
            .filter(each -> Properties.isUnderstood(each.property(), resolved(each.value())))
            .map(Declaration::property)
            .collect(Collectors.toSet());
    Map<String, String> properties = new LinkedHashMap<>();
    node.attributes()
        .forEach((name, value) -> put(properties, name, value.strip(), understood, node));
    declared.forEach(each -> put(properties, each.property(), each.value(), understood, node));
    properties.keySet().stream()
        .filter(name -> Properties.isOwn(name) && properties.get(name).equals("inherit"))
        .toList()
        .forEach(name -> inherit(properties, name, ancestors));
    return properties;
  }

  private void inherit(Map<String, String> properties, String name, List<Node> ancestors) {
    int parent = ancestors.size() - 1;
    properties.remove(name);
    if (parent >= 0) {
      String value = of(ancestors.get(parent), ancestors.subList(0, parent)).get(name);
      if (value != null) {
        properties.put(name, value);
      }
    }
  }

  /**
   * As browsers do, keeps what was said before when a value is of no known form. Notes a function
   * that a browser may know, unless the same style gives a plain value for those that don't.
   */
  private void put(
      Map<String, String> properties,
      String property,
      String written,
      Set<String> understood,
      Node node) {
    String value = resolved(written);
    boolean isOuterSize = node == root && FRAME.contains(property);
    if (Properties.isRelative(property, value) && !isOuterSize) {
      findings.uses(Finding.UNIT, property + "=\"" + shown(value) + "\"", node.offset());
    } else if (Properties.isUnderstood(property, value)) {
      properties.put(property, value);
    } else if (value.contains("(") && !understood.contains(property)) {
      String function = value.substring(0, value.indexOf('(')).strip();
      findings.uses(Finding.UNKNOWN, property + ": " + shown(function) + "(…)", node.offset());
    }
  }

  /** The value in place of variables that are set nowhere. */
  private String resolved(String value) {
    return value.contains("var(")
        ? VARIABLE
            .matcher(value)
            .replaceAll(
                each ->
                    Matcher.quoteReplacement(
                        variables.contains(each.group(1)) ? each.group() : each.group(2).strip()))
        : value;
  }
}
