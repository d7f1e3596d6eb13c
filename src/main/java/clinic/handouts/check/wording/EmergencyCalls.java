package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** No text tells patients not to call for help in an emergency. */
final class EmergencyCalls implements WordingRule {
  private static final Rule RULE =
      Rule.form(
          "emergency-call",
          "English texts that tell people not to call the emergency number, and items of the"
              + " don't list that begin with calling it",
          "say when to call the emergency number; for small things write what to do instead, without"
              + " the number, such as 'For a mild rash, see a pharmacist.'");

  private static final String ADVERB =
      "(?:(?:ever|just|simply|please|immediately|always|yet|also|even|first|then|be)\\h+)*";

  /** English words that turn what follows into its opposite. */
  static final String NEGATION =
      "(?:(?:do|does|should|must|need|can|could|would)(?:\\h+not|n['’]?t)(?:\\h+(?:need|have)\\h+to)?"
          + "|cannot|never|not|avoid|stop|no\\h+(?:need|reason)\\h+to|not\\h+(?:necessary|needed)\\h+to"
          + "|instead\\h+of|rather\\h+than)\\h+";

  private static final String EMERGENCY =
      "(?:triple\\h+zero|ambulance|emergency\\h+(?:number|services?|line)";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    Set<String> own = EmergencyWords.ofClinic(wording);
    wording.passages().forEach(passage -> check(passage, own, report));
  }

  /**
   * Checks a passage.
   *
   * @param own the clinic's emergency numbers
   */
  static void check(Passage passage, Set<String> own, Consumer<Diagnostic> report) {
    if (own.isEmpty()) {
      return;
    }
    String numbers = own.stream().map(EmergencyCalls::spaced).collect(Collectors.joining("|"));
    Matcher found = against(passage, numbers).matcher(passage.words());
    if (found.find()) {
      report.accept(passage.problem(RULE, found.start(), "this tells people not to call for help"));
    }
  }

  /** Digits that may have spaces between them. */
  private static String spaced(String number) {
    return String.join("\\h?", number.split("", -1));
  }

  /**
   * What tells people not to call, within one clause: "cannot wake your child, call 000" does not.
   */
  private static Pattern against(Passage passage, String numbers) {
    String calls = EmergencyWords.calls(passage.language());
    String number = EMERGENCY + "|(?<!\\d)(?:" + numbers + ")(?!\\d|\\h\\d))(?!\\p{L})";
    String call =
        ADVERB
            + calls
            + "(?!\\p{L})(?:(?!"
            + calls
            + "(?!\\p{L})|\\b(?:but|when|if|before|until|unless)\\b)[^,.;:!?—–]){0,60}?"
            + number;
    String negated =
        passage.isEnglish() ? "\\b" + NEGATION + "(?:" + call + "|" + number + ")" : "";
    String dont = passage.is(Part.DONT) ? "^" + call : "";
    String mentioned =
        passage.isEnglish()
            ? number + "[^.!?;]{0,60}?\\b" + NEGATION + ADVERB + calls + "\\h+(?:it|them)\\b"
            : "";
    if (!mentioned.isEmpty()) {
      negated = negated + "|" + mentioned;
    }
    String both = negated.isEmpty() || dont.isEmpty() ? negated + dont : negated + "|" + dont;
    return Pattern.compile(both.isEmpty() ? "(?!)" : "(?iu)(?:" + both + ")");
  }
}
