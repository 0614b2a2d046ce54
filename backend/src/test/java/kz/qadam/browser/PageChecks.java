package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What must hold for every page in every state. */
public final class PageChecks {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int MOST_TABS = 150;

  private PageChecks() {}

  /**
   * Does something that opens another page, and returns when that has loaded. A click by itself
   * returns earlier: what follows could still meet the page before.
   */
  public static void awaitPageAfter(Page page, Runnable action) {
    AtomicBoolean loaded = new AtomicBoolean();
    Consumer<Page> note = ignored -> loaded.set(true);
    page.onLoad(note);
    action.run();
    page.waitForCondition(loaded::get);
    page.offLoad(note);
  }

  /** Presses the tabulator until the element has the focus, as somebody without a mouse does. */
  public static void tabTo(Page page, String selector) {
    walkTo(page, selector, "Tab");
  }

  /** The same backwards. */
  public static void tabBackTo(Page page, String selector) {
    walkTo(page, selector, "Shift+Tab");
  }

  private static void walkTo(Page page, String selector, String key) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press(key);
      if (page.evaluate("wanted => document.activeElement.matches(wanted)", selector)
          .equals(true)) {
        return;
      }
    }
    throw new AssertionError("no way by keyboard to " + selector + " on " + page.url());
  }

  /** Goes to a link or button by keyboard and presses it, which opens another page. */
  public static void press(Page page, String selector) {
    tabTo(page, selector);
    pressEnter(page);
  }

  /** Sends the form, or follows the link, that has the focus. */
  public static void pressEnter(Page page) {
    awaitPageAfter(page, () -> page.keyboard().press("Enter"));
  }

  /** Goes to a line by keyboard and types into it. */
  public static void type(Page page, String selector, String text) {
    tabTo(page, selector);
    page.keyboard().type(text);
  }

  /** Fails with rule, place and reason of each violation that axe finds. */
  public static void assertAccessible(Page page) {
    AxeRunOptions onlyViolations = new AxeRunOptions();
    onlyViolations.setResultTypes(List.of("violations"));
    List<String> violations =
        new AxeBuilder(page)
                .setLegacyMode(
                    true) // no second page for frames of other origins: the policy allows none
                .options(onlyViolations)
                .withTags(WCAG_22_AA)
                .analyze()
                .getViolations()
                .stream()
                .map(PageChecks::describe)
                .toList();
    assertThat(violations).as("violations on %s", page.url()).isEmpty();
  }

  /** Fails when the page scrolls sideways (WCAG 1.4.10), and names what sticks out. */
  public static void assertFitsTheWindow(Page page) {
    Object outside =
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth
              if (document.documentElement.scrollWidth <= width) return ''
              const tooWide = (element) => element.getBoundingClientRect().right > width + 1
              return [...document.querySelectorAll('body *')].filter(tooWide)
                .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
                .slice(0, 8).join(', ') || 'something'
            }
            """);
    assertThat(outside).as("wider than the window: %s", page.url()).isEqualTo("");
  }

  /** Fails when a table hides columns behind sideways scrolling. */
  public static void assertNoTableScrolls(Page page) {
    Object hidden =
        page.evaluate(
            """
            () => [...document.querySelectorAll('.table-scroll')]
              .filter((region) => region.scrollWidth > region.clientWidth + 1)
              .map((region) => region.getAttribute('aria-labelledby')).join(', ')
            """);
    assertThat(hidden).as("tables that scroll sideways on %s", page.url()).isEqualTo("");
  }

  /**
   * Saves the whole page as {@code target/screenshots/<name>.png} for people to look at, where they
   * ask for it: {@code ./qadam test -Dqadam.pictures=true}. Hundreds of them take minutes.
   */
  public static void saveScreenshot(Page page, String name) {
    if (!takesPictures()) {
      return;
    }
    Path file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  static boolean takesPictures() {
    return Boolean.getBoolean("qadam.pictures");
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(PageChecks::describe).toList();
  }

  private static String describe(CheckedNode node) {
    return node.getTarget() + " " + node.getFailureSummary();
  }
}
