package kz.qadam.audit.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import org.springframework.stereotype.Component;

/** What the ledger must say of decisions on audits. */
@Component
class StoredAuditDecisions implements StoredDecisions {

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(
        Decision.Kind.AUDIT_ACCEPTED, Decision.Kind.AUDIT_RETURNED, Decision.Kind.AUDIT_WITHDRAWN);
  }

  @Override
  public String member() {
    return "audit";
  }

  @Override
  public String rows() {
    return """
        SELECT 'audit_decisions ' || d.audit_id AS stored_as, 'audit-' || d.outcome AS kind,
          'place/' || a.place_id AS subject, 'person/' || d.decided_by AS actor,
          jsonb_strip_nulls(jsonb_build_object(
            'audit', d.audit_id, 'from', 'submitted', 'to', d.outcome, 'reason', d.reason))
            || coalesce(r.remarks, '{}') AS content,
          d.decided_at AS made_at
        FROM audit_decisions d JOIN audits a ON a.id = d.audit_id LEFT JOIN (
          SELECT audit_id,
            jsonb_object_agg('remark-' || entrance || '.' || criterion_id, remark) AS remarks
          FROM audit_remarks GROUP BY audit_id) AS r ON r.audit_id = d.audit_id""";
  }
}
