package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.MachineParts;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window: one for all tests of a class, which {@link #again} takes up. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final int MOST_TABS = 80;

  private final ChromeDriver driver;
  private String script = "";

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the machine's Chromium; skips the test where there is none, fails it in CI. */
  static Browser start() {
    return start(new ChromeOptions());
  }

  /** As {@link #start}, for a test whose certificate no authority has signed. */
  static Browser startTrustingAnyCertificate() {
    ChromeOptions options = new ChromeOptions();
    options.setAcceptInsecureCerts(true);
    return start(options);
  }

  private static Browser start(ChromeOptions options) {
    File driver = MachineParts.program("chromedriver", "chromium-driver").toFile();
    File chromium = MachineParts.program("chromium", "chromium").toFile();
    options.setBinary(chromium);
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** Resets the browser to how it starts: one empty page, and no data from earlier pages. */
  Browser again() {
    List<String> windows = List.copyOf(driver.getWindowHandles());
    windows.stream().skip(1).forEach(each -> driver.switchTo().window(each).close());
    driver.switchTo().window(windows.get(0));
    if (!script.isEmpty()) {
      driver.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
      script = "";
    }
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    return open(URI.create("about:blank"));
  }

  /** Runs a script in each page before its own, until the next test. */
  void beforeEachPage(String source) {
    script =
        (String)
            driver
                .executeCdpCommand(
                    "Page.addScriptToEvaluateOnNewDocument", Map.of("source", source))
                .get("identifier");
  }

  ChromeDriver driver() {
    return driver;
  }

  Browser open(URI address) {
    driver.get(address.toString());
    return this;
  }

  Browser size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** A window of exactly this size. */
  Browser emulate(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Whether the middle of an element is in the window with nothing before it. */
  boolean isInSight(String selector) {
    return (Boolean)
        driver.executeScript(
            "const box = arguments[0].getBoundingClientRect();"
                + "const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
                + "return there !== null && (there === arguments[0] || arguments[0].contains(there));",
            find(selector));
  }

  private FluentWait<WebDriver> waiting() {
    return new WebDriverWait(driver, PATIENCE).pollingEvery(GLANCE);
  }

  /** Waits until the text of an element has these words. */
  Browser until(String selector, String words) {
    waiting()
        .withMessage(
            () ->
                selector
                    + " never says \""
                    + words
                    + "\" but: \""
                    + find(selector).getText()
                    + "\"")
        .ignoring(StaleElementReferenceException.class)
        .until(any -> find(selector).getText().contains(words));
    return this;
  }

  /** Waits until the address of the page has these words. */
  Browser untilAddress(String words) {
    waiting()
        .withMessage(() -> "the address never has \"" + words + "\"")
        .until(any -> driver.getCurrentUrl().contains(words));
    return this;
  }

  /** Waits until a script returns true. */
  Browser untilTrue(String script) {
    waiting()
        .withMessage(() -> "this is never true: " + script)
        .until(any -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
    return this;
  }

  /** Clicks on an element, even if the page is just replacing it. */
  Browser click(String selector) {
    waiting()
        .withMessage(() -> selector + " can't be clicked")
        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
        .until(
            any -> {
              find(selector).click();
              return true;
            });
    return this;
  }

  /**
   * Chooses from a list as soon as it offers the value. The focus goes to the list first: from then
   * on the page leaves it as it is, as for a person who has opened it.
   */
  Browser choose(String selector, String value) {
    untilTrue(
        "((list, value) => {"
            + " if (![...list.options].some((each) => each.value === value)) { return false; }"
            + " list.focus(); return true; })"
            + "(document.querySelector('%s'), '%s')".formatted(selector, value));
    new Select(find(selector)).selectByValue(value);
    return this;
  }

  /** Presses keys, wherever the focus is. */
  Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Presses a key while Ctrl is held. */
  Browser pressWithControl(CharSequence key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    return this;
  }

  /** Goes to an element with the Tab key alone, as somebody without a mouse does. */
  Browser tabTo(String id) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      if (id.equals(focused())) {
        return this;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("Tab never comes to #" + id);
  }

  /** The id of the element that has the focus. */
  String focused() {
    return (String) driver.executeScript("return document.activeElement.id");
  }

  /** Keeps a picture of the window for people to look at, in target/desk/. */
  Browser picture(String name) {
    Path file = Path.of("target", "desk", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Fails for what axe finds wrong for people who can't see, hear or point well. */
  @SuppressWarnings("deprecation") // The other mode opens a window for each look, for frames.
  void mustBeAccessible() {
    Results results = new AxeBuilder().setLegacyMode().analyze(driver);
    assertThat(results.getViolations()).isEmpty();
    assertThat(results.getPasses()).isNotEmpty();
  }

  /** Whether nothing must be scrolled sideways to be read. */
  boolean fitsItsWidth() {
    return (Boolean)
        driver.executeScript(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  /** The ids or texts of the elements for which a script, about {@code each}, is true. */
  @SuppressWarnings("unchecked")
  List<Object> those(String selector, String condition) {
    return (List<Object>)
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].filter((each) => "
                + condition
                + ").map((each) => each.id || each.textContent)",
            selector);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
