package io.kefu.ear.browser;

import java.io.File;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The browsers of a test run. Starting one costs more than most tests, so each is used again,
 * without what it remembers.
 *
 * <p>They are the machine's own Chromium; {@code kefu.test.browser} and {@code
 * kefu.test.browser.driver} name others. Without one the tests are skipped.
 */
final class Drivers {

  private static final Map<String, Deque<ChromeDriver>> IDLE = new HashMap<>();
  private static final List<ChromeDriver> ALL = new ArrayList<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(ChromeDriver::quit)));
  }

  private Drivers() {}

  /** A browser of nobody, that wishes for a language. */
  static synchronized ChromeDriver take(String language) {
    ChromeDriver idle = IDLE.computeIfAbsent(language, l -> new ArrayDeque<>()).poll();
    return idle == null ? start(language) : idle;
  }

  /** Takes the browser back; one that has broken down is thrown away. */
  static synchronized void giveBack(String language, ChromeDriver driver) {
    try {
      driver.get("about:blank");
      driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      IDLE.get(language).push(driver);
    } catch (RuntimeException e) {
      driver.quit();
    }
  }

  private static ChromeDriver start(String language) {
    File chromium = new File(System.getProperty("kefu.test.browser", "/usr/bin/chromium"));
    File chromedriver =
        new File(System.getProperty("kefu.test.browser.driver", "/usr/bin/chromedriver"));
    Assumptions.assumeTrue(
        chromium.canExecute() && chromedriver.canExecute(),
        "No browser: install chromium and chromium-driver, or name them by kefu.test.browser and"
            + " kefu.test.browser.driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-gpu",
        "--disable-quic",
        "--hide-scrollbars",
        "--accept-lang=" + language,
        "--lang=" + language);
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build(),
            options);
    ALL.add(driver);
    return driver;
  }
}
