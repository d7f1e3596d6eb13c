package clinic.handouts.desk.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What every request must pass and every answer carries. A website can make a browser send requests
 * to this computer: through a domain name of its own that it points here (DNS rebinding), or from
 * its own pages. Neither gets an answer. A request that changes something must also carry the
 * token, which only the server's own pages know.
 */
public final class Guards {
  /** The header in which a script sends the token. */
  static final String TOKEN_HEADER = "X-Handouts-Token";

  /** The field in which a form without a script sends the token. */
  static final String TOKEN_FIELD = "token";

  /** HTTP 421, Misdirected Request (RFC 9110, 15.5.20). */
  private static final int MISDIRECTED = 421;

  private static final int TOKEN_BYTES = 32;
  private static final String TOKEN = Guards.class.getName() + ".token";
  private static final String SIGNED_IN = Guards.class.getName() + ".signedIn";

  private static final String SESSION = Guards.class.getName() + ".session";

  /** Identifies browsers where nobody signs in; it expires when the browser is closed. */
  private static final String COOKIE = "handouts-browser";

  private static final String COOKIE_FLAGS = "; Path=/; HttpOnly; SameSite=Strict";

  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> BODIES = Set.of(FORM, "application/json");

  /**
   * A person at a keyboard never reaches this, and even all the computers of a clinic together
   * hardly do.
   */
  private static final int CHANGES_PER_SECOND = 20;

  private static final int BURST = 60;
  private static final int ALL = 5;

  /** For this long, browsers connect only with TLS: 30 days. */
  private static final String ONLY_BY_TLS = "max-age=2592000";

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "Cache-Control",
          "no-store",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Referrer-Policy",
          "same-origin", // with "no-referrer", browsers send forms with the origin "null"
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private final String token = random();
  private final Binding binding;
  private final Optional<LoginHandler> login;
  private final Pace pace;
  private final Pace paceOfAll;

  /**
   * The guards of a server.
   *
   * @param login knows who is signed in; empty if nobody has to sign in
   * @param nanos gives the time as {@link System#nanoTime} does
   */
  Guards(Binding binding, Optional<LoginHandler> login, LongSupplier nanos) {
    this.binding = binding;
    this.login = login;
    this.pace = new Pace(CHANGES_PER_SECOND, BURST, nanos);
    this.paceOfAll = new Pace(ALL * CHANGES_PER_SECOND, ALL * BURST, nanos);
  }

  /** The token that this reader's pages send with each change; 43 letters and digits. */
  public static String token(Context context) {
    return String.valueOf(context.<String>attribute(TOKEN));
  }

  /**
   * Identifies the session of a request: that of the signed-in user, or else that of the browser.
   */
  public static String session(Context context) {
    return String.valueOf(context.<String>attribute(SESSION));
  }

  /** Whether a page should offer signing out, with a POST to "/logout". */
  public static boolean isSignedIn(Context context) {
    return Boolean.TRUE.equals(context.<Boolean>attribute(SIGNED_IN));
  }

