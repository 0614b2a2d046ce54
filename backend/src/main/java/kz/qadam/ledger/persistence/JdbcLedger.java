package kz.qadam.ledger.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.qadam.ledger.Checkpoint;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.Misfit;
import kz.qadam.ledger.PastDecision;
import kz.qadam.ledger.internal.ChainCheck;
import kz.qadam.ledger.internal.EntryHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in PostgreSQL; its table refuses every change but growth. */
@Repository
class JdbcLedger implements Ledger {

  private static final HexFormat HEX = HexFormat.of();
  private static final int ROWS_AT_A_TIME = 10_000;

  /**
   * Nodes whose clocks differ by more have other troubles; so long after midnight a day is over.
   */
  private static final Duration MOST_BETWEEN_CLOCKS = Duration.ofMinutes(10);

  private static final String SELECT =
      "SELECT seq, recorded_at, kind, subject, actor, content, previous_hash, hash"
          + " FROM ledger_entries ";

  /**
   * Jumps over the index of days from one day's last entry to that of the day before; the zone must
   * stand in the text, as in the index.
   */
  static final String CHECKPOINTS =
      """
      WITH RECURSIVE days AS NOT MATERIALIZED (
        SELECT (recorded_at AT TIME ZONE '%1$s')::date AS day, seq, hash FROM ledger_entries
      ), last AS (
        (SELECT day, seq, hash FROM days WHERE day < ? ORDER BY day DESC, seq DESC LIMIT 1)
        UNION ALL
        SELECT earlier.day, earlier.seq, earlier.hash FROM last, LATERAL (
          SELECT day, seq, hash FROM days WHERE days.day < last.day
          ORDER BY day DESC, seq DESC LIMIT 1) earlier
      )
      SELECT day, seq, hash FROM last ORDER BY day""";

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcLedger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Head(long seq, String hash) {}

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public LedgerEntry append(Decision decision) {
    Head head = lockHead();
    Instant now = notBefore(head);
    String hash = EntryHash.of(follow(head, decision, now, ""));
    LedgerEntry entry = follow(head, decision, now, hash);
    insert(entry);
    moveHead(new Head(entry.seq(), entry.hash()));
    return entry;
  }

