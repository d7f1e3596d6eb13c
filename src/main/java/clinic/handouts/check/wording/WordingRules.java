package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rules about words: each file is read once, as patients read it, then every rule checks it.
 */
public final class WordingRules implements ContentCheck {
  private static final List<WordingRule> RULES =
      List.of(
          new ReadingGrade(),
          new SentenceLength(),
          new SummaryLength(),
          new LongParagraph(),
          new VagueHeadings(),
          new NoYou(),
          new DoActions(),
          new DontPhrasing(),
          new Jargon(),
          new DoseNotation(),
          new ForeignDigits(),
          new PageReferences(),
          new Capitals(),
          new AltRepeatsCaption(),
          new Advertising(),
          new DoctorTitle(),
          new Phones(),
          new EmergencyNumbers(),
          new EmergencyCalls(),
          new SheetDenied(),
          new LinkHosts());

  @Override
  public List<Rule> rules() {
    return RULES.stream().flatMap(each -> each.rules().stream()).toList();
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      Wording wording = Wording.of(file, library);
      RULES.forEach(rule -> rule.check(wording, report));
    }
  }
}
