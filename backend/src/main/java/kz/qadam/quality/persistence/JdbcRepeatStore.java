package kz.qadam.quality.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.quality.RepeatVisit;
import kz.qadam.quality.internal.RepeatStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joins assignments with the audits that came of them. */
@Repository
class JdbcRepeatStore implements RepeatStore {

  private static final String REPEATS =
      """
      SELECT s.place_id, f.id AS first_id, f.submitted_by AS first_by, r.id AS repeat_id,
        r.submitted_by AS repeat_by, d.audit_id IS NOT NULL AS is_drawn
      FROM assignments s
      LEFT JOIN repeat_draw_frame d ON d.draw_id = s.draw_id AND d.place_id = s.place_id
      CROSS JOIN LATERAL (
        SELECT a.id, a.submitted_by, a.submitted_at FROM audits a
        WHERE a.place_id = s.place_id AND a.submitted_by = s.auditor_id AND %1$s
          AND a.submitted_at >= s.assigned_at AND a.submitted_at <= s.ended_at
        ORDER BY a.submitted_at, a.id LIMIT 1) r
      CROSS JOIN LATERAL (
        SELECT a.id, a.submitted_by FROM audits a
        WHERE a.place_id = s.place_id AND a.submitted_by <> s.auditor_id AND %1$s
          AND a.submitted_at < s.assigned_at AND a.id = coalesce(d.audit_id, a.id)
        ORDER BY a.submitted_at DESC, a.id DESC LIMIT 1) f
      WHERE s.reason = 'repeat' AND s.is_blind AND s.ended_by = s.auditor_id
        AND r.submitted_at >= ?
      ORDER BY r.submitted_at DESC, r.id"""
          .formatted(
              """
              a.status = 'submitted' AND a.stage = 'standing' AND NOT EXISTS (
                SELECT FROM audit_decisions d WHERE d.audit_id = a.id AND d.outcome = 'withdrawn')""");

  private final JdbcClient sql;

  JdbcRepeatStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<RepeatVisit> findRepeats(Instant since) {
    return sql.sql(REPEATS)
        .param(since.atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new RepeatVisit(
                    new PlaceId(row.getLong("place_id")),
                    new AuditId(row.getObject("first_id", UUID.class)),
                    new PersonId(row.getLong("first_by")),
                    new AuditId(row.getObject("repeat_id", UUID.class)),
                    new PersonId(row.getLong("repeat_by")),
                    row.getBoolean("is_drawn")))
        .list();
  }
}