  private void moveHead(Head head) {
    jdbc.sql("UPDATE ledger_head SET seq = ?, hash = ? WHERE seq < ?")
        .params(head.seq(), HEX.parseHex(head.hash()), head.seq())
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void appendPast(List<PastDecision> decisions) {
    Head head = lockHead();
    Instant now = notBefore(head);
    Instant last = latest(lastTime(head), firstOpenMoment()).orElse(Instant.MIN);
    List<LedgerEntry> piece = new ArrayList<>();
    for (PastDecision past : decisions) {
      Instant at = past.at().truncatedTo(ChronoUnit.MICROS);
      last = at.isBefore(last) ? last : at.isAfter(now) ? now : at;
      String hash = EntryHash.of(follow(head, past.decision(), last, ""));
      LedgerEntry entry = follow(head, past.decision(), last, hash);
      head = new Head(entry.seq(), hash);
      piece.add(entry);
      if (piece.size() == ROWS_AT_A_TIME) {
        insert(piece);
        piece.clear();
      }
    }
    insert(piece);
    moveHead(head);
  }

  private void insert(List<LedgerEntry> entries) {
    jdbc.sql(
            """
            INSERT INTO ledger_entries
            SELECT seq, at::timestamptz, kind, subject, actor, content, decode(previous, 'hex'),
              decode(hash, 'hex')
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
              AS entry (seq, at, kind, subject, actor, content, previous, hash)""")
        .param(entries.stream().map(LedgerEntry::seq).toArray(Long[]::new))
        .param(texts(entries, entry -> entry.recordedAt().toString()))
        .param(texts(entries, LedgerEntry::kind))
        .param(texts(entries, LedgerEntry::subject))
        .param(texts(entries, LedgerEntry::actor))
        .param(texts(entries, LedgerEntry::content))
        .param(texts(entries, LedgerEntry::previousHash))
        .param(texts(entries, LedgerEntry::hash))
        .update();
  }

  private static String[] texts(List<LedgerEntry> entries, Function<LedgerEntry, String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<LedgerEntry> appendIfNew(Decision decision) {
    // Without the lock two nodes could both read the older entry and both append.
    lockHead();
    return isLast(decision) ? Optional.empty() : Optional.of(append(decision));
  }

  private boolean isLast(Decision decision) {
    return jdbc.sql(SELECT + "WHERE subject = ? ORDER BY seq DESC LIMIT 1")
        .param(decision.subject())
        .query(JdbcLedger::entry)
        .optional()
        .filter(last -> last.kind().equals(decision.kind().code()))
        .filter(last -> last.content().equals(EntryHash.canonical(decision.content())))
        .isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public List<LedgerEntry> listEntries(String subject) {
    return jdbc.sql(SELECT + "WHERE subject = ? ORDER BY seq")
        .param(subject)
        .query(JdbcLedger::entry)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<LedgerEntry> listEntriesBy(String actor) {
    return jdbc.sql(SELECT + "WHERE actor = ? ORDER BY seq")
        .param(actor)
        .query(JdbcLedger::entry)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<LedgerEntry> listEntries(long after, int limit) {
    return jdbc.sql(SELECT + "WHERE seq > ? ORDER BY seq LIMIT ?")
        .params(after, limit)
        .query(JdbcLedger::entry)
        .list();
  }

  /**
   * A day is closed before its checkpoint is shown: from then on no entry gets a time in it. Nobody
   * waits for that: while somebody appends, the days that are closed already are shown, since an
   * hour late is better than a second early.
   */
  @Override
  @Transactional
  public List<Checkpoint> listCheckpoints() {
    closePastDays();
    return findOpenFrom().map(this::listDaysBefore).orElse(List.of());
  }

  private void closePastDays() {
    Optional<LocalDate> openFrom = findOpenFrom();
    Optional<LocalDate> past = findLastPastDay().filter(day -> isOpen(day, openFrom));
    if (past.isPresent() && takesHead()) {
      jdbc.sql("UPDATE ledger_days SET open_from = ?").param(past.get().plusDays(1)).update();
    }
  }

  private static boolean isOpen(LocalDate day, Optional<LocalDate> openFrom) {
    return openFrom.filter(day::isBefore).isEmpty();
  }

  /** Takes the lock of those who append, if nobody has it. */
  private boolean takesHead() {
    return jdbc.sql("SELECT seq FROM ledger_head FOR UPDATE SKIP LOCKED")
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** First day that may still get entries; empty: none was closed. */
  private Optional<LocalDate> findOpenFrom() {
    return jdbc.sql("SELECT open_from FROM ledger_days WHERE open_from IS NOT NULL")
        .query(LocalDate.class)
        .optional();
  }

  private Optional<Instant> firstOpenMoment() {
    return findOpenFrom().map(day -> day.atStartOfDay(clock.getZone()).toInstant());
  }

  /** The last day with an entry that is over by the clock of every node. */
  private Optional<LocalDate> findLastPastDay() {
    Instant surelyPast = clock.instant().minus(MOST_BETWEEN_CLOCKS);
    return jdbc.sql(
            """
            SELECT (recorded_at AT TIME ZONE '%1$s')::date AS day FROM ledger_entries
            WHERE (recorded_at AT TIME ZONE '%1$s')::date < ? ORDER BY day DESC, seq DESC LIMIT 1
            """
                .formatted(clock.getZone().getId()))
        .param(LocalDate.ofInstant(surelyPast, clock.getZone()))
        .query(LocalDate.class)
        .optional();
  }

  private List<Checkpoint> listDaysBefore(LocalDate day) {
    return jdbc.sql(CHECKPOINTS.formatted(clock.getZone().getId()))
        .param(day)
        .query(
            (row, number) ->
                new Checkpoint(
                    row.getObject("day", LocalDate.class),
                    row.getLong("seq"),
                    HEX.formatHex(row.getBytes("hash"))))
        .list();
  }

  @Override
  // One snapshot: what is appended meanwhile is neither among the entries nor in the head.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Misfit> findMisfit(List<Checkpoint> published) {
    ChainCheck check = new ChainCheck(published, clock.getZone());
    try (Stream<LedgerEntry> entries =
        jdbc
            .sql(SELECT + "ORDER BY seq")
            .withFetchSize(ROWS_AT_A_TIME)
            .query(JdbcLedger::entry)
            .stream()) {
      entries.forEach(check::accept);
    }
    Head head = readHead("");
    return check.findMisfit(head.seq(), head.hash());
  }

  private Head lockHead() {
    return readHead(" FOR UPDATE");
  }

  private Head readHead(String lock) {
    return jdbc.sql("SELECT seq, hash FROM ledger_head" + lock)
        .query((row, number) -> new Head(row.getLong("seq"), HEX.formatHex(row.getBytes("hash"))))
        .single();
  }

  /**
   * Now, but never before the last entry nor within a closed day: the clocks of two nodes differ,
   * and a published day must not get another entry.
   */
  private Instant notBefore(Head head) {
    // PostgreSQL keeps microseconds; a finer time would not hash to the same when read again.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return latest(lastTime(head), firstOpenMoment()).filter(now::isBefore).orElse(now);
  }

  private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private Optional<Instant> lastTime(Head head) {
    return jdbc.sql("SELECT recorded_at FROM ledger_entries WHERE seq = ?")
        .param(head.seq())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  private static LedgerEntry follow(Head head, Decision decision, Instant time, String hash) {
    return new LedgerEntry(
        head.seq() + 1,
        time,
        decision.kind().code(),
        decision.subject(),
        decision.actor(),
        EntryHash.canonical(decision.content()),
        head.hash(),
        hash);
  }

  private void insert(LedgerEntry entry) {
    jdbc.sql("INSERT INTO ledger_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.seq(),
            Timestamp.from(entry.recordedAt()),
            entry.kind(),
            entry.subject(),
            entry.actor(),
            entry.content(),
            HEX.parseHex(entry.previousHash()),
            HEX.parseHex(entry.hash()))
        .update();
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getLong("seq"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("actor"),
        row.getString("content"),
        HEX.formatHex(row.getBytes("previous_hash")),
        HEX.formatHex(row.getBytes("hash")));
  }
}