  /** 256 random bits as letters, digits, "-" and "_", which nobody can guess. */
  static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Lets a request through or refuses it.
   *
   * @throws HttpResponseException with the status and message of the refusal
   */
  void check(Context context) {
    HEADERS.forEach(context::header);
    Sender.check(context, binding);
    int port = context.req().getLocalPort();
    String host = context.header("Host");
    if (host == null || !binding.isOwn(host, port)) {
      throw new HttpResponseException(
          MISDIRECTED, "open this page at " + binding.authority(port), Map.of());
    }
    if (binding.isOnlyByTls(host)) {
      context.header("Strict-Transport-Security", ONLY_BY_TLS);
    }
    String method = context.req().getMethod();
    String origin = context.header("Origin");
    String site = context.header("Sec-Fetch-Site");
    if ((origin != null && !isOwn(origin, port))
        || (site != null && !site.equals("same-origin") && !isOpenedByHand(context, site))) {
      throw new ForbiddenResponse("this request comes from another website");
    }
    Optional<Target> target = Target.of(context);
    if (OTHER_SITES.contains(String.valueOf(site)) && target.isPresent()) {
      openFromHere(context, target.get().toString());
      return;
    }
    if (!METHODS.contains(method)) {
      throw new HttpResponseException(405, "only GET and POST requests are answered", Map.of());
    }
    if (method.equals("POST")) {
      checkPace(context);
    }
    Optional<String> session = login.flatMap(part -> part.token(context));
    context.attribute(SIGNED_IN, session.isPresent());
    context.attribute(TOKEN, session.orElse(token));
    context.attribute(SESSION, session.orElseGet(() -> login.isPresent() ? "" : browser(context)));
    if (login.isPresent() && session.isEmpty() && !LoginHandler.isOpen(context)) {
      leadToLogin(context, target);
    } else if (method.equals("POST")) {
      checkChange(context, origin, site);
    }
  }

  /**
   * A link on another website opens the page that it names as if it had been typed: only then does
   * the browser send its cookies. Nothing but that page's own parameters is passed on.
   */
  private static void openFromHere(Context context, String target) {
    context.html(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Handouts</title>"
            + "<meta http-equiv=\"refresh\" content=\"0; url="
            + target.replace("&", "&amp;")
            + "\"></head><body><p><a href=\""
            + target.replace("&", "&amp;")
            + "\">Open the handouts</a></p></body></html>");
    context.skipRemainingHandlers();
  }

  private static String browser(Context context) {
    String known = context.cookie(COOKIE);
    if (known != null && known.matches("[A-Za-z0-9_-]{43}")) {
      return known;
    }
    String fresh = random();
    context.header("Set-Cookie", COOKIE + "=" + fresh + COOKIE_FLAGS);
    return fresh;
  }

  private void checkPace(Context context) {
    if (!pace.allows(Sender.address(context)) || !paceOfAll.allows("all")) {
      context.header("Retry-After", "1");
      throw new HttpResponseException(429, "too many requests; try again in a second", Map.of());
    }
  }

  private static void leadToLogin(Context context, Optional<Target> target) {
    String wanted = String.valueOf(context.header("Accept"));
    if (context.req().getMethod().equals("POST") || !wanted.contains("text/html")) {
      throw new UnauthorizedResponse("sign in first");
    }
    context.redirect(LoginHandler.leadingTo(target), HttpStatus.SEE_OTHER);
    context.skipRemainingHandlers();
  }

  private static void checkChange(Context context, String origin, String site) {
    if (origin == null && !"same-origin".equals(site)) {
      throw new ForbiddenResponse(
          "the browser does not say which page sent this; use a newer browser");
    }
    String body = mediaType(context);
    if (!BODIES.contains(body)) {
      throw new HttpResponseException(415, "send a form or JSON", Map.of());
    }
    String sent = context.header(TOKEN_HEADER);
    if (sent == null && body.equals(FORM)) {
      sent = context.formParam(TOKEN_FIELD);
    }
    if (sent == null || !isSame(sent, token(context))) {
      throw new ForbiddenResponse("this page is out of date; reload it and try again");
    }
  }

  private static String mediaType(Context context) {
    String type = context.contentType();
    if (type == null) {
      throw new BadRequestResponse("the request has no content type; send a form or JSON");
    }
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Compares in constant time, no matter where the two differ. */
  private static boolean isSame(String sent, String token) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** A typed address, or a link to a whole page: the other website sees nothing of the answer. */
  private static boolean isOpenedByHand(Context context, String site) {
    return !context.req().getMethod().equals("POST")
        && (site.equals("none") || "document".equals(context.header("Sec-Fetch-Dest")));
  }

  private boolean isOwn(String origin, int port) {
    String start = binding.scheme() + "://";
    return origin.startsWith(start) && binding.isOwn(origin.substring(start.length()), port);
  }
}
