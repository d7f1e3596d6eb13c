package clinic.handouts.desk.page;

import clinic.handouts.desk.web.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A connection on which a test sends what no browser and no HTTP client lets through. */
final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  RawHttp(LocalServer server) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.address("/").getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /**
   * Sends lines, and gives the whole answer.
   *
   * @param lines of a request's head; after an empty one, those of its body
   */
  static String ask(LocalServer server, String... lines) throws IOException {
    try (RawHttp connection = new RawHttp(server)) {
      boolean hasBody = List.of(lines).contains("");
      String end = hasBody ? "" : "\r\nConnection: close\r\n\r\n";
      connection.send(String.join("\r\n", lines) + end);
      return connection.answer();
    }
  }

  /** The head of a request that is allowed to change something. */
  static String post(LocalServer server, String path, String token, String... more) {
    String authority = server.address("/").getAuthority();
    return String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: " + authority,
            "Origin: http://" + authority,
            "Content-Type: application/json",
            "X-Handouts-Token: " + token,
            String.join("\r\n", more))
        + "\r\n\r\n";
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** All that comes until the server ends, also when it ends by a reset. */
  String answer() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      byte[] some = new byte[8192];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        all.write(some, 0, read);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server neither answered nor ended", e);
    } catch (IOException e) {
      // Ended by a reset; what came before counts.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
