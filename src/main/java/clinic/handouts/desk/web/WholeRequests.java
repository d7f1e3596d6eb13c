package clinic.handouts.desk.web;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Waits for the whole body of a request before it is handled, without taking up a thread: a client
 * that sends slowly, or too much, slows nobody else down.
 */
final class WholeRequests extends Handler.Wrapper {
  private final int maxBytes;
  private final int patienceSeconds;

  WholeRequests(int maxBytes, int patienceSeconds) {
    this.maxBytes = maxBytes;
    this.patienceSeconds = patienceSeconds;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() > maxBytes) {
      refuse(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
      return true;
    }
    if (!hasBody(request)) {
      return super.handle(request, response, callback);
    }
    CompletableFuture<byte[]> arrival = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(request, maxBytes, Promise.Invocable.toPromise(arrival));
    var unused =
        arrival
            .orTimeout(patienceSeconds, TimeUnit.SECONDS)
            .whenCompleteAsync(
                (body, failure) -> {
                  if (failure == null) {
                    pass(new Whole(request, body), response, callback);
                  } else {
                    request.fail(failure);
                    refuse(request, response, callback, status(failure));
                  }
                },
                getServer().getThreadPool());
    return true;
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private void pass(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Exception e) {
      Response.writeError(request, response, callback, e);
    }
  }

  private static int status(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return HttpStatus.REQUEST_TIMEOUT_408;
    }
    return failure instanceof IllegalStateException
        ? HttpStatus.PAYLOAD_TOO_LARGE_413
        : HttpStatus.BAD_REQUEST_400;
  }

  private static void refuse(Request request, Response response, Callback callback, int status) {
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Response.writeError(request, response, callback, status);
  }

  /** A request whose body has arrived. */
  private static final class Whole extends Request.Wrapper {
    private final Content.Source body;

    Whole(Request request, byte[] body) {
      super(request);
      this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
    }

    @Override
    public long getLength() {
      return body.getLength();
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demandCallback) {
      body.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }
  }
}
