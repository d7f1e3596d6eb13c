package clinic.handouts.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets each kind of page, which is the first word of its path, have only a share of the threads: a
 * flood of previews leaves the others free for everything else. What is too much is told to come
 * again.
 */
final class FairShares extends Handler.Wrapper {
  private static final String SECONDS_TO_WAIT = "2";

  private final Map<String, Integer> working = new ConcurrentHashMap<>();
  private final int share;

  /**
   * Shares.
   *
   * @param share how many requests of a kind may be worked on at the same time
   */
  FairShares(int share) {
    this.share = share;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String kind = kind(Request.getPathInContext(request));
    if (working.merge(kind, 1, Integer::sum) > share) {
      leave(kind);
      response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS_TO_WAIT);
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
      return true;
    }
    boolean taken = false;
    try {
      taken = super.handle(request, response, Callback.from(callback, () -> leave(kind)));
      return taken;
    } finally {
      if (!taken) {
        leave(kind);
      }
    }
  }

  private void leave(String kind) {
    working.computeIfPresent(kind, (each, count) -> count == 1 ? null : count - 1);
  }

  private static String kind(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
