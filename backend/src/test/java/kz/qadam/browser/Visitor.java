package kz.qadam.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.qadam.TestPeople;
import org.jspecify.annotations.Nullable;

/**
 * A person with a browser of their own: language, window, preferences. Opens pages and remembers
 * what went wrong on them: console errors, refused scripts and styles, exceptions.
 */
public final class Visitor {

  static final int WINDOW_HEIGHT_PX = 900;

  static final String REPORT_VIOLATIONS =
      """
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`)
      }, true)
      """;

  private final String baseUrl;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> mishaps = new ArrayList<>();
  private final Browser.NewContextOptions options =
      new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  private String language = "kk";
  private @Nullable String session;

  Visitor(String baseUrl) {
    this.baseUrl = baseUrl;
    atWidth(1280);
  }

  /** Reads this language: kk, ru or en. */
  public Visitor inLanguage(String code) {
    language = code;
    return this;
  }

  /** Signed in with this session. */
  public Visitor withSession(String token) {
    session = token;
    return this;
  }

  /** Width of the window in CSS pixels. */
  public Visitor atWidth(int widthPx) {
    options.setViewportSize(widthPx, WINDOW_HEIGHT_PX);
    return this;
  }

  public Visitor withoutScripts() {
    options.setJavaScriptEnabled(false);
    return this;
  }

  public Visitor inDarkColours() {
    options.setColorScheme(ColorScheme.DARK);
    return this;
  }

  /** As Windows' high contrast does: the reader's few colours replace the page's. */
  public Visitor inForcedColours() {
    options.setForcedColors(ForcedColors.ACTIVE);
    return this;
  }

  /** Opens a path of the service, e.g. {@code /places/1}, and waits until it has loaded. */
  public Page open(String path) {
    return open(path, page -> {});
  }

  /** The same with something to set up on the page before it loads. */
  Page open(String path, Consumer<Page> before) {
    Page page = openWindow();
    before.accept(page);
    goTo(page, path);
    return page;
  }

  /** An empty window with cookies and a cache of its own. */
  Page openWindow() {
    BrowserContext context = Chromium.browser().newContext(options);
    contexts.add(context);
    if (session != null) {
      context.addCookies(
          List.of(new Cookie(TestPeople.SESSION_COOKIE, session).setUrl(baseUrl).setSecure(true)));
    }
    context.addInitScript(REPORT_VIOLATIONS);
    Page page = context.newPage();
    page.onConsoleMessage(this::noteConsole);
    page.onPageError(error -> mishaps.add("exception: " + error));
    return page;
  }

  /** Opens a path in a window that is open already, in the language set last. */
  void goTo(Page page, String path) {
    page.navigate(baseUrl + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
  }

  /** What went wrong so far; a page's own status of 4xx or 5xx is not a mishap. */
  List<String> mishaps() {
    return List.copyOf(mishaps);
  }

  void leave() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  private void noteConsole(ConsoleMessage message) {
    boolean isOfPageItself =
        message.text().startsWith("Failed to load resource")
            && message.location().startsWith(message.page().url());
    if (message.type().equals("error") && !isOfPageItself) {
      mishaps.add(message.text() + " at " + message.location());
    }
  }
}
