package kz.qadam.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.report.ReportFile;
import kz.qadam.report.ReportId;
import kz.qadam.report.internal.ReportStore;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports in {@code reports} and {@code report_files}. */
@Repository
class JdbcReports implements ReportStore {

  private static final String ROW =
      "SELECT id, territory_kato, as_of, frozen_at, frozen_by FROM reports ";

  private final JdbcClient sql;

  JdbcReports(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Row> findSame(KatoCode territory, LocalDate asOf, String contentHash) {
    return sql.sql(ROW + "WHERE territory_kato = ? AND as_of = ? AND content_sha256 = ?")
        .params(territory.value(), asOf, contentHash)
        .query((row, _) -> read(row))
        .optional();
  }

  @Override
  public void lock() {
    sql.sql("LOCK TABLE reports IN SHARE ROW EXCLUSIVE MODE").update();
  }

  @Override
  public ReportId add(
      KatoCode territory,
      LocalDate asOf,
      String contentHash,
      Instant frozenAt,
      @Nullable PersonId by) {
    return new ReportId(
        sql.sql(
                """
                INSERT INTO reports (territory_kato, as_of, content_sha256, frozen_at, frozen_by)
                VALUES (:territory, :day, :hash, :at, :by) RETURNING id""")
            .param("territory", territory.value())
            .param("day", asOf)
            .param("hash", contentHash)
            .param("at", Timestamp.from(frozenAt))
            .param("by", by == null ? null : by.value())
            .query(Long.class)
            .single());
  }

  @Override
  public void addFiles(ReportId report, Map<String, byte[]> files) {
    int position = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      sql.sql("INSERT INTO report_files (report_id, position, name, content) VALUES (?, ?, ?, ?)")
          .params(report.value(), ++position, file.getKey(), file.getValue())
          .update();
    }
  }

  @Override
  public Optional<Row> findReport(ReportId id) {
    return sql.sql(ROW + "WHERE id = ?").param(id.value()).query((row, _) -> read(row)).optional();
  }

  @Override
  public Optional<byte[]> findFile(ReportId id, String name) {
    return sql.sql("SELECT content FROM report_files WHERE report_id = ? AND name = ?")
        .params(id.value(), name)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  @Override
  public List<Row> findReports(Optional<KatoCode> territory, long skip, int limit) {
    return sql.sql(
            ROW
                + "WHERE :territory::text IS NULL OR territory_kato = :territory"
                + " ORDER BY frozen_at DESC, id DESC OFFSET :skip LIMIT :limit")
        .param("territory", territory.map(KatoCode::value).orElse(null))
        .param("skip", skip)
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  @Override
  public long countReports(Optional<KatoCode> territory) {
    return sql.sql(
            "SELECT count(*) FROM reports"
                + " WHERE :territory::text IS NULL OR territory_kato = :territory")
        .param("territory", territory.map(KatoCode::value).orElse(null))
        .query(Long.class)
        .single();
  }

  private Row read(ResultSet row) throws SQLException {
    ReportId id = new ReportId(row.getLong("id"));
    Long by = row.getObject("frozen_by", Long.class);
    return new Row(
        id,
        new KatoCode(row.getString("territory_kato")),
        row.getObject("as_of", LocalDate.class),
        row.getTimestamp("frozen_at").toInstant(),
        by == null ? null : new PersonId(by),
        files(id));
  }

  private List<ReportFile> files(ReportId id) {
    return sql.sql(
            """
            SELECT name, octet_length(content) AS size, encode(sha256(content), 'hex') AS hash
            FROM report_files WHERE report_id = ? ORDER BY position""")
        .param(id.value())
        .query(
            (row, _) ->
                new ReportFile(row.getString("name"), row.getLong("size"), row.getString("hash")))
        .list();
  }
}
