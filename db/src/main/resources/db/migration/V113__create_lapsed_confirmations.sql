-- V113: a confirmation lapses with the audit it rests on; figures of earlier days still need to know it.
CREATE TABLE lapsed_confirmations (
  commitment_id bigint NOT NULL,
  audit_id uuid NOT NULL,
  confirmed_on date NOT NULL,
  confirmed_by bigint,
  recorded_at timestamptz NOT NULL,
  lapsed_at timestamptz NOT NULL,
  CONSTRAINT lapsed_confirmations_pk PRIMARY KEY (commitment_id, audit_id),
  CONSTRAINT lapsed_confirmations_commitment_id_fk FOREIGN KEY (commitment_id) REFERENCES commitments (id),
  CONSTRAINT lapsed_confirmations_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT lapsed_confirmations_confirmed_by_fk FOREIGN KEY (confirmed_by) REFERENCES people (id),
  CONSTRAINT lapsed_confirmations_lapsed_at_ck CHECK (lapsed_at >= recorded_at)
);
COMMENT ON COLUMN lapsed_confirmations.recorded_at IS 'First instant at which figures counted the confirmation.';
COMMENT ON COLUMN lapsed_confirmations.lapsed_at IS 'First instant at which they no longer did: its audit was returned or withdrawn.';

-- A decision on an audit looks for the commitments that it confirmed.
CREATE INDEX commitments_confirming_audit_id_idx ON commitments (confirming_audit_id)
  WHERE confirming_audit_id IS NOT NULL;
