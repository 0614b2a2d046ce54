package kz.qadam.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One browser for all tests of the process; it ends with the process. */
final class Chromium {

  private static final String DEFAULT_EXECUTABLE = "/usr/bin/chromium"; // Debian's package

  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-background-networking");

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private static final Browser BROWSER = launch();

  private Chromium() {}

  static Browser browser() {
    return BROWSER;
  }

  /** A browser of its own whose storage lives in the folder; it ends with its context. */
  static BrowserContext withProfile(Path folder, int widthPx) {
    return PLAYWRIGHT
        .chromium()
        .launchPersistentContext(
            folder,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable())
                .setArgs(ARGUMENTS)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(widthPx, widthPx));
  }

  private static Browser launch() {
    return PLAYWRIGHT
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));
  }

  private static Path executable() {
    return Path.of(Objects.requireNonNullElse(System.getenv("QADAM_CHROMIUM"), DEFAULT_EXECUTABLE));
  }
}
