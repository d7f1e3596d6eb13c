package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.Clinic;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Editions;
import clinic.handouts.text.Days;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.YamlValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reviews have happened, are in order, and are not overdue. An overdue topic is an error, because
 * nobody is responsible for it any more.
 */
public final class Dates implements ContentCheck {
  static final Rule DATE_FUTURE =
      Rule.form(
          "date-future",
          "dates of a review, or of reading a source, that are in the future",
          "write the day on which it was done");

  static final Rule DATE_ORDER =
      Rule.form(
          "date-order",
          "next reviews that are due before the last one",
          "make review-due later than reviewed");

  static final Rule DUE_SOON =
      Rule.warning(
          "due-soon",
          "topics whose review is due within 60 days",
          "Krames, Editorial policy, 2020",
          "plan the review now");

  static final Rule REVIEW_FAR =
      Rule.warning(
          "review-far",
          "next reviews more than five years after the last one",
          "Krames, Editorial policy (24 months), 2020",
          "check the year");

  /** The longest time that a clinic may allow for a review with 'review-months', in months. */
  private static final int FAR_MONTHS = 60;

  @Override
  public List<Rule> rules() {
    return List.of(
        DATE_FUTURE,
        DATE_ORDER,
        Editions.OVERDUE,
        DUE_SOON,
        REVIEW_FAR,
        Editions.WITHDRAWN,
        Editions.DRAFT);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    LocalDate today = library.workspace().today();
    for (ContentFile file : library.files("topic")) {
      file.texts().forEach(text -> future(text, file, today, report));
      review(file, reviewMonths(library), today, report);
    }
  }

  private static void future(
      FormattedText text, ContentFile file, LocalDate today, Consumer<Diagnostic> report) {
    boolean past = text.path().equals("reviewed") || text.path().endsWith("].accessed");
    Optional<LocalDate> day = Days.read(text.text().value()).filter(date -> date.isAfter(today));
    if (past && day.isPresent()) {
      report.accept(
          Diagnostic.of(
              DATE_FUTURE,
              text.text().place(),
              text.path() + " is in the future: " + Days.inWords(day.get()),
              "write the day on which it was done",
              file.scope()));
    }
  }

  private static void review(
      ContentFile file, int reviewMonths, LocalDate today, Consumer<Diagnostic> report) {
    Optional<LocalDate> reviewed = Days.read(file.tree().textAt("reviewed").value());
    boolean said = file.tree().get("review-due").isPresent();
    Optional<LocalDate> due =
        said
            ? Days.read(file.tree().textAt("review-due").value())
            : reviewed.map(day -> day.plusMonths(reviewMonths));
    String key = said ? "review-due" : "reviewed";
    if (reviewed.isEmpty() || due.isEmpty()) {
      return; // The structure check already says so.
    }
    if (due.get().isBefore(reviewed.get())) {
      report.accept(
          Diagnostic.of(
              DATE_ORDER,
              file.tree().placeOf(key),
              "the next review, "
                  + Days.inWords(due.get())
                  + ", is due before the last one, "
                  + Days.inWords(reviewed.get()),
              "make review-due later than reviewed, or leave it out",
              file.scope()));
    } else if (today.isAfter(due.get()) && !isWithdrawn(file, today)) {
      report.accept(
          Diagnostic.of(
              Editions.OVERDUE,
              file.tree().placeOf(key),
              "the review was due on "
                  + Days.inWords(due.get())
                  + ": the topic is no longer given out",
              "review it, then set 'reviewed' to that day and update 'review-due'; until then,"
                  + " only --allow-overdue makes it, with a warning on every page",
              file.scope()));
    } else if (!today.plusDays(Topic.Review.SOON_DAYS).isBefore(due.get())
        && !isWithdrawn(file, today)) {
      long days = today.until(due.get(), ChronoUnit.DAYS);
      report.accept(
          Diagnostic.of(
              DUE_SOON,
              file.tree().placeOf(key),
              "the review is due on "
                  + Days.inWords(due.get())
                  + (days == 0 ? ", today" : days == 1 ? ", tomorrow" : ", in " + days + " days"),
              "review it now: from the day after, the topic is no longer given out",
              file.scope()));
    } else if (due.get().isAfter(reviewed.get().plusMonths(FAR_MONTHS))) {
      report.accept(
          Diagnostic.of(
              REVIEW_FAR,
              file.tree().placeOf(key),
              "the next review, "
                  + Days.inWords(due.get())
                  + ", is more than five years after the last one",
              "check the year",
              file.scope()));
    }
  }

  private static boolean isWithdrawn(ContentFile file, LocalDate today) {
    return file.tree()
        .get("withdrawn")
        .flatMap(withdrawn -> Days.read(withdrawn.textAt("on").value()))
        .filter(on -> !today.isBefore(on))
        .isPresent();
  }

  /** The clinic's review period in months; the maximum if it can't be read. */
  private static int reviewMonths(Library library) {
    return library
        .clinic()
        .map(Clinic::reviewMonths)
        .orElseGet(
            () ->
                library.files("clinic").stream()
                    .map(clinic -> clinic.tree().get("review-months"))
                    .findFirst()
                    .map(months -> months.map(Dates::months).orElse(Clinic.DEFAULT_REVIEW_MONTHS))
                    .orElse(FAR_MONTHS));
  }

  private static int months(YamlValue value) {
    String months = value.text().map(text -> text.value()).orElse("");
    return months.matches("[1-9][0-9]?") ? Integer.parseInt(months) : FAR_MONTHS;
  }
}
