package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The preview as an author sees it, in a real browser. */
@Tag("machine")
class PreviewBrowserTest {
  private static final String TOPIC = "low-back-pain-bed-rest";

  @TempDir private Path folder;

  @Test
  void anAuthorEditsAndWatches() throws IOException {
    Copies.fewSamples(folder);
    Path topic = folder.resolve("content/topics/" + TOPIC + "/en-AU.yaml");
    String text = Files.readString(topic);
    List<Throwable> unforeseen = new ArrayList<>();
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    try (Browser browser = Browser.start()) {
      try (LocalServer server =
          LocalServer.start(
              Binding.loopback(0), unforeseen::add, List.of(new PreviewHandler(library)))) {
        browser.size(1366, 768).open(server.address("/preview/" + TOPIC));
        browser.until("#pages-heading", "2 pages").until("#problems-heading", "No problems");
        browser.mustBeAccessible();

        Files.writeString(topic, text.replace("status: approved", "status: draft"));
        browser.until("#problems-heading", "1 error").until(".problems", "the topic is a draft");
        browser.until("#status", "Updated at");
        browser.mustBeAccessible();

        Files.writeString(topic, text.replace("  dont:\n", "  forget-it:\n"));
        browser.until("#pages-heading", "No pages").until(".problems", "forget-it");
        browser.size(480, 800).mustBeAccessible();
        assertThat(browser.fitsItsWidth()).isTrue();

        Files.writeString(topic, text);
        browser.until("#pages-heading", "2 pages");
        assertThat(browser.fitsItsWidth()).isTrue();
        assertThat(
                browser
                    .driver()
                    .executeScript(
                        "return [...document.images].every(each => each.naturalWidth > 1000)"))
            .isEqualTo(true);

        browser.choose("#clinician", "alex-sample");
        browser.driver().findElement(By.cssSelector("form button")).click();
        browser.untilAddress("clinician=alex-sample");
        browser.until("#pages-heading", "2 pages");
      }
      browser.until("#status", "The preview has ended");
    }
    assertThat(unforeseen).isEmpty();
  }
}
