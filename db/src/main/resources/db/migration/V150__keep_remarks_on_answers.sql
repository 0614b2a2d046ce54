-- V150: what a reviewer who returns an audit says of single answers, and which audit a draft corrects.
CREATE TABLE audit_remarks (
  audit_id uuid NOT NULL,
  entrance smallint NOT NULL,
  criterion_id text NOT NULL,
  remark text NOT NULL,
  CONSTRAINT audit_remarks_pk PRIMARY KEY (audit_id, entrance, criterion_id),
  CONSTRAINT audit_remarks_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audit_decisions (audit_id),
  CONSTRAINT audit_remarks_remark_ck CHECK (length(btrim(remark)) BETWEEN 1 AND 500)
);
COMMENT ON COLUMN audit_remarks.entrance IS '0: about the place as a whole.';
COMMENT ON COLUMN audit_remarks.remark IS 'Public, as the reason beside it.';

CREATE FUNCTION refuse_change_of_audit_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'remarks on audit % are append-only', OLD.audit_id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_remarks_append_only BEFORE UPDATE OR DELETE ON audit_remarks
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_remark();
CREATE TRIGGER audit_remarks_refuse_truncate BEFORE TRUNCATE ON audit_remarks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();

ALTER TABLE audits
  ADD COLUMN corrects uuid,
  ADD CONSTRAINT audits_corrects_fk FOREIGN KEY (corrects) REFERENCES audits (id),
  ADD CONSTRAINT audits_corrects_uq UNIQUE (corrects);
COMMENT ON COLUMN audits.corrects IS 'The returned or withdrawn audit whose answers it began with. NULL: it began empty. An audit is corrected once.';
