package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a few samples, and a browser in front of it. */
abstract class OpenDesk {
  @TempDir protected Path folder;
  protected final List<Throwable> unforeseen = Collections.synchronizedList(new ArrayList<>());
  protected DeskPages desk;
  protected LocalServer server;

  protected HttpClient browser = browser();

  @BeforeEach
  void open() throws IOException {
    Copies.fewSamples(folder);
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    desk = new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
    server = LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(desk));
  }

  @AfterEach
  void close() {
    server.close();
    desk.close();
    assertThat(unforeseen).isEmpty();
  }

  protected static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  protected HttpResponse<byte[]> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(server.address(path)).build(), BodyHandlers.ofByteArray());
  }

  protected String page(String path) throws Exception {
    return text(get(path));
  }

  protected static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  protected HttpResponse<byte[]> post(String path, String fields) throws Exception {
    return post(path, fields, token());
  }

  /** What a page has to show for a change to be its own. */
  protected String token() throws Exception {
    Matcher token =
        Pattern.compile("<meta name=\"handouts-token\" content=\"([^\"]+)\">").matcher(page("/"));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  protected HttpResponse<byte[]> post(String path, String fields, String token) throws Exception {
    String origin = server.address("/").toString().replaceFirst("/$", "");
    return browser.send(
        HttpRequest.newBuilder(server.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .header("X-Handouts-Token", token)
            .POST(BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofByteArray());
  }
}
