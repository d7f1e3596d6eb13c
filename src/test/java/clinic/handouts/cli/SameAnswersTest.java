package clinic.handouts.cli;

import static clinic.handouts.cli.GivenOut.reference;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.DeskPages;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** "Check a reference" at the desk says of each sheet what {@code handouts verify} says. */
@Tag("slow")
class SameAnswersTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";
  private static final Map<String, String> HEADINGS = Map.of("unknown", "Not recognised");

  @TempDir private Path folder;

  @Test
  void theDeskAndTheCommandAnswerAlike() throws Exception {
    Desk desk = GivenOut.in(folder);
    String back = reference(desk, "dan-east", BACK);
    String ankle = reference(desk, "dan-east", ANKLE);
    String robins = reference(desk, "robin-sample", BACK);
    List<Throwable> unforeseen = new ArrayList<>();
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    try (DeskPages pages =
            new DeskPages(library, SampleLibrary.CLOCK, Optional::empty, unforeseen::add);
        LocalServer server =
            LocalServer.start(Binding.loopback(0), unforeseen::add, List.of(pages))) {
      String notGivenOut = "5DZMYTN-MS0FTQ";
      String misspelt = back.substring(0, 12) + (back.endsWith("A") ? 'B' : 'A');
      alike(desk, server, back, "current");
      alike(desk, server, " " + back.toLowerCase(Locale.ROOT) + " ", "current");
      alike(desk, server, robins, "current");
      alike(desk, server, misspelt, "mistyped");
      alike(desk, server, "hello", "mistyped");
      alike(desk, server, "0000000-000000", "unknown");
      alike(desk, server, notGivenOut, "current");

      change(BACK, "  No. Lying still", "  Not at all. Lying still");
      alike(desk, server, back, "out of date");
      alike(desk, server, robins, "out of date");
      change(ANKLE, "review-due: 2028-11-01", "review-due: 2026-11-20");
      alike(desk, server, ankle, "out of date");
      change(ANKLE, "status: approved", "status: draft");
      alike(desk, server, ankle, "withdrawn");
      change(
          BACK,
          "status: approved",
          "withdrawn: {on: 2026-11-20, why: New advice., use-instead: " + ANKLE + "}");
      alike(desk, server, back, "withdrawn");
    }
    assertThat(unforeseen).isEmpty();
  }

  private void change(String topic, String from, String to) throws IOException {
    Copies.change(folder.resolve("content/topics/" + topic + "/en-AU.yaml"), from, to);
  }

  private static void alike(Desk desk, LocalServer server, String code, String state)
      throws Exception {
    List<Map<String, Object>> told =
        new Yaml().load(desk.run("verify", "--json", "--", code).out());
    Map<String, Object> answer = told.get(0);
    assertThat(answer.get("state")).as(code + ": " + answer).isEqualTo(state);
    String heading =
        HEADINGS.getOrDefault(
            state, state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1));
    String page =
        page(server, "/check/answer?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    assertThat(page)
        .contains("</span> " + heading + "</h3>", (String) answer.get("explanation"))
        .contains(String.valueOf(answer.getOrDefault("title", "")));
    for (Object change : (List<?>) answer.get("changes")) {
      assertThat(page).contains((String) ((Map<?, ?>) change).get("text"));
    }
  }

  private static String page(LocalServer server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.address(path)).build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body()
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
