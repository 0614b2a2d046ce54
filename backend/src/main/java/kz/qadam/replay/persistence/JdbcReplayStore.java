package kz.qadam.replay.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qadam.replay.FlipCounts;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.replay.Replay;
import kz.qadam.replay.internal.ReplayStore;
import kz.qadam.standard.PackVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replays in PostgreSQL; what they found arrives by COPY. */
@Repository
class JdbcReplayStore implements ReplayStore {

  private static final String REPLAYS = "SELECT * FROM replays ";
  private static final int ROWS_AT_ONCE = 1000;

  private final JdbcClient sql;
  private final JdbcTemplate template;

  JdbcReplayStore(JdbcClient sql, JdbcTemplate template) {
    this.sql = sql;
    this.template = template;
  }

  @Override
  public void lock() {
    template.execute("LOCK TABLE replays IN SHARE ROW EXCLUSIVE MODE");
  }

  @Override
  public void insert(Replay replay) {
    sql.sql(
            """
            INSERT INTO replays (id, from_pack, from_version, from_hash, to_pack, to_version, to_hash,
              requested_by, started_at, last_sign_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            replay.id(),
            replay.from().id(),
            replay.from().version(),
            replay.fromHash(),
            replay.to().id(),
            replay.to().version(),
            replay.toHash(),
            replay.requestedBy(),
            at(replay.startedAt()),
            at(replay.lastSignAt()))
        .update();
  }

  @Override
  public void setExtent(UUID id, long changeSeq, long places) {
    sql.sql("UPDATE replays SET change_seq = ?, places_total = ? WHERE id = ?")
        .params(changeSeq, places, id)
        .update();
  }

  @Override
  public void setDone(UUID id, long places, Instant now) {
    sql.sql("UPDATE replays SET places_done = ?, last_sign_at = ? WHERE id = ?")
        .params(places, at(now), id)
        .update();
  }

  @Override
  public void finish(UUID id, Instant now) {
    sql.sql("UPDATE replays SET finished_at = ? WHERE id = ?").params(at(now), id).update();
  }

  @Override
  public void fail(UUID id, Instant now) {
    sql.sql("UPDATE replays SET failed_at = ? WHERE id = ?").params(at(now), id).update();
  }

  @Override
  public Optional<Replay> findReplay(UUID id) {
    return sql.sql(REPLAYS + "WHERE id = ?").param(id).query(JdbcReplayStore::replay).optional();
  }

  @Override
  public List<Replay> findReplays(PackVersion to) {
    return sql.sql(REPLAYS + "WHERE to_pack = ? AND to_version = ? ORDER BY started_at DESC, id")
        .params(to.id(), to.version())
        .query(JdbcReplayStore::replay)
        .list();
  }

  @Override
  public List<Replay> findOpen() {
    return sql.sql(REPLAYS + "WHERE finished_at IS NULL AND failed_at IS NULL")
        .query(JdbcReplayStore::replay)
        .list();
  }

  @Override
  public void addFlips(UUID id, List<FoundFlip> flips) {
    if (!flips.isEmpty()) {
      template.execute(new FlipCopy(id, flips));
    }
  }

  @Override
  public FlipCounts count(UUID replay) {
    return new FlipCounter(sql).count(replay);
  }

  @Override
  public List<FoundFlip> findFlips(FlipQuery query, Optional<FoundFlip> after, int limit) {
    return FlipSql.of(query, after)
        .statement(sql, " LIMIT " + limit)
        .query((row, _) -> FlipSql.read(row))
        .list();
  }

  @Override
  public void forEachFlip(FlipQuery query, Consumer<FoundFlip> taker) {
    FlipSql.of(query, Optional.empty())
        .statement(sql, "")
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              taker.accept(FlipSql.read(row));
            });
  }

  private static Replay replay(ResultSet row, int number) throws SQLException {
    return new Replay(
        row.getObject("id", UUID.class),
        new PackVersion(row.getString("from_pack"), row.getString("from_version")),
        row.getString("from_hash"),
        new PackVersion(row.getString("to_pack"), row.getString("to_version")),
        row.getString("to_hash"),
        row.getString("requested_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_sign_at", OffsetDateTime.class).toInstant(),
        instant(row, "finished_at"),
        instant(row, "failed_at"),
        row.getObject("change_seq", Long.class),
        row.getLong("places_total"),
        row.getLong("places_done"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
