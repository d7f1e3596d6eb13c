package clinic.handouts.desk;

import clinic.handouts.content.NoSuchWorkspaceException;
import clinic.handouts.print.Printers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The desk: all pages of reception, and the authors' preview beside them. */
public final class DeskPart implements LocalServer.Part, AutoCloseable {
  private final DeskSheets sheets;
  private final PrintDesk printing;
  private final List<LocalServer.Part> parts;

  /**
   * The desk of a workspace.
   *
   * @param clock tells what time the log says
   * @param usualPrinter the printer that the person chose for good, if any
   * @param note told what is worth knowing, but stops nothing
   * @param unforeseen told when the program itself fails
   */
  public DeskPart(
      LiveLibrary workspace,
      Clock clock,
      Supplier<Optional<String>> usualPrinter,
      Consumer<String> note,
      Consumer<Throwable> unforeseen) {
    Frame frame = new Frame(workspace);
    DayLog log = new DayLog(workspace.root(), clock);
    this.sheets = new DeskSheets(workspace, note);
    this.printing =
        new PrintDesk(sheets, log, Printers.ofThisComputer(), usualPrinter, clock, unforeseen);
    this.parts =
        List.of(
            new StartPart(frame, log),
            new SheetPart(frame, sheets),
            new PrintPart(frame, printing),
            new CheckPart(frame),
            new LogPart(frame, log),
            new LibraryPart(frame),
            new BrandPart(workspace),
            new PreviewPart(workspace, false));
  }

  @Override
  public void answer(RoutesConfig routes) {
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
                    "The clinic’s folder can’t be found now."
                        + " Tell whoever looks after the handouts."));
    parts.forEach(part -> part.answer(routes));
  }

  /** Cancels what is being printed, and forgets all sheets. */
  @Override
  public void close() {
    printing.close();
    sheets.close();
  }
}
