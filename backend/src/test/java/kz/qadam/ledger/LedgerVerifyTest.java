package kz.qadam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.qadam.TestDatabase;
import kz.qadam.command.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./qadam ledger verify} against somebody who owns the database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LedgerVerifyTest {

  @Autowired List<Command> commands;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transactions;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("ledger_verify")::url);
  }

  private record Outcome(int code, String text) {}

  @BeforeEach
  void appendThree() {
    emptyTheLedger();
    for (int place = 1; place <= 3; place++) {
      Decision decision =
          new Decision(
              Decision.Kind.AUDIT_SUBMITTED,
              "place/" + place,
              "operator",
              Map.of("to", "submitted"));
      transactions.executeWithoutResult(status -> ledger.append(decision));
    }
  }

  private void emptyTheLedger() {
    behindTheRules("DELETE FROM ledger_entries");
    behindTheRules("UPDATE ledger_days SET open_from = NULL");
    behindTheRules(
        "UPDATE ledger_head SET seq = 0, hash = decode(repeat('00', 32), 'hex') WHERE seq > 0");
  }

  @Test
  void aWholeLedgerPassesWithItsCheckpoint() {
    Outcome outcome = verify(checkpointOf("place/3"));
    assertThat(outcome.code()).isEqualTo(Command.OK);
    assertThat(outcome.text()).contains("the ledger is whole; checkpoints compared: 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | actor = 'x'                                          | HASH_DIFFERS
          2 | content = '{"to":"draft"}'                           | HASH_DIFFERS
          3 | content = '{"to":"draft"}'                           | HASH_DIFFERS
          3 | kind = 'x'                                           | HASH_DIFFERS
          3 | subject = 'place/4'                                  | HASH_DIFFERS
          2 | recorded_at = recorded_at - interval '1 microsecond' | HASH_DIFFERS
          1 | previous_hash = sha256('x')                          | PREVIOUS_HASH_DIFFERS
          3 | previous_hash = sha256('x')                          | PREVIOUS_HASH_DIFFERS
          3 | hash = sha256('x')                                   | HASH_DIFFERS
          """)
  void anyEditedRowIsNamedByItsNumber(long seq, String edit, String reason) {
    behindTheRules("UPDATE ledger_entries SET " + edit + " WHERE seq = " + seq);
    Outcome outcome = verify();
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(outcome.text())
        .contains("entry " + seq + ": " + reason + ": ")
        .contains(Misfit.Reason.valueOf(reason).sentence());
  }

  /** Each kind of decision in turn, each column of its row. */
  @ParameterizedTest
  @EnumSource(Decision.Kind.class)
  void anEditedEntryOfAnyKindIsNamedByItsNumber(Decision.Kind kind) {
    long seq = append(kind);
    append(kind);
    for (String edit :
        List.of(
            "actor = 'person/8'",
            "content = '{\"to\":\"other\"}'",
            "kind = 'x'",
            "subject = 'place/10'",
            "recorded_at = recorded_at + interval '1 second'",
            "previous_hash = sha256('x')",
            "hash = sha256('x')")) {
      String column = edit.substring(0, edit.indexOf(' '));
      behindTheRules("CREATE TABLE kept AS SELECT * FROM ledger_entries WHERE seq = " + seq);
      behindTheRules("UPDATE ledger_entries SET " + edit + " WHERE seq = " + seq);
      assertThat(verify().text()).as(edit).contains("entry " + seq + ": ");
      behindTheRules(
          "UPDATE ledger_entries l SET %1$s = kept.%1$s FROM kept WHERE l.seq = kept.seq"
              .formatted(column));
      behindTheRules("DROP TABLE kept");
      assertThat(verify().code()).as("after " + edit).isEqualTo(Command.OK);
    }
    behindTheRules("UPDATE ledger_entries SET seq = seq + 100 WHERE seq = " + (seq + 1));
    assertThat(verify().text()).contains("entry " + (seq + 101) + ": ENTRIES_MISSING");
  }

  @ParameterizedTest
  @EnumSource(Decision.Kind.class)
  void aDeletedLastEntryOfAnyKindIsFoundAgainstAPublishedCheckpoint(Decision.Kind kind) {
    long seq = append(kind);
    String published = checkpointOf("place/9");
    behindTheRules("DELETE FROM ledger_entries WHERE seq = " + seq);
    assertThat(verify(published).text()).contains("entry " + seq + ": CHECKPOINT_MISSING");
  }

  private long append(Decision.Kind kind) {
    Decision decision =
        new Decision(kind, "place/9", "person/7", Map.of("to", "submitted", "reason", "«тар»"));
    return Objects.requireNonNull(transactions.execute(_ -> ledger.append(decision))).seq();
  }

  @Test
  void deletedLastRowsAreFoundAgainstAPublishedCheckpoint() {
    String published = checkpointOf("place/3");
    behindTheRules("DELETE FROM ledger_entries WHERE seq >= 2");
    assertThat(verify().text()).contains("entry 3: HEAD_DIFFERS");
    behindTheRules("UPDATE ledger_head h SET seq = 1, hash = e.hash FROM ledger_entries e");
    assertThat(verify().code()).isEqualTo(Command.OK);
    Outcome outcome = verify(published);
    assertThat(outcome.code()).isEqualTo(Command.FAILED);
    assertThat(outcome.text()).contains("entry 3: CHECKPOINT_MISSING");
  }

  @Test
  void aChainThatWasWrittenAnewIsFoundAgainstAPublishedCheckpoint() {
    String published = checkpointOf("place/3");
    appendThree();
    assertThat(verify().code()).isEqualTo(Command.OK);
    assertThat(verify(published).text()).contains("entry 3: CHECKPOINT_DIFFERS");
  }

  /** Whichever of them comes last: none is believed more than another. */
  @Test
  void ofTwoCheckpointsWithOneNumberEachMustFit() {
    String published = checkpointOf("place/3");
    String otherHash = published.substring(0, published.length() - 64) + "0".repeat(64);
    String otherDay = "2026-01-01" + published.substring("2026-01-01".length());
    assertThat(verify(published, published).code()).isEqualTo(Command.OK);
    for (List<String> both :
        List.of(List.of(published, otherHash), List.of(otherHash, published))) {
      assertThat(verify(both.toArray(String[]::new)).text())
          .contains("entry 3: CHECKPOINT_DIFFERS");
    }
    for (List<String> both : List.of(List.of(published, otherDay), List.of(otherDay, published))) {
      assertThat(verify(both.toArray(String[]::new)).text())
          .contains("entry 3: CHECKPOINT_DAY_DIFFERS");
    }
  }

  @Test
  void checkpointsAreReadFromTheFileAsTheyAreServed(@TempDir Path folder) throws IOException {
    emptyTheLedger();
    Instant dayBefore = clock.instant().minus(Duration.ofDays(2));
    appendPast(dayBefore.minus(Duration.ofDays(1)), dayBefore, dayBefore);
    Path kept = Files.writeString(folder.resolve("kept.json"), served());
    assertThat(verify("--checkpoints", kept.toString()).text())
        .contains("the ledger is whole; checkpoints compared: 2");
    behindTheRules("DELETE FROM ledger_entries WHERE seq = 3");
    behindTheRules(
        "UPDATE ledger_head h SET seq = 2, hash = e.hash FROM ledger_entries e WHERE e.seq = 2");
    assertThat(verify().code()).as("nothing shows that the end was cut off").isEqualTo(Command.OK);
    assertThat(verify("--checkpoints", kept.toString(), "--older", "0").text())
        .contains("entry 3: CHECKPOINT_MISSING");
    behindTheRules("UPDATE ledger_days SET open_from = NULL");
    appendPast(dayBefore);
    assertThat(verify("--older", "0", "--checkpoints", kept.toString()).code())
        .as("the very same again is no change")
        .isEqualTo(Command.OK);
  }

  private void appendPast(Instant... times) {
    List<PastDecision> past =
        Stream.of(times)
            .map(
                at ->
                    new PastDecision(
                        new Decision(
                            Decision.Kind.AUDIT_SUBMITTED, "place/1", "operator", Map.of()),
                        at))
            .toList();
    transactions.executeWithoutResult(_ -> ledger.appendPast(past));
  }

  private String served() {
    return Objects.requireNonNull(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .build()
            .get()
            .uri("/api/ledger/checkpoints")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[{}]",
        "[1]",
        "[{\"day\":\"2026-11-20\",\"seq\":1,\"hash\":\"x\"}]",
        "[{\"day\":\"2026-11-20\",",
        ""
      })
  void aFileThatHoldsNoCheckpointsIsMisuse(String text, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("kept.json"), text);
    assertThat(verify("--checkpoints", file.toString()).code()).isEqualTo(Command.MISUSED);
  }

  @Test
  void whatIsNoCheckpointIsMisuse() {
    assertThat(verify("2026-11-20 three").code()).isEqualTo(Command.MISUSED);
    assertThat(verify("--checkpoints").code()).isEqualTo(Command.MISUSED);
    assertThat(verify("--checkpoints", "no/such/file").code()).isEqualTo(Command.MISUSED);
    assertThat(verify("--older").code()).isEqualTo(Command.MISUSED);
    assertThat(verify("--older", "many").code()).isEqualTo(Command.MISUSED);
  }

  /** As {@code /api/ledger/checkpoints} would give it when the day is over. */
  private String checkpointOf(String subject) {
    LedgerEntry entry = ledger.listEntries(subject).getLast();
    return LocalDate.ofInstant(entry.recordedAt(), clock.getZone())
        + " "
        + entry.seq()
        + " "
        + entry.hash();
  }

  private Outcome verify(String... checkpoints) {
    Command command =
        commands.stream().filter(one -> one.name().equals("ledger")).findFirst().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of("verify"));
    arguments.addAll(List.of(checkpoints));
    int code = command.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Outcome(code, out.toString(StandardCharsets.UTF_8));
  }

  private void behindTheRules(String sql) {
    for (String table : List.of("ledger_entries", "ledger_head")) {
      jdbc.sql("ALTER TABLE " + table + " DISABLE TRIGGER USER").update();
    }
    jdbc.sql(sql).update();
    for (String table : List.of("ledger_entries", "ledger_head")) {
      jdbc.sql("ALTER TABLE " + table + " ENABLE TRIGGER USER").update();
    }
  }
}
