package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.DeskSettings;
import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.desk.web.TlsKeys;
import clinic.handouts.files.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Signing in and out in a real browser, by TLS and by keyboard alone. */
@Tag("machine")
class LoginBrowserTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir private Path folder;

  @Test
  void somebodySignsInAndOut() throws Exception {
    Copies.fewSamples(folder);
    Path keystore = folder.resolve("desk.p12");
    Keystores.make(keystore);
    DeskSettings settings = new DeskSettings(Workspace.open(folder, SampleLibrary.CLOCK));
    settings.setPassword(PASSWORD);
    TlsKeys keys = TlsKeys.read(keystore, Keystores.PASSWORD, SampleLibrary.CLOCK);
    List<Throwable> unforeseen = new ArrayList<>();
    LiveLibrary library = new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add));
    try (Browser browser = Browser.startTrustingAnyCertificate();
        LocalServer server =
            LocalServer.start(
                Binding.secured("127.0.0.1", 0, keys, List.of(), settings),
                unforeseen::add,
                List.of(new PreviewHandler(library)))) {
      browser.size(1366, 768).open(server.address("/")).untilAddress("/login");
      browser.mustBeAccessible();
      browser.picture("login");
      type(browser, "password is wrong");
      browser.until("#problem", "That password is wrong");
      browser.mustBeAccessible();
      browser.size(480, 800).picture("login-refused").mustBeAccessible();
      assertThat(browser.fitsItsWidth()).isTrue();
      type(browser, PASSWORD);
      browser.until("#pages-heading", "2 pages");
      assertThat(browser.driver().executeScript("return document.cookie"))
          .as("what scripts see of the session")
          .isEqualTo("");
      browser.open(server.address("/login")).until("main", "You are signed in");
      browser.mustBeAccessible();
      browser.find("button").sendKeys(Keys.ENTER);
      browser.until("label", "Desk password");
      browser.open(server.address("/")).untilAddress("/login");
    }
    assertThat(unforeseen).isEmpty();
  }

  /** The field has the focus already. */
  private static void type(Browser browser, String password) {
    browser.driver().switchTo().activeElement().sendKeys(password, Keys.ENTER);
  }
}
