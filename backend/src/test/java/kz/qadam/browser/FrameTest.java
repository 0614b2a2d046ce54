package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class FrameTest extends BrowserTest {

  @Test
  void partsAreGoodForEveryReader() {
    assertGoodForEveryReader("/app/test/sample", "sample");
  }

  @Test
  void pagesOfProblemsAreGoodForEveryReader() {
    assertGoodForEveryReader("/no-such-page", "problem");
  }

  @Test
  void theCheckItselfNamesWhatIsWrong() {
    Page page = visitor().open("/data");
    page.evaluate("document.querySelector('main').append(document.createElement('img'))");
    page.evaluate("document.querySelector('main p').style.color = '#ddd'");
    assertThatThrownBy(() -> PageChecks.assertAccessible(page))
        .hasMessageContaining("image-alt")
        .hasMessageContaining("color-contrast");
  }

  @Test
  void partsStayTellableInForcedColours() {
    Page page = visitor().inForcedColours().open("/app/test/sample");
    PageChecks.saveScreenshot(page, "sample-forced-colours");
    PageChecks.assertAccessible(page);
  }

  @Test
  void theFooterOfAShortPageStandsAtTheFootOfTheWindow() {
    Page page = visitor().open("/no-such-page");
    assertThat(page.evaluate("document.querySelector('footer').getBoundingClientRect().bottom"))
        .isEqualTo(page.evaluate("window.innerHeight"));
  }

  @Test
  void firstTabShowsTheSkipLinkAndItLeadsToTheContent() {
    Page page = visitor().inLanguage("en").open("/data");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to the main content");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
  }

  @Test
  void theLanguageSwitchKeepsThePageAndItsParameters() {
    Page page = visitor().inLanguage("kk").open("/app/test/sample?q=%D0%B0&kind=EDU");
    PageChecks.awaitPageAfter(
        page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))::click);
    assertThat(page.url()).endsWith("/app/test/sample?q=%D0%B0&kind=EDU&lang=en");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void theChosenLanguageStaysOnTheNextPage() {
    Page page = visitor().inLanguage("ru").open("/app/test/sample");
    page.navigate(page.url().replaceFirst("/app/test/sample.*", "/app/test/sample"));
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
  }

  @Test
  void textsInAnotherLanguageAreMarked() {
    Page page = visitor().inLanguage("en").open("/app/test/sample");
    assertThat(page.getByText("Городская поликлиника № 7").getAttribute("lang")).isEqualTo("ru");
  }

  @Test
  void aRefusedFormStartsAtItsMistakesAndLeadsToTheField() {
    Page page = visitor().open("/app/test/sample");
    page.waitForFunction("document.activeElement.classList.contains('error-summary')");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Есіктің ені: сан болуы керек");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("width");
    assertThat(page.locator("#width").getAttribute("aria-describedby"))
        .isEqualTo("width-hint width-error width-unit");
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.textContent.trim()");
  }
}
