package kz.qadam.audit.persistence;

import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, and the audits that somebody signed. */
@Component
class AuditorsRecords implements PersonalRecords {

  private static final String DRAFTS =
      """
      SELECT json_build_object('id', id, 'place', place_id::text, 'pack', pack_id,
        'packVersion', pack_version, 'startedAt', to_char(started_at AT TIME ZONE 'UTC', :utc),
        'savedAt', to_char(saved_at AT TIME ZONE 'UTC', :utc), 'fields', coalesce(draft_input, '{}'))::text
      FROM audits WHERE started_by = :person AND status = 'draft' ORDER BY started_at, id""";

  private static final String AUDITS =
      """
      SELECT json_build_object('id', a.id, 'place', a.place_id::text, 'visitedOn', a.visited_on,
        'signedAs', a.auditor_name, 'note', a.note,
        'submittedAt', to_char(a.submitted_at AT TIME ZONE 'UTC', :utc), 'outcome', d.outcome,
        'reason', d.reason, 'decidedBy', 'person/' || d.decided_by,
        'decidedAt', to_char(d.decided_at AT TIME ZONE 'UTC', :utc),
        'remarks', (SELECT coalesce(json_agg(json_build_object('entrance', r.entrance,
            'criterion', r.criterion_id, 'remark', r.remark)), '[]')
          FROM audit_remarks r WHERE r.audit_id = a.id))::text
      FROM audits a LEFT JOIN audit_decisions d ON d.audit_id = a.id
      WHERE a.submitted_by = :person ORDER BY a.submitted_at, a.id""";

  private final JdbcClient sql;

  AuditorsRecords(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, List<String>> list(PersonId person) {
    return Map.of("drafts", rows(DRAFTS, person), "audits", rows(AUDITS, person));
  }

  private List<String> rows(String query, PersonId person) {
    return sql.sql(query)
        .param("person", person.value())
        .param("utc", "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"")
        .query(String.class)
        .list();
  }
}
