package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.qadam.TestPeople;

/**
 * A tablet with a browser of its own, whose storage outlives the browser: it can be killed and
 * started again.
 */
public final class InstalledTablet implements AutoCloseable {

  private static final int WIDTH_PX = 800;

  /** A clock of its own for the page, so long as the real one runs on. */
  private static final String CLOCK =
      """
      (() => {
        const Real = Date
        let behindMs = 0
        globalThis.setClockBack = (ms) => (behindMs = ms)
        globalThis.Date = class extends Real {
          constructor(...parts) {
            if (parts.length > 0) super(...parts)
            else super(Date.now())
          }
          static now() {
            return Real.now() - behindMs
          }
        }
      })()
      """;

  private final Path profile;
  private final String origin;
  private final String session;
  private final List<String> mishaps = new ArrayList<>();
  private BrowserContext context;
  private long behindMs;

  /**
   * Starts the browser.
   *
   * @param profile an empty folder
   * @param session token of whoever works with it
   */
  public InstalledTablet(Path profile, String origin, String session) {
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
    started.addInitScript(CLOCK);
    started.addInitScript("setClockBack(" + behindMs + ")");
    started.onConsoleMessage(this::noteConsole);
    started.onWebError(error -> mishaps.add("exception: " + error.error()));
    return started;
  }

  /** Opens the app at the place behind the {@code #}, and waits until its screen is there. */
  public Page open(String address) {
    return open(address, page -> {});
  }

  /** The same with something to set up on the page before it loads. */
  public Page open(String address, Consumer<Page> before) {
    Page page = context.newPage();
    before.accept(page);
    page.navigate(origin + "/audit/tablet?lang=en#" + address);
    TabletSteps.awaitScreen(page, address);
    return page;
  }

  public void setOffline(boolean offline) {
    context.setOffline(offline);
  }

  /** Where the tablet says that it is; degrees WGS 84. */
  void setPosition(double latitude, double longitude, double accuracyMetres) {
    context.grantPermissions(List.of("geolocation"));
    context.setGeolocation(new Geolocation(latitude, longitude).setAccuracy(accuracyMetres));
  }

  /** The clock of the tablet is so far behind from now on, also after a restart. */
  void setClockBack(Duration behind) {
    behindMs = behind.toMillis();
    context.addInitScript("globalThis.setClockBack?.(" + behindMs + ")");
    context
        .pages()
        .forEach(page -> page.evaluate("ms => globalThis.setClockBack?.(ms)", (double) behindMs));
  }

  /**
   * Kills the browser and starts it on a disk without room: it refuses whatever takes some, until
   * {@link #makeRoom}. A running one would not notice for half a minute.
   */
  void restartWithoutRoom() {
    killAndRestart(false);
    JsonObject none = new JsonObject();
    none.addProperty("quotaSize", 1);
    setRoom(none);
  }

  void makeRoom() {
    setRoom(new JsonObject());
  }

  /** By the page that a browser starts with: what is set lasts as long as that is open. */
  private void setRoom(JsonObject room) {
    room.addProperty("origin", origin);
    context.newCDPSession(context.pages().getFirst()).send("Storage.overrideQuotaForOrigin", room);
  }

  /** Ends the browser as a tablet does that runs out of power, and starts it again. */
  public void killAndRestart(boolean offline) {
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

  /** Whatever the test is about, the app must ask for nothing that the policy refuses. */
  @Override
  public void close() {
    context.close();
    assertThat(mishaps).noneMatch(mishap -> mishap.contains("the policy"));
  }
}
