package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.content.WordList;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Jargon is replaced with a plain word, or explained where it is first used. */
final class Jargon implements WordingRule {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");

  /** Names of services, jobs and medicines. */
  private static final Set<String> NAMED =
      Set.of(
          ("test lab laboratory form request collection collector result report service centre"
                  + " center clinic department unit ward team hospital program programme class"
                  + " group nurse doctor surgeon specialist therapist physiotherapist technician"
                  + " technologist scientist assistant registrar consultant practitioner worker"
                  + " surgery outpatient rehabilitation society association foundation contraceptive"
                  + " steroid antibiotic antifungal medicine medication tablet capsule syrup"
                  + " solution suspension liquid drop gel cream ointment spray vaccine syringe")
              .split(" ", -1));

  private static final Rule RULE =
      Rule.style(
          "jargon",
          "jargon without a plain word beside its first use; the list is in templates/words/, and"
              + " the clinic's own in content/words/",
          "Agency for Healthcare Research and Quality, PEMAT-P items 3 and 4 (common language,"
              + " terms defined), 2013",
          "use the plain word, or put it in brackets right after the first use");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    Set<WordList.Term> met = new HashSet<>();
    for (Passage passage : wording.passages()) {
      if (passage.is(Passage.Part.NAME) || passage.is(Passage.Part.CREDENTIALS)) {
        continue;
      }
      WordList list = wording.library().words(passage.language());
      List<MatchResult> words = WORD.matcher(passage.words()).results().toList();
      for (int i = 0; i < words.size(); i++) {
        Optional<WordList.Term> term = termAt(words, i, list);
        if (term.isPresent()
            && !isPartOfName(words, i, i + term.get().words().size(), list)
            && met.add(term.get())) {
          int start = words.get(i).start();
          int end = words.get(i + term.get().words().size() - 1).end();
          if (!isExplained(passage.words(), start, end)) {
            report.accept(problem(passage, start, end, term.get()));
          }
        }
      }
    }
  }

  private static Diagnostic problem(Passage passage, int start, int end, WordList.Term term) {
    return passage.problem(
        RULE,
        RULE.severity(),
        start,
        "'" + passage.words().substring(start, end) + "' is a word that many patients don't know",
        "write '"
            + term.plain()
            + "', or explain it in brackets: "
            + String.join(" ", term.words())
            + " ("
            + term.plain()
            + ")");
  }

  private static Optional<WordList.Term> termAt(List<MatchResult> words, int at, WordList list) {
    String first = words.get(at).group().toLowerCase(Locale.ROOT);
    for (String form : List.of(first, singular(first))) {
      for (WordList.Term term : list.beginningWith(form)) {
        if (matches(words, at, term.words())) {
          return Optional.of(term);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(List<MatchResult> words, int at, List<String> term) {
    if (at + term.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < term.size(); i++) {
      String word = words.get(at + i).group().toLowerCase(Locale.ROOT);
      boolean last = i == term.size() - 1;
      if (!word.equals(term.get(i)) && !(last && singular(word).equals(term.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static String singular(String word) {
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Whether it is part of the name of a service, a job or a medicine, possibly with more such words
   * between: "pathology test", "cardiac rehabilitation nurse". Patients need that very name.
   */
  private static boolean isPartOfName(List<MatchResult> words, int at, int end, WordList list) {
    int next = end;
    while (next < words.size() && termAt(words, next, list).isPresent() && next - at < 4) {
      next += termAt(words, next, list).get().words().size();
    }
    return next < words.size()
        && NAMED.contains(singular(words.get(next).group().toLowerCase(Locale.ROOT)));
  }

  /** "facet joint (a small spine joint)", or "a firm bandage (compression)". */
  private static boolean isExplained(String words, int start, int end) {
    boolean explainedAfter = words.startsWith(" (", end);
    boolean explains =
        start > 1
            && words.charAt(start - 1) == '('
            && end < words.length()
            && words.charAt(end) == ')';
    return explainedAfter || explains;
  }
}
