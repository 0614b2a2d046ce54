package kz.qadam.order.persistence;

import java.util.EnumSet;
import java.util.Set;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.StoredDecisions;
import org.springframework.stereotype.Component;

/** What the ledger must say of orders and of what became of them. */
@Component
class StoredOrders implements StoredDecisions {

  private static final String ISSUED =
      """
      SELECT 'orders ' || o.id AS stored_as, 'order-issued' AS kind,
        'place/' || o.place_id AS subject, 'person/' || o.issued_by AS actor,
        jsonb_build_object(
          'order', o.id::text, 'audit', o.audit_id, 'document', o.document_number,
          'issuedOn', o.issued_on, 'dueOn', o.due_on,
          'organisation', coalesce(o.organisation_id::text, 'not in the register'),
          'criteria', coalesce(c.keys, ''), 'to', 'issued') AS content,
        o.recorded_at AS made_at
      FROM orders o LEFT JOIN (
        SELECT order_id, string_agg(entrance || '.' || criterion_id, ' ' ORDER BY position) AS keys
        FROM order_criteria GROUP BY order_id
      ) AS c ON c.order_id = o.id""";

  private static final String HAPPENED =
      """
      SELECT 'order_events ' || e.id,
        CASE e.kind WHEN 'fined' THEN 'fine-recorded' ELSE 'order-' || e.kind END,
        'place/' || o.place_id, 'person/' || e.recorded_by,
        jsonb_strip_nulls(jsonb_build_object(
          'order', e.order_id::text, 'audit', e.audit_id, 'document', e.document_number,
          'amountTenge', e.amount_tenge::text, 'reason', e.reason,
          'decidedOn', CASE e.kind WHEN 'fined' THEN e.happened_on END,
          'from', CASE e.kind WHEN 'fined' THEN NULL ELSE 'issued' END,
          'to', CASE e.kind WHEN 'fined' THEN NULL ELSE e.kind END)),
        e.recorded_at
      FROM order_events e JOIN orders o ON o.id = e.order_id""";

  @Override
  public Set<Decision.Kind> kinds() {
    return EnumSet.of(
        Decision.Kind.ORDER_ISSUED,
        Decision.Kind.ORDER_CLOSED,
        Decision.Kind.ORDER_WITHDRAWN,
        Decision.Kind.FINE_RECORDED);
  }

  @Override
  public String member() {
    return "order";
  }

  @Override
  public String rows() {
    return ISSUED + "\nUNION ALL\n" + HAPPENED;
  }
}
