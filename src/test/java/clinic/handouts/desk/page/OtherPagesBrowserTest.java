package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

/**
 * What happens to the choices made at the desk when the same tab shows another page; in a real
 * browser.
 */
@Tag("machine")
class OtherPagesBrowserTest {
  private static final String ANKLE = "ankle-sprain-first-week";
  private static final String BACK = "Is bed rest good";

  @TempDir private Path folder;

  @Test
  void whatIsChosenIsStillThereAfterwardsAndNothingTypedForThePatient() throws IOException {
    DeskInBrowser.visit(folder, OtherPagesBrowserTest::thereAndBack);
  }

  private static void thereAndBack(Browser browser) {
    browser.click("#add-" + ANKLE).until("#chosen", "Ankle sprain");
    browser.choose("#clinician", "dan-east");
    browser.choose("#format", "large-print");
    browser.click("#copies").press("3");
    browser.find("#by").sendKeys("KL");
    browser.find("#first-name").sendKeys("Zanzibar");
    browser.until("#preview-note", "pages").click("#page-printers").until("h1", "Printers");
    assertThat(kept(browser)).contains(ANKLE).doesNotContain("Zanzibar");

    browser.click("#page-desk").until("#chosen", "Ankle sprain").until("#chosen", BACK);
    browser.until("#status", "What was typed for the patient was cleared.");
    browser.until(".settings", "Dr Dan East").until(".settings", "Large print");
    assertThat(value(browser, "#copies")).isEqualTo("3");
    assertThat(value(browser, "#by")).isEqualTo("KL");
    assertThat(value(browser, "#first-name")).isEmpty();
    browser.until("#preview-note", "pages").picture("back-again").mustBeAccessible();

    browser.click("#page-log").until("h1", "Handouts given out");
    browser.driver().navigate().back();
    browser.until("#chosen", "Ankle sprain").until("#chosen", BACK);
    assertThat(browser.find("#status").getText()).isEmpty();
  }

  @Test
  void otherTabsPracticeSystemsAndNextPatientsBeginAnew() throws IOException {
    DeskInBrowser.visit(folder, OtherPagesBrowserTest::anew);
  }

  private static void anew(Browser browser) {
    String desk = browser.driver().getCurrentUrl();
    String first = browser.driver().getWindowHandle();
    browser.click("#page-log").until("h1", "Handouts given out");
    browser.driver().switchTo().newWindow(WindowType.TAB).get(desk + "#again");
    browser.until("#topics", BACK).until("#chosen", "Nothing yet");
    browser.driver().close();
    browser.driver().switchTo().window(first).get(desk + "?topic=" + ANKLE);
    browser.until("#chosen", "Ankle sprain");
    assertThat(browser.find("#chosen").getText()).doesNotContain(BACK);

    browser.click("#page-log").until("h1", "Handouts given out");
    browser.driver().get(desk + "infobutton?mainSearchCriteria.v.c=unknown");
    browser.until("#topics", BACK).until("#chosen", "Nothing yet");

    browser.click("#add-" + ANKLE).until("#chosen", "Ankle sprain").click("#clear");
    browser.click("#page-log").until("h1", "Handouts given out").click("#page-desk");
    browser.until("#topics", BACK).until("#chosen", "Nothing yet");
  }

  private static String value(Browser browser, String selector) {
    return browser.find(selector).getDomProperty("value");
  }

  private static String kept(Browser browser) {
    return (String)
        browser
            .driver()
            .executeScript(
                "return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
  }
}
