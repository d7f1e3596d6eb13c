package clinic.handouts.desk.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A web server for the browser on the same computer or, over TLS and with a password, for browsers
 * on other computers. Every request passes the {@link Guards}, and none can take up the whole
 * server. It runs until it is closed.
 */
public final class LocalServer implements AutoCloseable {
  public static final int MAX_REQUEST_BYTES = 64 << 10;

  private final Binding binding;
  private final Javalin server;

  private LocalServer(Binding binding, Javalin server) {
    this.binding = binding;
    this.server = server;
  }

  /** Answers the requests for some pages of a server. */
  public interface PageHandler {
    /** Registers the addresses that the pages answer. */
    void answer(RoutesConfig routes);

    /** The name of the owner, shown on the sign-in page; empty to show none. */
    default String owner() {
      return "";
    }
  }

  /**
   * Starts a server.
   *
   * @param binding where it listens
   * @param unforeseen receives the failure when a page fails; the browser only learns that it did
   * @param handlers the pages that it shows
   * @throws PortException if the port can't be used
   */
  public static LocalServer start(
      Binding binding, Consumer<Throwable> unforeseen, List<PageHandler> handlers) {
    return start(binding, unforeseen, handlers, Limits.USUAL, System::nanoTime);
  }

  public static LocalServer start(
      Binding binding,
      Consumer<Throwable> unforeseen,
      List<PageHandler> handlers,
      Limits limits,
      LongSupplier nanos) {
    Optional<LoginHandler> login =
        binding
            .settings()
            .map(
                settings -> new LoginHandler(new Sessions(settings, nanos), () -> owner(handlers)));
    Guards guards = new Guards(binding, login, nanos);
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.maxRequestSize = MAX_REQUEST_BYTES;
              config.http.prefer405over404 = true;
              config.http.generateEtags = false;
              limits.apply(config.jetty, binding);
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
                        .result("the program failed; run it with --debug and report the output");
                  });
              login.ifPresent(part -> part.answer(config.routes));
              handlers.forEach(each -> each.answer(config.routes));
            });
    try {
      return new LocalServer(binding, server.start());
    } catch (JavalinBindException e) {
      throw new PortException(binding, e);
    }
  }

  private static String owner(List<PageHandler> handlers) {
    return handlers.stream()
        .map(PageHandler::owner)
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse("Handouts");
  }

  /** The address of a page. */
  public URI address(String path) {
    return URI.create(binding.scheme() + "://" + binding.authority(server.port()) + path);
  }

  @Override
  public void close() {
    server.stop();
  }
}
