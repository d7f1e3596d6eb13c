package clinic.handouts.desk;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * A web server for the browser of the same computer. It listens on 127.0.0.1 only, and every
 * request passes the {@link Guards}. Ends when it is closed.
 */
public final class LocalServer implements AutoCloseable {
  private static final long MAX_REQUEST_BYTES = 64 << 10;

  private final Binding binding;
  private final Javalin server;

  private LocalServer(Binding binding, Javalin server) {
    this.binding = binding;
    this.server = server;
  }

  /** Pages that a server shows. */
  public interface Part {
    /** Says which addresses it answers. */
    void answer(RoutesConfig routes);
  }

  /**
   * Starts.
   *
   * @param binding where it listens
   * @param unforeseen told when a page fails; the browser only learns that it did
   * @param parts what it shows
   * @throws PortException if the port is not to be had
   */
  public static LocalServer start(
      Binding binding, Consumer<Throwable> unforeseen, List<Part> parts) {
    Guards guards = new Guards();
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.maxRequestSize = MAX_REQUEST_BYTES;
              config.http.prefer405over404 = true;
              config.http.generateEtags = false;
              config.staticFiles.add(
                  files -> {
                    files.hostedPath = "/assets";
                    files.directory = "/clinic/handouts/desk/assets";
                    files.location = Location.CLASSPATH;
                  });
              config.routes.before(guards::check);
              config.routes.exception(
                  HttpResponseException.class,
                  (refusal, context) ->
                      context.status(refusal.getStatus()).result(refusal.getMessage()));
              config.routes.exception(
                  Exception.class,
                  (failure, context) -> {
                    unforeseen.accept(failure);
                    context
                        .status(HttpStatus.INTERNAL_SERVER_ERROR)
                        .result("the program failed; run it with --debug and report what it says");
                  });
              parts.forEach(part -> part.answer(config.routes));
            });
    try {
      return new LocalServer(binding, server.start(binding.address(), binding.port()));
    } catch (JavalinBindException e) {
      throw new PortException(binding.port(), e);
    }
  }

  /** The address of a page. */
  public URI address(String path) {
    return URI.create("http://" + binding.address() + ":" + server.port() + path);
  }

  @Override
  public void close() {
    server.stop();
  }
}
