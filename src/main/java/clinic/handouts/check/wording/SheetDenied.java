package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A clinician's own texts don't tell patients to ignore the sheet that they are on. */
final class SheetDenied implements WordingRule {
  private static final Rule RULE =
      Rule.form(
          "sheet-denied",
          "English notes and items of clinicians that tell patients to ignore the sheet, its lists"
              + " or its red flags, or that they are wrong",
          "remove it; to leave a section out, use 'leave-out', and have anything wrong in the"
              + " topic corrected there");

  private static final String SHEET =
      "\\h+(?:(?:of|in|on|all|any|everything|what|whatever|the|this|that|these|those|your|is|it|"
          + "says|said|written|printed|other|rest|whole|general|usual|do|don['’]?t)\\h+){0,6}"
          + "(?:lists?|sheet|hand-?out|leaflet|page|paper|advice|instructions?|above|below|red\\h+flags?"
          + "|warning\\h+signs?|do['’]?s|don['’]?ts|disclaimer|everything|says|printed|written)\\b";

  private static final Pattern IGNORE =
      Pattern.compile(
          "(?iu)\\b(?:ignore|disregard|forget|overlook|skip|"
              + "(?:take\\h+no\\h+notice|pay\\h+no\\h+attention)\\h+(?:of|to)|"
              + "(?:do\\h+not|don['’]?t|never|no\\h+need\\h+to|need\\h+not)\\h+"
              + "(?:follow|read|believe|trust|mind|heed|use|worry\\h+about|do\\h+what))"
              + SHEET
              + "|\\b(?:throw|bin|tear|rip)\\h+(?:(?:away|out|up)\\h+)?(?:this|the|your)\\h+"
              + "(?:sheet|hand-?out|leaflet|page)\\b");

  private static final Pattern FOLLOW =
      Pattern.compile("(?iu)^(?:follow|read|believe|trust|mind|heed|use|do\\h+what)" + SHEET);

  private static final Pattern WRONG =
      Pattern.compile(
          "(?iu)\\b(?:this|the|these)\\h+(?:(?:do|don['’]t)\\h+)?(?:lists?|sheet|hand-?out|leaflet|page"
              + "|advice|red\\h+flags?|warning\\h+signs?)(?:\\h+(?:above|below|here))?\\h+"
              + "(?:(?:is|are)\\h+(?:wrong|not\\h+(?:right|true|for\\h+you)|out\\h+of\\h+date|outdated|old)"
              + "|(?:does|do)(?:\\h+not|n['’]t)\\h+(?:apply|matter|count|concern\\h+you))"
              + "|\\bnone\\h+of\\h+(?:this|these|it|the\\h+above)\\h+(?:applies|apply|matters?|counts?)\\b");

  /** Words that reverse the meaning of "ignore". */
  private static final Pattern NEGATED =
      Pattern.compile("(?iu)(?:\\b(?:not|never|cannot)|n['’]t)\\h+(?:\\p{L}+\\h+)?$");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    if (!wording.file().is("clinician")) {
      return;
    }
    wording.passages().forEach(passage -> check(passage, report));
  }

  /** Checks a passage by somebody who adds to a topic. */
  static void check(Passage passage, Consumer<Diagnostic> report) {
    if (passage.isEnglish() && passage.part().isRunning()) {
      (passage.is(Part.DONT) ? List.of(FOLLOW, WRONG) : List.of(IGNORE, WRONG))
          .stream()
              .flatMap(denial -> denial.matcher(passage.words()).results())
              .filter(found -> !isNegated(passage.words().substring(0, found.start())))
              .findFirst()
              .map(found -> problem(passage, found))
              .ifPresent(report);
    }
  }

  private static Diagnostic problem(Passage passage, MatchResult found) {
    String message = "'" + found.group() + "' tells patients to ignore this handout";
    return passage.problem(RULE, found.start(), message);
  }

  private static boolean isNegated(String before) {
    return NEGATED.matcher(before).find();
  }
}
