package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No text names a page of its own handout: in another format it is another page, or none. */
final class PageReferences implements WordingRule {
  private static final Rule RULE =
      Rule.style(
          "page-reference",
          "English texts that name a page, such as \"on page 2\", which may be a different"
              + " page in other formats",
          Rule.OWN,
          "name the heading instead, such as 'see Your exercises'");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)\\b(?:on|see|to|at|from)\\h+(?:the\\h+)?(?:pages?\\h+\\d{1,2}|(?:next|last|first|other|back)"
              + "\\h+page)\\b|\\boverleaf\\b");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    for (Passage passage : wording.passages()) {
      Matcher page = PAGE.matcher(passage.words());
      if (passage.isEnglish() && page.find()) {
        report.accept(
            passage.problem(
                RULE,
                page.start(),
                "'" + page.group() + "' may be on a different page in the other formats"));
      }
    }
  }
}
