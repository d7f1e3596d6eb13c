package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.Guards;
import clinic.handouts.desk.web.Limits;
import clinic.handouts.desk.web.LocalServer;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would try who means harm, over real connections. */
@Tag("hostile")
class DeskAttackTest {
  private static final String TOPIC = "low-back-pain-bed-rest";

  /** Ways out of a folder, as they are written in addresses. */
  private static final List<String> WAYS_OUT =
      List.of(
          "..%2f..%2f..%2f..%2fetc%2fpasswd",
          "..%252f..%252f..%252fetc%252fpasswd",
          "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
          "%252e%252e%252fcontent%252fclinic.yaml",
          "..%5c..%5ccontent%5cclinic.yaml",
          "%2fetc%2fpasswd",
          "/etc/passwd",
          "file:///etc/passwd",
          "C:%5cWindows%5cwin.ini",
          "..%2f..%2fcontent%2fclinic.yaml%00",
          TOPIC + "%00.png",
          TOPIC + "/../../clinic.yaml",
          "%c0%ae%c0%ae%c0%afclinic.yaml",
          "..;/..;/content/clinic.yaml");

  /** Each address that is looked at, with a place to put something into. */
  private static final List<String> PLACES =
      List.of(
          "/%s",
          "/?%s",
          "/assets/%s",
          "/login?%s",
          "/revision?%s",
          "/preview/%s",
          "/preview/%s/sheet",
          "/preview/%s/pages/1",
          "/preview/" + TOPIC + "/pages/%s",
          "/preview?topic=%s",
          "/preview/" + TOPIC + "?clinician=%s",
          "/preview/" + TOPIC + "?language=%s",
          "/preview/" + TOPIC + "?format=%s",
          "/preview/" + TOPIC + "/pages/1?revision=%s",
          "/desk/topics?words=%s",
          "/desk/topics?clinician=%s",
          "/desk/topics?language=%s",
          "/desk/topics?favourite=%s",
          "/desk/pictures/%s/1",
          "/desk/pictures/x/%s",
          "/desk/printers?%s",
          "/printers?%s",
          "/infobutton?%s",
          "/desk/tray?%s",
          "/check?code=%s",
          "/check/answer?code=%s",
          "/log?from=%s",
          "/log?to=%s",
          "/log?topic=%s",
          "/log?clinician=%s",
          "/health?%s",
          "/log.csv?from=%s&to=2026-01-01",
          "/log.csv?to=%s",
          "/library?%s",
          "/brand.css?%s",
          "/brand/logo?%s");

  private static final Map<String, String> ORDER =
      Map.of(
          "topic", TOPIC,
          "clinician", "_clinic",
          "language", "en-AU",
          "format", "standard",
          "first-name", "");

  private static final Map<String, String> PRINT =
      Map.of(
          "job", "01234567-89ab-cdef-0123-456789abcdef",
          "topic", TOPIC,
          "copies", "1",
          "sides", "one-sided",
          "printer", "ipp://127.0.0.1:9/none");

  /** Each address that changes something, with the fields of its form. */
  private static final Map<String, Map<String, String>> FORMS =
      Map.ofEntries(
          Map.entry("/change", Map.of("a", "b")),
          Map.entry("/desk/order", ORDER),
          Map.entry("/desk/pictures", ORDER),
          Map.entry("/desk/pdf", with(ORDER, "save", "without-name")),
          Map.entry("/desk/patient", ORDER),
          Map.entry("/desk/print", PRINT),
          Map.entry("/desk/sets", Map.of("title", "Both", "sheet", TOPIC + "|standard")),
          Map.entry("/desk/jobs/%s/cancel", Map.of("a", "b")),
          Map.entry("/desk/jobs/%s/pdf", Map.of("a", "b")),
          Map.entry("/desk/jobs/%s/again", Map.of("a", "b")),
          Map.entry("/desk/jobs/%s/dismiss", Map.of("a", "b")),
          Map.entry(
              "/printers/add",
              Map.of("name", "Front", "queue", "", "address", "ipp://127.0.0.1:9/")),
          Map.entry("/printers/remove", Map.of("name", "Front")),
          Map.entry("/printers/test", Map.of("name", "Nobody")));

