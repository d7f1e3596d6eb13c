package clinic.handouts.desk.page;

import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.DeskSheets;
import clinic.handouts.desk.order.DeskSheets.Pictures;
import clinic.handouts.desk.order.Sheet;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.web.LocalServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** An order, as pictures of its pages and as the PDF that would be printed. */
public final class SheetHandler implements LocalServer.PageHandler {
  private final Frame frame;
  private final DeskSheets sheets;
  private final DayLog log;

  public SheetHandler(Frame frame, DeskSheets sheets, DayLog log) {
    this.frame = frame;
    this.sheets = sheets;
    this.log = log;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.post("/desk/pictures", this::pictures);
    routes.get("/desk/pictures/{id}/{page}", this::picture);
    routes.post("/desk/pdf", this::pdf);
  }

  private DeskOrder order(Context context) {
    return new OrderForm(context, frame.workspace().now()).order();
  }

  private void pictures(Context context) {
    DeskOrder order = order(context);
    Pictures pictures = sheets.pictures(order);
    List<String> addresses =
        IntStream.rangeClosed(1, pictures.pages())
            .mapToObj(page -> "/desk/pictures/" + pictures.id() + "/" + page)
            .toList();
    frame.fragment(
        context,
        "pictures",
        Map.of(
            "reasons",
            pictures.problems(),
            "pages",
            addresses,
            "width",
            pictures.width(),
            "title",
            title(order),
            "note",
            pictures.pages() == 1 ? "1 page" : pictures.pages() + " pages"));
  }

  private String title(DeskOrder order) {
    String first =
        Stops.title(frame.workspace().now().library(), order.topics().get(0), order.language());
    int more = order.topics().size() - 1;
    return more == 0 ? first : first + " and " + more + " more";
  }

  private void picture(Context context) {
    String number = context.pathParam("page");
    int page = number.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(number) : 0;
    byte[] picture =
        sheets
            .picture(context.pathParam("id"), page)
            .orElseThrow(
                () -> new NotFoundResponse("this preview page has expired; reload the page"));
    context.contentType("image/png").result(picture);
  }

  private void pdf(Context context) {
    DeskOrder asked;
    try {
      asked = order(context);
    } catch (BadRequestResponse e) {
      refuse(context, List.of(String.valueOf(e.getMessage())));
      return;
    }
    String save = Choices.sent(context, "save").orElse("");
    DeskOrder order = save.equals("without-name") ? asked.withoutName() : asked;
    Sheet sheet = sheets.make(order);
    if (!sheet.isMade()) {
      refuse(context, sheet.problems());
      return;
    }
    log.gaveOut(order, sheet, save.isEmpty() ? "opened" : "saved");
    String how = save.isEmpty() ? "inline" : "attachment";
    context
        .contentType("application/pdf")
        .header("Content-Disposition", how + "; filename=\"" + name(order) + "\"")
        .result(sheet.pdf());
  }

  private void refuse(Context context, List<String> reasons) {
    context.status(409);
    frame.page(context, "refused", Map.of("reasons", reasons));
  }

  /** The file's name: says what is printed, never for whom. */
  private static String name(DeskOrder order) {
    String topic = order.topics().get(0);
    String more = order.topics().size() == 1 ? "" : "-and-" + (order.topics().size() - 1) + "-more";
    return String.format(Locale.ROOT, "%s%s-%s.pdf", topic, more, order.keys().get(0).format());
  }
}
