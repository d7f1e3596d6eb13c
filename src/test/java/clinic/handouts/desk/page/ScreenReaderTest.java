package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a screen reader gets at the desk: the browser's own tree of what is on the page. */
@Tag("machine")
class ScreenReaderTest {
  private static final String BACK = "Is bed rest good for low back pain?";
  private static final String ANKLE = "Ankle sprain: your first week";

  @Test
  void isToldOfEverythingThatIsSeen(@TempDir Path folder) throws IOException {
    DeskInBrowser.visit(folder, ScreenReaderTest::listen);
  }

  private static void listen(Browser browser) {
    browser.until("#preview-note", "2 pages");
    assertThat(tree(browser))
        .contains("main ", "heading Find a handout", "searchbox Find a handout")
        .contains("group How it is printed", "combobox Clinician = The clinic’s own")
        .contains("combobox Format = Standard", "combobox Language = English (Australia)")
        .contains("spinbutton Copies = 1", "combobox Sides = Sides: printer's default")
        .contains("combobox Paper = A4 paper", "textbox First name (optional)")
        .contains("button Print", "heading Preview", "heading Sent to print")
        .contains("said Added. 1 to print.", "said 2 pages", "image Page 1 of 2: " + BACK);
    browser.find("#search").sendKeys("zzzz");
    browser.until("#topics", "Nothing matches");
    assertThat(tree(browser)).contains("said Nothing found.");
    browser.pressWithControl("a").press("ankle");
    browser.untilTrue("document.querySelectorAll('#topics li').length === 1");
    assertThat(tree(browser)).contains("said 1 handout found.");
    browser.press(Keys.ENTER).until("#chosen", ANKLE);
    assertThat(tree(browser))
        .contains("said Added. 2 to print.", "button Move up: " + ANKLE, "button Remove: " + BACK);
    browser.untilTrue("document.querySelector('#pages img')?.alt.endsWith(' and 1 more')");
  }

  /** Each thing by its role, name and value; and what is said without being asked for. */
  private static List<String> tree(Browser browser) {
    List<String> lines = new ArrayList<>();
    Map<String, Object> all =
        browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
    for (Object each : (List<?>) all.get("nodes")) {
      Map<?, ?> node = (Map<?, ?>) each;
      String value = text(node, "value");
      lines.add(
          text(node, "role") + " " + text(node, "name") + (value.isEmpty() ? "" : " = " + value));
    }
    browser
        .driver()
        .findElements(By.cssSelector("[role=status]"))
        .forEach(each -> lines.add("said " + each.getDomProperty("textContent")));
    return lines;
  }

  private static String text(Map<?, ?> node, String what) {
    return node.get(what) instanceof Map<?, ?> held
        ? String.valueOf(held.get("value")).strip()
        : "";
  }
}
