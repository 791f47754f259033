package io.kefu.ear.browser;

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
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A customer's browser before the demo shop, with its chat. Selectors of the chat are looked up in
 * its shadow. Everything here waits for what it needs and fails with what it waited for.
 */
final class Shopper implements AutoCloseable {

  static final int DESK = 1280;
  static final int PHONE = 390;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int HEIGHT = 844;
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String CHAT = "document.querySelector('kefu-chat').shadowRoot";

  private final ChromeDriver driver;
  private final String language;
  private final String shop = System.getProperty("kefu.test.url") + "/";

  private Shopper(ChromeDriver driver, String language) {
    this.driver = driver;
    this.language = language;
  }

  /** Enters the shop in a browser that remembers nothing and wishes for a language. */
  static Shopper in(String language) {
    Shopper shopper = new Shopper(Drivers.take(language), language);
    try {
      shopper.driver.executeCdpCommand(
          "Storage.clearDataForOrigin",
          Map.of("origin", System.getProperty("kefu.test.url"), "storageTypes", "all"));
      shopper.width(DESK);
      shopper.forgetTab();
      shopper.visit("");
      return shopper;
    } catch (RuntimeException e) {
      shopper.close();
      throw e;
    }
  }

  /** What the tab remembers itself is not among the data of the origin. */
  private void forgetTab() {
    driver.get(shop);
    driver.executeScript("sessionStorage.clear()");
  }

  @Override
  public void close() {
    closeTabs();
    driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
    online(true);
    dark(false);
    Drivers.giveBack(language, driver);
  }

  private void closeTabs() {
    List<String> tabs = List.copyOf(driver.getWindowHandles());
    tabs.stream().skip(1).forEach(tab -> driver.switchTo().window(tab).close());
    driver.switchTo().window(tabs.get(0));
  }

  // ---- the shop

  /**
   * @param query with its question mark, or nothing
   */
  void visit(String query) {
    driver.get(shop + query);
    await(
        "the shop and its chat",
        () ->
            Boolean.TRUE.equals(
                driver.executeScript(
                    "return !!window.Kefu && document.querySelectorAll('.ware').length > 0")));
  }

  void reload() {
    driver.navigate().refresh();
    await("the chat", () -> Boolean.TRUE.equals(driver.executeScript("return !!window.Kefu")));
  }

  void pressInShop(String css) {
    WebElement button = await("element " + css, driver, css);
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
    button.click();
  }

  void typeInShop(String css, String text) {
    await("element " + css, driver, css).sendKeys(text);
  }

  List<String> shopTexts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  void awaitShopText(String css, String part) {
    await(
        "'" + part + "' in " + css,
        () -> shopTexts(css).stream().anyMatch(text -> text.contains(part)));
  }

  // ---- the browser

