package clinic.handouts.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change something, over HTTP. */
class GuardsTest {
  private final List<Throwable> unforeseen = new ArrayList<>();
  private final List<String> changes = new ArrayList<>();
  private LocalServer server;

  /** The smallest page that can be changed. */
  private final class Changing implements LocalServer.PageHandler {
    @Override
    public void answer(RoutesConfig routes) {
      routes.get("/", context -> context.result(Guards.token(context)));
      routes.post("/change", this::change);
    }

    private void change(Context context) {
      changes.add(context.body());
      context.result("changed");
    }
  }

  @BeforeEach
  void start() {
    server = LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(new Changing()));
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(unforeseen).isEmpty();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private String token() throws Exception {
    return send(HttpRequest.newBuilder(server.address("/")).build()).body();
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(server.address("/change"))
            .headers(headers)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private String origin() {
    return server.address("").toString();
  }

  @Test
  void anotherAddressOfThisComputerIsServedUnderThatAddressOnly() throws Exception {
    try (LocalServer other =
        LocalServer.start(
            Binding.loopback("127.0.0.2", 0), unforeseen::add, List.of(new Changing()))) {
      assertThat(other.address("/").getHost()).isEqualTo("127.0.0.2");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(other.address("/nothing")).build(),
                  BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aScriptOfItsOwnPageChangesWithTheTokenInAHeader() throws Exception {
    HttpResponse<String> answer =
        post(
            "{}",
            "Content-Type",
            "application/json; charset=utf-8",
            "Origin",
            origin(),
            "X-Handouts-Token",
            token());
    assertThat(answer.body()).isEqualTo("changed");
    assertThat(changes).containsExactly("{}");
  }

  @Test
  void aFormOfItsOwnPageChangesWithTheTokenInAField() throws Exception {
    String form = "a=b&token=" + token();
    String type = "application/x-www-form-urlencoded";
    assertThat(post(form, "Content-Type", type, "Origin", origin()).body()).isEqualTo("changed");
    assertThat(post(form, "Content-Type", type, "Sec-Fetch-Site", "same-origin").body())
        .isEqualTo("changed");
    assertThat(changes).hasSize(2);
  }

  @Test
  void eachServerHasATokenOfItsOwnThatNobodyCanGuess() throws Exception {
    assertThat(token()).matches("[A-Za-z0-9_-]{43}").isEqualTo(token());
    try (LocalServer other =
        LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(new Changing()))) {
      assertThat(send(HttpRequest.newBuilder(other.address("/")).build()).body())
          .isNotEqualTo(token());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json | own   |             | none  | 403 | reload it",
        "json | own   |             | wrong | 403 | reload it",
        "json | own   |             | empty | 403 | reload it",
        "json | none  |             | right | 403 | which page",
        "json | none  | none        | right | 403 | another website",
        "json | none  | same-site   | right | 403 | another website",
        "json | none  | cross-site  | right | 403 | another website",
        "json | null  |             | right | 403 | another website",
        "json | other |             | right | 403 | another website",
        "json | other | same-origin | right | 403 | another website",
        "text | own   |             | right | 415 | a form or JSON",
        "file | own   |             | right | 415 | a form or JSON",
        "none | own   |             | right | 400 | a form or JSON",
      })
  void nobodyElseChangesAnything(
      String type, String origin, String site, String token, int status, String words)
      throws Exception {
    List<String> headers = new ArrayList<>();
    switch (type) {
      case "json" -> headers.addAll(List.of("Content-Type", "application/json"));
      case "text" -> headers.addAll(List.of("Content-Type", "text/plain"));
      case "file" -> headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=x"));
      default -> headers.addAll(List.of("Accept", "*/*"));
    }
    switch (origin) {
      case "own" -> headers.addAll(List.of("Origin", origin()));
      case "null" -> headers.addAll(List.of("Origin", "null"));
      case "other" -> headers.addAll(List.of("Origin", "http://attacker.example"));
      default -> {}
    }
    if (site != null) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    switch (token) {
      case "right" -> headers.addAll(List.of("X-Handouts-Token", token()));
      case "wrong" -> headers.addAll(List.of("X-Handouts-Token", token() + "x"));
      case "empty" -> headers.addAll(List.of("X-Handouts-Token", ""));
      default -> {}
    }
    HttpResponse<String> answer = post("{}", headers.toArray(String[]::new));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
    assertThat(changes).isEmpty();
  }

  @Test
  void aTokenInTheAddressIsNone() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address("/change?token=" + token()))
            .headers("Content-Type", "application/x-www-form-urlencoded", "Origin", origin())
            .POST(BodyPublishers.ofString("a=b"))
            .build();
    assertThat(send(request).statusCode()).isEqualTo(403);
    assertThat(changes).isEmpty();
  }
}
