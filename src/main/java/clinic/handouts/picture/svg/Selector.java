package clinic.handouts.picture.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which elements a rule of a stylesheet is about. Of CSS this knows what drawing programs write:
 * names, classes, ids and attributes, and elements within elements.
 */
final class Selector {
  private static final String NAME = "(?:[\\w\\x{80}-\\x{10FFFF}-]|\\\\.)++";
  private static final Pattern SIMPLE =
      Pattern.compile("(\\*|" + NAME + ")?((?:[.#]" + NAME + "|\\[[^\\]]++\\])*+)");
  private static final Pattern PART = Pattern.compile("[.#]" + NAME + "|\\[[^\\]]++\\]");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\[([\\w-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([\\w-]+)))?\\]");

  /** What is true only of pages that someone looks at, or only of text. */
  private static final Pattern NEVER_PRINTED =
      Pattern.compile(
          "[^()]*:(?::[\\w-]+|hover|active|focus|focus-within|focus-visible|visited|target|before"
              + "|after)(?![\\w-])[^()]*");

  private final List<Step> steps;

  private Selector(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** A step of a selector: an element, and whether the one before it must be its parent. */
  private record Step(String element, List<String> parts, boolean isChild) {
    boolean fits(Node node) {
      return (element.isEmpty() || element.equals("*") || element.equals(node.name()))
          && parts.stream().allMatch(part -> fits(part, node));
    }

    private static boolean fits(String part, Node node) {
      String rest = part.substring(1);
      return switch (part.charAt(0)) {
        case '#' -> node.get("id").equals(rest);
        case '.' -> Arrays.asList(node.get("class").strip().split("\\s+", -1)).contains(rest);
        default -> {
          Matcher attribute = ATTRIBUTE.matcher(part);
          yield attribute.matches()
              && node.attributes().containsKey(attribute.group(1))
              && value(attribute).map(node.get(attribute.group(1))::equals).orElse(true);
        }
      };
    }

    private static Optional<String> value(Matcher attribute) {
      return Optional.ofNullable(attribute.group(2))
          .or(() -> Optional.ofNullable(attribute.group(3)))
          .or(() -> Optional.ofNullable(attribute.group(4)));
    }

    int weight() {
      int ids = (int) parts.stream().filter(part -> part.startsWith("#")).count();
      boolean isNamed = !element.isEmpty() && !element.equals("*");
      return 10_000 * ids + 100 * (parts.size() - ids) + (isNamed ? 1 : 0);
    }
  }

  /** Whether a selector never applies on paper, such as one with {@code :hover}. */
  static boolean isNeverPrinted(String selector) {
    return NEVER_PRINTED.matcher(selector).matches();
  }

  /** Reads a selector; empty if it is not understood. */
  static Optional<Selector> of(String selector) {
    List<Step> steps = new ArrayList<>();
    boolean isChild = false;
    for (String word : selector.replace(">", " > ").strip().split("\\s+", -1)) {
      if (word.equals(">")) {
        isChild = true;
        continue;
      }
      boolean isRoot = word.equals(":root") || word.equals("svg|svg");
      Matcher simple = SIMPLE.matcher(isRoot ? "svg" : word);
      if (word.isEmpty() || !simple.matches()) {
        return Optional.empty();
      }
      String name = simple.group(1) == null ? "" : simple.group(1);
      List<String> parts =
          PART.matcher(simple.group(2)).results().map(each -> each.group()).toList();
      if (parts.stream().anyMatch(each -> each.startsWith("[") && !isAttribute(each))) {
        return Optional.empty();
      }
      steps.add(new Step(name, parts.stream().map(Selector::unescaped).toList(), isChild));
      isChild = false;
    }
    return steps.isEmpty() || isChild ? Optional.empty() : Optional.of(new Selector(steps));
  }

  /** How much it counts against others. */
  int weight() {
    return steps.stream().mapToInt(Step::weight).sum();
  }

  private static boolean isAttribute(String part) {
    return ATTRIBUTE.matcher(part).matches();
  }

  private static String unescaped(String part) {
    return part.startsWith("[") ? part : part.replaceAll("\\\\(.)", "$1");
  }

  /**
   * Whether an element is one of those.
   *
   * @param ancestors the elements around it, the nearest last
   */
  boolean fits(Node node, List<Node> ancestors) {
    return fits(steps.size() - 1, node, ancestors);
  }

  private boolean fits(int last, Node node, List<Node> ancestors) {
    Step step = steps.get(last);
    if (!step.fits(node)) {
      return false;
    }
    if (last == 0) {
      return true;
    }
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      if (fits(last - 1, ancestors.get(i), ancestors.subList(0, i))) {
        return true;
      }
      if (step.isChild()) {
        return false;
      }
    }
    return false;
  }
}
