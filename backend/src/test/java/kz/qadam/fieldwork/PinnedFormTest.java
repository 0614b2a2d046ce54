package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import kz.qadam.replay.ChangedPack;
import kz.qadam.replay.ReplayService;
import kz.qadam.replay.StandardDecisions;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Visits that began by a version of the standard which another has followed before the tablet came
 * home. The later version lacks a criterion and asks more of another.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class PinnedFormTest {

  /** Not in the later version. */
  private static final String GONE = "COR-02";

  /** 1500 mm in the earlier version, 1600 mm in the later one. */
  private static final String STRICTER = "COR-01";

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired ApplicationContext context;
  @Autowired AuditService audits;
  @Autowired JdbcClient sql;
  private PackVersion earlier = new PackVersion("none", "0");
  private PackVersion later = new PackVersion("none", "0");
  private PlaceId school = new PlaceId(1);
  private Tablet tablet = new Tablet(context, "");

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("pinned_form")::url);
  }

  @BeforeAll
  void anotherVersionTakesForce(
      @Autowired StandardPacks packs,
      @Autowired PackRegister register,
      @Autowired ReplayService replays,
      @Autowired StandardDecisions decisions,
      @Autowired AccountService accounts,
      @Autowired Clock clock) {
    earlier = PackVersion.of(packs.current());
    PackFiles files = packs.getFiles(packs.current());
    PackFiles changed =
        ChangedPack.withRow(
            ChangedPack.withoutRow(
                ChangedPack.withVersion(files, earlier.version(), "2027.1"), GONE),
            STRICTER,
            "1500",
            "1600");
    later = PackVersion.of(register.load(changed, "operator"));
    replays.run(later, "operator", Unheard.LISTENER);
    decisions.decide(
        new StandardDecisions.Wish(later, LocalDate.now(clock).toString(), "№ 12 бұйрық"),
        accounts.createForDemo("minister", "Министрлік", "көктемгі жел"));
    assertThat(decisions.applyDue()).isPresent();
    assertThat(PackVersion.of(packs.current())).isEqualTo(later);
  }

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№ 9 мектеп");
    tablet = new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
  }

  private TabletVisit begunBy(PackVersion pack) {
    return TabletVisit.at(school, pack.id(), pack.version());
  }

  private AuditId sent(TabletVisit visit) {
    tablet.send(visit.items());
    JsonNode answer = tablet.visit(visit.id());
    assertThat(answer.path("problems").isEmpty()).as("%s", answer.path("problems")).isTrue();
    return AuditId.find(answer.path("audit").asString()).orElseThrow();
  }

  @Test
  void theFormStaysThatOfTheVersionTheVisitBeganWith() {
    AuditId audit = sent(begunBy(earlier).answer("0.COR-02.value", "1700").finished());
    assertThat(audits.getAudit(audit).packVersion()).isEqualTo(earlier.version());
    JsonNode answered = JSON.readTree(tablet.read("/api/audits/" + audit));
    assertThat(answered.path("standardVersion").asString()).isEqualTo(earlier.version());
    assertThat(fact(answered, GONE).path("value").asInt()).isEqualTo(1700);
  }

  @Test
  void anOpenVisitGoesOnByTheVersionItBeganWith() {
    TabletVisit visit = begunBy(earlier).answer("0.COR-02.value", "1700");
    assertThat(audits.getDraft(sent(visit)).packVersion()).isEqualTo(earlier.version());
    assertThat(audits.getAudit(sent(visit.finished())).packVersion()).isEqualTo(earlier.version());
  }

  @Test
  void aVisitThatBeginsLaterIsOfTheLaterVersion() {
    AuditId audit = sent(begunBy(later).answer("0.COR-01.value", "1550").finished());
    assertThat(audits.getAudit(audit).packVersion()).isEqualTo(later.version());
  }

  @Test
  void theTabletStillGetsTheVersionThatItsOpenVisitNeeds() {
    String pack = "/api/standards/" + earlier.id() + "/" + earlier.version();
    assertThat(new String(tablet.read(pack), StandardCharsets.UTF_8)).contains(GONE);
  }

  private static JsonNode fact(JsonNode audit, String criterion) {
    return StreamSupport.stream(audit.path("observations").spliterator(), false)
        .filter(fact -> fact.path("criterion").asString().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private enum Unheard implements ReplayService.Listener {
    LISTENER;

    @Override
    public void begin(long places) {}

    @Override
    public void advance(long places) {}
  }
}
