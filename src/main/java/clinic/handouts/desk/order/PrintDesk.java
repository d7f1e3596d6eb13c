package clinic.handouts.desk.order;

import clinic.handouts.content.Paper;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.Printer;
import clinic.handouts.print.Printers;
import clinic.handouts.print.trouble.PrinterException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Prints orders, each in a thread of its own so that one stuck printer does not hold up the others.
 * Orders for the same printer are sent one after another. Thread-safe.
 */
public final class PrintDesk implements AutoCloseable {
  /** The maximum number of jobs at the same time, on all printers together. */
  static final int MOST_JOBS = 60;

  /** The maximum number of jobs waiting for the same printer. */
  static final int MOST_AT_ONE = 30;

  private static final int MOST_KEPT = 200;

  /** How long to wait for printers when the desk ends. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final String run = UUID.randomUUID().toString();
  private final DeskSheets sheets;
  private final Printers printers;
  private final Supplier<Optional<String>> chosen;
  private final PrinterList list;
  private final EveryMinute forgetting;
  private final Map<JobId, DeskJob> jobs = new LinkedHashMap<>();
  private final OrderIds ids = new OrderIds();
  private final JobQueues queues = new JobQueues();
  private final JobRun running;

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
    this.printers = printers;
    this.chosen = chosen;
    this.list = new PrinterList(printers, chosen, unforeseen);
    this.running = new JobRun(sheets, log, printers, chosen, clock, unforeseen, queues);
    this.forgetting = new EveryMinute("handouts-jobs", this::forgetOld);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Identifies this run of the program, so that pages notice when the desk was restarted. */
  public String run() {
    return run;
  }

  /** The available printers, as of a few seconds ago; answers at once. */
  public List<PrinterList.Line> printers() {
    return list.lines();
  }

  /**
   * Starts printing: a form that is sent twice is printed only once.
   *
   * @param id the job's id; if the same order already has it, its job just continues
   * @param printer name or address; empty for the default printer
   * @throws BusyException if too many jobs are running, or waiting for this printer
   * @throws IllegalArgumentException if another order had this id
   */
  public void start(JobId id, DeskOrder order, PrintOptions options, String printer) {
    start(id, order, options, printer, place(printer)); // The operating system may take its time.
  }

  /** The same for a printer's name, its print queue or address, and the default if that is it. */
  private String place(String printer) {
    try {
      String name =
          printer.isEmpty()
              ? chosen.get().or(() -> printers.standard().map(Printer::name)).orElse("")
              : printer;
      return printers.place(name).toLowerCase(Locale.ROOT);
    } catch (PrinterException e) {
      return printer; // Printing will say so.
    }
  }

  private synchronized void start(
      JobId id, DeskOrder order, PrintOptions options, String printer, String place) {
    forgetOld();
    if (ids.isUsed(id, order, options, printer)) {
      return;
    }
    List<DeskJob> busy = jobs.values().stream().filter(job -> !job.hasEnded()).toList();
    long waiting = busy.stream().filter(job -> job.place().equals(place)).count();
    if (busy.size() >= MOST_JOBS || waiting >= MOST_AT_ONE) {
      throw new BusyException(
          "Too many print jobs are already waiting. Check the printer, or cancel some of them.");
    }
    DeskJob job = new DeskJob(id, order, options, printer, place);
    jobs.put(id, job);
    ids.use(id, order, options, printer);
    queues.add(job);
    daemon(() -> running.toItsEnd(job, order), "handouts-job").start();
  }

  /**
   * Prints an order again, as the content is now; a job that failed leaves its place to the new
   * one.
   *
   * @param id of the job that ended
   * @param fresh the id of the new job
   * @param fit whether it is scaled to the printer's paper
   * @param paper what it is laid out for this time; empty for what it was
   * @return false if what was typed for it is no longer kept, so that it can't be printed
   * @throws BusyException if too many jobs are running, or waiting for this printer
   */
  public boolean again(JobId id, JobId fresh, boolean fit, Optional<Paper> paper) {
    Optional<DeskJob> job = job(id);
    Optional<DeskOrder> order = job.flatMap(DeskJob::order);
    if (order.isEmpty()) {
      return false;
    }
    PrintOptions options = job.get().options();
    DeskOrder wanted = paper.map(order.get()::on).orElse(order.get());
    start(fresh, wanted, fit ? options.fitted() : options, job.get().printer());
    if (!job.get().state().done()) {
      dismiss(id);
    }
    return true;
  }

  private synchronized Optional<DeskJob> job(JobId id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** A browser's jobs, the newest first. */
  public synchronized List<JobState> tray(String owner) {
    List<JobState> all = new ArrayList<>();
    jobs.values().stream()
        .filter(job -> job.id().owner().equals(owner))
        .forEach(job -> all.add(job.state()));
    Collections.reverse(all);
    return all;
  }

  /** How a job is doing; empty if there is no such job, or it ended a while ago. */
  public Optional<JobState> state(JobId id) {
    return job(id).map(DeskJob::state);
  }

  /** Cancels a job, if that is still possible; its state shows the outcome. */
  public void cancel(JobId id) {
    job(id).ifPresent(DeskJob::cancel);
  }

  /** Takes a job that has ended out of the tray. */
  public synchronized void dismiss(JobId id) {
    jobs.values().removeIf(job -> job.id().equals(id) && job.hasEnded());
  }

  /**
   * The sheets of a job, made as the content is now; empty if what was typed for it is no longer
   * kept.
   *
   * @throws BusyException if too many others are being made
   */
  public Optional<Sheet> sheet(JobId id) {
    return job(id).flatMap(DeskJob::order).map(sheets::make);
  }

  private synchronized void forgetOld() {
    jobs.values().forEach(DeskJob::forget);
    jobs.values().removeIf(DeskJob::isOver);
    if (jobs.size() > MOST_KEPT) {
      List<DeskJob> ended = jobs.values().stream().filter(DeskJob::hasEnded).toList();
      jobs.values().removeAll(ended.subList(0, ended.size() / 2));
    }
  }

  /**
   * Cancels the jobs that are still running, waits some seconds for them and the log, and forgets
   * all of them.
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
