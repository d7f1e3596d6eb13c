package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.edition.WordingChange;
import clinic.handouts.verify.Verification;
import clinic.handouts.verify.Verification.Sheet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the reference on a sheet that came back, and says what to do with the sheet. */
public final class CodeHandler implements LocalServer.PageHandler {
  private static final int MOST_LETTERS = 60;

  private final Frame frame;

  /**
   * What the page says about a state.
   *
   * @param kind how it looks: good, bad or neither
   * @param mark a sign that works without colour
   */
  private record Saying(String kind, String mark, String heading, String advice) {}

  public CodeHandler(Frame frame) {
    this.frame = frame;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/check", context -> frame.page(context, "check", model(context, false)));
    routes.get("/check/answer", context -> frame.fragment(context, "answer", model(context, true)));
  }

  private Map<String, Object> model(Context context, boolean atTheDesk) {
    String asked = Optional.ofNullable(context.queryParam("code")).orElse("").strip();
    String code = asked.substring(0, Math.min(asked.length(), MOST_LETTERS));
    Map<String, Object> model = new HashMap<>();
    model.put("code", code);
    if (!code.isEmpty() || atTheDesk) {
      Handouts now = frame.workspace().now();
      Verification found = now.verify(code);
      fill(model, found, now.library());
      if (!atTheDesk) {
        model.put("instead", "");
      }
    }
    return model;
  }

  private static void fill(Map<String, Object> model, Verification found, Library library) {
    Saying saying = saying(found);
    model.put("kind", saying.kind());
    model.put("mark", saying.mark());
    model.put("heading", saying.heading());
    model.put("advice", saying.advice());
    model.put("explanation", found.explanation());
    model.put("changes", found.changes().stream().map(WordingChange::phrase).toList());
    model.put("title", found.sheet().map(Sheet::title).orElse(""));
    model.put("from", found.sheet().map(Sheet::clinician).orElse(""));
    model.put(
        "version",
        found.sheet().map(Sheet::version).filter(each -> each > 0).map(String::valueOf).orElse(""));
    String language = found.sheet().map(sheet -> sheet.key().language()).orElse("");
    String instead = inItsPlace(found);
    model.put("language", language);
    model.put("instead", instead);
    model.put("insteadTitle", Stops.title(library, instead, language));
  }

  /** What to hand out instead: the topic named, or the same sheet as it is today. */
  private static String inItsPlace(Verification found) {
    return found.state() == Verification.State.OUT_OF_DATE
        ? found.sheet().map(sheet -> sheet.key().topic()).orElse("")
        : found.instead();
  }

  private static Saying saying(Verification found) {
    return switch (found.state()) {
      case CURRENT ->
          new Saying(
              "good", "✓", "Current", "This is the sheet that we give out today. Keep using it.");
      case OUT_OF_DATE ->
          new Saying("bad", "✗", "Out of date", "Take the sheet back and print a new one.");
      case OVERDUE ->
          new Saying(
              "bad",
              "✗",
              "Overdue for review",
              "Don’t give it out. Tell whoever looks after the handouts.");
      case WITHDRAWN ->
          new Saying(
              "bad",
              "✗",
              "Withdrawn",
              found.instead().isEmpty()
                  ? "Take the sheet back. Ask the clinician what to give the patient instead."
                  : "Take the sheet back and give the handout named below.");
      case DRAFT ->
          new Saying(
              "bad",
              "✗",
              "Draft",
              "This copy was made for a reviewer. Print the approved handout.");
      case MISTYPED ->
          new Saying(
              "unsure",
              "?",
              "Mistyped",
              "Compare each letter and digit with the sheet, then type it again.");
      case UNKNOWN ->
          new Saying(
              "unsure",
              "?",
              "Not recognised",
              "Don’t rely on the sheet. Print the handout again, or ask whoever looks after the"
                  + " handouts.");
    };
  }
}
