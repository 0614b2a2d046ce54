-- V112: a submitted audit counts at once; a reviewer accepts or returns it, or its auditor withdraws it. Decided on once, for ever.
CREATE TABLE audit_decisions (
  audit_id uuid NOT NULL,
  outcome text NOT NULL,
  reason text,
  decided_by bigint NOT NULL,
  decided_at timestamptz NOT NULL,
  CONSTRAINT audit_decisions_audit_id_pk PRIMARY KEY (audit_id),
  CONSTRAINT audit_decisions_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT audit_decisions_decided_by_fk FOREIGN KEY (decided_by) REFERENCES people (id),
  CONSTRAINT audit_decisions_outcome_ck CHECK (outcome IN ('accepted', 'returned', 'withdrawn')),
  CONSTRAINT audit_decisions_reason_ck CHECK (
    CASE outcome WHEN 'accepted' THEN reason IS NULL ELSE length(btrim(reason)) BETWEEN 1 AND 1000 END)
);
COMMENT ON TABLE audit_decisions IS 'No row: the audit waits for a decision, and counts.';
COMMENT ON COLUMN audit_decisions.reason IS 'Public. NULL: accepted.';
COMMENT ON COLUMN audit_decisions.decided_at IS 'From then on a returned or withdrawn audit no longer counts; figures of earlier days keep it.';

CREATE FUNCTION refuse_change_of_audit_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'decision on audit % is append-only', OLD.audit_id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_decisions_append_only BEFORE UPDATE OR DELETE ON audit_decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_decision();

CREATE VIEW counted_audits AS
  SELECT a.* FROM audits a
  WHERE a.status = 'submitted' AND NOT EXISTS (
    SELECT FROM audit_decisions d WHERE d.audit_id = a.id AND d.outcome <> 'accepted');
COMMENT ON VIEW counted_audits IS 'Audits whose facts make up what is known of a place now.';

-- The list of audits that wait reads them in the order in which they came.
CREATE INDEX audits_submitted_at_id_idx ON audits (submitted_at, id) WHERE status = 'submitted';
