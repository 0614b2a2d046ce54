package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.act.PaperHash;
import kz.qadam.act.PaperService;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class VerifyPageTest extends BrowserTest {

  private static final String NEVER_ISSUED = "0123456789abcdef".repeat(4);

  @Autowired ApplicationContext application;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired PaperService papers;

  private PlaceId aSchool() {
    return PlaceRows.aSchool(jdbc, "№ 12 мамандандырылған гимназия");
  }

  private AuditId submitted(PlaceId school, String visitedOn, PersonId maker) {
    AuditId visit = audits.startVisit(school).id();
    audits.saveDraft(
        visit,
        Map.of("auditor", "Айгүл Серікова", "visited_on", visitedOn, "0.PTH-02.value", "1800"));
    return audits.submit(visit, maker).id();
  }

  private AuditId submitted(PlaceId school, String visitedOn) {
    return submitted(school, visitedOn, somebody(Role.AUDITOR));
  }

  private PersonId somebody(Role role) {
    return TestPeople.personOf(
        application, TestPeople.signIn(application, role, GrantScope.COUNTRY));
  }

  private String answer(PaperHash hash) {
    return visitor().inLanguage("en").open("/verify/" + hash).locator("#answer").innerText();
  }

  @Test
  void thePageIsGoodForEveryReaderInEachState() {
    PlaceId school = aSchool();
    AuditId audit = submitted(school, "2026-10-12");
    PaperHash hash = papers.issueAct(audit).hash();
    assertGoodForEveryReader("/verify", "verify");
    assertGoodForEveryReader("/verify/" + hash, "verify-act");
    assertGoodForEveryReader("/verify/" + NEVER_ISSUED, "verify-unknown");
    assertGoodForEveryReader("/verify?hash=12ab", "verify-mistake");
    assertGoodForEveryReader("/audits/" + audit, "audit-with-act");
    assertGoodForEveryReader("/places/" + school, "place-with-passport");
  }

  @Test
  void aHashTypedFromPaperIsFoundByKeyboardWithoutScripts() {
    AuditId audit = submitted(aSchool(), "2026-10-12");
    PaperHash hash = papers.issueAct(audit).hash();
    Page page = visitor().inLanguage("en").withoutScripts().open("/verify");
    page.locator("#hash").fill(String.join(" ", hash.groups()).toUpperCase(Locale.ROOT));
    PageChecks.awaitPageAfter(page, () -> page.locator("#hash").press("Enter"));
    assertThat(page.url()).endsWith("/verify/" + hash);
    assertThat(page.locator("#answer").innerText())
        .contains("This register issued the act; no reviewer has looked at the audit yet");
    assertThat(page.locator("dl.facts").innerText()).contains("12 October 2026", "гимназия");
    assertThat(page.locator("main").innerText()).doesNotContain("Айгүл");
  }

  @Test
  void aHashWithAMistakeTakesTheFocusAndStaysInTheField() {
    Page page = visitor().inLanguage("en").open("/verify");
    page.locator("#hash").fill("12ab");
    PageChecks.awaitPageAfter(page, () -> page.locator("#hash").press("Enter"));
    assertThat(page.locator(".error-summary").innerText()).contains("Characters typed: 4");
    assertThat(page.locator("#hash").inputValue()).isEqualTo("12ab");
    PageChecks.assertAccessible(page);
  }

  @Test
  void aHashThatWasNeverIssuedIsSaidToBeUnknown() {
    assertThat(answer(new PaperHash(NEVER_ISSUED)))
        .contains("This register never issued a document with this hash");
  }

  @Test
  void thePageFollowsWhatBecomesOfTheAudit() {
    PlaceId school = aSchool();
    PersonId maker = somebody(Role.AUDITOR);
    PaperHash returned = papers.issueAct(submitted(school, "2026-10-10")).hash();
    AuditId withdrawn = submitted(school, "2026-10-11", maker);
    PaperHash withdrawnHash = papers.issueAct(withdrawn).hash();
    AuditId accepted = submitted(school, "2026-10-12");
    PaperHash acceptedHash = papers.issueAct(accepted).hash();
    review.decide(
        papers.verify(returned).orElseThrow().paper().audit(),
        AuditOutcome.RETURNED,
        somebody(Role.REVIEWER),
        "басқа кіреберіс");
    review.decide(withdrawn, AuditOutcome.WITHDRAWN, maker, "басқа кіреберіс");
    review.decide(accepted, AuditOutcome.ACCEPTED, somebody(Role.REVIEWER), null);
    assertThat(answer(returned)).contains("returned later", "There is a later audit");
    assertThat(answer(withdrawnHash)).contains("withdrew the audit later");
    assertThat(answer(acceptedHash))
        .contains("the audit was accepted")
        .doesNotContain("There is a later audit");
  }

  @Test
  void aPassportIsCurrentUntilSomethingElseIsKnown() {
    PlaceId school = aSchool();
    submitted(school, "2026-10-12");
    PaperHash first = papers.issuePassport(school).hash();
    assertThat(answer(first)).contains("This register issued the passport, and it holds now");
    submitted(school, "2026-11-02");
    assertThat(answer(first)).contains("has changed since", "There is a later audit");
    assertThat(papers.issuePassport(school).hash()).isNotEqualTo(first);
  }

  @Test
  void factsChangedBehindTheRegistersBackAreSaidToBe() {
    AuditId audit = submitted(aSchool(), "2026-10-12");
    PaperHash hash = papers.issueAct(audit).hash();
    jdbc.sql("ALTER TABLE observations DISABLE TRIGGER USER").update();
    try {
      jdbc.sql("UPDATE observations SET value = 2000 WHERE audit_id = ?")
          .param(audit.value())
          .update();
    } finally {
      jdbc.sql("ALTER TABLE observations ENABLE TRIGGER USER").update();
    }
    assertThat(answer(hash)).contains("the facts in the register are not those");
  }
}
