package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.report.Report;
import kz.qadam.report.ReportService;
import kz.qadam.territory.KatoCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Frozen reports in a browser: freezing one, finding it, checking a file. */
class ReportInBrowserTest extends BrowserTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");

  @Autowired ApplicationContext application;
  @Autowired ReportService reports;

  private final LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Almaty")).minusDays(1);

  @Test
  void anOfficialFreezesOneByKeyboardWithoutScriptsAndAnybodyChecksAFile() throws IOException {
    String akimat = TestPeople.signIn(application, Role.AKIMAT, new GrantScope.Territory(ALMATY));
    Page page =
        visitor()
            .withSession(akimat)
            .inLanguage("en")
            .withoutScripts()
            .open("/territories/" + ALMATY);
    PageChecks.awaitPageAfter(
        page, () -> page.locator("a[href^='/reports?territory']").press("Enter"));
    assertThat(page.locator("h1").innerText()).isEqualTo("Reports: Almaty city");
    PageChecks.awaitPageAfter(
        page, () -> page.locator("main a[href^='/reports/new']").press("Enter"));
    assertThat(page.locator("#territory").inputValue()).isEqualTo(ALMATY.value());
    page.locator("#asOf").fill(yesterday.plusDays(1).toString());
    PageChecks.awaitPageAfter(page, () -> page.locator("main form button").press("Enter"));
    assertThat(page.locator(".error-summary").innerText())
        .contains("Data as of: must be a day that is over");
    assertThat(page.locator("#asOf").inputValue()).isEqualTo(yesterday.plusDays(1).toString());
    page.locator("#asOf").fill(yesterday.toString());
    PageChecks.awaitPageAfter(page, () -> page.locator("main form button").press("Enter"));
    assertThat(page.url()).matches(Pattern.compile(".*/reports/[0-9]+(\\?.*)?"));

    Page anybody = visitor().inLanguage("ru").open(page.url().replaceFirst("https?://[^/]+", ""));
    assertThat(anybody.locator("main tbody tr").count()).isEqualTo(8);
    for (int row = 0; row < 8; row++) {
      int number = row;
      Download file =
          anybody.waitForDownload(() -> anybody.locator("main tbody th a").nth(number).click());
      assertThat(DigestUtils.sha256Hex(Files.readAllBytes(file.path())))
          .isEqualTo(anybody.locator("main tbody code").nth(row).innerText());
    }
  }

  @Test
  void theListIsGoodForEveryReader() {
    reports.freeze(ALMATY, yesterday, null);
    assertGoodForEveryReader("/reports?territory=" + ALMATY, "reports");
  }

  @Test
  void aReportIsGoodForEveryReader() {
    Report report = reports.freeze(KatoCode.COUNTRY, yesterday, null);
    assertGoodForEveryReader("/reports/" + report.id(), "report");
  }

  @Test
  void theFormIsGoodForEveryReader() {
    assertGoodForEveryReader(() -> official(Role.AKIMAT), "/reports/new", "report-new");
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    for (String path :
        List.of("/reports/0", "/reports/999999999", "/reports/x", "/reports?territory=9")) {
      assertThat(visitor().inLanguage("en").open(path).locator("h1").innerText())
          .as(path)
          .startsWith("There is no such");
    }
  }
}
