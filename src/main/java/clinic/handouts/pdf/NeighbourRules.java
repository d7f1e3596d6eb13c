package clinic.handouts.pdf;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stylesheet rules that depend on an element's siblings. A clinician card that is typeset
 * separately has no siblings, and would look different from how it looks in its handout.
 */
final class NeighbourRules {
  private static final Pattern LINKED =
      Pattern.compile("<link\\b[^>]*?href=\"workspace:templates/([^\"]+)\"");
  private static final Pattern OWN =
      Pattern.compile("<style\\b[^>]*>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SELECTORS = Pattern.compile("([^{};]*)\\{");
  private static final Pattern LOOKS_BESIDE =
      Pattern.compile("[+~]|:(first|last|nth|only)-|:(empty|not|has)\\b");

  private NeighbourRules() {}

  /**
   * Whether the stylesheets of a document have any; one that can't be read is assumed to have some.
   */
  static boolean areIn(String xhtml, Workspace workspace) {
    StringBuilder rules = new StringBuilder();
    OWN.matcher(xhtml).results().forEach(own -> rules.append(own.group(1)).append('\n'));
    for (Matcher linked = LINKED.matcher(xhtml); linked.find(); ) {
      try {
        byte[] sheet = workspace.template(linked.group(1));
        rules.append(new String(sheet, StandardCharsets.UTF_8)).append('\n');
      } catch (UnreadableException e) {
        return true;
      }
    }
    String plain = COMMENT.matcher(rules).replaceAll("");
    return plain.contains("@import")
        || SELECTORS
            .matcher(plain)
            .results()
            .anyMatch(selectors -> LOOKS_BESIDE.matcher(selectors.group(1)).find());
  }
}
