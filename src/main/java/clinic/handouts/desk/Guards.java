package clinic.handouts.desk;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What every request must pass and every answer carries. A page of the internet can make a browser
 * send requests to this computer: under a name of its own that it lets point here (DNS rebinding),
 * or from its own pages. Neither gets an answer. What changes something must also bring the token,
 * which only the server's own pages know.
 */
final class Guards {
  /** Where a script sends the token. */
  static final String TOKEN_HEADER = "X-Handouts-Token";

  /** Where a form without a script sends the token. */
  static final String TOKEN_FIELD = "token";

  /** HTTP 421, Misdirected Request (RFC 9110, 15.5.20). */
  private static final int MISDIRECTED = 421;

  private static final int TOKEN_BYTES = 32;
  private static final String TOKEN = Guards.class.getName() + ".token";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> BODIES = Set.of(FORM, "application/json");
  private static final List<String> NAMES = List.of("127.0.0.1", "localhost");

  private static final Map<String, String> HEADERS =
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

  /** The token that pages of this request's reader send with each change; 43 letters and digits. */
  static String token(Context context) {
    return String.valueOf(context.<String>attribute(TOKEN));
  }

  /** Letters, digits, "-" and "_" that nobody can guess: 256 bits. */
  static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Lets a request through, or not.
   *
   * @throws HttpResponseException with the status and the words of the refusal
   */
  void check(Context context) {
    HEADERS.forEach(context::header);
    context.attribute(TOKEN, token);
    int port = context.req().getLocalPort();
    List<String> own = NAMES.stream().map(name -> name + ":" + port).toList();
    if (!own.contains(String.valueOf(context.header("Host")))) {
      throw new HttpResponseException(MISDIRECTED, "open this page as " + own.get(0), Map.of());
    }
    String origin = context.header("Origin");
    if (origin != null && !isOwn(origin, own)) {
      throw new ForbiddenResponse("another page asks for this one");
    }
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !isOpenedByHand(context, site)) {
      throw new ForbiddenResponse("another page asks for this one");
    }
    if (!METHODS.contains(context.req().getMethod())) {
      throw new HttpResponseException(405, "pages are read and sent, nothing else", Map.of());
    }
    if (context.req().getMethod().equals("POST")) {
      checkChange(context, origin, site);
    }
  }

  private void checkChange(Context context, String origin, String site) {
    if (origin == null && !"same-origin".equals(site)) {
      throw new ForbiddenResponse(
          "the browser does not say which page sends this; use a newer one");
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
      throw new ForbiddenResponse(
          "this page is from before the program's last start; open it anew");
    }
  }

  private static String mediaType(Context context) {
    String type = context.contentType();
    if (type == null) {
      throw new BadRequestResponse("the request does not say what it sends; send a form or JSON");
    }
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Compares in a time that does not depend on where they differ. */
  private static boolean isSame(String sent, String token) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** An address that was typed, or a link to a whole page: the other page sees nothing of it. */
  private static boolean isOpenedByHand(Context context, String site) {
    return !context.req().getMethod().equals("POST")
        && (site.equals("none") || "document".equals(context.header("Sec-Fetch-Dest")));
  }

  private static boolean isOwn(String origin, List<String> own) {
    try {
      return origin.startsWith("http://") && own.contains(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
