package clinic.handouts.pdf;

import clinic.handouts.files.Workspace;
import java.util.regex.Pattern;

/**
 * Stylesheet rules that depend on an element's siblings. A clinician card that is typeset
 * separately has no siblings, and would look different from how it looks in its handout.
 */
final class NeighbourRules {
  private static final Pattern SELECTORS = Pattern.compile("([^{};]*)\\{");
  private static final Pattern LOOKS_BESIDE =
      Pattern.compile("[+~]|:(first|last|nth|only)-|:(empty|not|has)\\b");

  private NeighbourRules() {}

  /**
   * Whether the stylesheets of a document have any; one that can't be read is assumed to have some.
   */
  static boolean areIn(String xhtml, Workspace workspace) {
    return UsedRules.of(xhtml, workspace)
        .filter(
            rules ->
                SELECTORS
                    .matcher(rules)
                    .results()
                    .noneMatch(selectors -> LOOKS_BESIDE.matcher(selectors.group(1)).find()))
        .isEmpty();
  }
}
