package clinic.handouts.desk.page;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Library;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Guards;
import clinic.handouts.desk.web.Pages;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Puts the desk's pages in their frame: the clinic's name and colours, and the navigation. */
public final class Frame {
  private static final List<Map<String, String>> PLACES =
      List.of(
          place("desk", "/", "Handouts"),
          place("check", "/check", "Check a reference"),
          place("log", "/log", "Log"),
          place("library", "/library", "Library"),
          place("printers", "/printers", "Printers"));

  private final LiveLibrary workspace;
  private final Pages pages = new Pages();

  public Frame(LiveLibrary workspace) {
    this.workspace = workspace;
  }

  private static Map<String, String> place(String id, String path, String name) {
    return Map.of("id", id, "path", path, "name", name);
  }

  LiveLibrary workspace() {
    return workspace;
  }

  /**
   * Answers with a whole page.
   *
   * @param name the name of the page's template
   * @param model what the page shows inside the frame
   */
  void page(Context context, String name, Map<String, Object> model) {
    Library library = workspace.now().library();
    Map<String, Object> all = new HashMap<>(model);
    all.put("name", name);
    all.put("token", Guards.token(context));
    all.put("places", PLACES);
    all.put("here", context.path());
    all.put("clinic", clinic());
    all.put("logo", library.clinic().filter(each -> each.brand().logo().isPresent()).isPresent());
    all.put("signedIn", Guards.isSignedIn(context));
    pages.show(context, name, all);
  }

  /** Answers with a fragment of a page. */
  void fragment(Context context, String name, Map<String, Object> model) {
    pages.show(context, name, model);
  }

  /** Answers a script or another program. */
  static void json(Context context, Map<String, Object> answer) {
    context.contentType("application/json").result(JsonMapper.shared().writeValueAsString(answer));
  }

  /** The clinic's name, if it can be read. */
  public String clinic() {
    Library library = workspace.now().library();
    String name =
        library
            .clinic()
            .map(Clinic::name)
            .map(each -> each.onOneLine().value())
            .orElseGet(() -> library.clinicText("name"));
    return name.isEmpty() ? "Handouts" : name;
  }
}
