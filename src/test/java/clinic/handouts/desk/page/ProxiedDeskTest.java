package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.DeskSettings;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk behind a proxy on the same computer, which speaks TLS with the browsers. */
class ProxiedDeskTest {
  private static final String PASSWORD = "four plain words here";
  private static final String BY_TLS = "X-Forwarded-Proto: https";

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private LocalServer server;
  private String host;

  @BeforeEach
  void start() throws IOException {
    Copies.fewSamples(folder);
    new DeskSettings(Workspace.open(folder, SampleLibrary.CLOCK)).setPassword(PASSWORD);
    start("127.0.0.1");
  }

  private void start(String proxy) throws IOException {
    DeskSettings settings = new DeskSettings(Workspace.open(folder, SampleLibrary.CLOCK));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    host = "desk.example:" + port;
    server =
        LocalServer.start(
            Binding.behind(proxy, port, List.of(host), settings), unforeseen::add, List.of());
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(unforeseen).isEmpty();
  }

  private String get(String asked, String... more) throws IOException {
    List<String> lines = new ArrayList<>(List.of("GET /login HTTP/1.1", "Host: " + asked));
    lines.addAll(List.of(more));
    return RawHttp.ask(server, lines.toArray(String[]::new));
  }

  private static String from(String address) {
    return "X-Forwarded-For: " + address;
  }

  @Test
  void whatDoesNotComeThroughTheProxyIsRefused() throws IOException {
    assertThat(server.address("/")).hasToString("https://" + host + "/");
    assertThat(get(host)).contains(" 403 ", "must be contacted over HTTPS");
    assertThat(get(host, "X-Forwarded-Proto: http", from("10.0.0.7"))).contains(" 403 ");
    assertThat(get(host, BY_TLS)).contains(" 502 ", "does not pass on the browser's address");
    assertThat(get(host, BY_TLS, from("somebody"))).contains(" 502 ");
    assertThat(get("attacker.example", BY_TLS, from("10.0.0.7"))).contains(" 421 ");
    assertThat(get(host, BY_TLS, from("10.0.0.7")))
        .contains(" 200 ", "Desk password", "Strict-Transport-Security");
  }

  @Test
  void theProxyMayComeByTheOtherProtocol() throws IOException {
    server.close();
    start("::1");
    byte[] loopback = new byte[16];
    loopback[15] = 1;
    int port = Integer.parseInt(host.replaceFirst(".*:", ""));
    try (Socket socket = new Socket(InetAddress.getByAddress(loopback), port)) {
      String asked = "GET /login HTTP/1.1\r\nHost: " + host + "\r\n" + BY_TLS + "\r\n";
      String rest = from("2001:db8::7") + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write((asked + rest).getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains(" 200 ", "Desk password");
    }
  }

  @Test
  void whoGuessesPasswordsWaitsAloneWhateverTheySayOfThemselves() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("wrong words every time", "10.0.0." + i + ", 10.0.0.7"))
          .contains("password");
    }
    assertThat(signIn(PASSWORD, "10.0.0.99, 10.0.0.7")).contains(" 429 ");
    assertThat(signIn(PASSWORD, "10.0.0.8")).contains(" 303 ", "__Host-handouts=", "Secure");
  }

  private String signIn(String password, String hops) throws IOException {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([A-Za-z0-9_-]{43})\"")
            .matcher(get(host, BY_TLS, from(hops)));
    assertThat(token.find()).isTrue();
    String form = "token=" + token.group(1) + "&password=" + password.replace(' ', '+');
    return RawHttp.ask(
        server,
        "POST /login HTTP/1.1",
        "Host: " + host,
        BY_TLS,
        from(hops),
        "Origin: https://" + host,
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: " + form.length(),
        "Connection: close",
        "",
        form);
  }
}
