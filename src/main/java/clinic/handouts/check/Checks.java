package clinic.handouts.check;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Library;
import java.util.ArrayList;
import java.util.List;

/** All rules, run over a library. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new MarkdownSubset(),
          new LanguageTags(),
          new SectionIds(),
          new KnownTopics(),
          new KnownPeople(),
          new ClinicianVersions(),
          new Disclaimers(),
          new Translations(),
          new Dates(),
          new Images(),
          new Glyphs());

  private Checks() {}

  /**
   * Every problem of a library: those found while reading it and those the rules find.
   *
   * @return sorted by place; what touches several editions is there once, with the scopes of all
   */
  public static List<Diagnostic> of(Library library) {
    List<Diagnostic> problems = new ArrayList<>(library.problems());
    for (Rule rule : RULES) {
      rule.check(library, problems::add);
    }
    return Diagnostic.sorted(problems);
  }
}
