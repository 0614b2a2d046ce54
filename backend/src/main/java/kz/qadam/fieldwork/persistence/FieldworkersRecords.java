package kz.qadam.fieldwork.persistence;

import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody recorded and sent, and what they were given to visit. */
@Component
class FieldworkersRecords implements PersonalRecords {

  private static final String VISITS =
      """
      SELECT json_build_object('id', v.id, 'openedAt', to_char(v.opened_at AT TIME ZONE 'UTC', :utc),
        'audits', (SELECT coalesce(json_agg(a.audit_id ORDER BY a.round), '[]')
                   FROM fieldwork_audits a WHERE a.visit_id = v.id))::text
      FROM fieldwork_visits v WHERE v.person_id = :person ORDER BY v.opened_at, v.id""";

  /**
   * The body as text, letter for letter, so that its hash can be computed again; but not who signed
   * for the place and how, which is another person's. Searched as text: PostgreSQL takes no JSON
   * with an escaped U+0000 apart.
   */
  private static final String ITEMS =
      """
      SELECT json_build_object('id', i.id, 'visit', i.visit_id,
        'body', CASE WHEN i.body !~ '"kind"\\s*:\\s*"signature"' THEN i.body END,
        'sha256', encode(i.sha256, 'hex'), 'device', b.session_id::text,
        'sentAt', to_char(b.sent_at AT TIME ZONE 'UTC', :utc),
        'receivedAt', to_char(b.received_at AT TIME ZONE 'UTC', :utc))::text
      FROM fieldwork_items i JOIN fieldwork_batches b ON b.id = i.batch_id
      WHERE b.person_id = :person ORDER BY i.visit_id, i.seq, i.id""";

  private static final String DIFFERING =
      """
      SELECT json_build_object('id', d.id,
        'body', CASE WHEN d.body !~ '"kind"\\s*:\\s*"signature"' THEN d.body END, 'sha256', encode(d.sha256, 'hex'),
        'device', b.session_id::text, 'sentAt', to_char(b.sent_at AT TIME ZONE 'UTC', :utc),
        'receivedAt', to_char(b.received_at AT TIME ZONE 'UTC', :utc))::text
      FROM fieldwork_differing_items d JOIN fieldwork_batches b ON b.id = d.batch_id
      WHERE b.person_id = :person ORDER BY d.batch_id, d.id""";

  private static final String REFUSED =
      """
      SELECT json_build_object('id', r.id, 'visit', r.visit_id, 'sha256', encode(r.sha256, 'hex'),
        'why', r.why, 'device', b.session_id::text,
        'sentAt', to_char(b.sent_at AT TIME ZONE 'UTC', :utc),
        'receivedAt', to_char(b.received_at AT TIME ZONE 'UTC', :utc))::text
      FROM fieldwork_refused_items r JOIN fieldwork_batches b ON b.id = r.batch_id
      WHERE b.person_id = :person ORDER BY r.visit_id, r.seq, r.id""";

  private static final String PHOTOS =
      """
      SELECT json_build_object('sha256', encode(f.photo_sha256, 'hex'), 'visit', f.visit_id,
        'about', (SELECT substring(i.body from '"about"\\s*:\\s*"([^"]*)"') FROM fieldwork_items i
                  WHERE i.visit_id = f.visit_id AND i.body ~ '"kind"\\s*:\\s*"photo"'
                    AND position(encode(f.photo_sha256, 'hex') IN i.body) > 0
                  ORDER BY i.seq DESC, i.id DESC LIMIT 1),
        'bytes', p.length_bytes, 'type', p.media_type,
        'sentAt', to_char(s.sent_at AT TIME ZONE 'UTC', :utc))::text
      FROM fieldwork_photos f JOIN fieldwork_visits v ON v.id = f.visit_id
      LEFT JOIN photo_senders s ON s.sha256 = f.photo_sha256 AND s.person_id = v.person_id
      LEFT JOIN photos p ON p.sha256 = s.sha256
      WHERE v.person_id = :person ORDER BY v.opened_at, f.photo_sha256""";

  private static final String ASSIGNMENTS =
      """
      SELECT json_build_object('place', place_id::text, 'reason', reason, 'dueOn', due_on,
        'assignedBy', 'person/' || assigned_by,
        'assignedAt', to_char(assigned_at AT TIME ZONE 'UTC', :utc),
        'endedAt', to_char(ended_at AT TIME ZONE 'UTC', :utc), 'endedBy', 'person/' || ended_by)::text
      FROM assignments WHERE auditor_id = :person ORDER BY id""";

  private static final String GIVEN =
      """
      SELECT json_build_object('place', place_id::text, 'auditor', 'person/' || auditor_id,
        'assignedAt', to_char(assigned_at AT TIME ZONE 'UTC', :utc), 'dueOn', due_on,
        'isGivenByYou', assigned_by = :person,
        'isEndedByYou', coalesce(ended_by = :person, false))::text
      FROM assignments
      WHERE auditor_id <> :person AND (assigned_by = :person OR ended_by = :person) ORDER BY id""";

  private static final String DRAWS =
      """
      SELECT json_build_object('draw', id::text, 'territory', territory_kato, 'repeats', repeats,
        'seed', seed, 'drawnAt', to_char(drawn_at AT TIME ZONE 'UTC', :utc))::text
      FROM repeat_draws WHERE drawn_by = :person ORDER BY id""";

  private final JdbcClient sql;

  FieldworkersRecords(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, List<String>> list(PersonId person) {
    return Map.of(
        "visits", rows(VISITS, person),
        "items", rows(ITEMS, person),
        "differingItems", rows(DIFFERING, person),
        "refusedItems", rows(REFUSED, person),
        "photos", rows(PHOTOS, person),
        "assignments", rows(ASSIGNMENTS, person),
        "assignmentsOfOthers", rows(GIVEN, person),
        "draws", rows(DRAWS, person));
  }

  private List<String> rows(String query, PersonId person) {
    return sql.sql(query)
        .param("person", person.value())
        .param("utc", "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"")
        .query(String.class)
        .list();
  }
}
