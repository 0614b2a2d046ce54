package kz.qadam.commitment.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import org.springframework.stereotype.Component;

/** What the ledger must say of commitments: accepted, confirmed, and confirmed no longer. */
@Component
class StoredCommitments implements StoredDecisions {

  private static final String ACCEPTED =
      """
      SELECT 'commitments ' || c.id AS stored_as, 'commitment-accepted' AS kind,
        'place/' || c.place_id AS subject, coalesce('person/' || c.accepted_by, 'operator') AS actor,
        jsonb_build_object(
          'commitment', c.id::text, 'service', coalesce(c.service_id::text, 'none'),
          'document', c.document_number, 'acceptedOn', c.accepted_on, 'dueOn', c.due_on,
          'to', 'accepted')
        || CASE WHEN c.pack_id IS NULL THEN '{}' ELSE jsonb_build_object(
          'standard', c.pack_id || '@' || c.pack_version,
          'scope', array_to_string(c.scope || c.scope_members, ' ')) END AS content,
        c.recorded_at AS made_at
      FROM commitments c""";

  /** The day of a confirmation is that of the visit, for which the audit's own entry vouches. */
  private static final String CONFIRMED =
      """
      SELECT c.stored_as, 'commitment-confirmed', 'place/' || c.place_id,
        coalesce('person/' || c.confirmed_by, 'operator'),
        jsonb_build_object(
          'commitment', c.id::text, 'audit', c.audit_id, 'from', 'accepted',
          'to', CASE c.confirmed_on WHEN a.visited_on THEN 'confirmed'
            ELSE 'confirmed on ' || c.confirmed_on || ', visited on ' || a.visited_on END),
        c.recorded_at
      FROM (
        SELECT 'commitments ' || id AS stored_as, id, place_id, confirming_audit_id AS audit_id,
          confirmed_on, confirmed_by, coalesce(confirmation_recorded_at, recorded_at) AS recorded_at
        FROM commitments WHERE confirming_audit_id IS NOT NULL
        UNION ALL
        SELECT 'lapsed_confirmations ' || l.commitment_id || ' ' || l.audit_id, l.commitment_id,
          c.place_id, l.audit_id, l.confirmed_on, l.confirmed_by, l.recorded_at
        FROM lapsed_confirmations l JOIN commitments c ON c.id = l.commitment_id
      ) AS c JOIN audits a ON a.id = c.audit_id""";

  /** It lapses by the decision on its audit, so by whoever took that. */
  private static final String LAPSED =
      """
      SELECT 'lapsed_confirmations ' || l.commitment_id || ' ' || l.audit_id,
        'commitment-confirmation-lapsed', 'place/' || c.place_id, 'person/' || d.decided_by,
        jsonb_build_object(
          'commitment', l.commitment_id::text, 'audit', l.audit_id, 'from', 'confirmed',
          'to', 'accepted'),
        l.lapsed_at
      FROM lapsed_confirmations l JOIN commitments c ON c.id = l.commitment_id
        JOIN audit_decisions d ON d.audit_id = l.audit_id
      WHERE l.broken_by IS NULL""";

  /** It is broken by the acceptance of the audit that contradicts it, so by whoever accepted. */
  private static final String BROKEN =
      """
      SELECT 'lapsed_confirmations ' || l.commitment_id || ' ' || l.audit_id,
        'commitment-broken', 'place/' || c.place_id, 'person/' || d.decided_by,
        jsonb_build_object(
          'commitment', l.commitment_id::text, 'audit', l.audit_id, 'by-audit', l.broken_by,
          'failed', array_to_string(l.failed, ' '), 'from', 'confirmed', 'to', 'broken'),
        l.lapsed_at
      FROM lapsed_confirmations l JOIN commitments c ON c.id = l.commitment_id
        JOIN audit_decisions d ON d.audit_id = l.broken_by
      WHERE l.broken_by IS NOT NULL""";

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(
        Decision.Kind.COMMITMENT_ACCEPTED,
        Decision.Kind.COMMITMENT_CONFIRMED,
        Decision.Kind.COMMITMENT_CONFIRMATION_LAPSED,
        Decision.Kind.COMMITMENT_BROKEN);
  }

  @Override
  public String member() {
    return "commitment";
  }

  @Override
  public String rows() {
    return String.join("\nUNION ALL\n", ACCEPTED, CONFIRMED, LAPSED, BROKEN);
  }
}
