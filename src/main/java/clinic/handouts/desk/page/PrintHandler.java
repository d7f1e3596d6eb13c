package clinic.handouts.desk.page;

import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.PrintDesk;
import clinic.handouts.desk.order.PrinterList;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.Sides;
import clinic.handouts.print.ipp.IppAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints orders. The page chooses a job's id, so that an order that is sent twice is printed once;
 * {@link TrayHandler} says how it is doing.
 */
public final class PrintHandler implements LocalServer.PageHandler {
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
  }

  private void printers(Context context) {
    List<PrinterList.Line> lines = desk.printers();
    List<Map<String, String>> all = new ArrayList<>();
    lines.stream()
        .filter(PrinterList.Line::standard)
        .findFirst()
        .ifPresent(line -> all.add(option("", shown(line.name()) + " (usual)", line)));
    boolean isChosen = !all.isEmpty();
    lines.stream()
        .filter(line -> line.named() || !line.standard())
        .forEach(line -> all.add(option(line.name(), shown(line.name()), line)));
    frame.fragment(context, "printers", Map.of("isChosen", isChosen, "printers", all));
  }

  private static Map<String, String> option(String id, String name, PrinterList.Line line) {
    List<List<String>> trays =
        line.trays().stream().map(tray -> List.of(tray.id(), tray.words())).toList();
    return Map.of(
        "id",
        id,
        "name",
        name + ": " + line.words(),
        "trays",
        JsonMapper.shared().writeValueAsString(trays));
  }

  private static String shown(String name) {
    return IppAddress.isMeant(name) ? "This computer’s printer" : name;
  }

  private void print(Context context) {
    String id = TrayHandler.sentId(context);
    DeskOrder order = new OrderForm(context, frame.workspace().now()).order();
    try {
      desk.start(TrayHandler.job(context, id), order, options(context), printer(context));
    } catch (IllegalArgumentException e) {
      throw new ConflictResponse(
          "Another print job has already been sent from this page; this one has not. Reload"
              + " the page and choose again.");
    }
    Frame.json(context, Map.of("job", id));
  }

  private static PrintOptions options(Context context) {
    String copies = Choices.sent(context, "copies").orElse("1");
    try {
      return new PrintOptions(
          copies.matches("[0-9]{1,4}") ? Integer.parseInt(copies) : 0,
          Choices.sent(context, "sides").flatMap(Sides::of),
          Optional.empty(),
          Optional.empty(),
          Choices.sent(context, "tray").map(tray -> bounded(tray, "tray’s name")),
          List.of(),
          Choices.sent(context, "paper").filter("fit"::equals).isPresent());
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(
          "The number of copies must be from 1 to " + PrintOptions.MOST_COPIES + ".");
    }
  }

  /** The printer's name; empty for the default printer. */
  private static String printer(Context context) {
    return bounded(Choices.sent(context, "printer").orElse(""), "printer’s name");
  }

  private static String bounded(String name, String what) {
    if (name.length() > MOST_LETTERS) {
      throw new BadRequestResponse("The " + what + " is too long.");
    }
    return name;
  }
}
