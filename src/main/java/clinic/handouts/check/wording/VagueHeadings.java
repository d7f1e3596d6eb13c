package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A heading says what the reader will learn. */
final class VagueHeadings implements WordingRule {
  private static final Rule RULE =
      Rule.style(
          "heading-vague",
          "English headings that say nothing, such as Introduction, Overview or Notes",
          "Agency for Healthcare Research and Quality, PEMAT-P item 9 (informative headers), 2013",
          "make the heading say what the section explains, such as 'Why moving helps'");

  private static final Set<String> VAGUE =
      Set.of(
          "about",
          "about this",
          "about this handout",
          "about this sheet",
          "additional information",
          "background",
          "background information",
          "conclusion",
          "content",
          "details",
          "discussion",
          "facts",
          "further information",
          "further notes",
          "general",
          "general advice",
          "general information",
          "important",
          "important information",
          "info",
          "information",
          "intro",
          "introduction",
          "key points",
          "miscellaneous",
          "more",
          "more information",
          "note",
          "notes",
          "other",
          "other information",
          "others",
          "overview",
          "please note",
          "preface",
          "section",
          "summary",
          "text",
          "things to know",
          "topic",
          "various");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    wording
        .english(Part.HEADING)
        .filter(heading -> VAGUE.contains(letters(heading.words())))
        .forEach(
            heading ->
                report.accept(
                    heading.problem(
                        RULE, 0, "the heading '" + heading.words() + "' says nothing")));
  }

  /** Without numbers and punctuation: "1. Overview:" is "overview". */
  private static String letters(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
  }
}
