package clinic.handouts.desk.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says in plain words why a request is refused before it reaches a page, without revealing any
 * internals.
 */
final class PlainRefusals implements Request.Handler {
  private static final Map<Integer, String> WORDS =
      Map.of(
          HttpStatus.NOT_FOUND_404, "there is no such page",
          HttpStatus.REQUEST_TIMEOUT_408, "the request arrived too slowly",
          HttpStatus.PAYLOAD_TOO_LARGE_413, "the request is too long",
          HttpStatus.URI_TOO_LONG_414, "the address is too long",
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "the request's headers are too long",
          HttpStatus.SERVICE_UNAVAILABLE_503, "too many requests at once; try again shortly");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Guards.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    String words =
        WORDS.getOrDefault(
            response.getStatus(),
            HttpStatus.isServerError(response.getStatus())
                ? "the program failed; run it with --debug and report the output"
                : "the request was not understood");
    Content.Sink.write(response, true, words, callback);
    return true;
  }
}
