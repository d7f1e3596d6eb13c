package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.page.TopicRows.Wanted;
import clinic.handouts.desk.web.LocalServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The desk itself: its page, the list of topics, and the order being put together. */
public final class StartHandler implements LocalServer.Part {
  /** How far back uses of a topic count. */
  private static final int DAYS = 90;

  private static final int MOST_LETTERS = 100;

  private final Frame frame;
  private final DayLog log;
  private final TopicRows topics = new TopicRows();

  public StartHandler(Frame frame, DayLog log) {
    this.frame = frame;
    this.log = log;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/", this::desk);
    routes.get("/desk/topics", this::topics);
    routes.post("/desk/order", this::order);
  }

  private void desk(Context context) {
    Handouts now = frame.workspace().now();
    Choices choices = new Choices(now.library());
    frame.page(
        context,
        "desk",
        Map.of(
            "clinicians", choices.clinicians(),
            "languages", choices.languages(now.library().languages()),
            "formats", choices.formats(now.library().formats())));
  }

  private void topics(Context context) {
    Handouts now = frame.workspace().now();
    Choices choices = new Choices(now.library());
    String words = Choices.sent(context, "words").orElse("");
    List<String> favourites = context.queryParams("favourite");
    Wanted wanted =
        new Wanted(
            words.substring(0, Math.min(words.length(), MOST_LETTERS)),
            choices.clinician(context),
            choices.language(context, now.library().languages()),
            favourites);
    LocalDate since = now.library().workspace().today().minusDays(DAYS);
    frame.fragment(context, "topics", topics.model(now, wanted, log.uses(since)));
  }

  private void order(Context context) {
    frame.fragment(context, "chosen", new OrderForm(context, frame.workspace().now()).model());
  }
}
