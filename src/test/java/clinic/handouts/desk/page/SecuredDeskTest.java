package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.BindingException;
import clinic.handouts.desk.web.DeskSettings;
import clinic.handouts.desk.web.Limits;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.desk.web.PortException;
import clinic.handouts.desk.web.TlsKeys;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk for other computers: TLS, signing in and out, over real connections. */
@Tag("slow")
class SecuredDeskTest {
  private static final String PASSWORD = "four plain words here";
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String SETTINGS = ".handouts/desk.yaml";

  @TempDir private static Path keys;
  private static SSLContext trusting;
  private static byte[] password;

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private LocalServer server;
  private HttpClient browser;

  @BeforeAll
  static void makeKeystoreAndPassword(@TempDir Path other) throws Exception {
    trusting = Keystores.make(keystore());
    Copies.fewSamples(other);
    new DeskSettings(Workspace.open(other, SampleLibrary.CLOCK)).setPassword(PASSWORD);
    password = Files.readAllBytes(other.resolve(SETTINGS));
  }

  private static Path keystore() {
    return keys.resolve("desk.p12");
  }

  @BeforeEach
  void start() throws IOException {
    Copies.fewSamples(folder);
    Files.createDirectories(folder.resolve(SETTINGS).getParent());
    Files.write(folder.resolve(SETTINGS), password); // Hashing takes a second each time.
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    server =
        LocalServer.start(
            binding("127.0.0.1", List.of("reception")),
            unforeseen::add,
            List.of(new PreviewHandler(library)),
            Limits.USUAL,
            nanos::get);
    browser = HttpClient.newBuilder().sslContext(trusting).build();
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(unforeseen).isEmpty();
  }

  private DeskSettings settings() {
    return new DeskSettings(Workspace.open(folder, SampleLibrary.CLOCK));
  }

  private Binding binding(String address, List<String> names) {
    TlsKeys found = TlsKeys.read(keystore(), Keystores.PASSWORD, SampleLibrary.CLOCK);
    return Binding.secured(address, 0, found, names, settings());
  }

  private URI address(String path) {
    return URI.create("https://localhost:" + server.address("/").getPort() + path);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address("").toString())
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static String tokenOf(HttpResponse<String> page) {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([A-Za-z0-9_-]{43})\"").matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> signIn(String password, String... headers) throws Exception {
    String form =
        "token="
            + tokenOf(get("/login"))
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return post("/login", form, headers);
  }

