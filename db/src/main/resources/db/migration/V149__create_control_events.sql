-- V149: the statistics of state control count the rows of this view, and their lists show the same rows.
CREATE VIEW control_events AS
  SELECT 'inspection' AS kind, d.decided_at AS recorded_at, a.visited_on AS happened_on, a.place_id,
    coalesce(
      (SELECT v.content ->> 'territory_kato' FROM place_versions v
       WHERE v.place_id = a.place_id AND v.recorded_at <= d.decided_at AND v.replaced_at > d.decided_at
       ORDER BY v.version DESC LIMIT 1),
      p.territory_kato)::char(9) AS territory_kato,
    NULL::bigint AS order_id, a.id AS audit_id, NULL::text AS document_number, NULL::bigint AS amount_tenge
  FROM audit_decisions d JOIN audits a ON a.id = d.audit_id JOIN places p ON p.id = a.place_id
  WHERE d.outcome = 'accepted'
  UNION ALL
  SELECT 'issued', o.recorded_at, o.issued_on, o.place_id, o.territory_kato, o.id, o.audit_id, o.document_number, NULL
  FROM orders o
  UNION ALL
  SELECT e.kind, e.recorded_at, e.happened_on, o.place_id, o.territory_kato, o.id, e.audit_id,
    coalesce(e.document_number, o.document_number), e.amount_tenge
  FROM order_events e JOIN orders o ON o.id = e.order_id;
COMMENT ON VIEW control_events IS 'Accepted audits, orders, and what became of orders, where the place lay then. Only ever grows.';
CREATE INDEX audit_decisions_decided_at_idx ON audit_decisions (decided_at);
