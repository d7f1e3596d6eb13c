package clinic.handouts.check.translation;

import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Translation;
import clinic.handouts.edition.Editions;
import clinic.handouts.history.PastContent;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a translation says about itself can be true: it translates a version that exists, somebody
 * other than the translator has checked it, and it is said to still fit only where no number, count
 * or red flag of the source has changed.
 */
final class OnTheRecord implements TranslationRules.OfPair {
  static final Rule VERSION =
      Rule.form(
          "translation-version",
          "translations of a source version that does not exist yet; also (as a warning) a"
              + " 'translation' in the clinic's own language",
          "write the version of the source that was translated");

  static final Rule PEOPLE =
      Rule.error(
          "translation-people",
          "translations that were checked by their own translator, or by somebody who is not named",
          "ISO 17100, Translation services, 2015 (revision by a second person)",
          "have somebody else check it");

  static final Rule DATE =
      Rule.form(
          "translation-date",
          "checks of a translation that are dated in the future or before the review of its"
              + " source (a warning), or that were of an earlier version; 'still-fits' dated"
              + " before the check",
          "write the day on which it was compared with the source");

  static final Rule STILL_FITS =
      Rule.form(
          "translation-still-fits",
          "'still-fits' used although a number, unit, count, red flag, don't item or 'not'"
              + " of the source has changed",
          "translate what has changed, have it checked, and remove 'still-fits'");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)[^\\p{L}]*(?:tbd|tbc|todo|none|unknown|pending|n/?a|x+|[a-z]|(?:nobody|no one|not)\\b.*)?[^\\p{L}]*");

  @Override
  public List<Rule> rules() {
    return List.of(Editions.UNCHECKED, Editions.STALE, VERSION, PEOPLE, DATE, STILL_FITS);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    Translation said = pairs.translation().translation();
    if (pairs.translation().status() == Topic.Status.APPROVED
        && !said.isChecked()
        && !pairs.isVariety()) {
      report.accept(unchecked(pairs.translation(), scope));
    }
    if (said.version() > 0) {
      Topic source = pairs.source();
      version("translates version ", said.of(), said.version(), source, scope, report);
      version(
          "says that it still fits version ", said.stillFits(), said.fits(), source, scope, report);
      people(said, scope, report);
      named(said.checkedBy(), scope, report);
      named(said.fitsBy(), scope, report);
      date(library, source, pairs.translation(), scope, report);
      if (said.stillFits().isPresent() && said.fits() <= said.version()) {
        report.accept(needless(said, scope));
      }
      if (said.fits() > said.version() && said.fits() == source.version()) {
        stillFits(library, pairs, said, scope, report);
      }
    }
  }

  /** It is passed over, not stopped, but whoever approved it expects it to be given out. */
  private static Diagnostic unchecked(Topic translation, Scope scope) {
    return Diagnostic.warning(
        Editions.UNCHECKED,
        translation.title().place(),
        "this is approved, but nobody has checked the translation: it is not given out",
        "have somebody who reads both languages compare it with the source, then write"
            + " 'checked-by' and 'checked' under 'translation'; until then, write 'status: draft'",
        scope);
  }

  private static void version(
      String says,
      Text written,
      int version,
      Topic source,
      Scope scope,
      Consumer<Diagnostic> report) {
    if (version > source.version()) {
      report.accept(
          Diagnostic.of(
              VERSION,
              written.place(),
              "this " + says + version + ", but the source is only at version " + source.version(),
              "write a version of the source that exists",
              scope));
    }
  }

  private static Diagnostic needless(Translation said, Scope scope) {
    return Diagnostic.of(
        VERSION,
        said.stillFits().place(),
        "this is a translation of version "
            + said.of()
            + " itself, so 'still-fits' can't be for version "
            + said.stillFits(),
        "remove 'still-fits', or write the later version",
        scope);
  }

  /** A source does not translate anything. */
  static Optional<Diagnostic> ofSource(Topic source, Scope scope) {
    return source.translation().version() == 0
        ? Optional.empty()
        : Optional.of(
            Diagnostic.warning(
                VERSION,
                source.translation().of().place(),
                "this is in the clinic's own language, so it is the source and translates nothing",
                "remove 'translation', or correct 'language' in content/clinic.yaml",
                scope));
  }

  private static void people(Translation said, Scope scope, Consumer<Diagnostic> report) {
    if (said.checkedBy().isPresent() && name(said.by()).equals(name(said.checkedBy()))) {
      report.accept(
          Diagnostic.of(
              PEOPLE,
              said.checkedBy().place(),
              "the translator checked their own translation",
              "have somebody else who reads both languages compare it with the source",
              scope));
    }
  }

  private static void named(Text person, Scope scope, Consumer<Diagnostic> report) {
    if (person.isPresent() && NOBODY.matcher(person.value()).matches()) {
      report.accept(
          Diagnostic.of(
              PEOPLE,
              person.place(),
              "'" + person + "' is not a person's name",
              "write who compared it with the source, or leave it out until somebody has",
              scope));
    }
  }

  /** A name without what the person is, as in "Kim Sample, translator". */
  private static String name(Text person) {
    return person
        .value()
        .strip()
        .replaceAll("\\s+", " ")
        .replaceFirst("^(\\S+ .*?) ?[(,;].*", "$1")
        .toLowerCase(Locale.ROOT);
  }

  private static void date(
      Library library, Topic source, Topic translation, Scope scope, Consumer<Diagnostic> report) {
    Translation said = translation.translation();
    LocalDate today = library.workspace().today();
    if (said.fitsOn().isPresent() && LocalDate.parse(said.fitsOn().value()).isAfter(today)) {
      report.accept(
          Diagnostic.of(
              DATE,
              said.fitsOn().place(),
              "the day on which it was found to still fit is in the future",
              "write the day on which it was compared with the source",
              scope));
    }
    if (said.checked().isAbsent()) {
      return;
    }
    LocalDate checked = LocalDate.parse(said.checked().value());
    if (said.fitsOn().isPresent() && LocalDate.parse(said.fitsOn().value()).isBefore(checked)) {
      report.accept(
          Diagnostic.of(
              DATE,
              said.fitsOn().place(),
              "it was found to still fit before it was checked, on " + Days.inWords(checked),
              "write the day on which it was compared with the later version",
              scope));
    }
    LocalDate reviewed = source.review().reviewed();
    if (checked.isAfter(today)) {
      report.accept(
          Diagnostic.of(
              DATE,
              said.checked().place(),
              "the date of the check is in the future",
              "write the day on which it was compared with the source",
              scope));
    } else if (said.version() == source.version() && checked.isBefore(reviewed)) {
      report.accept(
          Diagnostic.warning(
              DATE,
              said.checked().place(),
              "the translation was checked before the source was last reviewed, on "
                  + Days.inWords(reviewed),
              "make sure that it still fits, then write the day of that check",
              scope));
    } else if (said.version() > 1 && isOfEarlier(library, translation, checked)) {
      report.accept(
          Diagnostic.of(
              DATE,
              said.checked().place(),
              "on " + Days.inWords(checked) + " an earlier version was checked",
              "have version "
                  + said.of()
                  + " compared with the source, then write the day of that check",
              scope));
    }
  }

  /** Whether a translation of an earlier version, with this check, was given out on a later day. */
  private static boolean isOfEarlier(Library library, Topic translation, LocalDate checked) {
    return new PastContent(library)
        .of(translation).stream()
            .filter(past -> past.kept().state().since().isAfter(checked))
            .map(past -> past.topic().translation())
            .anyMatch(
                past ->
                    past.version() < translation.translation().version()
                        && past.checked().value().equals(checked.toString()));
  }

  private static void stillFits(
      Library library, Pairs pairs, Translation said, Scope scope, Consumer<Diagnostic> report) {
    Optional<Topic> was = new PastContent(library).last(pairs.source(), said.version());
    Labels labels = library.labels(pairs.source().language()).orElseThrow();
    String why =
        was.map(past -> StillFits.why(past, pairs.source(), labels))
            .orElse(
                "version "
                    + said.of()
                    + " of the source was never given out, so nobody can compare it");
    if (!why.isEmpty()) {
      report.accept(
          Diagnostic.of(
              STILL_FITS,
              said.stillFits().place(),
              "it can't still fit: " + why,
              "translate what has changed, have it checked, then write 'of: "
                  + pairs.source().version()
                  + "' and remove 'still-fits'",
              scope));
    }
  }
}
