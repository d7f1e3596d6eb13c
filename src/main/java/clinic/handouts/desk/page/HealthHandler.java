package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.desk.order.PrintDesk;
import clinic.handouts.desk.order.PrinterList;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.yaml.Diagnostic;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells monitoring programs how the desk is: its version, and how many topics, errors and printers
 * there are. No names, and no secrets: nobody has to sign in.
 */
public final class HealthHandler implements LocalServer.PageHandler {
  private final Frame frame;
  private final PrintDesk desk;

  public HealthHandler(Frame frame, PrintDesk desk) {
    this.frame = frame;
    this.desk = desk;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/health", this::health);
  }

  private void health(Context context) {
    Handouts now = frame.workspace().now();
    boolean isSound = now.library().clinic().isPresent();
    List<PrinterList.Line> printers = desk.printers();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", isSound ? "ok" : "the clinic's file has a mistake");
    answer.put(
        "version",
        Optional.ofNullable(HealthHandler.class.getPackage().getImplementationVersion())
            .orElse("unknown"));
    answer.put("topics", now.library().topicIds().size());
    answer.put("errors", now.problems().stream().filter(Diagnostic::isError).count());
    answer.put("printers", printers.size());
    answer.put("printersReady", printers.stream().filter(PrinterList.Line::ready).count());
    context.status(isSound ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    Frame.json(context, answer);
  }
}
