package clinic.handouts.desk;

import clinic.handouts.desk.order.BusyException;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.DeskSheets;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.order.PrintDesk;
import clinic.handouts.desk.page.BrandHandler;
import clinic.handouts.desk.page.CodeHandler;
import clinic.handouts.desk.page.Frame;
import clinic.handouts.desk.page.HealthHandler;
import clinic.handouts.desk.page.LibraryHandler;
import clinic.handouts.desk.page.LogHandler;
import clinic.handouts.desk.page.PreviewHandler;
import clinic.handouts.desk.page.PrintHandler;
import clinic.handouts.desk.page.PrintersHandler;
import clinic.handouts.desk.page.SetHandler;
import clinic.handouts.desk.page.SheetHandler;
import clinic.handouts.desk.page.StartHandler;
import clinic.handouts.desk.page.TrayHandler;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.files.NoSuchWorkspaceException;
import clinic.handouts.print.PrinterNames;
import clinic.handouts.print.Printers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The desk: all the pages for reception, and the authors' preview. */
public final class DeskPages implements LocalServer.PageHandler, AutoCloseable {
  private final DeskSheets sheets;
  private final PrintDesk printing;
  private final Frame frame;
  private final List<LocalServer.PageHandler> handlers;
  private final AtomicBoolean warms = new AtomicBoolean();

  /**
   * The desk of a workspace.
   *
   * @param clock gives the times in the log
   * @param usualPrinter the user's default printer, if any
   * @param unforeseen receives failures of the program itself
   */
  public DeskPages(
      LiveLibrary workspace,
      Clock clock,
      Supplier<Optional<String>> usualPrinter,
      Consumer<Throwable> unforeseen) {
    this.frame = new Frame(workspace);
    DayLog log = new DayLog(workspace.root(), clock);
    this.sheets = new DeskSheets(workspace);
    PrinterNames names = new PrinterNames(workspace.root());
    Printers printers = Printers.ofThisComputer().with(names);
    this.printing = new PrintDesk(sheets, log, printers, usualPrinter, clock, unforeseen);
    this.handlers =
        List.of(
            new StartHandler(frame, log),
            new SheetHandler(frame, sheets, log),
            new PrintHandler(frame, printing),
            new TrayHandler(frame, printing, log),
            new PrintersHandler(frame, printers, names),
            new SetHandler(frame),
            new HealthHandler(frame, printing),
            new CodeHandler(frame),
            new LogHandler(frame, log),
            new LibraryHandler(frame),
            new BrandHandler(workspace),
            new PreviewHandler(workspace, false));
  }

  /**
   * Makes the desk produce a sheet by itself once it has answered for the first time, so that
   * nobody waits for the program to warm up.
   */
  public DeskPages warming() {
    warms.set(true);
    return this;
  }

  private void warm() {
    if (warms.getAndSet(false)) {
      Thread warming = new Thread(sheets::warm, "handouts-warming");
      warming.setDaemon(true);
      warming.start();
    }
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.after(context -> warm());
    routes.exception(
        BusyException.class,
        (busy, context) ->
            context
                .status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "1")
                .result(busy.getMessage()));
    routes.exception(
        NoSuchWorkspaceException.class,
        (gone, context) ->
            context
                .status(HttpStatus.CONFLICT)
                .result(
                    "The clinic’s folder can’t be found at the moment."
                        + " Tell whoever looks after the handouts."));
    handlers.forEach(part -> part.answer(routes));
  }

  @Override
  public String owner() {
    return frame.clinic();
  }

  /** Cancels the jobs that are still printing and forgets all sheets. */
  @Override
  public void close() {
    printing.close();
    sheets.close();
  }
}
