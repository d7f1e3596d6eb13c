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

/** No runs of capitals, so that words keep their shape. Acronyms of up to four letters are fine. */
final class Capitals implements WordingRule {
  private static final Pattern RUN =
      Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{2,}(?:['’ -]+\\p{Lu}{2,})*(?![\\p{L}\\p{N}])");

  /** The number that continues after a word, as in 13 HEALTH. */
  private static final Pattern DIALLED = Pattern.compile("\\b1[38](?:00)?\\h$");

  /** Names of services have hyphens, as in NURSE-ON-CALL; shouted words do not. */
  private static final Pattern JOINED = Pattern.compile("\\p{Lu}+(?:-\\p{Lu}+){2,}");

  private static final Pattern GAP = Pattern.compile("['’ -]+");
  private static final int ACRONYM = 4;

  /**
   * Short words that are not acronyms: together with one of them, two capitalised words count as a
   * run.
   */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "DO", "NOT", "DON", "NO", "YES", "THE", "AND", "OR", "IF", "IS", "ARE", "YOU", "YOUR",
          "MUST", "STOP", "TAKE", "CALL", "ONLY", "ANY", "ALL", "BE", "BED", "REST", "PAIN", "WITH",
          "FOR", "TO", "IN", "ON", "OF", "AT", "GO", "GET", "HELP", "NOW", "SEE", "USE", "KEEP");

  /** Names of more than four letters that are written in capitals. */
  private static final Set<String> NAMES = Set.of("COVID", "NSAID", "AHPRA", "SARS-COV");

  private static final Rule RULE =
      Rule.style(
          "capitals",
          "runs of capitals: a word of more than 4 letters, or several words",
          "UK Association for Accessible Formats, Creating clear print and large print documents,"
              + " 2012",
          "use lower-case letters; for emphasis, put **two stars** around it where"
              + " Markdown is allowed");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    for (Passage passage : wording.passages()) {
      if (passage.is(Part.NAME) || passage.is(Part.CREDENTIALS)) {
        continue;
      }
      Matcher run = RUN.matcher(passage.words());
      while (run.find()) {
        String before = passage.words().substring(0, run.start());
        if (isShouted(run.group()) && !DIALLED.matcher(before).find()) {
          report.accept(passage.problem(RULE, run.start(), "'" + run.group() + "' is in capitals"));
        }
      }
    }
  }

  private static boolean isShouted(String run) {
    List<String> words = List.of(GAP.split(run, -1));
    return !JOINED.matcher(run).matches() && isShouted(words);
  }

  private static boolean isShouted(List<String> words) {
    return words.stream().anyMatch(word -> word.length() > ACRONYM && !NAMES.contains(word))
        || (words.size() > 1 && words.stream().anyMatch(SMALL_WORDS::contains));
  }
}
