package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.page.TopicRows.Wanted;
import clinic.handouts.desk.search.CodeSystem;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.desk.web.Target;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The desk itself: its page, the list of topics, and the order being put together. */
public final class StartHandler implements LocalServer.PageHandler {
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
    routes.get(Target.DESK, this::desk);
    routes.get(Target.INFOBUTTON, this::infobutton);
    routes.get("/desk/topics", this::topics);
    routes.post("/desk/order", this::order);
    routes.post("/desk/patient", this::patient);
  }

  private void desk(Context context) {
    Target target = Target.of(context).orElseThrow();
    if (!isClean(context, target)) {
      context.redirect(target.toString(), HttpStatus.SEE_OTHER);
      return;
    }
    Handouts now = frame.workspace().now();
    Library library = now.library();
    Choices choices = new Choices(library);
    List<String> topics =
        target.values("topic").stream().filter(library.topicIds()::contains).toList();
    frame.page(
        context,
        "desk",
        Map.of(
            "clinicians", choices.clinicians(),
            "languages", choices.languages(library.languages()),
            "formats", choices.formats(library.usualFormats()),
            "papers", choices.papers(),
            "askedTopics", String.join(" ", topics),
            "askedClinician", known(target, "clinician", library.clinicianIds()),
            "askedLanguage", known(target, "language", library.languages()),
            "askedWords", target.value("find").filter(StartHandler::isCode).orElse(""),
            "asksForMore", target.values("topic").size() > topics.size()));
  }

  /** Whether an address has nothing in it but what the page knows. */
  private static boolean isClean(Context context, Target target) {
    String query = context.req().getQueryString();
    return target.toString().equals(query == null ? Target.DESK : Target.DESK + "?" + query);
  }

  private static String known(Target target, String name, Collection<String> known) {
    return target.value(name).filter(known::contains).orElse("");
  }

  /** Other programs may have a code looked up, but no words, which could be about a patient. */
  private static boolean isCode(String words) {
    return words.matches("(?=.*[0-9])[A-Za-z0-9.]{2,20}");
  }

  /** Leads to what fits the code that a practice system asks about. */
  private void infobutton(Context context) {
    Target asked = Target.of(context).orElseThrow();
    Library library = frame.workspace().now().library();
    String code = asked.value(Target.CODE).filter(StartHandler::isCode).orElse("");
    String own = new Choices(library).ownLanguage();
    String language =
        asked.value(Target.LANGUAGE).flatMap(tag -> nearest(library, tag)).orElse(own);
    List<String> topics =
        asked
            .value(Target.SYSTEM)
            .flatMap(CodeSystem::of)
            .filter(system -> !code.isEmpty())
            .map(system -> fitting(system, library, List.of(language, own), code))
            .orElse(List.of());
    List<Map.Entry<String, String>> found = new ArrayList<>();
    if (topics.size() == 1) {
      found.add(Map.entry("topic", topics.get(0)));
    } else if (!code.isEmpty()) {
      found.add(Map.entry("find", code));
    }
    if (!language.equals(own)) {
      found.add(Map.entry("language", language));
    }
    context.redirect(new Target(Target.DESK, found).toString(), HttpStatus.SEE_OTHER);
  }

  private static List<String> fitting(
      CodeSystem system, Library library, List<String> languages, String code) {
    return languages.stream()
        .map(language -> system.topics(library, language, code))
        .filter(topics -> !topics.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The library's language for a tag: that very tag, or else any tag of the same language. */
  private static Optional<String> nearest(Library library, String tag) {
    String wanted = Locale.forLanguageTag(tag).getLanguage();
    return library.languages().stream()
        .filter(each -> each.equalsIgnoreCase(tag))
        .findFirst()
        .or(
            () ->
                library.languages().stream()
                    .filter(each -> Locale.forLanguageTag(each).getLanguage().equals(wanted))
                    .findFirst());
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

  private void patient(Context context) {
    OrderForm form = new OrderForm(context, frame.workspace().now());
    frame.fragment(context, "patient", form.patient());
  }

  private void order(Context context) {
    frame.fragment(context, "chosen", new OrderForm(context, frame.workspace().now()).model());
  }
}
