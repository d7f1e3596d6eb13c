package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.desk.web.PortException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The preview over HTTP: what it shows, and whom it answers. */
@Tag("slow")
class PreviewTest {
  private static final String TOPIC = "low-back-pain-bed-rest";

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    Copies.fewSamples(folder);
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    server =
        LocalServer.start(
            Binding.loopback(0), unforeseen::add, List.of(new PreviewHandler(library)));
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(unforeseen).isEmpty();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(server.address(path)).build(), BodyHandlers.ofByteArray());
  }

  private String page(String path) throws Exception {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  private Path topic() {
    return folder.resolve("content/topics/" + TOPIC + "/en-AU.yaml");
  }

  private void edit(String from, String to) throws IOException {
    Copies.change(topic(), from, to);
  }

  @Test
  void aSoundHandoutIsShownAsSharpPages() throws Exception {
    String page = page("/preview/" + TOPIC + "?clinician=dan-east");
    assertThat(page)
        .contains("No problems", "2 pages", "Preview, not for patients")
        .contains("alt=\"Page 2 of 2 of Is bed rest good for low back pain?\"");
    HttpResponse<byte[]> picture = get("/preview/" + TOPIC + "/pages/2?clinician=dan-east");
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth()).isEqualTo(1190);
  }

  @Test
  void eachSaveTurnsTheSheet() throws Exception {
    String before = page("/revision");
    assertThat(page("/revision")).isEqualTo(before);
    edit("title: Is bed rest good for low back pain?", "title: Is rest in bed good?");
    assertThat(page("/revision")).isNotEqualTo(before);
    assertThat(page("/preview/" + TOPIC + "/sheet")).contains("of Is rest in bed good?");
  }

  @Test
  void aDraftIsShownAndSaysThatItIsOne() throws Exception {
    edit("status: approved", "status: draft");
    assertThat(page("/preview/" + TOPIC)).contains("1 error", "the topic is a draft", "2 pages");
  }

  @Test
  void whatIsRefusedIsShownWithItsReasonAndPlace() throws Exception {
    edit("  dont:\n", "  forget-it:\n");
    assertThat(page("/preview/" + TOPIC))
        .contains("No pages")
        .contains("content/topics/" + TOPIC + "/en-AU.yaml:")
        .doesNotContain("/pages/1");
  }

  @Test
  void yesterdaysPagesAreGoneWhenTheEditIsBroken() throws Exception {
    assertThat(get("/preview/" + TOPIC + "/pages/1").statusCode()).isEqualTo(200);
    Files.writeString(topic(), "title: [");
    assertThat(get("/preview/" + TOPIC + "/pages/1").statusCode()).isEqualTo(404);
  }

  @Test
  void wordsOfContentAreNoMarkup() throws Exception {
    edit("title: Is bed rest good", "title: Is <script>alert(1)</script> \"bed\" rest good");
    assertThat(page("/preview/" + TOPIC))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aBrokenWorkspaceIsShownToo() throws Exception {
    Files.writeString(folder.resolve("content/clinic.yaml"), "name: 1: 2");
    assertThat(page("/preview/" + TOPIC)).contains("clinic.yaml:1:", "No pages");
  }

  @Test
  void theFormLeadsToTheAddressOfTheEdition() throws Exception {
    HttpResponse<byte[]> answer =
        get("/preview?topic=" + TOPIC + "&clinician=dan-east&language=en-AU&format=standard");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/preview/" + TOPIC + "?clinician=dan-east&language=en-AU&format=standard");
    assertThat(get("/").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/preview/no-such-topic",
        "/preview/..%2f..%2fclinic.yaml",
        "/preview/%2e%2e/%2e%2e/etc/passwd",
        "/preview/" + TOPIC + "/pages/0",
        "/preview/" + TOPIC + "/pages/99",
        "/preview/" + TOPIC + "/pages/1.png",
        "/preview/" + TOPIC + "/pages/999999999999",
        "/assets/../preview.ftlh",
        "/assets/%2e%2e/preview.ftlh",
        "/assets/..%2fpreview.ftlh",
        "/content/clinic.yaml",
        "/../../../../etc/passwd"
      })
  void noOtherAddressGivesAnything(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1", "Host: " + authority());
    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("root:", "reception@");
  }

  @Test
  void unknownChoicesFallBackToTheUsual() throws Exception {
    assertThat(page("/preview/" + TOPIC + "?clinician=../x&language=%00&format=%3Cb%3E"))
        .contains("No problems")
        .doesNotContain("../x", "<b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: attacker.example                    | 421",
        "Host: attacker.example:PORT               | 421",
        "Host: 127.0.0.1                           | 421",
        "Host: localhost:1                         | 421",
        "Host: 127.0.0.1:PORT.attacker.example     | 400",
        "Host: localhost:PORT                      | 200",
        "Host: 127.0.0.1:PORT                      | 200",
        "Host: OWN;Origin: http://attacker.example | 403",
        "Host: OWN;Origin: null                    | 403",
        "Host: OWN;Origin: https://127.0.0.1:PORT  | 403",
        "Host: OWN;Origin: http://127.0.0.1:1      | 403",
        "Host: OWN;Origin: http://127.0.0.1:PORT   | 200",
        "Host: OWN;Sec-Fetch-Site: cross-site      | 403",
        "Host: OWN;Sec-Fetch-Site: same-site       | 403",
        "Host: OWN;Sec-Fetch-Site: same-origin     | 200",
        "Host: OWN;Sec-Fetch-Site: none            | 200",
      })
  void onlyItsOwnPagesAreAnswered(String headers, int status) throws Exception {
    String port = String.valueOf(server.address("/").getPort());
    String[] sent = headers.replace("OWN", authority()).replace("PORT", port).split(";", -1);
    assertThat(raw("GET /revision HTTP/1.1", sent)).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void nothingCanBeChanged(String method) throws Exception {
    assertThat(raw(method + " /revision HTTP/1.1", "Host: " + authority(), "Content-Length: 0"))
        .matches("(?s)HTTP/1\\.1 40[345] .*");
  }

  @Test
  void everyAnswerForbidsWhatPagesDoNotNeed() throws Exception {
    for (String path :
        List.of("/preview/" + TOPIC, "/revision", "/no/such/page", "/assets/desk.css")) {
      HttpResponse<byte[]> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("none"))
          .as(path)
          .startsWith("default-src 'none';")
          .doesNotContain("unsafe", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(get("/preview/" + TOPIC).headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int port = server.address("/").getPort();
    assertThatThrownBy(() -> LocalServer.start(Binding.loopback(port), unforeseen::add, List.of()))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("port " + port);
  }

  private String authority() {
    URI address = server.address("/");
    return address.getHost() + ":" + address.getPort();
  }

  /** Sends lines that HTTP clients do not let through. */
  private String raw(String request, String... headers) throws IOException {
    URI address = server.address("/");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String lines =
          request + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
