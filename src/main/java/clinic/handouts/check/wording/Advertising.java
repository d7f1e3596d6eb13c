package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that Australia's National Law (section 133) and its boards restrict in advertising. An
 * error when clinics or clinicians describe themselves, a warning in clinical text. A rule of
 * thumb, not legal advice.
 */
final class Advertising implements WordingRule {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:(speciali[sz](?:es?|ed|ts?)|special(?:i?ty|i?ties))"
              + "|testimonials?|cure[sd]?|guaranteed|100 ?(?:%|per ?cent) safe)\\b");

  /** Professions that have specialist registration in Australia (National Law, section 13). */
  private static final Pattern HAVE_SPECIALISTS =
      Pattern.compile(
          "(?i)\\b(?:medical|doctor|physician|surgeon|GP|general practitioner|dentist|podiatrist)");

  /** Somebody describing themselves, in the clause before a word. */
  private static final Pattern OURSELVES =
      Pattern.compile("(?iu)\\b(?:we|we['’]re|our|us|i|i['’]m|my)\\b[^.!?;]*$");

  private static final String SOURCE =
      "Health Practitioner Regulation National Law, s 133, 2009; Osteopathy Board of Australia,"
          + " June 2015";
  private static final String HELP =
      "say what you do, without the word; a rule of thumb, not legal advice";
  private static final Rule RULE =
      Rule.error(
          "advertising",
          "in Australia, in names, credentials and notes of clinic and clinicians: specialist,"
              + " specialise, specialty, testimonial, cure, guaranteed, 100% safe",
          SOURCE,
          HELP);
  private static final Rule CLINICAL =
      Rule.style(
          "advertising-clinical",
          "in Australia, the same words in clinical text: topics, do and don't items, disclaimer;"
              + " except a specialist to whom patients are referred",
          SOURCE,
          "check that it promises nothing; a rule of thumb, not legal advice");

  @Override
  public List<Rule> rules() {
    return List.of(RULE, CLINICAL);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    if (!wording.isAustralian()) {
      return;
    }
    boolean mayBeSpecialist = mayBeSpecialist(wording.file());
    for (Passage passage : wording.passages()) {
      Matcher word = NAMED.matcher(passage.words());
      while (word.find()) {
        if (word.group(1) == null || !(mayBeSpecialist || isReferral(passage, word))) {
          report.accept(
              passage.problem(
                  isPromotion(passage.part()) ? RULE : CLINICAL,
                  word.start(),
                  "'"
                      + word.group()
                      + "' is a word covered by the National Law's advertising rules"));
        }
      }
    }
  }

  /** In clinical text, "see your foot specialist" sends patients on; "our specialists" boasts. */
  private static boolean isReferral(Passage passage, Matcher word) {
    String before = passage.words().substring(0, word.start());
    return !isPromotion(passage.part())
        && word.group().toLowerCase(Locale.ROOT).matches("specialists?")
        && !OURSELVES.matcher(before).find();
  }

  private static boolean isPromotion(Part part) {
    return part == Part.NAME || part == Part.CREDENTIALS || part == Part.NOTE;
  }

  private static boolean mayBeSpecialist(ContentFile file) {
    String professions =
        file.tree()
            .get("profession")
            .map(value -> value.allTexts().map(Text::value).collect(Collectors.joining(" ")))
            .orElse("");
    return file.is("clinician") && HAVE_SPECIALISTS.matcher(professions).find();
  }
}
