package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Nothing at the desk lies under something else, in a real browser. */
@Tag("machine")
class InSightBrowserTest {
  private static final String UNCOVERED =
      "const at = document.activeElement; "
          + "window.around = window.reached.has(at); window.reached.add(at); const box = at.getBoundingClientRect();"
          + "const there = document.elementFromPoint(box.x + Math.min(box.width / 2, 40),"
          + " box.y + Math.min(box.height / 2, 30));"
          + "return at === document.body || at.matches('#pages') || at.contains(there) || (there?.contains(at) &&"
          + " there.matches('label, .part')) ? '' : (at.id || at.name || at.outerHTML.slice(0, 99))"
          + " + ' at ' + Math.round(box.y) + ' is under ' + (there?.id || there?.className);";

  @TempDir private Path folder;

  @Test
  void whatIsReachedByKeyboardOrMouseIsNotUnderTheButtonsOrTheTray() throws IOException {
    DeskInBrowser.visit(
        folder,
        browser -> {
          browser.until("#preview-note", "2 pages").click("#patient-summary");
          browser.until("#patient-items", "Take short walks");
          for (int[] size : new int[][] {{1366, 625}, {1920, 950}, {820, 1050}, {683, 320}}) {
            browser.emulate(size[0], size[1]);
            browser.driver().executeScript("scrollTo(0, 0)");
            assertThat(browser.isInSight("#print")).as("at " + size[0]).isEqualTo(size[0] > 704);
            goThrough(browser, size[0]);
            if (size[0]
                > 704) { // Magnified, the whole page is scrolled, as people do for themselves.
              ticksByMouse(browser, size[0]);
            }
          }
        });
  }

  /** Tab, once around the page, and back. */
  private static void goThrough(Browser browser, int width) {
    for (CharSequence key : List.of(Keys.TAB, Keys.chord(Keys.SHIFT, Keys.TAB))) {
      browser
          .driver()
          .executeScript(
              "document.activeElement.blur(); scrollTo(0, 0); window.reached = new Set();");
      for (int tabs = 0; tabs < 70; tabs++) {
        browser.press(key);
        assertThat((String) browser.driver().executeScript(UNCOVERED)).as("at " + width).isEmpty();
        if (Boolean.TRUE.equals(browser.driver().executeScript("return window.around"))) {
          break;
        }
      }
      assertThat((Long) browser.driver().executeScript("return window.reached.size"))
          .as("at " + width)
          .isGreaterThan(35);
    }
  }

  private static void ticksByMouse(Browser browser, int width) {
    List<WebElement> ticks =
        browser.driver().findElements(By.cssSelector("#patient-items input[type=checkbox]"));
    assertThat(ticks).hasSizeGreaterThan(8);
    ticks.forEach(WebElement::click);
    assertThat(ticks).as("at " + width).allMatch(WebElement::isSelected);
    ticks.forEach(WebElement::click);
  }
}
