package clinic.handouts.check;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.FormattedText;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reviews have happened, come in order, and are not overdue. An overdue topic is an error: nobody
 * answers for it any more.
 */
final class Dates implements Rule {
  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    LocalDate today = library.workspace().today();
    for (ContentFile file : library.files("topic")) {
      for (FormattedText text : file.texts()) {
        boolean past = text.path().equals("reviewed") || text.path().endsWith("].accessed");
        if (past && date(text).filter(date -> date.isAfter(today)).isPresent()) {
          report.accept(
              Diagnostic.error(
                  "date-future",
                  text.text().place(),
                  text.path() + " lies in the future: " + text.text().value(),
                  "write the day on which it was done",
                  file.scope()));
        }
      }
    }
    for (Topic topic : library.topics()) {
      library.files("topic").stream()
          .filter(each -> each.id().equals(topic.id()) && each.language().equals(topic.language()))
          .forEach(file -> review(topic, file, today, report));
    }
  }

  private static void review(
      Topic topic, ContentFile file, LocalDate today, Consumer<Diagnostic> report) {
    LocalDate reviewed = topic.review().reviewed();
    LocalDate due = topic.review().due();
    String key = file.tree().get("review-due").isPresent() ? "review-due" : "reviewed";
    if (due.isBefore(reviewed)) {
      report.accept(
          Diagnostic.error(
              "date-order",
              file.tree().placeOf(key),
              "the next review, " + due + ", is due before the last one, " + reviewed,
              "let review-due lie after reviewed, or leave it out",
              file.scope()));
    } else if (topic.review().isOverdue(today) && !topic.withdrawal().isInForce(today)) {
      report.accept(
          Diagnostic.error(
              "overdue",
              file.tree().placeOf(key),
              "the review was due on " + due + ": the topic is not given out any more",
              "review it, then set 'reviewed' to that day and move 'review-due'",
              file.scope()));
    }
  }

  private static Optional<LocalDate> date(FormattedText text) {
    try {
      return Optional.of(LocalDate.parse(text.text().value()));
    } catch (DateTimeException e) {
      return Optional.empty(); // The structure already says so.
    }
  }
}
