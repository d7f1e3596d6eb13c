package clinic.handouts.check;

import clinic.handouts.check.clinic.BrandContrast;
import clinic.handouts.check.clinic.BrandFonts;
import clinic.handouts.check.clinic.ClinicianPhases;
import clinic.handouts.check.clinic.ClinicianVersions;
import clinic.handouts.check.clinic.Disclaimers;
import clinic.handouts.check.clinic.KnownPeople;
import clinic.handouts.check.clinic.LabelMeaning;
import clinic.handouts.check.clinic.SectionIds;
import clinic.handouts.check.clinic.TimeZones;
import clinic.handouts.check.clinic.UncheckedLabels;
import clinic.handouts.check.content.Dates;
import clinic.handouts.check.content.FileForms;
import clinic.handouts.check.content.Glyphs;
import clinic.handouts.check.content.Images;
import clinic.handouts.check.content.KnownFormats;
import clinic.handouts.check.content.KnownTopics;
import clinic.handouts.check.content.LanguageTags;
import clinic.handouts.check.content.LineEnds;
import clinic.handouts.check.content.ListLength;
import clinic.handouts.check.content.MarkdownSubset;
import clinic.handouts.check.content.Placeholders;
import clinic.handouts.check.content.RunTogether;
import clinic.handouts.check.content.SameAdvice;
import clinic.handouts.check.content.SectionParts;
import clinic.handouts.check.content.Sources;
import clinic.handouts.check.content.Tables;
import clinic.handouts.check.content.Translations;
import clinic.handouts.check.content.Versions;
import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.check.paper.PressRules;
import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.slip.CutWords;
import clinic.handouts.check.slip.FlowItems;
import clinic.handouts.check.slip.ListEdges;
import clinic.handouts.check.slip.ListNumbers;
import clinic.handouts.check.slip.LostMarks;
import clinic.handouts.check.slip.PhaseItems;
import clinic.handouts.check.slip.StrayKeys;
import clinic.handouts.check.slip.WholeQuotes;
import clinic.handouts.check.slip.ZoneHeadings;
import clinic.handouts.check.translation.TranslationRules;
import clinic.handouts.check.wording.WordingRules;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks of content, run over a library. */
public final class Checks {
  private static final List<ContentCheck> CHECKS =
      List.of(
          new FileForms(),
          new Placeholders(),
          new MarkdownSubset(),
          new RunTogether(),
          new Tables(),
          new ListNumbers(),
          new WholeQuotes(),
          new LostMarks(),
          new CutWords(),
          new PhaseItems(),
          new FlowItems(),
          new ListEdges(),
          new StrayKeys(),
          new ZoneHeadings(),
          new LineEnds(),
          new LanguageTags(),
          new SectionIds(),
          new SectionParts(),
          new KnownTopics(),
          new KnownFormats(),
          new TimeZones(),
          new KnownPeople(),
          new ClinicianVersions(),
          new ClinicianPhases(),
          new Disclaimers(),
          new LabelMeaning(),
          new UncheckedLabels(),
          new Translations(),
          new TranslationRules(),
          new Dates(),
          new Versions(),
          new Images(),
          new Glyphs(),
          new BrandContrast(),
          new BrandFonts(),
          new Sources(),
          new ListLength(),
          new SameAdvice(),
          new WordingRules());

  private Checks() {}

  /**
   * Every problem of a library: those found while reading it and those that the rules find, except
   * those that a topic waives.
   *
   * @return sorted by place; a problem that affects several editions is listed once, with all the
   *     scopes
   */
  public static List<Diagnostic> of(Library library) {
    List<Diagnostic> problems = new ArrayList<>();
    for (ContentCheck each : CHECKS) {
      each.check(library, problems::add);
    }
    Waivers waivers = new Waivers(rules(), library.workspace().today());
    return Diagnostic.sorted(waivers.applied(library, problems));
  }

  /** All rules of the program, by id, including those of later stages. */
  public static List<Rule> rules() {
    return Stream.of(
            CHECKS.stream().flatMap(each -> each.rules().stream()),
            Waivers.rules().stream(),
            LayoutRules.rules().stream(),
            ProofRules.rules().stream(),
            PressRules.rules().stream())
        .flatMap(each -> each)
        .distinct() // Several classes report the same rule, such as the one about ids.
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }
}
