package clinic.handouts.desk.page;

import clinic.handouts.content.Library;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.order.Preview;
import clinic.handouts.desk.order.Preview.Look;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.desk.web.Pages;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.yaml.Diagnostic;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The preview's addresses: a page for each topic, its sheet (problems and pages) on its own, each
 * page's picture, and the revision, which tells the browser when to fetch the sheet again.
 */
public final class PreviewHandler implements LocalServer.PageHandler {
  private final Preview preview;
  private final Pages pages = new Pages();
  private final boolean isStart;

  /** A preview of a workspace, on a server that shows nothing else. */
  public PreviewHandler(LiveLibrary workspace) {
    this(workspace, true);
  }

  /**
   * A preview of a workspace.
   *
   * @param isStart whether the server's start page redirects to it
   */
  public PreviewHandler(LiveLibrary workspace, boolean isStart) {
    this.preview = new Preview(workspace);
    this.isStart = isStart;
  }

  /** The path of an edition's preview. */
  public static String path(EditionKey key) {
    return "/preview/" + key.topic() + query(key);
  }

  @Override
  public void answer(RoutesConfig routes) {
    if (isStart) {
      routes.get("/", this::choose);
    }
    routes.get("/preview", this::choose);
    routes.get("/revision", context -> context.result(preview.workspace().revision()));
    routes.get("/preview/{topic}", context -> pages.show(context, "preview", model(look(context))));
    routes.get(
        "/preview/{topic}/sheet", context -> pages.show(context, "sheet", model(look(context))));
    routes.get("/preview/{topic}/pages/{number}", this::picture);
  }

  /** Redirects from the form, where everything is chosen, to the edition's own address. */
  private void choose(Context context) {
    List<String> topics = preview.workspace().now().library().topicIds();
    if (topics.isEmpty()) {
      throw new NotFoundResponse("there are no topics yet");
    }
    context.redirect(path(key(context, asked(context, "topic", topics, topics.get(0)))));
  }

  private void picture(Context context) {
    List<byte[]> pictures = look(context).pictures().pages();
    String number = context.pathParam("number");
    int page = number.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(number) : 0;
    if (page < 1 || page > pictures.size()) {
      throw new NotFoundResponse("there is no such page");
    }
    context.contentType("image/png").result(pictures.get(page - 1));
  }

  private Look look(Context context) {
    String topic = context.pathParam("topic");
    if (!preview.workspace().now().library().topicIds().contains(topic)) {
      throw new NotFoundResponse("there is no such topic");
    }
    return preview.at(key(context, topic));
  }

  /**
   * The edition that is requested; anything left out or unknown has the same default as in
   * 'render'.
   */
  private EditionKey key(Context context, String topic) {
    Library library = preview.workspace().now().library();
    List<String> languages = library.languages(topic);
    String own = library.clinicText("language");
    String usual = languages.contains(own) ? own : languages.stream().findFirst().orElse(own);
    String language = asked(context, "language", languages, usual);
    List<String> formats = library.formats(topic, language);
    return new EditionKey(
        topic,
        asked(context, "clinician", clinicians(library), EditionKey.CLINIC),
        language,
        asked(context, "format", formats, Choices.usualFormat(formats)));
  }

  private static String asked(Context context, String what, List<String> known, String usual) {
    return Optional.ofNullable(context.queryParam(what)).filter(known::contains).orElse(usual);
  }

  private static List<String> clinicians(Library library) {
    List<String> all = new ArrayList<>();
    all.add(EditionKey.CLINIC);
    all.addAll(library.clinicianIds());
    return all;
  }

  private static Map<String, Object> model(Look look) {
    EditionKey key = look.key();
    Library library = look.handouts().library();
    String address = "/preview/" + key.topic();
    return Map.ofEntries(
        Map.entry("revision", look.handouts().revision()),
        Map.entry("topic", key.topic()),
        Map.entry("title", title(library, key)),
        Map.entry("topics", library.topicIds()),
        Map.entry("clinician", key.clinician()),
        Map.entry("clinicians", clinicians(library)),
        Map.entry("language", key.language()),
        Map.entry("languages", library.languages(key.topic())),
        Map.entry("format", key.format()),
        Map.entry("formats", library.formatsOffered(key.topic(), key.language())),
        Map.entry("sheet", address + "/sheet" + query(key)),
        Map.entry("width", look.pictures().width()),
        Map.entry("errors", look.problems().stream().filter(Diagnostic::isError).count()),
        Map.entry("warnings", look.problems().stream().filter(each -> !each.isError()).count()),
        Map.entry("problems", look.problems().stream().map(PreviewHandler::model).toList()),
        Map.entry(
            "pages",
            IntStream.rangeClosed(1, look.pictures().pages().size())
                .mapToObj(
                    number ->
                        address
                            + "/pages/"
                            + number
                            + query(key)
                            + "&revision="
                            + look.handouts().revision())
                .toList()));
  }

  private static Map<String, Object> model(Diagnostic problem) {
    return Map.of(
        "severity", problem.severity().word(),
        "rule", problem.ruleId(),
        "place", problem.place().toString(),
        "excerpt", problem.place().excerpt().strip(),
        "message", problem.message(),
        "help", problem.help());
  }

  private static String title(Library library, EditionKey key) {
    return library
        .topic(key.topic(), key.language())
        .map(topic -> topic.title().value())
        .orElse(key.topic());
  }

  private static String query(EditionKey key) {
    return "?clinician="
        + encoded(key.clinician())
        + "&language="
        + encoded(key.language())
        + "&format="
        + encoded(key.format());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
