package clinic.handouts.desk.page;

import clinic.handouts.content.Library;
import clinic.handouts.content.Paper;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.JobId;
import clinic.handouts.desk.order.JobState;
import clinic.handouts.desk.order.PrintDesk;
import clinic.handouts.desk.order.Sheet;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.web.Guards;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.files.Digest;
import clinic.handouts.print.Tray;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tray of orders: the status of each, and what can still be done about it. */
public final class TrayHandler implements LocalServer.PageHandler {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String GONE =
      "The details typed for this print job have been deleted. Choose the handouts again.";

  private final Frame frame;
  private final PrintDesk desk;
  private final DayLog log;

  public TrayHandler(Frame frame, PrintDesk desk, DayLog log) {
    this.frame = frame;
    this.desk = desk;
    this.log = log;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/desk/tray", this::tray);
    routes.post("/desk/jobs/{job}/pdf", this::pdf);
    routes.post("/desk/jobs/{job}/cancel", this::cancel);
    routes.post("/desk/jobs/{job}/again", this::again);
    routes.post("/desk/jobs/{job}/dismiss", this::dismiss);
  }

  /** The id that a page chose for a new job. */
  static String sentId(Context context) {
    String id = Choices.sent(context, "job").orElse("");
    if (!id.matches(ID)) {
      throw new BadRequestResponse("The page did not load completely. Reload it.");
    }
    return id;
  }

  /** A job at the desk, which no other browser can name. */
  static JobId job(Context context, String id) {
    return new JobId(Digest.of(Guards.session(context)), id);
  }

  private void tray(Context context) {
    Library library = frame.workspace().now().library();
    List<JobState> all = desk.tray(job(context, "").owner());
    frame.fragment(
        context,
        "tray",
        Map.of(
            "run",
            desk.run(),
            "token",
            Guards.token(context),
            "running",
            all.stream().filter(job -> !job.ended()).count(),
            "orders",
            all.stream().map(job -> line(job, library)).toList()));
  }

  private static Map<String, Object> line(JobState job, Library library) {
    Map<String, Object> line = new HashMap<>();
    line.put("id", job.id());
    line.put("title", title(job.order(), library));
    line.put("language", job.order().language());
    line.put("about", about(job, library));
    line.put("stage", job.stage().name().toLowerCase(Locale.ROOT));
    line.put(
        "words", sentence(job.words()) + (job.help().isEmpty() ? "" : " " + sentence(job.help())));
    line.put("ended", job.ended());
    line.put("kept", job.isKept());
    line.put("otherPaper", job.otherPaper().orElse(""));
    line.put("madeFor", madeFor(job));
    return line;
  }

  /** The paper at its printer, if sheets can be laid out for that; otherwise empty. */
  private static String madeFor(JobState job) {
    return job.otherPaper()
        .flatMap(Paper::of)
        .filter(Paper.EVERYDAY::contains)
        .map(Paper::label)
        .orElse("");
  }

  private static String title(DeskOrder order, Library library) {
    String first = Stops.title(library, order.topics().get(0), order.language());
    int more = order.topics().size() - 1;
    return more == 0 ? first : first + " and " + more + " more";
  }

  /** Whose sheets they are, how many copies, from where: what tells two orders of a topic apart. */
  private static String about(JobState job, Library library) {
    int number = job.options().copies();
    String copies = number == 1 ? "" : number + " copies, ";
    String tray = job.options().tray().map(each -> ", " + Tray.words(each)).orElse("");
    String paper = job.order().paper().map(each -> ", for " + each.label() + " paper").orElse("");
    Stream<String> formats =
        job.order().keys().stream().map(key -> Choices.formatName(key.format())).distinct();
    return copies
        + new Choices(library).ownerName(job.order().clinician())
        + formats.collect(Collectors.joining(", ", ", ", ""))
        + paper
        + tray;
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    String begun = words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    return begun.matches("(?s).*[.!?…]") ? begun : begun + ".";
  }

  /** The sheets of an order, to look at or to print in another way. */
  private void pdf(Context context) {
    JobId id = known(context);
    Sheet sheet = desk.sheet(id).orElseThrow(() -> new ConflictResponse(GONE));
    if (!sheet.isMade()) {
      context.status(HttpStatus.CONFLICT);
      frame.page(context, "refused", Map.of("reasons", sheet.problems()));
      return;
    }
    desk.state(id).ifPresent(job -> log.gaveOut(job.order(), sheet, "opened"));
    context
        .contentType("application/pdf")
        .header("Content-Disposition", "inline; filename=\"handouts.pdf\"")
        .result(sheet.pdf());
  }

  private void cancel(Context context) {
    desk.cancel(known(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void again(Context context) {
    Optional<Paper> paper = Choices.sent(context, "paper").flatMap(Paper::of);
    if (!desk.again(known(context), job(context, sentId(context)), isFitted(context), paper)) {
      throw new ConflictResponse(GONE);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private static boolean isFitted(Context context) {
    return Choices.sent(context, "fit").isPresent();
  }

  private void dismiss(Context context) {
    desk.dismiss(known(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private JobId known(Context context) {
    JobId id = job(context, context.pathParam("job"));
    if (desk.state(id).isEmpty()) {
      throw new NotFoundResponse("This print job is no longer in the list.");
    }
    return id;
  }
}