  /** What is nowhere but in files and in the inside of the program. */
  private static final String[] SECRETS = {
    "root:", "reception@", "letterhead:", "[fonts]", "Exception", "Jetty"
  };

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = Collections.synchronizedList(new ArrayList<>());
  private final List<String> changes = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong nanos = new AtomicLong();
  private DeskPages desk;
  private LocalServer server;

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> other = new HashMap<>(form);
    other.put(field, value);
    return other;
  }

  /** The smallest page that can be changed. */
  private final class Changing implements LocalServer.PageHandler {
    @Override
    public void answer(RoutesConfig routes) {
      routes.get("/token", context -> context.result(Guards.token(context)));
      routes.post("/change", this::change);
    }

    private void change(Context context) {
      changes.add(context.body());
      context.result("changed");
    }
  }

  @BeforeEach
  void start() throws IOException {
    Copies.fewSamples(folder);
    start(Limits.USUAL);
  }

  private void start(Limits limits) {
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    desk =
        new DeskPages(
            library, SampleLibrary.CLOCK, () -> Optional.of("no-such-printer"), unforeseen::add);
    server =
        LocalServer.start(
            Binding.loopback(0),
            unforeseen::add,
            List.of(desk, new Changing()),
            limits,
            nanos::get);
  }

  @AfterEach
  void stop() {
    server.close();
    desk.close();
    assertThat(unforeseen).isEmpty();
  }

  private String get(String path, String... headers) throws IOException {
    List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1"));
    lines.add("Host: " + server.address("/").getAuthority());
    lines.addAll(List.of(headers));
    return RawHttp.ask(server, lines.toArray(String[]::new));
  }

  private String token() throws IOException {
    String answer = get("/token");
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private String post(String path, String body, String... headers) throws IOException {
    try (RawHttp connection = new RawHttp(server)) {
      List<String> all = new ArrayList<>(List.of(headers));
      all.add("Connection: close");
      connection.send(RawHttp.post(server, path, token(), all.toArray(String[]::new)) + body);
      return connection.answer();
    }
  }

  private String submit(String path, Map<String, String> form) throws IOException {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    StringBuilder body = new StringBuilder("token=" + token());
    form.forEach((field, value) -> body.append('&').append(field).append('=').append(value));
    String own = server.address("/").getAuthority();
    return RawHttp.ask(
        server,
        "POST " + path + " HTTP/1.1",
        "Host: " + own,
        "Origin: http://" + own,
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: " + body.length(),
        "Connection: close",
        "",
        body.toString());
  }

  private static String filled(String place, String value) {
    return String.format(Locale.ROOT, place, value);
  }

  private static void assertHarmless(String answer, String attack) {
    boolean isSheet = answer.matches("(?s).*\nContent-Type: (application/pdf|image/png)\r.*");
    assertThat(isSheet ? answer.substring(0, answer.indexOf("\r\n\r\n")) : answer)
        .as(attack)
        .matches("(?s)HTTP/1\\.1 [234]\\d\\d .*")
        .doesNotContain(SECRETS);
  }

  static List<String> places() {
    return PLACES;
  }

  static Set<String> forms() {
    return FORMS.keySet();
  }

  @Test
  void everyAddressOfTheDeskIsAttackedHere() {
    Javalin all = Javalin.create(config -> desk.answer(config.routes));
    List<String> addresses =
        all.unsafe.internalRouter.allHttpHandlers().stream()
            .map(each -> each.endpoint)
            .filter(each -> List.of("GET", "POST").contains(each.method.name()))
            .map(each -> each.method.name() + " " + each.path.replaceAll("\\{[a-z]+\\}", "%s"))
            .toList();
    List<String> attacked = new ArrayList<>();
    PLACES.forEach(place -> attacked.add("GET " + place.replaceAll("[?].*", "")));
    FORMS.keySet().forEach(place -> attacked.add("POST " + place));
    assertThat(addresses).hasSizeGreaterThan(15);
    for (String address : addresses) {
      String any = "\\Q" + address.replace("%s", "\\E[^/]+\\Q") + "\\E";
      assertThat(attacked).as(address).anyMatch(each -> each.matches(any));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void noAddressLeadsToAFile(String place) throws Exception {
    for (String way : WAYS_OUT) {
      assertHarmless(get(filled(place, way)), way);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noFieldLeadsToAFile(String path) throws Exception {
    for (String field : FORMS.get(path).keySet()) {
      for (String way : List.of(WAYS_OUT.get(0), "%2fetc%2fpasswd", TOPIC + "%00")) {
        String answer = submit(filled(path, way), with(FORMS.get(path), field, way));
        assertHarmless(answer, field + "=" + way);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatIsSentIsNoMarkupAndBreaksNothing(String place) throws Exception {
    String markup = "%3Cscript%3Ealert(1)%3C/script%3E%22'%3E%3Cimg%20src=x%3E$%7B7777*7%7D";
    assertThat(get(filled(place, markup)))
        .matches("(?s)HTTP/1\\.1 [234]\\d\\d .*")
        .doesNotContain("<script>alert", "<img src=x", "54439");
    for (String odd :
        List.of("x".repeat(6000), "%ff%fe", "%F0%9F%92%8A", "-1", "%2B999999999-12-31")) {
      assertHarmless(get(filled(place, odd)), odd);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatAFormSendsIsNoMarkupAndBreaksNothing(String path) throws Exception {
    for (String field : FORMS.get(path).keySet()) {
      String markup = "%3Cscript%3Ealert(1)%3C/script%3E";
      assertThat(submit(filled(path, "x"), with(FORMS.get(path), field, markup)))
          .as(field)
          .matches("(?s)HTTP/1\\.1 [234]\\d\\d .*")
          .doesNotContain("<script>alert");
      for (String odd : List.of("x".repeat(30_000), "%ff%fe", "a%0d%0aX-Injected:%201")) {
        String answer = submit(filled(path, "x"), with(FORMS.get(path), field, odd));
        assertHarmless(answer, field);
        assertThat(answer.lines().takeWhile(line -> !line.isEmpty()))
            .noneMatch(line -> line.startsWith("X-Injected"));
      }
    }
  }

  @Test
  void aFirstNameIsInNoHeadAndNoAddress() throws Exception {
    for (String path : List.of("/desk/order", "/desk/pictures", "/desk/pdf", "/desk/print")) {
      Map<String, String> form = with(FORMS.get(path), "first-name", "Wilhelmina");
      String answer = submit(path, with(form, "save", "with-name"));
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      assertThat(head).contains("Cache-Control: no-store").doesNotContain("Wilhelmina");
      if (!head.contains("application/pdf")) {
        assertThat(answer).doesNotContain("Wilhelmina");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void nothingIsDoneWithoutTheToken(String path) throws Exception {
    String own = server.address("/").getAuthority();
    for (String sent : List.of("", "token=", "token=x", "token=" + "a".repeat(43))) {
      for (String origin : List.of("http://" + own, "http://attacker.example", "null")) {
        String answer =
            RawHttp.ask(
                server,
                "POST " + filled(path, "x") + " HTTP/1.1",
                "Host: " + own,
                "Origin: " + origin,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + sent.length(),
                "Connection: close",
                "",
                sent);
        assertThat(answer).startsWith("HTTP/1.1 403 ");
      }
    }
    assertThat(changes).isEmpty();
  }

  @Test
  void everyRefusalIsPlainAndGuarded() throws Exception {
    String own = "Host: " + server.address("/").getAuthority();
    List<String> refusals =
        List.of(
            get("/no/such/page"),
            get("/..%2f..%2fetc"),
            get("/preview/" + "x".repeat(20_000)),
            get("/", "X-Long: " + "x".repeat(20_000)),
            RawHttp.ask(server, "GET / HTTP/1.1", "Host: attacker.example"),
            RawHttp.ask(server, "GET / HTTP/1.1", own, own),
            RawHttp.ask(server, "GET / HTTP/1.1"),
            RawHttp.ask(server, "GET http://attacker.example/ HTTP/1.1", own),
            RawHttp.ask(server, "nonsense"),
            RawHttp.ask(server, "PUT / HTTP/1.1", own, "Content-Length: 0"),
            RawHttp.ask(server, "POST /change HTTP/1.1", own, "Content-Length: 100000000"));
    assertThat(refusals)
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
                    .contains("Content-Security-Policy: default-src 'none';", "nosniff")
                    .containsIgnoringCase("Content-Type: text/plain")
                    .doesNotContain("Jetty", "Javalin", "Exception", "<"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "X"})
  void oddMethodsGetNothingBack(String method) throws Exception {
    for (String path : List.of("/", "/revision", "/change", "/assets/desk.css", "/none")) {
      String answer =
          RawHttp.ask(
              server,
              method + " " + path + " HTTP/1.1",
              "Host: " + server.address("/").getAuthority(),
              "X-Secret: whisper",
              "Content-Length: 0");
      assertThat(answer).as(path).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("whisper");
    }
  }

  @Test
  void aRequestThatIsTwoIsRefused() throws Exception {
    String body = "0\r\n\r\nGET /revision HTTP/1.1\r\nHost: attacker.example\r\n\r\n";
    String answer =
        post("/change", body, "Content-Length: " + body.length(), "Transfer-Encoding: chunked");
    assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 2");
    assertThat(post("/change", "{}", "Content-Length: 2", "Content-Length: 3"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(changes).isEmpty();
  }

  @Test
  void noLineGetsIntoTheHeadOfAnAnswer() throws Exception {
    for (String line :
        List.of("%0d%0aX-Injected:%201", "%0aX-Injected:%201", "%E5%98%8D%E5%98%8A")) {
      assertThat(get("/preview?topic=" + line + "&clinician=" + line + "&format=" + line))
          .startsWith("HTTP/1.1 302 ")
          .doesNotContain("X-Injected");
      assertThat(get("/preview/" + TOPIC + line)).doesNotContain("\nX-Injected");
    }
  }

  @Test
  void aLongBodyIsRefusedBeforeItIsRead() throws Exception {
    try (RawHttp connection = new RawHttp(server)) {
      connection.send(
          RawHttp.post(server, "/change", token(), "Content-Length: " + (10 << 20)) + "x");
      assertThat(connection.answer()).startsWith("HTTP/1.1 413 ").contains("is too long");
    }
    assertThat(changes).isEmpty();
  }

  @Test
  void aLongBodyInPiecesIsRefusedWhereItGetsTooLong() throws Exception {
    int sent = 0;
    try (RawHttp connection = new RawHttp(server)) {
      connection.send(RawHttp.post(server, "/change", token(), "Transfer-Encoding: chunked"));
      String piece = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
      try {
        for (; sent < 10 << 20; sent += 0x1000) {
          connection.send(piece);
        }
      } catch (IOException e) {
        // The server has ended the connection.
      }
      assertThat(connection.answer()).matches("(?s)(HTTP/1\\.1 413 .*)?");
    }
    assertThat(sent).isLessThan(10 << 20);
    assertThat(changes).isEmpty();
  }

  @Test
  void aBodyOfTheMostBytesIsTaken() throws Exception {
    String most = "x".repeat(LocalServer.MAX_REQUEST_BYTES);
    assertThat(post("/change", most, "Content-Length: " + most.length())).contains("changed");
    assertThat(post("/change", most + "x", "Content-Length: " + (most.length() + 1)))
        .startsWith("HTTP/1.1 413 ");
    assertThat(changes).containsExactly(most);
  }

  @Test
  void whoSendsSlowlyTakesNoThreadAndIsSentAway() throws Exception {
    server.close();
    start(new Limits(8, 2, 2000, 60, 5));
    String request = RawHttp.post(server, "/change", token(), "Content-Length: 1000") + "slow";
    List<RawHttp> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        slow.add(new RawHttp(server));
        slow.get(i).send(request);
      }
      assertThat(get("/revision")).startsWith("HTTP/1.1 200 ");
      assertThat(post("/change", "{}", "Content-Length: 2")).contains("changed");
      for (RawHttp each : slow) {
        assertThat(each.answer()).startsWith("HTTP/1.1 408 ").contains("too slowly");
      }
    } finally {
      for (RawHttp each : slow) {
        each.close();
      }
    }
    assertThat(changes).containsExactly("{}");
  }

  @Test
  void whoChangesThingsTooFastWaits() throws Exception {
    String token = token();
    int allowed = 0;
    String answer = "HTTP/1.1 200 ";
    for (; answer.startsWith("HTTP/1.1 200 ") && allowed <= 60; allowed++) {
      try (RawHttp connection = new RawHttp(server)) {
        connection.send(
            RawHttp.post(server, "/change", token, "Content-Length: 2", "Connection: close")
                + "{}");
        answer = connection.answer();
      }
    }
    assertThat(allowed - 1).isEqualTo(60);
    assertThat(answer).startsWith("HTTP/1.1 429 ").contains("Retry-After: 1", "too many requests");
    assertThat(get("/revision")).as("looking is free").startsWith("HTTP/1.1 200 ");
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(post("/change", "{}", "Content-Length: 2")).contains("changed");
  }

  @Test
  void aThousandPreviewsAtOnceLeaveRoomForEverythingElse() throws Exception {
    assertThat(get("/")).startsWith("HTTP/1.1 200 ");
    int many = 1000;
    String token = token();
    List<String> formats = List.of("standard", "large-print", "action-card");
    List<String> clinicians = List.of("_clinic", "dan-east", "nobody");
    List<RawHttp> flood = new ArrayList<>();
    try {
      for (int i = 0; i < many; i++) {
        String choice = "clinician=" + clinicians.get(i % 3) + "&format=" + formats.get(i / 3 % 3);
        flood.add(new RawHttp(server));
        flood.get(i).send(i % 20 == 0 ? order(token, choice) : preview(choice));
      }
      List<Duration> waits = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long begun = System.nanoTime();
        assertThat(get("/")).startsWith("HTTP/1.1 200 ");
        waits.add(Duration.ofNanos(System.nanoTime() - begun));
      }
      Collections.sort(waits);
      assertThat(waits.get(10)).as("half of " + waits).isLessThan(Duration.ofSeconds(1));
      assertThat(waits.get(19)).as("all of " + waits).isLessThan(Duration.ofSeconds(5));
      for (RawHttp each : flood) {
        assertThat(each.answer()).matches("(?s)HTTP/1\\.1 (200|404|503) .*");
      }
    } finally {
      for (RawHttp each : flood) {
        each.close();
      }
    }
  }

  private String preview(String choice) {
    return "GET /preview/"
        + TOPIC
        + "/pages/1?"
        + choice
        + " HTTP/1.1\r\nHost: "
        + server.address("/").getAuthority()
        + "\r\nConnection: close\r\n\r\n";
  }

  private String order(String token, String choice) {
    String body = "topic=" + TOPIC + "&language=en-AU&first-name=&" + choice;
    return RawHttp.post(
                server,
                "/desk/pictures",
                token,
                "Content-Length: " + body.length(),
                "Connection: close")
            .replace("application/json", "application/x-www-form-urlencoded")
        + body;
  }

  @Test
  void wordsOfContentAreNoMarkupAnywhere() throws Exception {
    Path topic = folder.resolve("content/topics/" + TOPIC + "/en-AU.yaml");
    String text = Files.readString(topic);
    assertThat(text).contains("title: Is bed rest good");
    Files.writeString(
        topic,
        text.replace(
            "title: Is bed rest good", "title: Is <script>alert(1)</script> '\"><img src=x> good"));
    for (String path : List.of("/preview/" + TOPIC, "/preview/" + TOPIC + "/sheet")) {
      assertThat(get(path))
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert", "<img src=x");
    }
  }
}
