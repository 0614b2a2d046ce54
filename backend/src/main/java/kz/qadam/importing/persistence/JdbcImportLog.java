package kz.qadam.importing.persistence;

import kz.qadam.importing.ImportLog;
import kz.qadam.importing.ImportReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the table of imports by plain SQL; only inside the import's own transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcImportLog implements ImportLog {

  private final JdbcClient jdbc;

  JdbcImportLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long open(String kind, String source, String fileName, byte[] contentSha256) {
    return jdbc.sql(
            """
            INSERT INTO imports (kind, source, file_name, content_sha256, taken, unchanged, refused)
            VALUES (?, ?, ?, ?, 0, 0, 0) RETURNING id
            """)
        .params(kind, source, fileName, contentSha256)
        .query(Long.class)
        .single();
  }

  @Override
  public void close(long importId, ImportReport report) {
    jdbc.sql(
            """
            UPDATE imports SET taken = ?, unchanged = ?, refused = ?, finished_at = clock_timestamp()
            WHERE id = ?
            """)
        .params(report.taken(), report.unchanged(), report.refused(), importId)
        .update();
  }
}
