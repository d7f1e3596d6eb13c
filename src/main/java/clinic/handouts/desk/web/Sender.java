package clinic.handouts.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;

/**
 * The computer that a request comes from. Where a proxy is named, only the proxy itself is
 * answered, and what it says about the browser counts; anywhere else, such headers are ignored.
 */
final class Sender {
  private static final String ADDRESS = Sender.class.getName() + ".address";

  private Sender() {}

  /**
   * Finds out who sent a request.
   *
   * @throws HttpResponseException if it went past the proxy, or the proxy does not say
   */
  static void check(Context context, Binding binding) {
    if (!binding.isBehindProxy()) {
      context.attribute(ADDRESS, context.ip());
      return;
    }
    if (!binding.isAt(context.ip())) {
      throw new HttpResponseException(
          HttpStatus.FORBIDDEN.getCode(),
          "this page can be reached only through the proxy",
          Map.of());
    }
    if (!"https".equals(context.header("X-Forwarded-Proto"))) {
      throw new HttpResponseException(
          HttpStatus.FORBIDDEN.getCode(), "the proxy must be contacted over HTTPS", Map.of());
    }
    String hops = String.valueOf(context.header("X-Forwarded-For"));
    String last = hops.substring(hops.lastIndexOf(',') + 1).strip(); // The proxy's own words.
    if (!last.matches("[0-9a-fA-F.:]{2,45}")) {
      throw new HttpResponseException(
          HttpStatus.BAD_GATEWAY.getCode(),
          "the proxy does not pass on the browser's address",
          Map.of());
    }
    context.attribute(ADDRESS, last);
  }

  /** The network address of whoever sent a request. */
  static String address(Context context) {
    return String.valueOf(context.<String>attribute(ADDRESS));
  }
}
