package clinic.handouts.check;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules, run over a library. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new FileForms(),
          new Placeholders(),
          new MarkdownSubset(),
          new LanguageTags(),
          new SectionIds(),
          new KnownTopics(),
          new KnownPeople(),
          new ClinicianVersions(),
          new Disclaimers(),
          new Translations(),
          new Dates(),
          new Versions(),
          new Images(),
          new Glyphs(),
          new BrandContrast(),
          new BrandFonts(),
          new Sources(),
          new ListLength(),
          new WordingRules());

  private Checks() {}

  /**
   * Every problem of a library: those found while reading it and those the rules find, without
   * those that a topic waives.
   *
   * @return sorted by place; what touches several editions is there once, with the scopes of all
   */
  public static List<Diagnostic> of(Library library) {
    List<Diagnostic> problems = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.check(library, problems::add);
    }
    Waivers waivers = new Waivers(cards(), library.workspace().today());
    return Diagnostic.sorted(waivers.applied(library, problems));
  }

  /** What every rule says of itself, by id. */
  public static List<RuleCard> cards() {
    return Stream.concat(
            Waivers.cards().stream(), RULES.stream().flatMap(rule -> rule.cards().stream()))
        .sorted(Comparator.comparing(RuleCard::id))
        .toList();
  }
}
