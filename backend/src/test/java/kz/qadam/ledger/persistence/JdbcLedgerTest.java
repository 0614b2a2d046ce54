package kz.qadam.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.qadam.TestDatabase;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.Misfit;
import kz.qadam.ledger.Misfit.Reason;
import kz.qadam.ledger.PastDecision;
import kz.qadam.ledger.internal.EntryHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcLedgerTest {

  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

  private static final DataSource SOURCE = TestDatabase.empty("ledger").dataSource();

  private final JdbcClient jdbc = JdbcClient.create(SOURCE);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(SOURCE));

  @BeforeEach
  void emptyTheLedger() {
    behindTheRules("DELETE FROM ledger_entries");
    behindTheRules("UPDATE ledger_days SET open_from = NULL");
    behindTheRules(
        "UPDATE ledger_head SET seq = 0, hash = decode(repeat('00', 32), 'hex') WHERE seq > 0");
  }

  @Test
  void chainsEachEntryToTheOneBefore() {
    LedgerEntry first = append("place/1", "2026-11-20T08:00:00Z");
    LedgerEntry second = append("place/2", "2026-11-20T09:00:00Z");
    assertThat(first.previousHash()).isEqualTo("0".repeat(64));
    assertThat(second.previousHash()).isEqualTo(first.hash());
    assertThat(second.seq()).isEqualTo(2);
    assertThat(ledgerAt("2026-11-21T00:00:00Z").listEntries("place/2")).containsExactly(second);
    assertThat(misfit()).isNull();
  }

  @Test
  void keepsNeitherEntryNorNumberOfATransactionThatFails() {
    append("place/1", "2026-11-20T08:00:00Z");
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      ledgerAt("2026-11-20T09:00:00Z").append(decision("place/2"));
                      throw new IllegalStateException("the decision itself failed");
                    }))
        .hasMessageContaining("itself failed");
    assertThat(append("place/3", "2026-11-20T10:00:00Z").seq()).isEqualTo(2);
    assertThat(misfit()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger_entries SET actor = 'x'",
        "DELETE FROM ledger_entries",
        "TRUNCATE ledger_entries",
        "UPDATE ledger_head SET seq = 0",
        "DELETE FROM ledger_head",
        "TRUNCATE ledger_head"
      })
  void refusesEveryChangeByTheApplicationsUser(String change) {
    append("place/1", "2026-11-20T08:00:00Z");
    assertThatThrownBy(() -> jdbc.sql(change).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageMatching("(?s).*(ledger only|append-only).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'x'",
        "content = '{}'",
        "kind = 'x'",
        "subject = 'x'",
        "recorded_at = recorded_at + interval '1 microsecond'"
      })
  void namesTheEntryThatWasEditedBehindTheRules(String edit) {
    appendThree();
    behindTheRules("UPDATE ledger_entries SET " + edit + " WHERE seq = 2");
    assertThat(misfit()).isEqualTo(new Misfit(2, Reason.HASH_DIFFERS));
  }

  @Test
  void namesTheGapWhereAnEntryWasDeleted() {
    appendThree();
    behindTheRules("DELETE FROM ledger_entries WHERE seq = 2");
    assertThat(misfit()).isEqualTo(new Misfit(3, Reason.ENTRIES_MISSING));
  }

  @Test
  void namesAnEntryWhoseHashWasMadeUp() {
    appendThree();
    behindTheRules("UPDATE ledger_entries SET hash = sha256('x') WHERE seq = 2");
    assertThat(misfit()).isEqualTo(new Misfit(2, Reason.HASH_DIFFERS));
  }

  /** As somebody does who knows the recipe: the first, a middle one, the last. */
  @ParameterizedTest
  @CsvSource({
    "1, actor, HASHED_AGAIN",
    "2, actor, HASHED_AGAIN",
    "3, actor, HASHED_AGAIN",
    "4, actor, HEAD_DIFFERS",
    "1, previousHash, PREVIOUS_HASH_DIFFERS",
    "2, previousHash, HASHED_AGAIN",
    "3, previousHash, HASHED_AGAIN",
    "4, previousHash, HASHED_AGAIN",
    "2, both, HASHED_AGAIN",
  })
  void namesAnEditedEntryThatWasHashedAgain(int seq, String edited, Reason reason) {
    appendThree();
    append("place/4", "2026-11-20T11:00:00Z");
    editAndHashAgain(seq, edited);
    assertThat(misfit()).isEqualTo(new Misfit(seq, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor = 'x' WHERE seq = 4", "previous_hash = hash WHERE seq = 4"})
  void namesBothWhereWhatComesAfterCannotTellThemApart(String edit) {
    appendThree();
    append("place/4", "2026-11-20T11:00:00Z");
    editAndHashAgain(3, "previousHash");
    behindTheRules("UPDATE ledger_entries SET " + edit);
    assertThat(misfit()).isEqualTo(new Misfit(3, Reason.ONE_OF_TWO_HASHED_AGAIN));
    behindTheRules("DELETE FROM ledger_entries WHERE seq = 4");
    assertThat(misfit()).isEqualTo(new Misfit(3, Reason.ONE_OF_TWO_HASHED_AGAIN));
  }

  private void editAndHashAgain(int seq, String what) {
    LedgerEntry kept = ledgerAt("2026-11-22T00:00:00Z").listEntries(seq - 1L, 1).getFirst();
    LedgerEntry edited =
        new LedgerEntry(
            kept.seq(),
            kept.recordedAt(),
            kept.kind(),
            kept.subject(),
            what.equals("previousHash") ? kept.actor() : "person/8",
            kept.content(),
            what.equals("actor") ? kept.previousHash() : "f".repeat(64),
            "");
    behindTheRules(
        """
        UPDATE ledger_entries SET actor = '%s', previous_hash = decode('%s', 'hex'),
          hash = decode('%s', 'hex') WHERE seq = %d
        """
            .formatted(edited.actor(), edited.previousHash(), EntryHash.of(edited), seq));
  }

  private List<Long> published(String at) {
    return ledgerAt(at).listCheckpoints().stream().map(Checkpoint::seq).toList();
  }

  /** Runs while somebody has appended at this time and not committed yet. */
  private void whileSomebodyAppends(String at, Runnable check) throws InterruptedException {
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    Thread late =
        Thread.startVirtualThread(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      ledgerAt(at).append(decision("place/2"));
                      appended.countDown();
                      await(looked);
                    }));
    await(appended);
    try {
      check.run();
    } finally {
      looked.countDown();
      late.join();
    }
  }

  @Test
  void aDayIsPublishedOnlyWhenNothingCanBeAddedToIt() throws InterruptedException {
    append("place/1", "2026-11-20T08:00:00Z");
    assertThat(published("2026-11-20T19:09:00Z"))
        .as("another node's clock may be behind")
        .isEmpty();
    whileSomebodyAppends(
        "2026-11-20T18:59:59Z",
        () ->
            assertThat(published("2026-11-20T19:30:00Z"))
                .as("an entry of that day is on its way")
                .isEmpty());
    assertThat(published("2026-11-20T19:30:00Z")).containsExactly(2L);
  }

  @Test
  void aPublishedDayGetsNoOtherEntryAndStaysPublished() throws InterruptedException {
    append("place/1", "2026-11-20T08:00:00Z");
    List<Checkpoint> kept = ledgerAt("2026-11-20T19:10:00Z").listCheckpoints();
    assertThat(kept).extracting(Checkpoint::seq).containsExactly(1L);
    whileSomebodyAppends(
        "2026-11-20T18:59:59Z",
        () -> assertThat(published("2026-11-20T19:11:00Z")).containsExactly(1L));
    assertThat(ledgerAt("2026-11-22T00:00:00Z").listEntries(1, 1).getFirst().recordedAt())
        .as("by a clock that is behind")
        .isEqualTo("2026-11-20T19:00:00Z");
    PastDecision past =
        new PastDecision(decision("place/3"), Instant.parse("2026-11-20T09:00:00Z"));
    transactions.executeWithoutResult(
        _ -> ledgerAt("2026-11-21T10:00:00Z").appendPast(List.of(past)));
    assertThat(published("2026-11-21T11:00:00Z")).containsExactly(1L);
    assertThat(ledgerAt("2026-11-22T00:00:00Z").findMisfit(kept)).isEmpty();
  }

  @Test
  void whoReadsCheckpointsKeepsNobodyFromDeciding() {
    append("place/1", "2026-11-20T08:00:00Z");
    assertThat(published("2026-11-21T10:00:00Z")).containsExactly(1L);
    transactions.executeWithoutResult(
        _ -> {
          assertThat(published("2026-11-21T10:00:00Z")).containsExactly(1L);
          assertThat(
                  CompletableFuture.supplyAsync(() -> append("place/2", "2026-11-21T10:00:00Z"))
                      .orTimeout(30, TimeUnit.SECONDS)
                      .join()
                      .seq())
              .isEqualTo(2);
        });
  }

  @Test
  void findsACutOffEndAgainstAPublishedCheckpoint() {
    appendThree();
    List<Checkpoint> published = ledgerAt("2026-11-22T00:00:00Z").listCheckpoints();
    behindTheRules("DELETE FROM ledger_entries WHERE seq = 3");
    assertThat(misfit()).isEqualTo(new Misfit(3, Reason.HEAD_DIFFERS));
    behindTheRules(
        "UPDATE ledger_head h SET seq = e.seq, hash = e.hash FROM ledger_entries e WHERE e.seq = 2");
    assertThat(misfit()).isNull();
    assertThat(ledgerAt("2026-11-22T00:00:00Z").findMisfit(published))
        .contains(new Misfit(3, Reason.CHECKPOINT_MISSING));
  }

  @Test
  void publishesTheLastEntryOfEachPastDayInKazakhstan() {
    append("place/1", "2026-11-20T08:00:00Z");
    LedgerEntry lastOfThe20th = append("place/2", "2026-11-20T18:59:59Z");
    LedgerEntry firstOfThe21st = append("place/3", "2026-11-20T19:00:00Z");
    append("place/4", "2026-11-21T19:00:00Z");
    assertThat(ledgerAt("2026-11-22T00:00:00Z").listCheckpoints())
        .extracting(Checkpoint::hash)
        .containsExactly(lastOfThe20th.hash(), firstOfThe21st.hash());
  }

  @Test
  void neverDatesAnEntryBeforeTheOneBefore() {
    append("place/1", "2026-11-20T19:00:00Z");
    LedgerEntry late = append("place/2", "2026-11-20T18:59:59Z");
    assertThat(late.recordedAt()).isEqualTo("2026-11-20T19:00:00Z");
    assertThat(append("place/3", "2026-11-20T19:00:01Z").recordedAt())
        .isEqualTo("2026-11-20T19:00:01Z");
    assertThat(misfit()).isNull();
  }

  @Test
  void datesPastDecisionsWhenTheyWereMadeButNeverBeforeTheLastEntryOrInTheFuture() {
    append("place/1", "2026-11-20T08:00:00Z");
    List<PastDecision> past =
        Stream.of("2026-11-19T08:00:00Z", "2026-11-20T09:00:00Z", "2026-12-31T08:00:00Z")
            .map(at -> new PastDecision(decision("place/2"), Instant.parse(at)))
            .toList();
    transactions.executeWithoutResult(_ -> ledgerAt("2026-11-21T10:00:00Z").appendPast(past));
    transactions.executeWithoutResult(_ -> ledgerAt("2026-11-21T10:00:00Z").appendPast(List.of()));
    assertThat(ledgerAt("2026-11-22T00:00:00Z").listEntries("place/2"))
        .extracting(LedgerEntry::recordedAt)
        .containsExactly(
            Instant.parse("2026-11-20T08:00:00Z"),
            Instant.parse("2026-11-20T09:00:00Z"),
            Instant.parse("2026-11-21T10:00:00Z"));
    assertThat(append("place/3", "2026-11-21T11:00:00Z").seq()).isEqualTo(5);
    assertThat(misfit()).isNull();
  }

  @Test
  void namesACheckpointWhoseEntryIsOfAnotherDayOrNotTheLastOfItsDay() {
    LedgerEntry first = append("place/1", "2026-11-20T08:00:00Z");
    append("place/2", "2026-11-20T09:00:00Z");
    LedgerEntry third = append("place/3", "2026-11-21T09:00:00Z");
    JdbcLedger ledger = ledgerAt("2026-11-22T00:00:00Z");
    assertThat(ledger.findMisfit(ledger.listCheckpoints())).isEmpty();
    LocalDate the20th = LocalDate.of(2026, 11, 20);
    assertThat(ledger.findMisfit(List.of(new Checkpoint(the20th, 1, first.hash()))))
        .contains(new Misfit(1, Reason.CHECKPOINT_DAY_DIFFERS));
    assertThat(ledger.findMisfit(List.of(new Checkpoint(the20th, 3, third.hash()))))
        .contains(new Misfit(3, Reason.CHECKPOINT_DAY_DIFFERS));
  }

  @Test
  void findsCheckpointsWithoutSortingTheLedger() {
    List<String> plan =
        transactions.execute(
            _ -> {
              jdbc.sql("SET LOCAL enable_seqscan = off").update();
              return jdbc.sql("EXPLAIN " + JdbcLedger.CHECKPOINTS.formatted("Asia/Almaty"))
                  .param(LocalDate.of(2026, 11, 22))
                  .query(String.class)
                  .list();
            });
    assertThat(plan)
        .filteredOn(line -> line.contains("ledger_entries_day_seq_idx"))
        .hasSize(2)
        .allMatch(line -> line.contains("Index Scan Backward"));
  }

  @Test
  void keepsOneChainWhenManyAppendAtOnce() {
    CountDownLatch done = new CountDownLatch(40);
    IntStream.range(0, 40)
        .forEach(
            number ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          append("place/" + number, "2026-11-20T08:00:00Z");
                          done.countDown();
                        }));
    await(done);
    assertThat(jdbc.sql("SELECT max(seq) FROM ledger_entries").query(Long.class).single())
        .isEqualTo(40);
    assertThat(misfit()).isNull();
  }

  @Test
  void recordsOnceWhatManyNodesFindAtTheSameTime() {
    CountDownLatch done = new CountDownLatch(20);
    IntStream.range(0, 20)
        .forEach(
            number ->
                Thread.ofVirtual()
                    .start(
                        () -> {
                          appendIfNew("place/1");
                          done.countDown();
                        }));
    await(done);
    assertThat(ledgerAt("2026-11-21T00:00:00Z").listEntries("place/1")).hasSize(1);
    assertThat(appendIfNew("place/2")).isPresent();
    assertThat(appendIfNew("place/1")).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).as("came in time").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Optional<LedgerEntry> appendIfNew(String subject) {
    return transactions.execute(
        status -> ledgerAt("2026-11-20T08:00:00Z").appendIfNew(decision(subject)));
  }

  private void appendThree() {
    append("place/1", "2026-11-20T08:00:00Z");
    append("place/2", "2026-11-20T09:00:00Z");
    append("place/3", "2026-11-20T10:00:00Z");
  }

  private LedgerEntry append(String subject, String at) {
    return transactions.execute(status -> ledgerAt(at).append(decision(subject)));
  }

  private static Decision decision(String subject) {
    return new Decision(
        Decision.Kind.AUDIT_SUBMITTED, subject, "Аудитор", Map.of("to", "submitted"));
  }

  private JdbcLedger ledgerAt(String instant) {
    return new JdbcLedger(jdbc, Clock.fixed(Instant.parse(instant), ALMATY));
  }

  private @Nullable Misfit misfit() {
    return ledgerAt("2026-11-22T00:00:00Z").findMisfit(List.of()).orElse(null);
  }

  /** As somebody would who owns the database and not only the service. */
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
