package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.qadam.OwnDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Base of tests in a browser. All of them share one running service and one database, so each makes
 * the places it needs and leaves those of others alone.
 *
 * <pre>{@code
 * Page page = visitor().inLanguage("ru").atWidth(360).open("/places/1");
 * PageChecks.assertAccessible(page);
 * }</pre>
 *
 * <p>A console error, an exception or something that the content security policy refused fails the
 * test that saw it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SamplePage.class)
@ContextConfiguration(initializers = BrowserTest.SharedDatabase.class)
public abstract class BrowserTest {

  static final class SharedDatabase extends OwnDatabase {
    SharedDatabase() {
      super("browser");
    }
  }

  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
  private static final List<Integer> WIDTHS_PX = List.of(1280, 360);
  private static final int NARROWEST_PX = 320; // WCAG 1.4.10: also 1280 px at 400 % zoom

  @Autowired private ApplicationContext application;
  @Autowired protected JdbcClient jdbc;
  private final List<Visitor> visitors = new ArrayList<>();

  /** Someone new, with a Kazakh browser window 1280 px wide. */
  protected final Visitor visitor() {
    Visitor visitor = new Visitor(origin());
    visitors.add(visitor);
    return visitor;
  }

  /** Scheme, host and port of the running service. */
  protected final String origin() {
    return "http://127.0.0.1:"
        + application.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** An auditor of the whole country. */
  protected final Visitor auditor() {
    return official(Role.AUDITOR);
  }

  /** Somebody new with this role in the whole country. */
  protected final Visitor official(Role role) {
    return visitor().withSession(TestPeople.signIn(application, role, GrantScope.COUNTRY));
  }

  /**
   * Opens the path in Kazakh at 1280 and 360 px, in Russian at 360 px and in English at 1280 px:
   * nothing sticks out, nor when the narrow window shrinks to 320 px. Axe reads the Kazakh pages,
   * since the others differ in words only, and the dark one. Where pictures are asked for, each
   * language is opened at each width.
   */
  protected final void assertGoodForEveryReader(String path, String screenshotName) {
    assertGoodForEveryReader(this::visitor, path, screenshotName);
  }

  /** The same for pages that need a reader with an account. */
  protected final void assertGoodForEveryReader(
      Supplier<Visitor> reader, String path, String screenshotName) {
    Visitor light = reader.get();
    Page page = light.openWindow();
    for (int widthPx : WIDTHS_PX) {
      page.setViewportSize(widthPx, Visitor.WINDOW_HEIGHT_PX);
      for (String language : LANGUAGES) {
        if (!isLookedAt(language, widthPx)) {
          continue;
        }
        light.inLanguage(language).goTo(page, path);
        PageChecks.saveScreenshot(page, screenshotName + "-" + language + "-" + widthPx);
        PageChecks.assertFitsTheWindow(page);
        PageChecks.assertNoTableScrolls(page);
        if (language.equals("kk")) {
          PageChecks.assertAccessible(page);
        }
      }
    }
    page.setViewportSize(NARROWEST_PX, Visitor.WINDOW_HEIGHT_PX);
    PageChecks.assertFitsTheWindow(page);
    Page dark = reader.get().inDarkColours().open(path);
    PageChecks.saveScreenshot(dark, screenshotName + "-dark");
    PageChecks.assertAccessible(dark);
    leave();
  }

  private static boolean isLookedAt(String language, int widthPx) {
    boolean isNarrow = widthPx == WIDTHS_PX.getLast();
    return switch (language) {
      case "ru" -> isNarrow || PageChecks.takesPictures();
      case "en" -> !isNarrow || PageChecks.takesPictures();
      default -> true;
    };
  }

  @AfterEach
  final void leave() {
    List<String> mishaps =
        visitors.stream().flatMap(visitor -> visitor.mishaps().stream()).toList();
    visitors.forEach(Visitor::leave);
    visitors.clear();
    assertThat(mishaps).as("what the browser complained of").isEmpty();
  }
}
