package clinic.handouts.desk.web;

import io.javalin.config.JettyConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The limits on what a server gives to its readers, so that there is always something left for the
 * next one.
 *
 * @param threads that answer requests
 * @param share threads for one kind of page
 * @param connections open at the same time
 * @param idleSeconds before a silent connection is closed
 * @param bodySeconds until a request's body must have arrived
 */
public record Limits(int threads, int share, int connections, int idleSeconds, int bodySeconds) {
  public static final Limits USUAL = new Limits(128, 16, 2000, 30, 15);

  private static final int FEWEST_THREADS = 8;
  private static final long IDLE_WHEN_FULL = TimeUnit.SECONDS.toMillis(1);

  /**
   * Configures a server: its threads, its connections, and what requests pass before they reach a
   * page.
   */
  void apply(JettyConfig jetty, Binding binding) {
    QueuedThreadPool pool = new QueuedThreadPool(threads, FEWEST_THREADS);
    pool.setName("desk");
    pool.setDaemon(true);
    jetty.threadPool = pool;
    jetty.modifyServer(
        server -> {
          NetworkConnectionLimit limit = new NetworkConnectionLimit(connections, server);
          limit.setEndPointIdleTimeout(IDLE_WHEN_FULL);
          server.addBean(limit);
          server.setErrorHandler(new PlainRefusals());
          WholeRequests whole = new WholeRequests(LocalServer.MAX_REQUEST_BYTES, bodySeconds);
          whole.setHandler(new FairShares(share));
          server.setHandler(whole);
        });
    jetty.addConnector((server, http) -> connector(server, http, binding));
  }

  private Connector connector(Server server, HttpConfiguration http, Binding binding) {
    http.setSendServerVersion(false);
    List<ConnectionFactory> layers = new ArrayList<>();
    binding
        .keys()
        .ifPresent(
            keys -> {
              http.addCustomizer(new SecureRequestCustomizer(false)); // names: see Guards
              layers.add(new SslConnectionFactory(keys.context(), "http/1.1"));
            });
    layers.add(new HttpConnectionFactory(http));
    ServerConnector connector =
        new ServerConnector(server, layers.toArray(ConnectionFactory[]::new));
    connector.setHost(binding.address());
    connector.setPort(binding.port());
    connector.setIdleTimeout(TimeUnit.SECONDS.toMillis(idleSeconds));
    return connector;
  }
}
