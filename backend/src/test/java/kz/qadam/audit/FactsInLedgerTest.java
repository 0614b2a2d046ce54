package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.qadam.RolledBack;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.command.Command;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./qadam ledger verify} against somebody who edits facts in the database. */
@RolledBack
class FactsInLedgerTest {

  @Autowired AuditService audits;
  @Autowired List<Command> commands;
  @Autowired Ledger ledger;
  @Autowired JdbcClient sql;
  @Autowired ApplicationContext context;

  private PlaceId school = new PlaceId(1);
  private AuditId first = new AuditId(new java.util.UUID(0, 0));

  @BeforeEach
  void submitTwo() {
    TestPeople.signIn(
        context, Role.AUDITOR, GrantScope.COUNTRY); // somebody to put in as the auditor
    school = PlaceRows.aSchool(sql, "№7 мектеп");
    first = submit("1600.50");
    submit("1700");
  }

  private AuditId submit(String corridorMm) {
    AuditId id = audits.startVisit(school).id();
    Map<String, String> fields =
        Map.of(
            "auditor", "Айгүл Серікова",
            "visited_on", "2026-11-01",
            "entrances", "1",
            "0.COR-01.value", corridorMm);
    audits.saveDraft(id, fields);
    return audits.submit(id, null).id();
  }

  @Test
  void factsThatNobodyTouchedPass() {
    Outcome outcome = verify();
    assertThat(outcome.code()).isEqualTo(Command.OK);
    assertThat(outcome.text())
        .contains("facts as recorded: 2 audits")
        .contains("without a hash of facts: 0")
        .contains("audits without an entry: 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE observations SET value = value + 0.001 WHERE audit_id = ? AND criterion_id = 'COR-01'",
        "UPDATE observations SET unit = 'cm' WHERE audit_id = ? AND criterion_id = 'COR-01'",
        "UPDATE observations SET criterion_id = 'COR-03' WHERE audit_id = ? AND criterion_id = 'COR-01'",
        "UPDATE observations SET entrance = 1 WHERE audit_id = ? AND criterion_id = 'COR-01'",
        "UPDATE observations SET state = 'present', value = NULL, unit = NULL WHERE audit_id = ?"
            + " AND criterion_id = 'COR-01'",
        "DELETE FROM observations WHERE audit_id = ? AND criterion_id = 'COR-01'",
        "INSERT INTO observations SELECT audit_id, 1, criterion_id, state, value, unit, reason"
            + " FROM observations WHERE audit_id = ? AND criterion_id = 'COR-01'",
        "UPDATE audits SET visited_on = visited_on + 1 WHERE id = ?",
        "UPDATE audits SET submitted_by = (SELECT max(id) FROM people) WHERE id = ?",
        "UPDATE audits SET pack_version = '0' WHERE id = ?",
        "UPDATE audits SET entrances = 2 WHERE id = ?",
        "UPDATE audits SET status = 'draft', submitted_at = NULL WHERE id = ?",
        "WITH levels AS (DELETE FROM place_levels) DELETE FROM audits WHERE id = ?"
      })
  void namesTheEntryWhoseFactsWereChangedBehindTheRules(String edit) {
    long seq = ledger.listEntries("place/" + school).getFirst().seq();
    behindTheRules(edit, first);
    Outcome outcome = verify();
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(outcome.text())
        .contains("facts were changed after entry " + seq + " recorded them: place/" + school)
        .contains(first.toString());
  }

  @Test
  void anEntryFromBeforeThereWasAHashPassesAndIsCounted() {
    ledger.append(
        new Decision(
            Decision.Kind.AUDIT_SUBMITTED,
            "place/" + school,
            Decision.OPERATOR,
            Map.of("audit", first.toString(), "to", "submitted")));
    Outcome outcome = verify();
    assertThat(outcome.code()).isEqualTo(Command.OK);
    assertThat(outcome.text()).contains("entries without a hash of facts: 1");
  }

  @Test
  void missesTheEntryOfAnAuditThatWasPutIn() {
    sql.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, status, auditor_name, visited_on,
              submitted_at)
            SELECT gen_random_uuid(), place_id, pack_id, pack_version, status, auditor_name, visited_on,
              submitted_at FROM audits WHERE id = ?""")
        .param(first.value())
        .update();
    Outcome outcome = verify();
    assertThat(outcome.text()).contains("audits without an entry: 1");
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(verify("--older", "1").code()).as("known to be older").isEqualTo(Command.OK);
    assertThat(verify("--older", "2").code()).as("one is gone").isEqualTo(Command.FAILED);
    assertThat(verify("--older").code()).isEqualTo(Command.MISUSED);
  }

  private record Outcome(int code, String text) {}

  private Outcome verify(String... options) {
    Command command =
        commands.stream().filter(one -> one.name().equals("ledger")).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = Stream.concat(Stream.of("verify"), Stream.of(options)).toList();
    int code = command.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Outcome(code, out.toString(StandardCharsets.UTF_8));
  }

  private void behindTheRules(String edit, AuditId audit) {
    // As somebody does who owns the database.
    sql.sql("ALTER TABLE audits DISABLE TRIGGER USER").update();
    sql.sql("ALTER TABLE observations DISABLE TRIGGER USER").update();
    assertThat(sql.sql(edit).param(audit.value()).update()).isPositive();
  }
}
