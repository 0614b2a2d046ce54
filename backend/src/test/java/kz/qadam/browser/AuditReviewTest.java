package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AuditReviewTest extends BrowserTest {

  @Autowired ApplicationContext application;
  @Autowired AuditService audits;
  @Autowired AuditReview review;

  private AuditId filled(AuditStage stage) {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 12 мамандандырылған гимназия");
    AuditId visit = audits.startVisit(school, stage).id();
    audits.saveDraft(
        visit,
        Map.of("auditor", "Айгүл Серікова", "visited_on", "2026-10-12", "0.PTH-02.value", "1800"));
    return visit;
  }

  private AuditId submittedBy(String session) {
    PersonId auditor = TestPeople.personOf(application, session);
    return audits.submit(filled(AuditStage.STANDING), auditor).id();
  }

  private AuditId submitted() {
    return submittedBy(TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY));
  }

  @Test
  void pagesOfAReviewAreGoodForEveryReader() {
    AuditId audit = submitted();
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/audits/" + audit, "audit-decide");
    assertGoodForEveryReader(
        () -> official(Role.REVIEWER), "/audits/" + audit + "/return", "audit-return");
    assertGoodForEveryReader(
        () -> official(Role.REVIEWER), "/audits/" + audit + "/acceptance", "audit-accept");
    audits.submit(filled(AuditStage.DESIGN), null);
    assertGoodForEveryReader(() -> official(Role.REVIEWER), "/review", "audits-waiting");
    assertGoodForEveryReader(
        () -> official(Role.REVIEWER), "/review?q=zzz&order=place", "audits-waiting-none");
  }

  @Test
  void aReviewerSearchesTheListByKeyboardWithoutScripts() {
    AuditId audit = submitted();
    Page page = official(Role.REVIEWER).inLanguage("en").withoutScripts().open("/review");
    page.locator("#q").fill("мамандандырылған");
    page.locator("#q").press("Tab");
    page.keyboard().press("End"); // the last of the orders: by place
    PageChecks.awaitPageAfter(page, () -> page.locator("#q").press("Enter"));
    assertThat(page.url()).contains("order=place", "q=");
    assertThat(page.locator("main [role=status]").innerText()).contains("Audits that wait:");
    assertThat(page.locator("a[href='/audits/" + audit + "']").count()).isOne();
    page.locator("#q").fill("мұндай жер жоқ");
    PageChecks.awaitPageAfter(page, () -> page.locator("#q").press("Enter"));
    assertThat(page.locator("main [role=status]").innerText()).contains("мұндай жер жоқ");
    PageChecks.awaitPageAfter(page, () -> page.locator("main [role=status] a").press("Enter"));
    assertThat(page.url()).endsWith("/review?order=place");
  }

  @Test
  void aReviewerReturnsAnAuditByKeyboardWithoutScripts() {
    AuditId audit = submitted();
    Page page = official(Role.REVIEWER).inLanguage("en").withoutScripts().open("/audits/" + audit);
    PageChecks.awaitPageAfter(page, () -> page.locator("a[href$='/return']").press("Enter"));
    page.locator("#reason").fill("another entrance was measured");
    PageChecks.awaitPageAfter(
        page, () -> page.locator("form[action$='/return'] button").press("Enter"));
    assertThat(page.url()).endsWith("/audits/" + audit);
    assertThat(page.locator("#state").innerText())
        .contains("Returned to the auditor", "another entrance was measured");
    assertThat(page.locator("a[href$='/return']").count()).isZero();
    assertGoodForEveryReader("/audits/" + audit, "audit-returned");
  }

  @Test
  void aMistakeTakesTheFocusAndKeepsWhatWasTyped() {
    String maker = TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY);
    AuditId audit = submittedBy(maker);
    Page page =
        visitor().withSession(maker).inLanguage("en").open("/audits/" + audit + "/withdrawal");
    page.locator("#reason").fill("   ");
    PageChecks.awaitPageAfter(
        page, () -> page.locator("form[action$='/withdrawal'] button").press("Enter"));
    assertThat(page.locator(".error-summary").innerText()).contains("Reason: is needed");
    PageChecks.assertAccessible(page);
    page.locator("#reason").fill("the wrong building");
    PageChecks.awaitPageAfter(
        page, () -> page.locator("form[action$='/withdrawal'] button").press("Enter"));
    assertThat(page.locator("#state").innerText()).contains("Withdrawn by the auditor");
  }

  @Test
  void aCommitmentThatLostItsConfirmationIsGoodForEveryReader() {
    AuditId audit = submitted();
    // Confirmations by an audit that nobody accepted were possible once.
    long commitment =
        jdbc.sql(
                """
                INSERT INTO commitments (place_id, accepted_on, document_number, due_on, confirmed_on,
                  confirming_audit_id)
                SELECT place_id, '2026-02-01', '12-Б', '2027-02-01', visited_on, id FROM audits WHERE id = ?
                RETURNING id""")
            .param(audit.value())
            .query(Long.class)
            .single();
    PersonId reviewer =
        TestPeople.personOf(
            application, TestPeople.signIn(application, Role.REVIEWER, GrantScope.COUNTRY));
    review.decide(audit, AuditOutcome.RETURNED, reviewer, "Басқа кіреберіс өлшенген");
    assertGoodForEveryReader("/commitments/" + commitment, "commitment-lapsed");
  }

  @Test
  void readersAreOfferedNoDecision() {
    Page page = visitor().inLanguage("en").open("/audits/" + submitted());
    assertThat(page.locator("#state").innerText()).contains("Not yet reviewed");
    assertThat(page.locator("#state a").count()).isZero();
  }
}
