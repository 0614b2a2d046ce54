package kz.qadam.standard.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.internal.PackStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packs as their two files, one row a version; decisions are only added. */
@Repository
class JdbcPackStore implements PackStore {

  private static final String ENTRY =
      "SELECT pack_id, version, origin, content_hash, loaded_by, loaded_at FROM standard_packs ";
  private static final String LATEST_DAY_LAST = "from_day DESC, id DESC";

  private final JdbcClient sql;

  JdbcPackStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void put(PackRegister.Entry entry, PackFiles files) {
    sql.sql(
            """
            INSERT INTO standard_packs
              (pack_id, version, description, criteria, content_hash, origin, loaded_by, loaded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (pack_id, version) DO UPDATE SET
              description = excluded.description, criteria = excluded.criteria,
              content_hash = excluded.content_hash, origin = excluded.origin,
              loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at""")
        .params(
            entry.name().id(),
            entry.name().version(),
            files.description(),
            files.criteria(),
            entry.contentHash(),
            entry.isShipped() ? "shipped" : "loaded",
            entry.loadedBy(),
            entry.loadedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<PackRegister.Entry> listEntries() {
    return sql.sql(ENTRY + "ORDER BY loaded_at DESC, pack_id, version")
        .query(JdbcPackStore::entry)
        .list();
  }

  @Override
  public Optional<PackRegister.Entry> findEntry(PackVersion pack) {
    return sql.sql(ENTRY + "WHERE pack_id = ? AND version = ?")
        .params(pack.id(), pack.version())
        .query(JdbcPackStore::entry)
        .optional();
  }

  @Override
  public Optional<PackFiles> findFiles(PackVersion pack) {
    return sql.sql(
            "SELECT description, criteria FROM standard_packs WHERE pack_id = ? AND version = ?")
        .params(pack.id(), pack.version())
        .query((row, _) -> new PackFiles(row.getString(1), row.getString(2)))
        .optional();
  }

  @Override
  public List<Activation> listActivations() {
    return sql.sql("SELECT * FROM pack_activations ORDER BY " + LATEST_DAY_LAST)
        .query(JdbcPackStore::activation)
        .list();
  }

  @Override
  public void add(Activation decided) {
    sql.sql(
            """
            INSERT INTO pack_activations
              (pack_id, version, content_hash, from_day, reason, decided_by, decided_at, replay_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            decided.pack().id(),
            decided.pack().version(),
            decided.contentHash(),
            decided.fromDay(),
            decided.reason(),
            decided.decidedBy(),
            decided.decidedAt().atOffset(ZoneOffset.UTC))
        .param(decided.replay())
        .update();
  }

  @Override
  public Optional<PackVersion> findApplied(Instant before) {
    return sql.sql(
            "SELECT pack_id, version FROM pack_activations WHERE applied_at < ? ORDER BY applied_at DESC, "
                + LATEST_DAY_LAST
                + " LIMIT 1")
        .param(before.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PackVersion(row.getString(1), row.getString(2)))
        .optional();
  }

  @Override
  public Optional<Activation> findDue(LocalDate today) {
    return sql.sql(
            "SELECT * FROM pack_activations WHERE applied_at IS NULL AND from_day <= ? ORDER BY "
                + LATEST_DAY_LAST
                + " LIMIT 1")
        .param(today)
        .query(JdbcPackStore::activation)
        .optional();
  }

  @Override
  public void markApplied(LocalDate today, Instant moment) {
    sql.sql("UPDATE pack_activations SET applied_at = ? WHERE applied_at IS NULL AND from_day <= ?")
        .params(moment.atOffset(ZoneOffset.UTC), today)
        .update();
  }

  @Override
  public void lock() {
    sql.sql("LOCK TABLE pack_activations IN SHARE ROW EXCLUSIVE MODE").update();
  }

  private static PackRegister.Entry entry(ResultSet row, int number) throws SQLException {
    return new PackRegister.Entry(
        new PackVersion(row.getString("pack_id"), row.getString("version")),
        row.getString("origin").equals("shipped"),
        row.getString("content_hash"),
        row.getString("loaded_by"),
        instant(row, "loaded_at"));
  }

  private static Activation activation(ResultSet row, int number) throws SQLException {
    return new Activation(
        row.getLong("id"),
        new PackVersion(row.getString("pack_id"), row.getString("version")),
        row.getString("content_hash"),
        row.getObject("from_day", LocalDate.class),
        row.getString("reason"),
        row.getString("decided_by"),
        instant(row, "decided_at"),
        row.getObject("replay_id", UUID.class),
        instantOrNull(row, "applied_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }
}
