package kz.qadam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.GrantService;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditReview;
import kz.qadam.audit.PlaceRows;
import kz.qadam.command.Command;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraws;
import kz.qadam.order.Order;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderScene;
import kz.qadam.order.OrderService;
import kz.qadam.place.PlaceId;
import kz.qadam.report.ReportService;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./qadam ledger verify} against somebody who owns the database and edits what was decided:
 * one history with decisions of every kind, each edit undone afterwards.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsInLedgerTest {

  @Autowired ApplicationContext context;
  @Autowired AuditReview review;
  @Autowired CommitmentService commitments;
  @Autowired OrderService orders;
  @Autowired GrantService grants;
  @Autowired RepeatDraws draws;
  @Autowired ReportService reports;
  @Autowired PackRegister register;
  @Autowired StandardPacks packs;
  @Autowired Ledger ledger;
  @Autowired List<Command> commands;
  @Autowired JdbcClient sql;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transactions;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("rows_in_ledger")::url);
  }

  @BeforeAll
  void decideOfEveryKind() {
    OrderScene scene = new OrderScene(context);
    SignedIn reviewer = scene.who(scene.reviewer());
    PlaceId school = PlaceRows.aSchool(sql, "№7 мектеп");
    decideOnCommitments(scene, school, reviewer);
    decideOnOrders(scene, school, reviewer);
    scene.submitted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    drawARepeat(scene);
    endAGrant(scene);
    reports.freeze(KatoCode.COUNTRY, LocalDate.now(clock).minusDays(1), null);
    activateAPack(reviewer.person());
    takeTheRulesAway();
  }

  /** As somebody does who owns the database. Nothing is decided any more. */
  private void takeTheRulesAway() {
    sql.sql(
            """
            DO $$
            DECLARE
              rule record;
            BEGIN
              FOR rule IN SELECT conrelid::regclass AS holder, conname FROM pg_constraint WHERE contype = 'f' LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.holder, rule.conname);
              END LOOP;
            END $$""")
        .update();
    for (String table :
        List.of(
            "audit_decisions",
            "audit_remarks",
            "commitments",
            "lapsed_confirmations",
            "orders",
            "order_criteria",
            "order_events",
            "grants",
            "repeat_draws",
            "repeat_draw_frame",
            "reports",
            "report_files",
            "standard_packs",
            "pack_activations")) {
      sql.sql("ALTER TABLE " + table + " DISABLE TRIGGER USER").update();
    }
  }

  private void decideOnCommitments(OrderScene scene, PlaceId school, SignedIn reviewer) {
    LocalDate accepted = LocalDate.of(2026, 10, 1);
    AcceptCommitment promise =
        new AcceptCommitment(
            school,
            null,
            accepted,
            "№ 5",
            LocalDate.of(2027, 1, 1),
            CommitmentScope.of("criteria", List.of("COR-01")));
    CommitmentId promised = commitments.accept(promise, null).id();
    for (AuditOutcome outcome : List.of(AuditOutcome.RETURNED, AuditOutcome.WITHDRAWN)) {
      AuditId audit = scene.submitted(school, "2026-11-01", OrderScene.WIDE_CORRIDOR);
      confirmAsBefore(school, promised, audit, reviewer.person());
      Map<String, String> remarks =
          outcome == AuditOutcome.RETURNED ? Map.of("0.COR-01", "Қайта өлшеңіз") : Map.of();
      review.decide(audit, outcome, decider(outcome, audit, reviewer), "Есік өлшенбеген", remarks);
    }
    AuditId audit = scene.accepted(school, "2026-11-03", OrderScene.WIDE_CORRIDOR);
    SignedIn another = scene.who(TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY));
    commitments.confirm(promised, audit, another);
    scene.accepted(school, "2026-11-04", OrderScene.NARROW_CORRIDOR);
    AuditId mended = scene.accepted(school, "2026-11-05", OrderScene.WIDE_CORRIDOR);
    commitments.confirm(promised, mended, another);
  }

  /** Confirmations by an audit that nobody accepted were possible once, and lapse. */
  private void confirmAsBefore(
      PlaceId place, CommitmentId commitment, AuditId audit, PersonId person) {
    transactions.executeWithoutResult(
        _ -> {
          sql.sql(
                  """
                  UPDATE commitments SET confirmed_on = DATE '2026-11-01', confirming_audit_id = ?,
                    confirmed_by = ?, confirmation_recorded_at = now() WHERE id = ?""")
              .params(audit.value(), person.value(), commitment.value())
              .update();
          Map<String, String> content =
              Map.of(
                  "commitment",
                  commitment.toString(),
                  "audit",
                  audit.toString(),
                  "from",
                  "accepted",
                  "to",
                  "confirmed");
          ledger.append(
              new Decision(
                  Decision.Kind.COMMITMENT_CONFIRMED,
                  "place/" + place,
                  PersonId.actor(person),
                  content));
        });
  }

  /** Auditors withdraw their own audits; others return them. */
  private PersonId decider(AuditOutcome outcome, AuditId audit, SignedIn reviewer) {
    return outcome == AuditOutcome.RETURNED
        ? reviewer.person()
        : new PersonId(
            sql.sql("SELECT submitted_by FROM audits WHERE id = ?")
                .param(audit.value())
                .query(Long.class)
                .single());
  }

  private void decideOnOrders(OrderScene scene, PlaceId school, SignedIn reviewer) {
    Order closed = scene.anOrder(school);
    orders.fine(closed.id(), new OrderFields.Fine("50000", "А-1", "2026-11-20"), reviewer);
    AuditId later = scene.accepted(school, "2026-11-10", OrderScene.WIDE_CORRIDOR);
    orders.close(closed.id(), later.toString(), reviewer);
    orders.withdraw(scene.anOrder(school).id(), "Қате құжат", reviewer);
  }

  private void drawARepeat(OrderScene scene) {
    PersonId newcomer =
        scene.who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY)).person();
    LocalDate today = LocalDate.now(clock);
    draws.draw(
        scene.who(scene.reviewer()),
        new DrawRequest(
            KatoCode.COUNTRY, null, today.minusYears(1), today, 1, today, List.of(newcomer)),
        draws.latest());
  }

  private void endAGrant(OrderScene scene) {
    SignedIn administrator =
        scene.who(TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY));
    LocalDate today = LocalDate.now(clock);
    PersonId person =
        scene.who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY)).person();
    grants.give(
        administrator,
        person,
        new Grant(Role.AKIMAT, GrantScope.COUNTRY, today, today.plusYears(1)));
    long id = sql.sql("SELECT max(id) FROM grants").query(Long.class).single();
    grants.end(administrator, id);
  }

  /** As deciding does; a replay with committed facts is what other tests are about. */
  private void activateAPack(PersonId person) {
    register.keepShipped();
    StandardPack pack = packs.current();
    PackFiles files = packs.getFiles(pack);
    String actor = PersonId.actor(person);
    LocalDate day = LocalDate.of(2027, 1, 1);
    transactions.executeWithoutResult(
        _ -> {
          var replay =
              sql.sql(
                      """
                      INSERT INTO replays (id, from_pack, from_version, from_hash, to_pack, to_version,
                        to_hash, requested_by, started_at, last_sign_at)
                      VALUES (gen_random_uuid(), 'p', '1', 'x', 'p', '2', 'y', 'operator', now(), now())
                      RETURNING id""")
                  .query(java.util.UUID.class)
                  .single();
          register.addActivation(
              new Activation(
                  0,
                  PackVersion.of(pack),
                  files.contentHash(),
                  day,
                  "№ 12 бұйрық",
                  actor,
                  clock.instant(),
                  replay,
                  null));
          Map<String, String> content =
              Map.of(
                  "pack", pack.id(),
                  "version", pack.version(),
                  "from-day", day.toString(),
                  "reason", "№ 12 бұйрық",
                  "replay", replay.toString(),
                  "in-force-before", "p@1",
                  "sha256:pack.json", Objects.requireNonNull(files.hashes().get("pack.json")),
                  "sha256:criteria.csv",
                      Objects.requireNonNull(files.hashes().get("criteria.csv")));
          ledger.append(
              new Decision(Decision.Kind.STANDARD_PACK_ACTIVATED, "standard-pack", actor, content));
        });
  }

  @Test
  void aHistoryOfEveryKindIsWhole() {
    Outcome outcome = verify();
    assertThat(outcome.text())
        .contains(
            "rows as their entries say: "
                + decisions()
                + " decisions;"
                + " rows from before the first entry: 0");
    assertThat(outcome.code()).isEqualTo(Command.OK);
    assertThat(sql.sql("SELECT DISTINCT kind FROM ledger_entries").query(String.class).list())
        .contains(
            "audit-accepted",
            "audit-returned",
            "audit-withdrawn",
            "commitment-accepted",
            "commitment-confirmed",
            "commitment-confirmation-lapsed",
            "commitment-broken",
            "repeats-drawn",
            "report-frozen",
            "order-issued",
            "order-closed",
            "order-withdrawn",
            "fine-recorded",
            "grant-given",
            "grant-ended",
            "standard-pack-activated");
  }

  private long decisions() {
    return sql.sql("SELECT count(*) FROM ledger_entries WHERE kind <> 'audit-submitted'")
        .query(Long.class)
        .single();
  }

  /** What the entry says is no longer in its row: the entry is named, and the row. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          audit-accepted | UPDATE audit_decisions SET outcome = 'returned', reason = 'x' WHERE outcome = 'accepted'
          audit-returned | UPDATE audit_decisions SET reason = 'x' WHERE outcome = 'returned'
          audit-returned | UPDATE audit_remarks SET remark = 'x'
          audit-returned | DELETE FROM audit_remarks
          audit-returned | INSERT INTO audit_remarks SELECT audit_id, 0, 'COR-02', 'x' FROM audit_remarks
          audit-returned | UPDATE audit_decisions SET decided_by = decided_by + 1 WHERE outcome = 'returned'
          audit-returned | UPDATE audit_decisions SET decided_at = decided_at - interval '1 day' WHERE outcome = 'returned'
          audit-returned | UPDATE audit_decisions SET decided_at = decided_at + interval '1 day' WHERE outcome = 'returned'
          audit-returned | UPDATE audit_remarks SET entrance = 1
          audit-accepted | INSERT INTO audit_remarks SELECT audit_id, 0, 'COR-01', 'x' FROM audit_decisions WHERE outcome = 'accepted'
          audit-withdrawn | UPDATE audit_decisions SET outcome = 'returned' WHERE outcome = 'withdrawn'
          commitment-accepted | UPDATE commitments SET document_number = 'x'
          commitment-accepted | UPDATE commitments SET accepted_on = accepted_on - 1
          commitment-accepted | UPDATE commitments SET due_on = due_on + 1
          commitment-accepted | UPDATE commitments SET service_id = 1
          commitment-accepted | UPDATE commitments SET place_id = place_id + 1
          commitment-accepted | UPDATE commitments SET accepted_by = 1
          commitment-accepted | UPDATE commitments SET recorded_at = recorded_at - interval '1 day'
          commitment-confirmed | UPDATE commitments SET confirming_audit_id = (SELECT audit_id FROM audit_decisions LIMIT 1)
          commitment-confirmed | UPDATE commitments SET confirmed_on = confirmed_on - 1
          commitment-confirmed | UPDATE commitments SET confirmed_by = confirmed_by + 1
          commitment-confirmed | UPDATE commitments SET confirmation_recorded_at = confirmation_recorded_at - interval '1 day'
          commitment-confirmed | UPDATE lapsed_confirmations SET confirmed_on = confirmed_on - 1
          commitment-confirmed | UPDATE lapsed_confirmations SET recorded_at = recorded_at - interval '1 day'
          commitment-accepted | UPDATE commitments SET scope_members = '{DOR-01}'
          commitment-accepted | UPDATE commitments SET scope = 'whole', scope_members = '{}'
          commitment-accepted | UPDATE commitments SET pack_version = 'x'
          commitment-broken | UPDATE lapsed_confirmations SET broken_by = audit_id WHERE broken_by IS NOT NULL
          commitment-broken | UPDATE lapsed_confirmations SET failed = '{DOR-01}' WHERE broken_by IS NOT NULL
          commitment-confirmation-lapsed | UPDATE lapsed_confirmations SET lapsed_at = lapsed_at + interval '1 day'
          repeats-drawn | UPDATE repeat_draws SET seed = repeat('0', 64)
          repeats-drawn | UPDATE repeat_draws SET territory_kato = '750000000'
          repeats-drawn | UPDATE repeat_draws SET kind = 'EDU'
          repeats-drawn | UPDATE repeat_draws SET visited_from = visited_from - 1
          repeats-drawn | UPDATE repeat_draws SET visited_to = visited_to + 1
          repeats-drawn | UPDATE repeat_draws SET due_on = due_on + 1
          repeats-drawn | UPDATE repeat_draws SET repeats = repeats + 1
          repeats-drawn | UPDATE repeat_draws SET drawn_by = drawn_by + 1
          repeats-drawn | UPDATE repeat_draws SET drawn_at = drawn_at - interval '1 day'
          repeats-drawn | UPDATE repeat_draw_frame SET auditor_id = auditor_id + 1
          repeats-drawn | UPDATE repeat_draw_frame SET audit_id = gen_random_uuid()
          repeats-drawn | UPDATE repeat_draw_frame SET place_id = place_id + 1
          repeats-drawn | INSERT INTO repeat_draw_frame SELECT draw_id, position + 1, audit_id, place_id + 1, NULL FROM repeat_draw_frame
          repeats-drawn | DELETE FROM repeat_draw_frame
          report-frozen | UPDATE report_files SET content = decode('00', 'hex') WHERE name = 'report-kk.pdf'
          report-frozen | DELETE FROM report_files WHERE name = 'report.csv'
          report-frozen | UPDATE reports SET as_of = as_of - 1
          report-frozen | UPDATE reports SET territory_kato = '750000000'
          order-issued | UPDATE orders SET document_number = 'x'
          order-issued | UPDATE orders SET issued_on = issued_on - 1
          order-issued | UPDATE orders SET due_on = due_on + 1
          order-issued | UPDATE orders SET organisation_name = NULL, organisation_id = 1
          order-issued | UPDATE orders SET issued_by = issued_by + 1
          order-issued | UPDATE orders SET recorded_at = recorded_at - interval '1 day'
          order-issued | UPDATE order_criteria SET criterion_id = 'COR-02'
          order-closed | UPDATE order_events SET audit_id = gen_random_uuid() WHERE kind = 'closed'
          order-closed | UPDATE order_events SET recorded_at = recorded_at - interval '1 day' WHERE kind = 'closed'
          order-withdrawn | UPDATE order_events SET reason = 'x' WHERE kind = 'withdrawn'
          fine-recorded | UPDATE order_events SET amount_tenge = 5 WHERE kind = 'fined'
          fine-recorded | UPDATE order_events SET document_number = 'x' WHERE kind = 'fined'
          fine-recorded | UPDATE order_events SET happened_on = happened_on - 1 WHERE kind = 'fined'
          fine-recorded | UPDATE order_events SET recorded_by = recorded_by + 1 WHERE kind = 'fined'
          grant-given | UPDATE grants SET role = 'ministry' WHERE role = 'akimat'
          grant-given | UPDATE grants SET territory_kato = '750000000' WHERE role = 'akimat'
          grant-given | UPDATE grants SET valid_to = valid_to + 1 WHERE role = 'akimat'
          grant-given | UPDATE grants SET valid_to = NULL WHERE role = 'akimat'
          grant-given | UPDATE grants SET valid_from = valid_from - 1 WHERE role = 'akimat'
          grant-given | UPDATE grants SET role = 'auditor', only_assigned = true WHERE role = 'akimat'
          grant-given | UPDATE grants SET given_by = NULL WHERE role = 'akimat'
          grant-given | UPDATE grants SET person_id = 1 WHERE role = 'akimat'
          grant-given | UPDATE grants SET given_at = given_at - interval '1 day' WHERE role = 'akimat'
          grant-ended | UPDATE grants SET ended_by = ended_by + 1 WHERE role = 'akimat'
          grant-ended | UPDATE grants SET ended_at = ended_at + interval '1 day' WHERE role = 'akimat'
          standard-pack-activated | UPDATE pack_activations SET from_day = from_day - 1
          standard-pack-activated | UPDATE pack_activations SET reason = 'x'
          standard-pack-activated | UPDATE pack_activations SET decided_by = 'operator'
          standard-pack-activated | UPDATE pack_activations SET decided_at = decided_at - interval '1 day'
          standard-pack-activated | UPDATE pack_activations SET replay_id = gen_random_uuid()
          standard-pack-activated | UPDATE standard_packs SET criteria = concat(criteria, 'x')
          standard-pack-activated | UPDATE standard_packs SET description = concat(description, ' ')
          """)
  void namesEntryAndRowThatDiffer(String kind, String edit) {
    Outcome outcome = verifyAfter(edit);
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(outcome.text())
        .contains("qadam: no row says what entry " + firstOf(kind, outcome) + " says: " + kind)
        .contains("qadam: no entry says what is stored in ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          audit-accepted | DELETE FROM audit_decisions WHERE outcome = 'accepted'
          audit-returned | DELETE FROM audit_decisions WHERE outcome = 'returned'
          audit-withdrawn | DELETE FROM audit_decisions WHERE outcome = 'withdrawn'
          commitment-accepted | DELETE FROM commitments
          commitment-confirmed | UPDATE commitments SET confirmed_on = NULL, confirming_audit_id = NULL, confirmed_by = NULL, confirmation_recorded_at = NULL
          commitment-confirmed | DELETE FROM lapsed_confirmations
          repeats-drawn | DELETE FROM repeat_draws
          order-issued | DELETE FROM orders
          order-issued | UPDATE orders SET audit_id = gen_random_uuid()
          order-closed | DELETE FROM order_events WHERE kind = 'closed'
          order-withdrawn | DELETE FROM order_events WHERE kind = 'withdrawn'
          fine-recorded | DELETE FROM order_events WHERE kind = 'fined'
          grant-given | DELETE FROM grants
          grant-ended | UPDATE grants SET ended_at = NULL, ended_by = NULL
          standard-pack-activated | DELETE FROM pack_activations
          standard-pack-activated | UPDATE pack_activations SET content_hash = 'x'
          """)
  void namesAnEntryWhoseRowIsGone(String kind, String edit) {
    Outcome outcome = verifyAfter(edit);
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(outcome.text())
        .contains("qadam: no row says what entry " + firstOf(kind, outcome) + " says: " + kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          audit_decisions | INSERT INTO audit_decisions SELECT id, 'accepted', NULL, submitted_by, now() FROM audits WHERE id NOT IN (SELECT audit_id FROM audit_decisions)
          lapsed_confirmations | INSERT INTO lapsed_confirmations SELECT commitment_id, broken_by, confirmed_on, confirmed_by, now(), now(), broken_by, failed FROM lapsed_confirmations WHERE broken_by IS NOT NULL
          commitments | INSERT INTO commitments (place_id, service_id, accepted_on, document_number, due_on) SELECT place_id, 1, accepted_on, 'x', due_on FROM commitments
          lapsed_confirmations | INSERT INTO lapsed_confirmations SELECT commitment_id, a.id, a.visited_on, confirmed_by, now(), now() FROM lapsed_confirmations l, audits a JOIN audit_decisions d ON d.audit_id = a.id AND d.outcome = 'accepted' WHERE NOT EXISTS (SELECT FROM lapsed_confirmations o WHERE o.audit_id = a.id) LIMIT 1
          orders | INSERT INTO orders (place_id, audit_id, territory_kato, organisation_name, document_number, issued_on, due_on, issued_by, recorded_at) SELECT place_id, audit_id, territory_kato, 'x', document_number, issued_on, due_on, issued_by, now() FROM orders
          order_events | INSERT INTO order_events (order_id, kind, happened_on, document_number, amount_tenge, recorded_by, recorded_at) SELECT order_id, 'fined', happened_on, 'x', 7, recorded_by, now() FROM order_events WHERE kind = 'fined'
          grants | INSERT INTO grants (person_id, role, valid_from, given_at) SELECT max(id), 'ministry', DATE '2026-01-01', now() FROM people
          grants | UPDATE grants SET ended_at = now() WHERE ended_at IS NULL
          pack_activations | INSERT INTO pack_activations (pack_id, version, content_hash, from_day, reason, decided_by, decided_at) SELECT pack_id, version, content_hash, from_day, 'x', decided_by, now() FROM pack_activations
          """)
  void namesARowThatNoEntrySays(String table, String edit) {
    Outcome outcome = verifyAfter(edit);
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(outcome.text())
        .contains("qadam: no entry says what is stored in " + table + " ")
        .doesNotContain("no row says");
  }

  @Test
  void oneOfTwoGrantsThatSayTheSameIsMissedToo() {
    String given =
        "INSERT INTO grants (person_id, role, valid_from, given_at) SELECT person_id, role, valid_from,"
            + " given_at FROM grants WHERE role = 'reviewer'";
    assertThat(verifyAfter(given).text()).contains("no entry says what is stored in grants ");
  }

  @Test
  void takesRowsFromBeforeTheFirstEntryOnlyWhenTheyAreExpected() {
    String older =
        "INSERT INTO grants (person_id, role, valid_from, given_at)"
            + " SELECT max(id), 'ministry', DATE '2019-01-01', DATE '2019-01-01' FROM people";
    Outcome outcome = verifyAfter(older);
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(verifyAfter(older, "--older", "1").code()).isEqualTo(Command.OK);
    assertThat(outcome.text()).contains("rows from before the first entry: 1");
  }

  @Test
  void aPastThatIsEnteredLateKeepsItsRows() {
    Outcome outcome =
        Objects.requireNonNull(
            transactions.execute(
                status -> {
                  status.setRollbackOnly();
                  PersonId person = new PersonId(1);
                  sql.sql(
                          "INSERT INTO grants (person_id, role, valid_from, given_at) VALUES"
                              + " (1, 'ministry', '2026-01-01', '2026-01-01')")
                      .update();
                  Decision given =
                      new Decision(
                          Decision.Kind.GRANT_GIVEN,
                          "person/" + person,
                          Decision.OPERATOR,
                          Map.of(
                              "role", "ministry",
                              "territory", "000000000",
                              "validFrom", "2026-01-01"));
                  ledger.appendPast(
                      List.of(
                          new PastDecision(
                              given, java.time.Instant.parse("2026-01-01T00:00:00Z"))));
                  return verify();
                }));
    assertThat(outcome.text()).contains("rows from before the first entry: 0");
    assertThat(outcome.code()).isEqualTo(Command.OK);
  }

  private record Outcome(int code, String text) {}

  /** One of the entries of the kind must be the one that is named. */
  private long firstOf(String kind, Outcome outcome) {
    return sql
        .sql("SELECT seq FROM ledger_entries WHERE kind = ? ORDER BY seq")
        .param(kind)
        .query(Long.class)
        .list()
        .stream()
        .filter(seq -> outcome.text().contains("what entry " + seq + " says"))
        .findFirst()
        .orElse(-1L);
  }

  private Outcome verifyAfter(String edit, String... options) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              assertThat(sql.sql(edit).update()).isPositive();
              return verify(options);
            }));
  }

  private Outcome verify(String... options) {
    Command command =
        commands.stream().filter(one -> one.name().equals("ledger")).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = Stream.concat(Stream.of("verify"), Stream.of(options)).toList();
    int code = command.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Outcome(code, out.toString(StandardCharsets.UTF_8));
  }
}
