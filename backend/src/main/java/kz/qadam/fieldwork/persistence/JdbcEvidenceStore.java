package kz.qadam.fieldwork.persistence;

import java.time.OffsetDateTime;
import java.util.Optional;
import kz.qadam.audit.AuditId;
import kz.qadam.fieldwork.internal.EvidenceStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends of visits in {@code fieldwork_submissions}. */
@Repository
class JdbcEvidenceStore implements EvidenceStore {

  private final JdbcClient sql;

  JdbcEvidenceStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Submission> findSubmission(AuditId audit) {
    return sql.sql(
            """
            SELECT s.finished_seq, b.received_at
            FROM fieldwork_submissions s
            JOIN fieldwork_audits a ON a.audit_id = s.audit_id
            JOIN fieldwork_items i ON i.visit_id = a.visit_id AND i.seq = s.finished_seq
            JOIN fieldwork_batches b ON b.id = i.batch_id
            WHERE s.audit_id = ? ORDER BY i.id LIMIT 1""")
        .param(audit.value())
        .query(
            (row, _) ->
                new Submission(
                    row.getLong("finished_seq"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
