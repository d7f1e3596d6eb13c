package clinic.handouts.pdf;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stylesheet rules of a document: its own, and those of the stylesheets it links to. */
final class UsedRules {
  private static final Pattern LINKED =
      Pattern.compile("<link\\b[^>]*?href=\"workspace:templates/([^\"]+)\"");
  private static final Pattern OWN =
      Pattern.compile("<style\\b[^>]*>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private UsedRules() {}

  /** The rules, without comments; empty if not all of them can be read. */
  static Optional<String> of(String xhtml, Workspace workspace) {
    StringBuilder rules = new StringBuilder();
    OWN.matcher(xhtml).results().forEach(own -> rules.append(own.group(1)).append('\n'));
    for (Matcher linked = LINKED.matcher(xhtml); linked.find(); ) {
      try {
        byte[] sheet = workspace.template(linked.group(1));
        rules.append(new String(sheet, StandardCharsets.UTF_8)).append('\n');
      } catch (UnreadableException e) {
        return Optional.empty();
      }
    }
    String plain = COMMENT.matcher(rules).replaceAll("");
    return plain.contains("@import") ? Optional.empty() : Optional.of(plain);
  }
}
