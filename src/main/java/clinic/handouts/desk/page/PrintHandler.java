package clinic.handouts.desk.page;

import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.JobState;
import clinic.handouts.desk.order.PrintDesk;
import clinic.handouts.desk.order.PrinterList;
import clinic.handouts.desk.web.Guards;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.files.Digest;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.Sides;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints orders and reports what becomes of them. The page chooses a job's id, so that an order
 * that is sent twice is printed once; the job is known by it to the session that ordered it only.
 */
public final class PrintHandler implements LocalServer.Part {
  /** What the page sends for a printer given by its address. */
  private static final String BY_ADDRESS = "address";

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final int MOST_LETTERS = 200;

  private final Frame frame;
  private final PrintDesk desk;

  public PrintHandler(Frame frame, PrintDesk desk) {
    this.frame = frame;
    this.desk = desk;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/desk/printers", this::printers);
    routes.post("/desk/print", this::print);
    routes.get("/desk/jobs/{job}", this::state);
    routes.get("/desk/jobs/{job}/pdf", this::pdf);
    routes.post("/desk/jobs/{job}/cancel", this::cancel);
  }

  private void printers(Context context) {
    List<PrinterList.Line> lines = desk.printers();
    String standard =
        lines.stream()
            .filter(PrinterList.Line::standard)
            .map(line -> line.name() + " (default): " + line.words())
            .findFirst()
            .orElse("");
    frame.fragment(
        context,
        "printers",
        Map.of(
            "standard",
            standard,
            "printers",
            lines.stream()
                .filter(line -> !line.standard())
                .map(line -> Map.of("id", line.name(), "name", line.name() + ": " + line.words()))
                .toList()));
  }

  private void print(Context context) {
    String id = Choices.sent(context, "job").orElse("");
    if (!id.matches(ID)) {
      throw new BadRequestResponse("The job has no id. Reload the page.");
    }
    DeskOrder order = new OrderForm(context, frame.workspace().now()).order();
    try {
      desk.start(job(context, id), order, options(context), printer(context));
    } catch (IllegalArgumentException e) {
      throw new ConflictResponse(
          "Another order was already sent from this page; this one was not. Reload the page and"
              + " choose again.");
    }
    json(context, Map.of("job", id));
  }

  /** A job's id at the desk, which no other session can name. */
  private static String job(Context context, String id) {
    return Digest.of(Guards.session(context) + " " + id);
  }

  private static String job(Context context) {
    return job(context, context.pathParam("job"));
  }

  private static PrintOptions options(Context context) {
    String copies = Choices.sent(context, "copies").orElse("1");
    try {
      return new PrintOptions(
          copies.matches("[0-9]{1,4}") ? Integer.parseInt(copies) : 0,
          Choices.sent(context, "sides").flatMap(Sides::of),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(
          "The number of copies must be from 1 to " + PrintOptions.MOST_COPIES + ".");
    }
  }

  /** The printer's name or address; empty for the default printer. */
  private static String printer(Context context) {
    String chosen = Choices.sent(context, "printer").orElse("");
    if (!chosen.equals(BY_ADDRESS)) {
      return bounded(chosen);
    }
    String address = Choices.sent(context, "address").map(String::strip).orElse("");
    if (!address.startsWith("ipp://") && !address.startsWith("ipps://")) {
      throw new BadRequestResponse("Type the printer’s address, such as ipp://10.0.0.5/ipp/print.");
    }
    return bounded(address);
  }

  private static String bounded(String name) {
    if (name.length() > MOST_LETTERS) {
      throw new BadRequestResponse("The printer’s name is too long.");
    }
    return name;
  }

  private void state(Context context) {
    JobState state = known(context);
    json(
        context,
        Map.of(
            "words",
                sentence(state.words())
                    + (state.help().isEmpty() ? "" : " " + sentence(state.help())),
            "ended", state.ended(),
            "done", state.done(),
            "kept", state.isPdfKept()));
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    String begun = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    return begun.matches("(?s).*[.!?…]") ? begun : begun + ".";
  }

  /** The sheets of a job that failed, so that they are not lost. */
  private void pdf(Context context) {
    byte[] sheets =
        desk.pdf(job(context))
            .orElseThrow(
                () -> new NotFoundResponse("The sheets are no longer kept. Open them again."));
    context
        .contentType("application/pdf")
        .header("Content-Disposition", "inline; filename=\"handouts.pdf\"")
        .result(sheets);
  }

  private void cancel(Context context) {
    known(context);
    desk.cancel(job(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private JobState known(Context context) {
    return desk.state(job(context))
        .orElseThrow(() -> new NotFoundResponse("The desk no longer knows this job."));
  }

  private static void json(Context context, Map<String, Object> answer) {
    context.contentType("application/json").result(JsonMapper.shared().writeValueAsString(answer));
  }
}
