package clinic.handouts.desk.order;

import clinic.handouts.files.NoSuchWorkspaceException;
import clinic.handouts.files.OutputException;
import clinic.handouts.print.IppAddress;
import clinic.handouts.print.PrintJob;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.PrintOutcome;
import clinic.handouts.print.Printer;
import clinic.handouts.print.PrinterException;
import clinic.handouts.print.Printers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Prints orders, each in a thread of its own so that one stuck printer does not hold up the others,
 * and writes the day's log. Thread-safe.
 */
public final class PrintDesk implements AutoCloseable {
  /** The most jobs at the same time, on all printers together. */
  static final int MOST_JOBS = 24;

  /** The most jobs waiting for the same printer. */
  static final int MOST_AT_ONE = 8;

  private static final int MOST_KEPT = 200;

  /** How long to wait for printers when the desk ends. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final DeskSheets sheets;
  private final DayLog log;
  private final Printers printers;
  private final Supplier<Optional<String>> chosen;
  private final PrinterList list;
  private final Clock clock;
  private final Consumer<Throwable> unforeseen;
  private final EveryMinute forgetting;
  private final Map<String, DeskJob> jobs = new LinkedHashMap<>();
  private final OrderIds ids = new OrderIds();

  /**
   * A print desk.
   *
   * @param chosen the user's default printer, for when the page names none
   * @param clock gives the times in the log
   * @param unforeseen receives failures of the program itself
   */
  public PrintDesk(
      DeskSheets sheets,
      DayLog log,
      Printers printers,
      Supplier<Optional<String>> chosen,
      Clock clock,
      Consumer<Throwable> unforeseen) {
    this.sheets = sheets;
    this.log = log;
    this.printers = printers;
    this.chosen = chosen;
    this.clock = clock;
    this.unforeseen = unforeseen;
    this.list = new PrinterList(printers, chosen, unforeseen);
    this.forgetting = new EveryMinute("handouts-jobs", this::forgetOld);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The available printers, as of a few seconds ago; answers at once. */
  public List<PrinterList.Line> printers() {
    return list.lines();
  }

  /**
   * Starts printing.
   *
   * @param printer name or address; empty for the default printer
   * @return the job's id
   * @throws BusyException if too many jobs are running, or waiting for this printer
   */
  public String start(DeskOrder order, PrintOptions options, String printer) {
    return start(UUID.randomUUID().toString(), order, options, printer);
  }

  /**
   * Starts printing, once only: a form that is sent twice is printed once.
   *
   * @param id the job's id, which nobody can guess; if the same order already has it, its job just
   *     continues
   * @param printer name or address; empty for the default printer
   * @return the job's id
   * @throws BusyException if too many jobs are running, or waiting for this printer
   * @throws IllegalArgumentException if another order had this id
   */
  public synchronized String start(
      String id, DeskOrder order, PrintOptions options, String printer) {
    forgetOld();
    if (ids.isUsed(id, order, options, printer)) {
      return id;
    }
    List<DeskJob> running = jobs.values().stream().filter(job -> !job.hasEnded()).toList();
    long waiting = running.stream().filter(job -> job.printer().equals(printer)).count();
    if (running.size() >= MOST_JOBS || waiting >= MOST_AT_ONE) {
      throw new BusyException(
          "Too many jobs are waiting already. See to the printer, or cancel some of them.");
    }
    DeskJob job = new DeskJob(order.withoutName(), options, printer);
    jobs.put(id, job);
    ids.use(id, order, options, printer);
    daemon(() -> runToItsEnd(job, order), "handouts-job").start();
    return id;
  }

  /** How a job is doing; empty if there is no such job, or it ended a while ago. */
  public synchronized Optional<JobState> state(String id) {
    return Optional.ofNullable(jobs.get(id)).map(DeskJob::state);
  }

  /** Cancels a job, if that is still possible; its state says what became of it. */
  public synchronized void cancel(String id) {
    Optional.ofNullable(jobs.get(id)).ifPresent(DeskJob::cancel);
  }

  /** The sheets of a job that were not printed, for some minutes after its end. */
  public synchronized Optional<byte[]> pdf(String id) {
    return Optional.ofNullable(jobs.get(id)).flatMap(DeskJob::pdf);
  }

  private synchronized void forgetOld() {
    jobs.values().removeIf(DeskJob::isOver);
    if (jobs.size() > MOST_KEPT) {
      List<DeskJob> ended = jobs.values().stream().filter(DeskJob::hasEnded).toList();
      jobs.values().removeAll(ended.subList(0, ended.size() / 2));
    }
  }

  /** A job that never reported its end would be followed, and counted as running, for ever. */
  private void runToItsEnd(DeskJob job, DeskOrder order) {
    try {
      run(job, order);
    } finally {
      if (!job.hasEnded()) {
        job.end(false, "the program failed", "check whether anything was printed, then try again");
      }
    }
  }

  private void run(DeskJob job, DeskOrder order) {
    try {
      Sheet sheet = sheets.make(order);
      job.made(sheet);
      if (!sheet.isMade()) {
        ends(job, "", false, String.join(" ", sheet.problems()), "");
        return;
      }
      print(job, sheet);
    } catch (BusyException e) {
      ends(job, "", false, e.getMessage(), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      unforeseen.accept(e);
      ends(
          job,
          "",
          false,
          "the program failed: " + e.getClass().getSimpleName(),
          "check whether anything was printed, then try again");
    }
  }

  private void print(DeskJob job, Sheet sheet) {
    String name = IppAddress.shown(job.printer());
    try {
      PrintJob document = PrintJob.of(sheet.references(), sheet.pdf(), job.options());
      Printer printer = printer(job.printer());
      name = printer.name();
      if (!job.begins()) {
        ends(job, name, false, "cancelled", "");
        return;
      }
      PrintOutcome outcome;
      try {
        job.say("sent to " + name);
        outcome = printer.print(document, words -> job.say(printer.name() + ": " + words));
      } finally {
        job.isBack();
      }
      ends(job, name, outcome.isDone(), outcome.words(), help(outcome));
    } catch (PrinterException e) {
      ends(job, name, false, e.getMessage(), e.help());
    } catch (IllegalArgumentException e) {
      ends(job, name, false, e.getMessage(), "choose another printer");
    }
  }

  private static String help(PrintOutcome outcome) {
    return switch (outcome.end()) {
      case PRINTED, HANDED_OVER, INTERRUPTED -> "";
      case WAITING ->
          "see to the printer: it may continue by itself, so check before you print again";
      case NOT_PRINTED -> "print it again, or on another printer";
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
                    "no printer has been chosen", "choose one on this page, or open the PDF"));
  }

  /**
   * The log is written before the page learns that the job has ended, so that it can show the
   * entry.
   */
  private void ends(DeskJob job, String printer, boolean done, String words, String help) {
    String trouble = log(job, printer, words);
    job.end(
        done, words, trouble.isEmpty() || help.isEmpty() ? help + trouble : help + "; " + trouble);
  }

  private String log(DeskJob job, String printer, String words) {
    DeskOrder order = job.nameless();
    List<String> references = job.references();
    try {
      for (int i = 0; i < order.topics().size(); i++) {
        log.add(
            new DayLog.Entry(
                LocalDateTime.now(clock),
                i < references.size() ? references.get(i) : "",
                order.topics().get(i),
                order.clinician(),
                order.language(),
                order.format(),
                job.options().copies(),
                printer,
                words));
      }
      return "";
    } catch (OutputException | NoSuchWorkspaceException e) {
      return "the day's log could not be written: " + e.getMessage();
    }
  }

  /**
   * Cancels the jobs that are still running, waits some seconds for them and the log, and forgets
   * all sheets.
   */
  @Override
  public void close() {
    forgetting.close();
    List<DeskJob> all = taken();
    all.forEach(DeskJob::cancel);
    long begun = System.nanoTime();
    try {
      while (!all.stream().allMatch(DeskJob::hasEnded)
          && System.nanoTime() - begun < LAST_WORDS.toNanos()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<DeskJob> taken() {
    List<DeskJob> all = List.copyOf(jobs.values());
    jobs.clear();
    return all;
  }
}
