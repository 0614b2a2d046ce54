package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import kz.qadam.fieldwork.Tablet;
import kz.qadam.fieldwork.TabletVisit;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Assignments, photos and contradicting visits as people read and use them. */
class FieldworkInBrowserTest extends BrowserTest {

  @Autowired ApplicationContext application;
  @Autowired StandardPacks packs;

  private String submitted(PlaceId place, String corridorMm, long seed) {
    Tablet tablet =
        new Tablet(application, TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY));
    StandardPack pack = packs.current();
    byte[] photo = SamplePhotos.jpeg(800, 600, seed);
    TabletVisit visit =
        TabletVisit.at(place, pack.id(), pack.version())
            .answer("0.COR-01.value", corridorMm)
            .record("position", "latitude", 43.24, "longitude", 76.95, "accuracy", 8)
            .record("signature", "signed", false, "reason", "Кездескен жоқ")
            .photo(photo, "0.COR-01")
            .photo(SamplePhotos.jpeg(600, 800, seed), "");
    tablet.sendPhoto(photo);
    tablet.sendPhoto(SamplePhotos.jpeg(600, 800, seed));
    Instant slow = Instant.now().minus(Duration.ofMinutes(40));
    tablet.post(slow, visit.finished().items()).expectStatus().isOk();
    return tablet.visit(visit.id()).path("audit").asString();
  }

  @Test
  void photosAndContradictionsAreGoodForEveryReader() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 21 мектеп-гимназия");
    submitted(school, "1600", 21);
    String audit = submitted(school, "900", 22);
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/audits/" + audit, "audit-differing");
    assertGoodForEveryReader("/places/" + school, "place-photos");
    Page page = visitor().inLanguage("en").open("/places/" + school);
    assertThat(page.locator(".photos img").first().getAttribute("alt"))
        .isEqualTo("A ramp at the entrance");
    page.locator(".photos img").first().scrollIntoViewIfNeeded(); // it loads no earlier
    page.waitForCondition(
        () -> (Boolean) page.evaluate("document.querySelector('.photos img').naturalWidth > 0"));
  }

  @Test
  void placesAreGivenByKeyboardWithoutScripts() {
    PlaceRows.aSchool(jdbc, "№ 22 мектеп-гимназия");
    TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY);
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/assignments", "assignments");
    assertGoodForEveryReader(
        () -> official(Role.REVIEWER), "/assignments?why=risk", "assignments-risk");
    Page page = official(Role.REVIEWER).inLanguage("en").withoutScripts().open("/assignments");
    PageChecks.awaitPageAfter(
        page,
        () -> page.locator("form[action^='/assignments'][method=post] button").press("Enter"));
    assertThat(page.locator(".error-summary").innerText())
        .contains("tick at least one place", "Auditor: is needed");
    page.locator("#place").press("Space");
    page.locator("#auditor").selectOption(new SelectOption().setIndex(1));
    PageChecks.awaitPageAfter(
        page,
        () -> page.locator("form[action^='/assignments'][method=post] button").press("Enter"));
    assertThat(page.url()).contains("/assignments");
    assertThat(page.locator("#open").innerText()).contains("Open assignments");
    PageChecks.awaitPageAfter(
        page, () -> page.locator("section[aria-labelledby=open] h3 a").first().press("Enter"));
    PageChecks.awaitPageAfter(
        page, () -> page.locator("form[action$='/revocation'] button").press("Enter"));
    assertThat(page.url()).contains("/assignments");
  }
}
