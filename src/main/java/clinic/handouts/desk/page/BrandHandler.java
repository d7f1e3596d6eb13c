package clinic.handouts.desk.page;

import clinic.handouts.content.Brand;
import clinic.handouts.content.Clinic;
import clinic.handouts.content.Letterhead;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.layout.Palette;
import clinic.handouts.picture.ImageFile;
import clinic.handouts.picture.ImageShape;
import clinic.handouts.picture.Picture;
import clinic.handouts.yaml.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Map;

/** The clinic's colours as a stylesheet, each dark enough to be legible, and its logo. */
public final class BrandHandler implements LocalServer.PageHandler {
  private final LiveLibrary workspace;

  public BrandHandler(LiveLibrary workspace) {
    this.workspace = workspace;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/brand.css", this::colours);
    routes.get("/brand/logo", this::logo);
  }

  private void colours(Context context) {
    Map<String, Object> palette =
        Palette.of(
            workspace.now().library().clinic().map(Clinic::brand).orElseGet(BrandHandler::usual));
    context
        .contentType("text/css")
        .result(
            String.format(
                Locale.ROOT,
                ":root { --brand: %s; --brand-ink: %s; --brand-tint: %s; --brand-line: %s; }%n",
                palette.get("primary"),
                palette.get("ink"),
                palette.get("tint"),
                palette.get("line")));
  }

  private static Brand usual() {
    return new Brand(
        Text.ABSENT,
        ImageShape.EVEN,
        true,
        Brand.DEFAULT_PRIMARY,
        Brand.DEFAULT_ACCENT,
        Text.ABSENT,
        Text.ABSENT,
        Letterhead.PLAIN);
  }

  private void logo(Context context) {
    String path =
        workspace
            .now()
            .library()
            .clinic()
            .map(clinic -> clinic.brand().logo().value())
            .filter(name -> !name.isEmpty())
            .orElseThrow(() -> new NotFoundResponse("there is no logo"));
    Picture logo = ImageFile.read(workspace.now().library().workspace(), path);
    if (!logo.isPrintable()) {
      throw new NotFoundResponse("the logo can't be read");
    }
    context.contentType(logo.mediaType()).result(logo.bytes());
  }
}
