package io.kefu.ear.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person's browser before the console. Everything here waits for what it needs and fails with
 * what it waited for.
 */
final class Browser implements AutoCloseable {

  static final int DESK = 1280;
  static final int PHONE = 390;
  static final String CHINESE = "zh";
  static final String ENGLISH = "en";

  private static final String PASSWORD = "kefu-demo";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);
  private static final int HEIGHT = 900;
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final String console = System.getProperty("kefu.test.url") + "/console";
  private final String language;

  private Browser(ChromeDriver driver, String language) {
    this.driver = driver;
    this.language = language;
  }

  /** Opens a browser that wishes for a language. */
  static Browser open(String language) {
    Browser browser = new Browser(Drivers.take(language), language);
    browser.width(DESK);
    return browser;
  }

  /** Opens a browser in Chinese and logs a person of the demo shop in. */
  static Browser of(String person) {
    return of(person, CHINESE);
  }

  static Browser of(String person, String language) {
    Browser browser = open(language);
    try {
      browser.logIn(person, PASSWORD);
      browser.awaitPage("/index.xhtml");
      return browser;
    } catch (RuntimeException e) {
      browser.close();
      throw e;
    }
  }

  @Override
  public void close() {
    block(List.of());
    Drivers.giveBack(language, driver);
  }

  // ---- going

  void logIn(String name, String password) {
    visit("/login.xhtml");
    type("#login\\:name", name);
    type("#login\\:password", password);
    press("#login\\:enter");
  }

  /**
   * @param page within the console, with its parameters: {@code /article.xhtml?id=…}
   */
  void visit(String page) {
    driver.get(console + page);
  }

  void width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  // ---- doing

  /** Clicks and, where that leaves the page, waits until the next one is there. */
  void press(String css) {
    WebElement button = await(css);
    driver.executeScript(
        "window.kefuTestOld = true; arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
    await(
        "the page after " + css,
        () ->
            !Boolean.TRUE.equals(driver.executeScript("return window.kefuTestOld === true"))
                && "complete".equals(driver.executeScript("return document.readyState")));
  }

  /** Clicks a button that asks back, and says yes. */
  void pressAndConfirm(String css) {
    driver.executeScript("window.confirm = () => true");
    press(css);
  }

  void type(String css, String text) {
    WebElement field = await(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Chooses a file of this machine. */
  void attach(String css, Path file) {
    await(css).sendKeys(file.toAbsolutePath().toString());
  }

  /** Asks for the page as its own script does, as often as a long look at it would. */
  void askInTheBackground(int times) {
    driver.executeAsyncScript(
        "const done = arguments[1];(async (times) => { for (let i = 0; i < times; i++) await (await"
            + " fetch(location.href, {headers: {'X-Kefu-Live': 'on'}})).text(); done();"
            + " })(arguments[0])",
        times);
  }

  /** From now on this page hears nothing of what happens elsewhere. */
  void cutOff() {
    driver.executeScript("window.fetch = () => new Promise(() => {})");
  }

  /** Until it is closed, the pages of this browser are pushed nothing. */
  void withoutPush() {
    driver.executeCdpCommand("Network.enable", Map.of());
    block(List.of("*/live.events"));
  }

  private void block(List<String> addresses) {
    driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", addresses));
  }

  /** Lets the forms of this page claim to belong to another kept view. */
  void claimView(String view) {
    driver.executeScript(
        "document.getElementsByName('jakarta.faces.ViewState').forEach(e => e.value ="
            + " arguments[0])",
        view);
  }

  /** Clicks a box or a choice that leaves the page where it is. */
  void tick(String css) {
    await(css).click();
  }

  void choose(String css, String value) {
    new Select(await(css)).selectByValue(value);
  }

  // ---- seeing

  String address() {
    return driver.getCurrentUrl();
  }

  /** Waits for the element and takes what a person reads there. */
  String text(String css) {
    return await(css).getText();
  }

  /** What stands there now, read at one moment: the page may renew itself any time. */
  @SuppressWarnings("unchecked") // the script gives an array of strings
  List<String> texts(String css) {
    return (List<String>)
        driver.executeScript(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())",
            css);
  }

  /** The release that the list shows under a name. */
  String release(String name) {
    return (String)
        driver.executeScript(
            "return [...document.querySelectorAll('[data-release]')].find(e =>"
                + " e.querySelector('.title').innerText === arguments[0]).dataset.release",
            name);
  }

  String value(String css) {
    return await(css).getDomProperty("value");
  }

  String attribute(String css, String name) {
    return await(css).getDomAttribute(name);
  }

  boolean enabled(String css) {
    return await(css).isEnabled();
  }

  boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  /** HTTP status of the page that is shown. */
  long status() {
    return (Long)
        driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
  }

  void awaitPage(String page) {
    await("page " + page, () -> address().startsWith(console + page));
  }

  void awaitText(String css, String part) {
    await(
        "'" + part + "' in " + css,
        () -> texts(css).stream().anyMatch(text -> text.contains(part)));
  }

  // ---- judging

  /**
   * Sentences about what hinders people on this page at a desk's and at a phone's width; empty is
   * good.
   */
  List<String> hindrances() {
    List<String> found = new ArrayList<>();
    for (int width : new int[] {DESK, PHONE}) {
      width(width);
      new AxeBuilder()
          .withTags(RULES)
          .analyze(driver)
          .getViolations()
          .forEach(rule -> found.add(width + " px: " + sentence(rule)));
      Number beyond =
          (Number)
              driver.executeScript(
                  "return document.documentElement.scrollWidth - arguments[0]", width);
      if (beyond.intValue() > 0) {
        found.add(width + " px: scrolls sideways by " + beyond);
      }
    }
    width(DESK);
    return found;
  }

  private static String sentence(Rule rule) {
    return rule.getId()
        + " at "
        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
  }

  /**
   * Pictures of the whole page at both widths, for people to look at: {@code
   * <page>-<language>-<width>.png}.
   */
  void picture(String page) {
    picture(page, "body");
  }

  /** The same of what begins with that element. */
  void picture(String page, String css) {
    for (int width : new int[] {DESK, PHONE}) {
      width(width);
      driver.executeScript("document.querySelector(arguments[0]).scrollIntoView()", css);
      try {
        Files.createDirectories(SCREENSHOTS);
        Files.write(
            SCREENSHOTS.resolve(page + "-" + language + "-" + width + ".png"),
            driver.getScreenshotAs(OutputType.BYTES));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    width(DESK);
  }

  // ---- waiting

  /** Waits for something that works in the background. */
  void awaitLong(String css) {
    new WebDriverWait(driver, LONG_PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> css + " at " + driver.getCurrentUrl() + ", which shows:\n" + body())
        .until(d -> !d.findElements(By.cssSelector(css)).isEmpty());
  }

  private WebElement await(String css) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
        .withMessage(() -> css + " at " + driver.getCurrentUrl() + ", which shows:\n" + body())
        .until(
            d -> {
              WebElement element = d.findElement(By.cssSelector(css));
              return element.isDisplayed() ? element : null;
            });
  }

  private void await(String what, BooleanSupplier reached) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
        .withMessage(() -> what + "; at " + driver.getCurrentUrl() + ", which shows:\n" + body())
        .until(d -> reached.getAsBoolean());
  }

  private String body() {
    return driver.findElement(By.tagName("body")).getText();
  }
}
