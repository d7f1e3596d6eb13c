package clinic.handouts.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Signs people in to a desk that other computers can reach, and out again. */
final class LoginHandler implements LocalServer.PageHandler {
  static final String LOGIN = "/login";

  /** Paths that are open to everybody: they reveal no secrets, and no name but the clinic's. */
  private static final Set<String> OPEN =
      Set.of(LOGIN, "/health", "/assets/desk.css", "/assets/login.css", "/assets/icon.svg");

  /** Requests that pages repeat by themselves, even when nobody is using them. */
  private static final Set<String> BY_ITSELF = Set.of("/revision", "/desk/printers", "/desk/tray");

  /**
   * Browsers accept a cookie with this prefix only over TLS, from the host itself, and for all
   * paths.
   */
  private static final String COOKIE = "__Host-handouts";

  private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  private final Sessions sessions;
  private final Supplier<String> owner;
  private final Pages pages = new Pages();

  LoginHandler(Sessions sessions, Supplier<String> owner) {
    this.sessions = sessions;
    this.owner = owner;
  }

  /** The address of the sign-in that leads on to a page. */
  static String leadingTo(Optional<Target> target) {
    return target
        .filter(each -> !each.equals(Target.desk()))
        .map(each -> LOGIN + "?to=" + URLEncoder.encode(each.toString(), StandardCharsets.UTF_8))
        .orElse(LOGIN);
  }

  /** Where to go after the sign-in: only to addresses that {@link Target} knows. */
  private static String target(Context context) {
    String form = context.formParam("to");
    String asked = form == null ? context.queryParam("to") : form;
    return asked == null ? Target.DESK : Target.parse(asked).toString();
  }

  static boolean isOpen(Context context) {
    return OPEN.contains(context.req().getRequestURI());
  }

  /** The token of a request's session; empty if it has none. */
  Optional<String> token(Context context) {
    boolean isUsed = !BY_ITSELF.contains(context.req().getRequestURI());
    return Optional.ofNullable(context.cookie(COOKIE)).flatMap(id -> sessions.token(id, isUsed));
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get(LOGIN, context -> show(context, ""));
    routes.post(LOGIN, this::signIn);
    routes.post("/logout", this::signOut);
  }

  private void signIn(Context context) {
    String typed = Optional.ofNullable(context.formParam("password")).orElse("");
    Sessions.Attempt attempt;
    try {
      attempt = sessions.open(typed, Sender.address(context));
    } catch (BindingException e) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE);
      show(context, "Nobody can sign in at the moment: the desk's settings can't be read.");
      return;
    }
    if (attempt.id().isPresent()) {
      end(context);
      context.header("Set-Cookie", COOKIE + "=" + attempt.id().get() + FLAGS);
      context.redirect(target(context), HttpStatus.SEE_OTHER);
    } else if (attempt.pause().isZero()) {
      context.status(HttpStatus.FORBIDDEN);
      show(context, "That password is wrong. Try again.");
    } else {
      context.status(HttpStatus.TOO_MANY_REQUESTS);
      context.header("Retry-After", String.valueOf(seconds(attempt.pause())));
      show(
          context,
          "Too many wrong passwords. Wait " + inWords(attempt.pause()) + ", then try again.");
    }
  }

  private void signOut(Context context) {
    end(context);
    context.header("Set-Cookie", COOKIE + "=" + FLAGS + "; Max-Age=0");
    context.redirect(LOGIN, HttpStatus.SEE_OTHER);
  }

  /** Ends the previous session, which somebody else may have planted. */
  private void end(Context context) {
    Optional.ofNullable(context.cookie(COOKIE)).ifPresent(sessions::end);
  }

  private void show(Context context, String problem) {
    pages.show(
        context,
        "login",
        Map.of(
            "token", Guards.token(context),
            "owner", owner.get(),
            "problem", problem,
            "to", target(context),
            "signedIn", Guards.isSignedIn(context)));
  }

  private static long seconds(Duration wait) {
    return wait.plusSeconds(1).minusNanos(1).toSeconds();
  }

  private static String inWords(Duration wait) {
    long seconds = seconds(wait);
    if (seconds <= 90) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    return (seconds + 59) / 60 + " minutes";
  }
}
