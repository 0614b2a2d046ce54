package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.internal.EntryHash;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaceDecisionsTest extends BrowserTest {

  @Autowired ApplicationContext application;
  @Autowired AuditService audits;
  @Autowired AuditReview review;
  @Autowired CommitmentService commitments;

  @Test
  void thePageOfAPlaceWithDecisionsIsGoodForEveryReader() {
    assertGoodForEveryReader("/places/" + decidedSchool(), "place-decisions");
  }

  @Test
  void decisionsOnAuditsAndCommitmentsStandOnThePageOldestFirst() {
    PlaceId school = decidedSchool();
    Page page = visitor().inLanguage("en").open("/places/" + school);
    List<String> lines = decisions(page).locator("ol > li").allInnerTexts();
    List<LedgerEntry> entries = entries(page, school);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("Commitment accepted", "operator of the system");
    assertThat(lines.get(1)).contains("Audit submitted", "an auditor");
    assertThat(lines.get(2)).contains("Audit accepted", "a reviewer");
    assertThat(lines.get(3)).contains("Commitment confirmed", "operator of the system");
    for (int i = 0; i < lines.size(); i++) {
      LedgerEntry entry = entries.get(i);
      assertThat(lines.get(i))
          .contains("Entry number: " + entry.seq(), entry.hash().substring(0, 12) + "…");
    }
  }

  @Test
  void everyLanguageSaysWhyTheRecordHoldsAndLinksTheCheckpoints() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 8 гимназия");
    Map<String, String> reasons =
        Map.of(
            "kk", "журналды білдірмей өзгерту мүмкін емес",
            "ru", "изменить журнал незаметно нельзя",
            "en", "the ledger cannot be changed unnoticed");
    reasons.forEach(
        (language, reason) -> {
          Page page = visitor().inLanguage(language).open("/places/" + school);
          assertThat(decisions(page).innerText()).contains(reason);
          assertThat(decisions(page).locator("ol").count()).isZero();
          String link = decisions(page).locator("a").first().getAttribute("href");
          assertThat(page.request().get(origin(page) + link).status()).isEqualTo(200);
        });
  }

  @Test
  void anybodyCanRecomputeTheHashesFromTheJson() {
    PlaceId school = decidedSchool();
    Page page = visitor().open("/places/" + school);
    List<LedgerEntry> entries = entries(page, school);
    assertThat(entries)
        .extracting(LedgerEntry::kind)
        .containsExactly(
            "commitment-accepted", "audit-submitted", "audit-accepted", "commitment-confirmed");
    assertThat(entries)
        .allSatisfy(entry -> assertThat(EntryHash.of(entry)).isEqualTo(entry.hash()));
  }

  @Test
  void theJsonOfAnUnknownPlaceIsAProblemAndOfAnUndecidedOneEmpty() {
    PlaceId undecided = PlaceRows.aSchool(jdbc, "№ 9 гимназия");
    Page page = visitor().open("/places/" + undecided);
    assertThat(entries(page, undecided)).isEmpty();
    assertThat(page.request().get(origin(page) + "/api/places/999999999/ledger").status())
        .isEqualTo(404);
  }

  private static Locator decisions(Page page) {
    return page.locator("section[aria-labelledby=decisions]");
  }

  private static String origin(Page page) {
    return Pattern.compile("/places/.*").matcher(page.url()).replaceFirst("");
  }

  private static List<LedgerEntry> entries(Page page, PlaceId place) {
    APIResponse response = page.request().get(origin(page) + "/api/places/" + place + "/ledger");
    JsonNode entries = JsonMapper.shared().readTree(response.text());
    return StreamSupport.stream(entries.spliterator(), false)
        .map(PlaceDecisionsTest::entry)
        .toList();
  }

  private static LedgerEntry entry(JsonNode json) {
    return new LedgerEntry(
        json.get("seq").asLong(),
        Instant.parse(json.get("recordedAt").asString()),
        json.get("kind").asString(),
        json.get("subject").asString(),
        json.get("actor").asString(),
        json.get("content").asString(),
        json.get("previousHash").asString(),
        json.get("hash").asString());
  }

  /** A commitment was accepted, an audit submitted and the commitment confirmed by it. */
  private PlaceId decidedSchool() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 7 мамандандырылған гимназия");
    LocalDate accepted = LocalDate.parse("2026-02-01");
    CommitmentId commitment =
        commitments
            .accept(
                new AcceptCommitment(
                    school,
                    null,
                    accepted,
                    "12-Б",
                    accepted.plusYears(1),
                    CommitmentScope.of("criteria", List.of("PTH-02"))),
                null)
            .id();
    AuditId visit = audits.startVisit(school).id();
    audits.saveDraft(
        visit,
        Map.of("auditor", "Айгүл Серікова", "visited_on", "2026-10-12", "0.PTH-02.value", "1800"));
    audits.submit(
        visit,
        TestPeople.personOf(
            application, TestPeople.signIn(application, Role.AUDITOR, GrantScope.COUNTRY)));
    review.decide(
        visit,
        AuditOutcome.ACCEPTED,
        TestPeople.personOf(
            application, TestPeople.signIn(application, Role.REVIEWER, GrantScope.COUNTRY)),
        null);
    commitments.confirm(commitment, visit, null);
    return school;
  }
}
