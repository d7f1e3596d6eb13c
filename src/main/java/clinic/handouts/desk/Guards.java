package clinic.handouts.desk;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every request must pass and every answer carries. A page of the internet can make a browser
 * send requests to this computer: under a name of its own that it lets point here (DNS rebinding),
 * or from its own pages. Neither gets an answer.
 */
final class Guards {
  /** HTTP 421, Misdirected Request (RFC 9110, 15.5.20). */
  private static final int MISDIRECTED = 421;

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
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
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private Guards() {}

  static void check(Context context) {
    HEADERS.forEach(context::header);
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
    if (!METHODS.contains(context.method().name())) {
      throw new HttpResponseException(405, "this page is only looked at", Map.of());
    }
  }

  /** An address that was typed, or a link to a whole page: the other page sees nothing of it. */
  private static boolean isOpenedByHand(Context context, String site) {
    return site.equals("none") || "document".equals(context.header("Sec-Fetch-Dest"));
  }

  private static boolean isOwn(String origin, List<String> own) {
    try {
      return origin.startsWith("http://") && own.contains(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
