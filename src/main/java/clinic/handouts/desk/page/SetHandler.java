package clinic.handouts.desk.page;

import clinic.handouts.content.HandoutSet;
import clinic.handouts.content.HandoutSet.Sheet;
import clinic.handouts.content.Library;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.web.LocalServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** Saves what is chosen at the desk as a set, for everybody at the clinic. */
public final class SetHandler implements LocalServer.PageHandler {
  private final Frame frame;

  public SetHandler(Frame frame) {
    this.frame = frame;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.post("/desk/sets", this::save);
  }

  private void save(Context context) {
    Library library = frame.workspace().now().library();
    List<Sheet> sheets = new ArrayList<>();
    for (String sent : context.formParams("sheet")) {
      String[] parts = sent.split("\\|", -1);
      if (parts.length != 2
          || !library.topicIds().contains(parts[0])
          || !library.formats().contains(parts[1])) {
        throw new BadRequestResponse(
            "One of the handouts in the set does not exist. Reload the page.");
      }
      sheets.add(new Sheet(parts[0], parts[1]));
    }
    if (sheets.size() < 2 || sheets.size() > DeskOrder.MOST_TOPICS) {
      throw new BadRequestResponse("A set must have 2 to " + DeskOrder.MOST_TOPICS + " handouts.");
    }
    try {
      HandoutSet set = HandoutSet.named(Choices.sent(context, "title").orElse(""), sheets);
      boolean isTaken = library.sets().stream().anyMatch(set::isCalledLike);
      if (isTaken || !set.save(library.workspace())) {
        throw new ConflictResponse(
            "There is already a set with this name. Choose another name, or ask whoever looks after"
                + " the handouts to change it.");
      }
      context.result("Saved as “" + set.title() + "”. Search for it by that name.");
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(e.getMessage());
    }
  }
}