  void width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  void dark(boolean on) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light"))));
  }

  void online(boolean on) {
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", !on, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** From now on addresses with that in them cannot be reached. */
  void block(String part) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*" + part + "*")));
  }

  /** From now on, until the next page, each answer reaches the page that much later. */
  void answersAfter(Duration delay) {
    driver.executeScript(
        "const send = window.fetch; window.fetch = async (...call) => { const answer = await"
            + " send(...call); await new Promise(r => setTimeout(r, arguments[0])); return answer;"
            + " }",
        delay.toMillis());
  }

  /** From now on, until the next page, the chat believes that nobody looks. */
  void lookAway() {
    driver.executeScript("Object.defineProperty(document, 'hidden', {get: () => true})");
  }

  /** Another tab of the shop, in which everything happens from now on. */
  void openTab() {
    driver.switchTo().newWindow(WindowType.TAB);
    width(DESK);
    visit("");
  }

  void firstTab() {
    driver.switchTo().window(driver.getWindowHandles().iterator().next());
  }

  void script(String script, Object... arguments) {
    driver.executeScript(script, arguments);
  }

  /** Addresses of everything that the page loaded. */
  @SuppressWarnings("unchecked") // the script gives an array of strings
  List<String> loaded() {
    return (List<String>)
        driver.executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
  }

  // ---- the chat

  void open() {
    press(".launcher");
    awaitVisible(".panel");
  }

  void say(String text) {
    WebElement field = element(".write textarea");
    field.sendKeys(text, Keys.ENTER);
  }

  void press(String css) {
    element(css).click();
  }

  void type(String css, String text) {
    element(css).sendKeys(text);
  }

  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Which element of the chat has the focus, as its class or tag. */
  String focus() {
    return (String)
        driver.executeScript(
            "const e = " + CHAT + ".activeElement; return e && (e.className || e.localName)");
  }

  /** What stands there now, read at one moment. */
  @SuppressWarnings("unchecked") // the script gives an array of strings
  List<String> texts(String css) {
    return (List<String>)
        driver.executeScript(
            "return [..." + CHAT + ".querySelectorAll(arguments[0])].map(e => e.innerText.trim())",
            css);
  }

  boolean visible(String css) {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "const e = "
                + CHAT
                + ".querySelector(arguments[0]); return !!e && !e.hidden &&"
                + " e.getClientRects().length > 0",
            css));
  }

  long count(String css) {
    return (Long)
        driver.executeScript("return " + CHAT + ".querySelectorAll(arguments[0]).length", css);
  }

  /** Distance of the element's left edge from the window's, in pixels. */
  double left(String css) {
    return ((Number)
            driver.executeScript(
                "return " + CHAT + ".querySelector(arguments[0]).getBoundingClientRect().left",
                css))
        .doubleValue();
  }

  /** How the live line stands, as the chat itself sees it. */
  String conversation() {
    return (String)
        driver.executeScript(
            "return Object.keys(localStorage).filter(k => k.startsWith('kefu:')).map(k =>"
                + " JSON.parse(localStorage[k]).conversation).find(Boolean)");
  }

  void awaitText(String css, String part) {
    await(
        "'" + part + "' in " + css + ", where stands " + texts(css),
        () -> texts(css).stream().anyMatch(text -> text.contains(part)));
  }

  void awaitVisible(String css) {
    await(css + " visible", () -> visible(css));
  }

  void awaitGone(String css) {
    await(css + " gone", () -> !visible(css));
  }

  private WebElement element(String css) {
    return await("element " + css, chat(), css);
  }

  private SearchContext chat() {
    return driver.findElement(By.cssSelector("kefu-chat")).getShadowRoot();
  }

  // ---- judging

  /** Sentences about what hinders people on this page now, at both widths; empty is good. */
  List<String> hindrances() {
    List<String> found = new ArrayList<>();
    for (int width : new int[] {DESK, PHONE}) {
      width(width);
      new AxeBuilder()
          .withTags(RULES)
          .analyze(driver)
          .getViolations()
          .forEach(
              rule ->
                  found.add(
                      width
                          + " px: "
                          + rule.getId()
                          + " at "
                          + rule.getNodes().stream()
                              .map(node -> String.valueOf(node.getTarget()))
                              .toList()));
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

  /** Pictures at both widths, for people to look at: {@code <name>-<language>-<width>.png}. */
  void picture(String name) {
    for (int width : new int[] {DESK, PHONE}) {
      width(width);
      try {
        Files.createDirectories(SCREENSHOTS);
        Files.write(
            SCREENSHOTS.resolve(name + "-" + language + "-" + width + ".png"),
            driver.getScreenshotAs(OutputType.BYTES));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    width(DESK);
  }

  // ---- waiting

  private WebElement await(String what, SearchContext where, String css) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
        .withMessage(() -> what)
        .until(
            d ->
                where.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  private void await(String what, BooleanSupplier there) {
    new WebDriverWait(driver, PATIENCE).withMessage(() -> what).until(d -> there.getAsBoolean());
  }
}
