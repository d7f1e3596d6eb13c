package clinic.handouts.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The head of a layout as a card needs it: without rules for elements that the card does not have.
 * Cards that differ only in such rules are one card, and are typeset once.
 */
final class CardHead {
  private static final Pattern STYLE = Pattern.compile("(?s)(<style\\b[^>]*>)(.*?)(</style>)");

  /** A rule that can be left out without changing what the others mean. */
  private static final Pattern RULE = Pattern.compile("([^{}]*)\\{[^{}\"']*}");

  /** A selector of elements with a class, or of elements within those. */
  private static final Pattern WITH_CLASS = Pattern.compile("\\s*\\.([\\w-]+)[^,@/\\\\]*");

  private static final Pattern CLASSES =
      Pattern.compile("\\bclass\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private CardHead() {}

  /**
   * A head with fewer rules, with which a body looks the same.
   *
   * @param head up to its end tag
   * @param body everything after it
   */
  static String of(String head, String body) {
    String classes =
        CLASSES
            .matcher(body)
            .results()
            .map(each -> Optional.ofNullable(each.group(1)).orElseGet(() -> each.group(2)))
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    if (classes.contains("&")) {
      return head;
    }
    Set<String> used = Set.copyOf(Arrays.asList(classes.split("\\s+")));
    return STYLE
        .matcher(head)
        .replaceAll(
            style ->
                Matcher.quoteReplacement(
                    style.group(1) + needed(style.group(2), used) + style.group(3)));
  }

  private static String needed(String rules, Set<String> used) {
    return RULE.matcher(rules)
        .replaceAll(
            rule -> {
              Matcher selector = WITH_CLASS.matcher(rule.group(1));
              boolean needless =
                  selector.matches() && !used.contains(selector.group(1).toLowerCase(Locale.ROOT));
              return needless ? "" : Matcher.quoteReplacement(rule.group());
            });
  }
}
