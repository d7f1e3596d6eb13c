package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.check.passage.WrittenLink;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No text tells people to call the emergency number of another country. */
final class EmergencyNumbers implements WordingRule {
  private static final Rule RULE =
      Rule.error(
          "emergency-number",
          "emergency numbers to be called that are not the clinic's: after a word such as call,"
              + " or as a tel: link",
          EmergencyWords.SOURCE,
          "write the clinic's emergency number; if patients may call this one too, add it to"
              + " 'emergency-also' in content/clinic.yaml");

  /** What may come right before a number that is to be called. */
  private static final String LEAD =
      "(?:[^.!?;]{0,60}?(?:\\b(?:on|at|to|or|and|number|ambulance|and|oder|o|ou|of|le|el|il|the)\\b"
          + "|[:(,/])[\"“‘'(]?)?\\h*";

  private static final String NUMBER = "(?<![\\d.,/+-])(\\d{3,5}|\\d(?:[- .]\\d){2})";

  /** What makes a number a count of days or doses, or part of a longer phone number. */
  private static final String NOT_BEHIND =
      "(?!\\d|[.,:/–-]\\d|\\h?\\d|\\h?(?:%|percent\\b|days?\\b|hours?\\b|minutes?\\b|weeks?\\b"
          + "|months?\\b|times\\b|people\\b|patients\\b|steps\\b|metres?\\b|m[gLl]\\b|kg\\b))";

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    Set<String> own = EmergencyWords.ofClinic(wording);
    if (own.isEmpty()) {
      return;
    }
    for (Passage passage : wording.passages()) {
      if (passage.words().chars().anyMatch(Character::isDigit)) {
        inText(passage, own, report);
      }
    }
    for (WrittenLink link : wording.links()) {
      String number = link.address().replaceFirst("(?i)^tel:", "");
      if (number.length() < link.address().length() && isForeign(number, own)) {
        report.accept(problem(number, own, link.place(), link.scope()));
      }
    }
  }

  /**
   * Checks a passage.
   *
   * @param own the clinic's emergency numbers
   */
  static void inText(Passage passage, Set<String> own, Consumer<Diagnostic> report) {
    String calls = "(?iu)(?<!\\p{L})" + EmergencyWords.calls(passage.language()) + "(?!\\p{L})";
    Matcher call = Pattern.compile(calls).matcher(passage.words());
    Pattern numbers = Pattern.compile("(?iu)" + LEAD + NUMBER + NOT_BEHIND);
    while (call.find()) {
      Matcher number =
          numbers.matcher(passage.words()).region(call.end(), passage.words().length());
      number.useTransparentBounds(true);
      while (number.lookingAt()) {
        if (isForeign(number.group(1), own)) {
          Place place = passage.placeAt(number.start(1));
          report.accept(problem(number.group(1), own, place, passage.scope()));
        }
        number.region(number.end(), passage.words().length());
      }
    }
  }

  private static boolean isForeign(String number, Set<String> own) {
    return EmergencyWords.isEmergency(number) && !own.contains(EmergencyWords.digits(number));
  }

  private static Diagnostic problem(String number, Set<String> own, Place place, Scope scope) {
    String message =
        "'%s' is an emergency number, but the clinic's is %s"
            .formatted(
                number, own.stream().sorted().reduce((a, b) -> a + " or " + b).orElseThrow());
    return Diagnostic.of(RULE, place, message, RULE.mend(), scope);
  }
}
