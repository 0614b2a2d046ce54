package kz.qadam.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qadam.TestDatabase;
import kz.qadam.account.AccountService;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.audit.AuditId;
import kz.qadam.command.Command;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.demo.internal.DemoLoader.Outcome;
import kz.qadam.demo.internal.DemoLoader.Wish;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.place.PlaceKinds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what one loading of a small demo left behind. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoaderTest {

  private static final int COUNTRY_SIZE = 600;
  private static final String OBSERVATION_KEYS =
      "SELECT string_agg(conname || pg_get_constraintdef(oid), ',' ORDER BY conname)"
          + " FROM pg_constraint WHERE conrelid = 'observations'::regclass";

  private static final String DECISIONS =
      "ledger_entries WHERE kind NOT IN ('audit-submitted', 'standard-pack-activated')";

  @Autowired DemoLoader loader;
  @Autowired PlaceKinds kinds;
  @Autowired Ledger ledger;
  @Autowired List<Command> commands;
  @Autowired CommitmentService commitments;
  @Autowired DemoAccountsAnnouncement announcement;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcTemplate sql;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private String keysBefore = "";
  private String announcedBefore = "nothing was started";
  private long peopleBefore = -1;
  private Outcome unaskedAfterDeclining = Outcome.LOADED;
  private Outcome askedFor = Outcome.DECLINED;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase database = TestDatabase.empty("demo_loader");
    properties.add("spring.datasource.url", database::url);
  }

  @BeforeAll
  void load() {
    keysBefore = text(OBSERVATION_KEYS);
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    loader.decline();
    announcedBefore = announce();
    peopleBefore = count("people");
    unaskedAfterDeclining = loader.load(Wish.UNASKED, COUNTRY_SIZE, out);
    askedFor = loader.load(Wish.ASKED, COUNTRY_SIZE, out);
  }

  @Test
  void comesWhenAskedForEvenAfterItWasDeclinedButNotUnasked() {
    assertThat(unaskedAfterDeclining).isEqualTo(Outcome.DECLINED);
    assertThat(askedFor).isEqualTo(Outcome.LOADED);
  }

  /** What a start of the service prints. */
  private String announce() {
    PrintStream usual = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      announcement.announce(
          new ApplicationReadyEvent(
              new SpringApplication(),
              new String[0],
              new ReactiveWebServerApplicationContext(),
              Duration.ZERO));
    } finally {
      System.setOut(usual);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aHomeWithoutADemoHasNoAccountsAndPrintsNone() {
    assertThat(announcedBefore).isEmpty();
    assertThat(peopleBefore).isZero();
  }

  @Test
  void whatADemoPrintsAtItsStartOpensAnAccountOfEachRole() {
    Matcher printed =
        Pattern.compile("demo accounts: ([a-z, ]+); password of each, [^:]+: (\\S+)")
            .matcher(announce());
    assertThat(printed.find()).isTrue();
    List<String> logins = List.of(printed.group(1).split(", ", -1));
    assertThat(logins).containsExactlyElementsOf(Stream.of(Role.values()).map(Role::code).toList());
    for (String login : logins) {
      assertThat(sessions.signIn(login, printed.group(2), "test")).as(login).isPresent();
      assertThat(accounts.listGrants(accounts.findPerson(login).orElseThrow().id()))
          .extracting(grant -> grant.role().code())
          .containsExactly(login);
    }
    assertThat(announce()).as("the same at the next start").contains(printed.group());
  }

  @Test
  void leavesAHomeWithPlacesAlone() {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertThat(loader.load(Wish.ASKED, COUNTRY_SIZE, out)).isEqualTo(Outcome.HOME_IN_USE);
    assertThat(count("places")).isEqualTo(COUNTRY_SIZE + DemoSample.TOWN.size());
  }

  @Test
  void fillsTheRegisterAndMarksItAsADemo() {
    assertThat(count("places WHERE source = 'demo'"))
        .isEqualTo(COUNTRY_SIZE + DemoSample.TOWN.size());
    assertThat(count("background_features WHERE source = 'demo'")).isGreaterThan(500);
    assertThat(count("organisations WHERE bin IS NULL")).isGreaterThan(100);
    assertThat(count("entrances")).isGreaterThan(COUNTRY_SIZE);
    assertThat(count("services")).isGreaterThan(100);
    assertThat(count("installation_settings WHERE name = 'demo'")).isOne();
  }

  @Test
  void storesAuditsObservationsAndCommitments() {
    assertThat(count("audits WHERE status = 'submitted'")).isEqualTo(count("audits"));
    assertThat(count("audits")).isGreaterThan(COUNTRY_SIZE / 3);
    assertThat(count("observations")).isGreaterThan(count("audits") * 20);
    assertThat(count("commitments WHERE confirmed_on IS NOT NULL")).isPositive();
    assertThat(count("commitments WHERE service_id IS NOT NULL")).isPositive();
  }

  @Test
  void itsConfirmationsStandUpToTheRule() {
    List<Commitment> confirmed =
        sql
            .queryForList(
                "SELECT id FROM commitments WHERE confirmed_on IS NOT NULL ORDER BY id", Long.class)
            .stream()
            .map(id -> commitments.getCommitment(new CommitmentId(id)))
            .toList();
    assertThat(confirmed).hasSizeGreaterThan(20);
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          sql.update(
              "UPDATE commitments SET confirmed_on = NULL, confirming_audit_id = NULL,"
                  + " confirmation_recorded_at = NULL");
          for (Commitment commitment : confirmed) {
            AuditId audit = commitment.confirmation().orElseThrow().audit();
            assertThat(commitments.confirm(commitment.id(), audit, null).confirmation())
                .isPresent();
          }
        });
  }

  @Test
  void judgesEveryAuditedPlace() {
    assertThat(count("(SELECT DISTINCT place_id FROM place_levels) judged"))
        .isEqualTo(count("(SELECT DISTINCT place_id FROM audits) audited"));
  }

  @Test
  void putsPlacesIntoAllTwentyRegionsAndTheTownIntoOne() {
    assertThat(count("(SELECT DISTINCT left(territory_kato, 2) FROM places) regions"))
        .isEqualTo(20);
    assertThat(count("places WHERE source_id::int <= 10 AND territory_kato LIKE '35%'"))
        .isEqualTo(10);
  }

  @Test
  void usesOnlyKindsThatTheRegisterKnows() {
    assertThat(sql.queryForList("SELECT DISTINCT kind FROM places", String.class))
        .allSatisfy(kind -> assertThat(kinds.findKind(kind)).isPresent());
  }

  @Test
  void recordsPlacesAndServicesAsOfThePastSoThatPastFiguresExist() {
    assertThat(count("places WHERE recorded_at > '2025-01-07'")).isZero();
    assertThat(count("services WHERE recorded_at > '2025-01-07'")).isZero();
    assertThat(
            sql.queryForObject(
                "SELECT column_default FROM information_schema.columns"
                    + " WHERE table_name = 'places' AND column_name = 'recorded_at'",
                String.class))
        .isEqualTo("now()");
  }

  @Test
  void isWholeByItsLedgerWhichVouchesForEveryAudit() {
    Command verify =
        commands.stream().filter(one -> one.name().equals("ledger")).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = verify.run(List.of("verify"), new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(Command.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("facts as recorded: " + count("audits") + " audits")
        .contains("without a hash of facts: 0")
        .contains("audits without an entry: 0")
        .contains("rows as their entries say: " + count(DECISIONS) + " decisions")
        .contains("rows from before the first entry: 0");
    assertThat(count("ledger_entries WHERE kind = 'commitment-accepted'"))
        .isEqualTo(count("commitments"));
    assertThat(ledger.listCheckpoints()).hasSizeGreaterThan(100);
  }

  @Test
  void tellsAPlaceWhoseCommitmentWasConfirmedHowItCameToThat() {
    String place =
        text(
            "SELECT 'place/' || min(place_id) FROM commitments"
                + " WHERE service_id IS NULL AND confirmed_on IS NOT NULL");
    List<LedgerEntry> entries = ledger.listEntries(place);
    assertThat(entries)
        .extracting(LedgerEntry::kind)
        .containsSubsequence(
            "commitment-accepted", "audit-submitted", "audit-accepted", "commitment-confirmed");
    assertThat(entries)
        .isSortedAccordingTo(Comparator.comparing(LedgerEntry::recordedAt))
        .allMatch(entry -> entry.recordedAt().isBefore(Instant.parse("2026-10-02T00:00:00Z")));
  }

  @Test
  void confirmsOnlyByAcceptedAudits() {
    assertThat(
            count(
                "commitments c LEFT JOIN audit_decisions d ON d.audit_id = c.confirming_audit_id"
                    + " WHERE c.confirmed_on IS NOT NULL AND d.outcome IS DISTINCT FROM 'accepted'"))
        .isZero();
  }

  @Test
  void putsTheKeysOfObservationsBack() {
    assertThat(text(OBSERVATION_KEYS)).isEqualTo(keysBefore).contains("PRIMARY KEY");
  }

  @Test
  void saysHowManyPlacesItLoaded() {
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1,014 places");
  }

  private String text(String query) {
    return String.valueOf(sql.queryForObject(query, String.class));
  }

  private long count(String rows) {
    Long count = sql.queryForObject("SELECT count(*) FROM " + rows, Long.class);
    return count == null ? 0 : count;
  }
}
