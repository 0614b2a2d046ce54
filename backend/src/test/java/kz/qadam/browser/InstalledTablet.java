package kz.qadam.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.qadam.TestPeople;

/**
 * A tablet with a browser of its own, whose storage outlives the browser: it can be killed and
 * started again.
 */
final class InstalledTablet implements AutoCloseable {

  private static final int WIDTH_PX = 800;

  private final Path profile;
  private final String origin;
  private final String session;
  private final List<String> mishaps = new ArrayList<>();
  private BrowserContext context;

  /**
   * Starts the browser.
   *
   * @param profile an empty folder
   * @param session token of whoever works with it
   */
  InstalledTablet(Path profile, String origin, String session) {
    this.profile = profile;
    this.origin = origin;
    this.session = session;
    this.context = start();
  }

  private BrowserContext start() {
    BrowserContext started = Chromium.withProfile(profile, WIDTH_PX);
    started.addCookies(
        List.of(new Cookie(TestPeople.SESSION_COOKIE, session).setUrl(origin).setSecure(true)));
    started.addInitScript(Visitor.REPORT_VIOLATIONS);
    started.onConsoleMessage(this::noteConsole);
    started.onWebError(error -> mishaps.add("exception: " + error.error()));
    return started;
  }

  /** Opens the app at the place behind the {@code #}, and waits until its screen is there. */
  Page open(String address) {
    Page page = context.newPage();
    page.navigate(origin + "/audit/tablet?lang=en#" + address);
    TabletSteps.awaitScreen(page, address);
    return page;
  }

  void setOffline(boolean offline) {
    context.setOffline(offline);
  }

  /** Ends the browser as a tablet does that runs out of power, and starts it again. */
  void killAndRestart(boolean offline) {
    String own = profile.toString();
    ProcessHandle.current()
        .descendants()
        .filter(process -> isOf(process, own))
        .forEach(InstalledTablet::kill);
    context = start();
    context.setOffline(offline);
  }

  /** Returns when it is gone: a new browser would find the folder taken. */
  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static boolean isOf(ProcessHandle process, String profile) {
    return process
        .info()
        .arguments()
        .filter(all -> Arrays.stream(all).anyMatch(one -> one.contains(profile)))
        .isPresent();
  }

  /** What went wrong; without a network requests fail, and that is none. */
  List<String> mishaps() {
    return List.copyOf(mishaps);
  }

  private void noteConsole(ConsoleMessage message) {
    boolean isOffline = message.text().contains("net::ERR_");
    if (message.type().equals("error") && !isOffline) {
      mishaps.add(message.text() + " at " + message.location());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
