-- V140: which audits came of a visit recorded on a tablet; one that was returned may be followed by another.
CREATE TABLE fieldwork_audits (
  visit_id uuid NOT NULL,
  round integer NOT NULL,
  audit_id uuid NOT NULL,
  CONSTRAINT fieldwork_audits_visit_id_round_pk PRIMARY KEY (visit_id, round),
  CONSTRAINT fieldwork_audits_visit_id_fk FOREIGN KEY (visit_id) REFERENCES fieldwork_visits (id),
  CONSTRAINT fieldwork_audits_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT fieldwork_audits_audit_id_uq UNIQUE (audit_id),
  CONSTRAINT fieldwork_audits_round_ck CHECK (round >= 1)
);
COMMENT ON COLUMN fieldwork_audits.round IS '1 for the first audit, one more after each that was returned or withdrawn.';
CREATE TRIGGER fieldwork_audits_append_only BEFORE UPDATE OR DELETE ON fieldwork_audits
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();

CREATE TABLE fieldwork_returns (
  audit_id uuid NOT NULL,
  last_seq bigint NOT NULL,
  CONSTRAINT fieldwork_returns_audit_id_pk PRIMARY KEY (audit_id),
  CONSTRAINT fieldwork_returns_audit_id_fk FOREIGN KEY (audit_id) REFERENCES fieldwork_audits (audit_id)
);
COMMENT ON COLUMN fieldwork_returns.last_seq IS
  'How far the visit had come when this audit was returned or withdrawn: only what is recorded later is submitted again.';
CREATE TRIGGER fieldwork_returns_append_only BEFORE UPDATE OR DELETE ON fieldwork_returns
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();

CREATE TABLE fieldwork_submissions (
  audit_id uuid NOT NULL,
  finished_seq bigint NOT NULL,
  CONSTRAINT fieldwork_submissions_audit_id_pk PRIMARY KEY (audit_id),
  CONSTRAINT fieldwork_submissions_audit_id_fk FOREIGN KEY (audit_id) REFERENCES fieldwork_audits (audit_id)
);
COMMENT ON COLUMN fieldwork_submissions.finished_seq IS 'The "finished" item that it was submitted by: what was recorded up to there is what it says.';
CREATE TRIGGER fieldwork_submissions_append_only BEFORE UPDATE OR DELETE ON fieldwork_submissions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
