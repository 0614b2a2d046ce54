-- V151: a design and a new building are judged by the same form before anybody uses the place; such audits say nothing of it as it stands.
ALTER TABLE audits
  ADD COLUMN stage text NOT NULL DEFAULT 'standing'
  CONSTRAINT audits_stage_ck CHECK (stage IN ('standing', 'design', 'commissioning'));
COMMENT ON COLUMN audits.stage IS
  'What was looked at: design documents before construction, the work at its commissioning, or the standing place.';

CREATE OR REPLACE VIEW counted_audits AS
  SELECT a.* FROM audits a
  WHERE a.status = 'submitted' AND a.stage = 'standing' AND NOT EXISTS (
    SELECT FROM audit_decisions d WHERE d.audit_id = a.id AND d.outcome <> 'accepted');

CREATE OR REPLACE VIEW control_events AS
  SELECT 'inspection' AS kind, d.decided_at AS recorded_at, a.visited_on AS happened_on, a.place_id,
    coalesce(
      (SELECT v.content ->> 'territory_kato' FROM place_versions v
       WHERE v.place_id = a.place_id AND v.recorded_at <= d.decided_at AND v.replaced_at > d.decided_at
       ORDER BY v.version DESC LIMIT 1),
      p.territory_kato)::char(9) AS territory_kato,
    NULL::bigint AS order_id, a.id AS audit_id, NULL::text AS document_number, NULL::bigint AS amount_tenge
  FROM audit_decisions d JOIN audits a ON a.id = d.audit_id JOIN places p ON p.id = a.place_id
  WHERE d.outcome = 'accepted' AND a.stage = 'standing'
  UNION ALL
  SELECT 'issued', o.recorded_at, o.issued_on, o.place_id, o.territory_kato, o.id, o.audit_id, o.document_number, NULL
  FROM orders o
  UNION ALL
  SELECT e.kind, e.recorded_at, e.happened_on, o.place_id, o.territory_kato, o.id, e.audit_id,
    coalesce(e.document_number, o.document_number), e.amount_tenge
  FROM order_events e JOIN orders o ON o.id = e.order_id;
