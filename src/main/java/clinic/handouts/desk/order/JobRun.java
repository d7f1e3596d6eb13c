package clinic.handouts.desk.order;

import clinic.handouts.files.NoSuchWorkspaceException;
import clinic.handouts.files.OutputException;
import clinic.handouts.print.PrintJob;
import clinic.handouts.print.PrintOutcome;
import clinic.handouts.print.PrintProgress;
import clinic.handouts.print.Printer;
import clinic.handouts.print.Printers;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.NoPaperException;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes jobs from start to finish: makes the sheets, waits for the job's turn at its printer,
 * prints, and writes the day's log. Thread-safe.
 */
final class JobRun {
  private static final int MOST_TRIES = 120;
  private static final int BUSY_MILLIS = 500;
  private static final String CANCELLED = "cancelled";
  private static final String CHECK =
      "Check whether anything was printed, then try again. If it keeps happening, tell whoever looks"
          + " after the handouts.";

  private static final String WRONG = "something went wrong in the program";

  private final DeskSheets sheets;
  private final DayLog log;
  private final Printers printers;
  private final Supplier<Optional<String>> chosen;
  private final Clock clock;
  private final Consumer<Throwable> unforeseen;
  private final JobQueues queues;

  JobRun(
      DeskSheets sheets,
      DayLog log,
      Printers printers,
      Supplier<Optional<String>> chosen,
      Clock clock,
      Consumer<Throwable> unforeseen,
      JobQueues queues) {
    this.sheets = sheets;
    this.log = log;
    this.printers = printers;
    this.chosen = chosen;
    this.clock = clock;
    this.unforeseen = unforeseen;
    this.queues = queues;
  }

  /** A job that never reported its end would be followed, and counted as running, indefinitely. */
  void toItsEnd(DeskJob job, DeskOrder order) {
    try {
      run(job, order);
    } finally {
      queues.leave(job);
      if (!job.hasEnded()) {
        job.end(false, WRONG, CHECK);
      }
    }
  }

  private void run(DeskJob job, DeskOrder order) {
    try {
      Sheet sheet = made(job, order);
      job.made(sheet);
      if (!sheet.isMade()) {
        ends(job, "", false, String.join(" ", sheet.problems()), "");
        return;
      }
      print(job, sheet);
    } catch (BusyException e) {
      ends(job, "", false, job.isCancelled() ? CANCELLED : e.getMessage(), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      unforeseen.accept(e);
      ends(job, "", false, WRONG, CHECK);
    }
  }

  /** An order waits for a busy desk rather than being lost. */
  private Sheet made(DeskJob job, DeskOrder order) {
    for (int tries = 1; ; tries++) {
      try {
        return sheets.make(order);
      } catch (BusyException e) {
        if (tries == MOST_TRIES || job.isCancelled()) {
          throw e;
        }
        job.say("waiting: the desk is preparing other handouts");
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BUSY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("It was stopped.");
    }
  }

  private void print(DeskJob job, Sheet sheet) {
    String name = IppAddress.shown(job.printer());
    try {
      PrintJob document = PrintJob.of(sheet.references(), sheet.pdf(), job.options());
      Printer printer = printer(job.printer());
      name = printer.name();
      if (!job.begins()) {
        ends(job, name, false, CANCELLED, "");
        return;
      }
      PrintOutcome outcome;
      try {
        outcome = inTurn(job, printer, document);
      } finally {
        job.isBack();
      }
      ends(job, name, outcome.isDone(), outcome.words(), help(outcome));
    } catch (NoPaperException e) {
      job.lacks(e.other());
      ends(job, name, false, called(name) + " " + e.lack(), Trouble.NO_PAPER.help());
    } catch (PrinterException e) {
      ends(job, name, false, called(name) + " " + e.trouble().atReception(), e.trouble().help());
    } catch (IllegalArgumentException e) {
      ends(job, name, false, called(name) + " is not set up correctly", Trouble.NOT_FOUND.help());
    }
  }

  private PrintOutcome inTurn(DeskJob job, Printer printer, PrintJob document) {
    try {
      queues.await(job, before -> job.say(waiting(before)));
    } catch (InterruptedException e) {
      return new PrintOutcome(PrintOutcome.End.INTERRUPTED, CANCELLED);
    }
    job.say("sending it to " + called(printer.name()));
    return printer.print(document, new Progress(job, called(printer.name())));
  }

  /** A job counts as sent only when the printer has answered that it has the job. */
  private final class Progress implements PrintProgress {
    private final DeskJob job;
    private final String name;
    private String before = "";

    private Progress(DeskJob job, String name) {
      this.job = job;
      this.name = name;
    }

    @Override
    public void says(String words) {
      job.say(before + name + ": " + words);
    }

    @Override
    public void isAccepted() {
      before = "sent to ";
      job.isSent(before + name);
      queues.leave(job);
    }
  }

  /** What the person at the desk sees for a printer: never an address. */
  private static String called(String name) {
    return name.isEmpty() || IppAddress.isMeant(name) ? "the printer" : name;
  }

  private static String waiting(int before) {
    return "waiting for the printer: "
        + (before == 1 ? "1 print job is" : before + " print jobs are")
        + " before it";
  }

  private static String help(PrintOutcome outcome) {
    return switch (outcome.end()) {
      case PRINTED, HANDED_OVER, INTERRUPTED -> "";
      case WAITING ->
          "Check the printer: it may continue by itself, so look before you print again.";
      case NOT_PRINTED -> "Print it again, or on another printer.";
    };
  }

  private Printer printer(String named) {
    if (!named.isEmpty()) {
      return printers.named(named);
    }
    Optional<String> usual = chosen.get();
    return usual
        .map(printers::named)
        .or(printers::standard)
        .orElseThrow(
            () ->
                new PrinterException(
                    Trouble.NONE_CHOSEN,
                    "no printer has been chosen",
                    "choose one on this page, or open the PDF"));
  }

  /**
   * The log is written before the page learns that the job has ended, so that it can show the
   * entry.
   */
  private void ends(DeskJob job, String printer, boolean done, String words, String help) {
    String trouble = log(job, printer, words, done);
    job.end(done, words, (help + " " + trouble).strip());
  }

  private String log(DeskJob job, String printer, String words, boolean done) {
    try {
      LogEntry.of(
              LocalDateTime.now(clock),
              job.nameless(),
              job.references(),
              job.options().copies(),
              printer,
              words,
              done)
          .forEach(log::add);
      return "";
    } catch (OutputException | NoSuchWorkspaceException e) {
      return "Today's log could not be written: " + e.getMessage();
    }
  }
}
