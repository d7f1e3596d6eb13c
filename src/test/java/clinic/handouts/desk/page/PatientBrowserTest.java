package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** What is for one patient, typed and ticked at the desk in a real browser. */
@Tag("machine")
class PatientBrowserTest {
  @Test
  void isSeenInThePreviewAndGoneWithThePatient(@TempDir Path folder) throws IOException {
    DeskInBrowser.visit(folder, PatientBrowserTest::patient);
  }

  @Test
  void isSeenAgainByNoBackButtonAndInNoOtherTab(@TempDir Path folder) throws IOException {
    DeskInBrowser.visit(folder, PatientBrowserTest::otherPages);
  }

  private static void otherPages(Browser browser) {
    browser.find("#first-name").sendKeys("Zanzibar");
    browser.click("#patient-summary").until("#patient-items", "Take short walks");
    browser.find("#note").sendKeys("Walk slowly, Zanzibar");
    browser.find("#next-visit").sendKeys("with Zanzibar");
    browser.until("#preview-note", "pages");
    String desk = browser.driver().getCurrentUrl();
    String first = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB).get(desk);
    browser.until("#topics", "Is bed rest good").click("#patient-summary");
    assertNothingOf(browser);
    browser.driver().close();
    browser.driver().switchTo().window(first);
    assertThat(browser.find("#note").getDomProperty("value")).isEqualTo("Walk slowly, Zanzibar");
    browser.click("#page-log").until("h1", "Handouts given out");
    for (int times = 0; times < 2; times++) {
      browser.driver().navigate().back();
      browser.until("#topics", "Is bed rest good");
      assertNothingOf(browser);
      browser.driver().navigate().forward();
      browser.until("h1", "Handouts given out");
    }
    browser.driver().navigate().to(desk);
    browser.driver().navigate().refresh();
    browser.until("#topics", "Is bed rest good");
    assertNothingOf(browser);
  }

  private static void assertNothingOf(Browser browser) {
    assertThat(
            (String)
                browser
                    .driver()
                    .executeScript(
                        "return document.documentElement.outerHTML + JSON.stringify(["
                            + "[...document.querySelectorAll('input, textarea')].map((e) => e.value),"
                            + " {...localStorage}, {...sessionStorage}, document.cookie, location.href,"
                            + " history.state])"))
        .doesNotContain("Zanzibar");
  }

  private static void patient(Browser browser) {
    browser.find("#by").sendKeys("KL");
    browser.tabTo("patient-summary").press(Keys.ENTER);
    browser.until("#patient-items", "Take short walks");
    browser.tabTo("note").press("Start on Monday");
    browser.tabTo("next-visit").press("Tuesday 10:30 am");
    browser.press(Keys.TAB, Keys.SPACE);
    browser.until("#patient-summary", "3 filled in").until("#preview-note", "pages");
    browser.find("#clinician").sendKeys("Dr Dan");
    browser.untilTrue("document.querySelectorAll('#patient-items :checked').length === 1");
    for (int[] size : new int[][] {{1366, 768}, {820, 1180}, {683, 384}}) {
      browser.size(size[0], size[1]).picture("patient-" + size[0]);
      browser.mustBeAccessible();
      assertThat(browser.fitsItsWidth()).isTrue();
    }
    browser.size(1366, 768).find("#note").clear();
    browser.find("#note").sendKeys("Don't call 000");
    browser.until("#pages", "it tells the patient not to call the emergency number");
    assertThat(browser.find("#print").isDisplayed()).isTrue();
    browser.picture("patient-refused");
    browser.click("#clear").until("#patient-summary", "optional");
    assertThat(browser.find("#note").getDomProperty("value")).isEmpty();
    assertThat(browser.find("#next-visit").getDomProperty("value")).isEmpty();
    assertThat(browser.find("#by").getDomProperty("value")).isEqualTo("KL");
    assertThat(browser.driver().getPageSource()).doesNotContain("Tuesday 10:30");
  }
}