  private static String setCookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("none");
  }

  private static String[] cookie(HttpResponse<String> signedIn) {
    return new String[] {"Cookie", setCookie(signedIn).split(";", 2)[0]};
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/revision",
        "/preview/" + TOPIC,
        "/preview/" + TOPIC + "/pages/1",
        "/assets/preview.js",
        "/assets/",
        "/no/such/page",
        "/health/x",
        "/health/..;/revision",
        "/login/x",
        "/login/../revision",
        "/login/..;/revision",
        "/login;/../revision",
        "/login%2f..%2fturn",
        "//login",
        "/assets/desk.css/../preview.js"
      })
  void nobodySeesAnythingWithoutThePassword(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 401);
    assertThat(answer.body()).hasSizeLessThan(100).doesNotContain("pain");
    HttpResponse<String> page = get(path, "Accept", "text/html");
    assertThat(page.statusCode()).isIn(303, 400);
    if (page.statusCode() == 303) {
      assertThat(URI.create(page.headers().firstValue("Location").orElseThrow()).getPath())
          .isEqualTo("/login");
    }
  }

  @Test
  void thePageToSignInIsShownToAll() throws Exception {
    assertThat(get("/login").body()).contains("Desk password").doesNotContain("Sign out");
    for (String asset : List.of("desk.css", "login.css", "icon.svg")) {
      assertThat(get("/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
    }
  }

  @Test
  void programsThatWatchOverTheComputerNeedNoPassword() throws Exception {
    server.close();
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    try (DeskPages desk =
        new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add)) {
      server =
          LocalServer.start(
              binding("127.0.0.1", List.of("reception")), unforeseen::add, List.of(desk));
      assertThat(get("/health").body())
          .startsWith("{\"status\":\"ok\"")
          .doesNotContain("Total Balance", folder.toString());
      assertThat(get("/log").statusCode()).isEqualTo(401);
      assertThat(get("/login").body()).contains("<h1>Total Balance");
    }
  }

  @Test
  void thePasswordOpensTheDeskUntilSigningOut() throws Exception {
    HttpResponse<String> signedIn = signIn(PASSWORD);
    assertThat(signedIn.statusCode()).isEqualTo(303);
    String[] cookie = cookie(signedIn);
    assertThat(get("/preview/" + TOPIC, cookie).body()).contains("No problems");
    HttpResponse<String> page = get("/login", cookie);
    assertThat(page.body()).contains("Sign out").doesNotContain("type=\"password\"");
    HttpResponse<String> out = post("/logout", "token=" + tokenOf(page), cookie);
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(setCookie(out)).contains("Max-Age=0");
    assertThat(get("/revision", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void theCookieIsForThisHostItsOwnPagesAndNoScript() throws Exception {
    assertThat(setCookie(signIn(PASSWORD)))
        .matches("__Host-handouts=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
  }

  @Test
  void aSignInLeadsOnToWhatWasAskedForAndNowhereElse() throws Exception {
    HttpResponse<String> asked =
        get("/?topic=" + TOPIC + "&patient=Zanzibar&clinician=dan-east", "Accept", "text/html");
    String login = asked.headers().firstValue("Location").orElseThrow();
    assertThat(login).startsWith("/login?to=").doesNotContain("Zanzibar");
    assertThat(get(login).body())
        .contains("name=\"to\" value=\"/?topic=" + TOPIC + "&amp;clinician=dan-east\"");
    assertThat(leadsTo("%2F%3Ftopic%3D" + TOPIC)).isEqualTo("/?topic=" + TOPIC);
    assertThat(leadsTo("%2Finfobutton%3FmainSearchCriteria.v.c%3DM54.5"))
        .isEqualTo("/infobutton?mainSearchCriteria.v.c=M54.5");
    for (String elsewhere :
        List.of(
            "https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2Flog", "%2F%3Fa%3Db%0D%0AX")) {
      assertThat(leadsTo(elsewhere)).as(elsewhere).isEqualTo("/");
    }
  }

  /** Where a sign-in with this field leads. */
  private String leadsTo(String target) throws Exception {
    return post(
            "/login",
            "token="
                + tokenOf(get("/login"))
                + "&to="
                + target
                + "&password="
                + PASSWORD.replace(' ', '+'))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void eachSigningInBeginsASessionOfItsOwn() throws Exception {
    String[] before = cookie(signIn(PASSWORD));
    HttpResponse<String> page = get("/login", before);
    HttpResponse<String> again =
        post(
            "/login", "token=" + tokenOf(page) + "&password=" + PASSWORD.replace(' ', '+'), before);
    assertThat(cookie(again)[1]).isNotEqualTo(before[1]);
    assertThat(get("/revision", before).statusCode()).as("the old session").isEqualTo(401);
    assertThat(get("/revision", cookie(again)).statusCode()).isEqualTo(200);
    String[] planted = {"Cookie", "__Host-handouts=" + "a".repeat(43)};
    assertThat(setCookie(signIn(PASSWORD, planted))).doesNotContain("aaaaaaaaaa");
    assertThat(get("/revision", planted).statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenOfAnotherSessionChangesNothing() throws Exception {
    String[] one = cookie(signIn(PASSWORD));
    String[] other = cookie(signIn(PASSWORD));
    String foreign = tokenOf(get("/login", other));
    assertThat(post("/logout", "token=" + foreign, one).statusCode()).isEqualTo(403);
    assertThat(post("/logout", "token=" + tokenOf(get("/login")), one).statusCode()).isEqualTo(403);
    assertThat(get("/revision", one).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordIsRefusedAndAfterFiveThereIsAWait() throws Exception {
    for (int i = 1; i < 5; i++) {
      HttpResponse<String> answer = signIn("wrong " + i);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("That password is wrong").doesNotContain("wrong " + i);
    }
    HttpResponse<String> locked = signIn("wrong 5");
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.body()).contains("Wait 30 seconds");
    assertThat(locked.headers().firstValue("Retry-After")).contains("30");
    assertThat(signIn(PASSWORD).statusCode()).isEqualTo(429);
    nanos.addAndGet(java.time.Duration.ofSeconds(30).toNanos());
    assertThat(signIn(PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void signingInNeedsTheTokenOfThePage() throws Exception {
    String form = "password=" + PASSWORD.replace(' ', '+');
    assertThat(post("/login", form).statusCode()).isEqualTo(403);
    assertThat(setCookie(post("/login", form + "&token=x"))).isEqualTo("none");
  }

  @Test
  void changesNeedASession() throws Exception {
    String token = tokenOf(get("/login"));
    HttpResponse<String> answer = post("/revision", "token=" + token, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("sign in first");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:PORT, 200",
    "127.0.0.1:PORT, 200",
    "reception:PORT, 200",
    "RECEPTION:PORT, 200",
    "desk.clinic.example:PORT, 200",
    "a.desk.clinic.example:PORT, 421",
    "clinic.example:PORT, 421",
    "attacker.example:PORT, 421",
    "localhost, 421",
    "localhost:1, 421",
  })
  void onlyItsOwnNamesAreAnswered(String host, int status) throws Exception {
    String port = String.valueOf(server.address("/").getPort());
    assertThat(raw("GET /login HTTP/1.1\r\nHost: " + host.replace("PORT", port)))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  private String raw(String head) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            trusting.getSocketFactory().createSocket("127.0.0.1", server.address("/").getPort())) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void browsersComeByTlsOnlyFromThenOnButNotToBareNumbers() throws Exception {
    assertThat(get("/login").headers().firstValue("Strict-Transport-Security")).isPresent();
    String port = String.valueOf(server.address("/").getPort());
    assertThat(raw("GET /login HTTP/1.1\r\nHost: 127.0.0.1:" + port))
        .doesNotContain("Strict-Transport-Security");
  }

  /** A greeting written by hand, as Java's own TLS speaks no old version either. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void oldTlsIsNotSpoken(int version) throws Exception {
    byte[] random = new byte[32];
    byte[] hello = {
      0x16, 3, 1, 0, 45, 1, 0, 0, 41, 3, (byte) version, // a greeting in TLS 1.0 or 1.1
    };
    byte[] choices = {0, 0, 2, (byte) 0xC0, 0x09, 1, 0}; // ECDHE-ECDSA-AES128-SHA, uncompressed
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.address("/").getPort())) {
      for (byte[] part : List.of(hello, random, choices)) {
        socket.getOutputStream().write(part);
      }
      byte[] answer = socket.getInputStream().readNBytes(7);
      assertThat(answer[0]).as("an alert").isEqualTo((byte) 21);
      assertThat(answer[6]).as("of the protocol's version").isEqualTo((byte) 70);
    }
  }

  @Test
  void whoDoesNotTrustTheCertificateGetsNothing() {
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(
                        HttpRequest.newBuilder(address("/login")).build(), BodyHandlers.ofString()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void noNameNoPasswordNoAddressNoServer() throws IOException {
    Files.delete(folder.resolve(SETTINGS));
    assertThatThrownBy(() -> binding("127.0.0.1", List.of()))
        .isInstanceOf(BindingException.class)
        .hasMessage("the desk has no password yet");
    settings().setPassword(PASSWORD);
    assertThatThrownBy(() -> binding("reception", List.of()))
        .hasMessageContaining("not an IP address");
    assertThatThrownBy(() -> binding("1.2.3.4.5", List.of()))
        .hasMessageContaining("not an IP address");
  }

  @Test
  void aKeystoreThatIsNoGoodIsRefusedInWords() throws Exception {
    Path text = Files.writeString(keys.resolve("text.p12"), "no keystore");
    assertRefused(text, Keystores.PASSWORD, SampleLibrary.CLOCK, "is not a readable PKCS12 file");
    assertRefused(keystore(), "wrong", SampleLibrary.CLOCK, "password is wrong");
    assertRefused(keys.resolve("none"), "", SampleLibrary.CLOCK, "does not exist");
    Clock late = Clock.fixed(Instant.parse("2999-01-01T00:00:00Z"), ZoneOffset.UTC);
    assertRefused(keystore(), Keystores.PASSWORD, late, "expired on ");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    Path file = keys.resolve("empty.p12");
    try (java.io.OutputStream out = Files.newOutputStream(file)) {
      empty.store(out, "x".toCharArray());
    }
    assertRefused(file, "x", SampleLibrary.CLOCK, "has no private key");
  }

  private static void assertRefused(Path file, String password, Clock clock, String words) {
    assertThatThrownBy(() -> TlsKeys.read(file, password, clock))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining(words);
  }

  @Test
  void anAddressOfAnotherComputerIsNamed() {
    Binding foreign = binding("192.0.2.1", List.of());
    assertThatThrownBy(() -> LocalServer.start(foreign, unforeseen::add, List.of()))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("of 192.0.2.1 can't be used");
  }
}
