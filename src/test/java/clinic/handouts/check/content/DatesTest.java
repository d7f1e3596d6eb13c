package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest extends WorkspaceTest {
  private static final String OVERDUE_HELP =
      "  help: review it, then set 'reviewed' to that day and update 'review-due'; until then,"
          + " only --allow-overdue makes it, with a warning on every page";

  private static final String DUE_SOON_HELP =
      "  help: review it now: from the day after, the topic is no longer given out";

  private void reviewed(String lines) {
    workspace.replace(BACK, "reviewed: 2026-11-01", lines);
  }

  @Test
  void aReviewInTheFutureIsRefused() {
    reviewed("reviewed: 2026-11-23");
    says(
        BACK + ":4:11: error[date-future]: reviewed is in the future: 23 Nov 2026",
        "  help: write the day on which it was done");
  }

  @Test
  void aReviewOfTodayIsFine() {
    reviewed("reviewed: 2026-11-22");
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "Australia/Melbourne, 2026-11-22T12:59:59Z, 2026-11-22",
    "Australia/Melbourne, 2026-11-22T13:00:00Z, 2026-11-23",
    "America/Los_Angeles, 2026-11-22T07:59:59Z, 2026-11-21",
    "Etc/UTC,             2026-11-22T12:59:59Z, 2026-11-22",
  })
  void todayIsTheDayWhereTheClinicIs(String zone, String instant, String today) {
    workspace.replace(CLINIC, "language:", "time-zone: " + zone + "\nlanguage:").at(instant);
    LocalDate day = LocalDate.parse(today);
    reviewed("reviewed: " + day);
    saysNothing();
    workspace.replace(BACK, "reviewed: " + day, "reviewed: " + day.plusDays(1));
    assertThat(workspace.problems()).contains("reviewed is in the future");
  }

  @Test
  void withoutATimeZoneTodayIsTheDayOfTheComputer() {
    workspace.at("2026-11-22T13:00:00Z");
    reviewed("reviewed: 2026-11-23");
    assertThat(workspace.problems()).contains("reviewed is in the future");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Bern | did you mean 'Europe/Berlin'?",
        "Melbourne   | did you mean 'Australia/Melbourne'?",
        "our time    | write a continent and a city, such as Australia/Melbourne",
      })
  void aTimeZoneThatDoesNotExistIsRefused(String zone, String help) {
    workspace.replace(CLINIC, "language:", "time-zone: " + zone + "\nlanguage:");
    says(
        CLINIC + ":6:12: error[time-zone]: there is no time zone '" + zone + "'",
        "  help: " + help);
  }

  @Test
  void aSourceReadInTheFutureIsRefused() {
    workspace.replace(BACK, "year: 2018", "accessed: 2026-12-01");
    says(
        BACK + ":34:15: error[date-future]: sources[1].accessed is in the future: 1 Dec 2026",
        "  help: write the day on which it was done");
  }

  @Test
  void theNextReviewIsDueAfterTheMonthsOfTheClinic() {
    workspace.replace(CLINIC, "language:", "review-months: 6\nlanguage:");
    assertThat(workspace.read().topic("back", "en-AU").orElseThrow().review().due())
        .isEqualTo(LocalDate.of(2027, 5, 1));
  }

  @Test
  void theNextReviewIsDueAfterTwoYearsWhenTheClinicSaysNothing() {
    assertThat(workspace.read().topic("back", "en-AU").orElseThrow().review().due())
        .isEqualTo(LocalDate.of(2028, 11, 1));
  }

  @Test
  void aTopicIsGoodOnTheDayItsReviewIsDue() {
    workspace.on("2028-11-01");
    says(BACK + ":4:1: warning[due-soon]: the review is due on 1 Nov 2028, today", DUE_SOON_HELP);
  }

  @Test
  void aReviewIsDueSoonFromSixtyDaysBefore() {
    workspace.on("2028-09-02");
    says(
        BACK + ":4:1: warning[due-soon]: the review is due on 1 Nov 2028, in 60 days",
        DUE_SOON_HELP);
  }

  @Test
  void aReviewIsNotDueSoonBeforeThat() {
    workspace.on("2028-09-01");
    saysNothing();
  }

  @Test
  void aReviewOfItsOwnDateIsDueSoonThere() {
    reviewed("reviewed: 2026-11-01\nreview-due: 2026-11-23");
    says(
        BACK + ":5:1: warning[due-soon]: the review is due on 23 Nov 2026, tomorrow",
        DUE_SOON_HELP);
  }

  @Test
  void aWithdrawnTopicIsNotDueSoon() {
    reviewed(
        "reviewed: 2026-11-01\nreview-due: 2026-11-23\nwithdrawn: {on: 2026-11-22, why: Old.}");
    saysNothing();
  }

  @Test
  void aTopicIsOverdueOnTheDayAfter() {
    workspace.on("2028-11-02");
    says(
        BACK
            + ":4:1: error[overdue]: the review was due on 1 Nov 2028: the topic is no longer given out",
        OVERDUE_HELP);
  }

  @Test
  void anOverdueTopicIsShownAtItsOwnDate() {
    reviewed("reviewed: 2026-10-01\nreview-due: 2026-11-21");
    says(
        BACK
            + ":5:1: error[overdue]: the review was due on 21 Nov 2026: the topic is no longer given out",
        OVERDUE_HELP);
  }

  @Test
  void aTopicThatIsBrokenOtherwiseIsOverdueToo() {
    reviewed("reviewed: 2020-01-01\nstatus: aproved");
    assertThat(workspace.problems()).contains("error[overdue]").contains("error[wrong-value]");
  }

  @Test
  void aWithdrawnTopicIsNotOverdue() {
    reviewed("reviewed: 2020-01-01\nwithdrawn: {on: 2026-11-22, why: It is out of date.}");
    saysNothing();
  }

  @Test
  void aTopicWithdrawnTomorrowIsOverdueToday() {
    reviewed("reviewed: 2020-01-01\nwithdrawn: {on: 2026-11-23, why: It is out of date.}");
    assertThat(workspace.problems()).startsWith(BACK + ":4:1: error[overdue]");
  }

  @Test
  void aNextReviewBeforeTheLastOneIsRefused() {
    reviewed("reviewed: 2026-11-01\nreview-due: 2026-10-31");
    says(
        BACK
            + ":5:1: error[date-order]: the next review, 31 Oct 2026, is due before the last one,"
            + " 1 Nov 2026",
        "  help: make review-due later than reviewed, or leave it out");
  }

  @Test
  void aNextReviewFarAwayIsAWarning() {
    reviewed("reviewed: 2026-11-01\nreview-due: 2208-11-01");
    says(
        BACK
            + ":5:1: warning[review-far]: the next review, 1 Nov 2208, is more than five years"
            + " after the last one",
        "  help: check the year");
  }

  @ParameterizedTest
  @CsvSource({"language: en-AU, language: [en-AU]", "name: Sample Clinic, nam: Sample Clinic"})
  void aBrokenClinicMakesNoTopicOverdue(String from, String to) {
    workspace.replace(CLINIC, "language:", "review-months: 36\nlanguage:");
    workspace.replace(CLINIC, from, to).on("2029-01-01");
    assertThat(workspace.problems()).contains("error[").doesNotContain("overdue");
  }

  @Test
  void aBrokenClinicsOwnMonthsStillCount() {
    workspace.replace(CLINIC, "language:", "review-months: 12\nlanguage:");
    workspace.replace(CLINIC, "name: Sample Clinic", "nam: Sample Clinic").on("2027-11-02");
    assertThat(workspace.problems())
        .contains("error[overdue]: the review was due on 1 Nov 2027: the topic");
  }

  @Test
  void monthsThatAreNoNumberMakeNoTopicOverdue() {
    workspace.replace(CLINIC, "language:", "review-months: [12]\nlanguage:").on("2031-10-31");
    assertThat(workspace.problems()).contains("error[wrong-type]").doesNotContain("overdue");
  }
}
