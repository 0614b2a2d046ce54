package kz.qadam.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One browser for all tests of the process; it ends with the process. */
final class Chromium {

  private static final String DEFAULT_EXECUTABLE = "/usr/bin/chromium"; // Debian's package

  private static final Browser BROWSER = launch();

  private Chromium() {}

  static Browser browser() {
    return BROWSER;
  }

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String executable =
        Objects.requireNonNullElse(System.getenv("QADAM_CHROMIUM"), DEFAULT_EXECUTABLE);
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(Path.of(executable))
                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }
}
