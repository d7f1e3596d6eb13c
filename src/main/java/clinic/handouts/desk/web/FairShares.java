package clinic.handouts.desk.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each kind of page (the first two words of its path) only a share of the threads, and all
 * kinds with the same first word together only a few shares: during a flood of previews, the other
 * threads stay free for everything else. Requests over the limit are refused, with a message to try
 * again.
 */
final class FairShares extends Handler.Wrapper {
  private static final String SECONDS_TO_WAIT = "2";
  private static final int SHARES_OF_A_FAMILY = 3;

  private final Map<String, Integer> working = new ConcurrentHashMap<>();
  private final int share;

  /**
   * The shares of a server's threads.
   *
   * @param share how many requests of one kind may be handled at the same time
   */
  FairShares(int share) {
    this.share = share;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    List<String> path = List.of(Request.getPathInContext(request).split("/", 4));
    String family = "/" + word(path, 1);
    String kind = family + "/" + word(path, 2);
    if (!enter(family, share * SHARES_OF_A_FAMILY)) {
      return refuse(request, response, callback);
    }
    if (!enter(kind, share)) {
      leave(family);
      return refuse(request, response, callback);
    }
    Runnable leave =
        () -> {
          leave(family);
          leave(kind);
        };
    boolean taken = false;
    try {
      taken = super.handle(request, response, Callback.from(callback, leave));
      return taken;
    } finally {
      if (!taken) {
        leave.run();
      }
    }
  }

  private static String word(List<String> path, int at) {
    return at < path.size() ? path.get(at) : "";
  }

  private boolean enter(String kind, int most) {
    if (working.merge(kind, 1, Integer::sum) > most) {
      leave(kind);
      return false;
    }
    return true;
  }

  private void leave(String kind) {
    working.computeIfPresent(kind, (each, count) -> count == 1 ? null : count - 1);
  }

  private static boolean refuse(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS_TO_WAIT);
    Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    return true;
  }
}
