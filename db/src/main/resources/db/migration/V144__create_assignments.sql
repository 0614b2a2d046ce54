-- V144: who is to visit which place until when; an assignment ends, it is never deleted.
CREATE TABLE assignments (
  id bigint GENERATED ALWAYS AS IDENTITY,
  place_id bigint NOT NULL,
  auditor_id bigint NOT NULL,
  reason text NOT NULL,
  due_on date NOT NULL,
  is_blind boolean NOT NULL,
  assigned_by bigint NOT NULL,
  assigned_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by bigint,
  CONSTRAINT assignments_id_pk PRIMARY KEY (id),
  CONSTRAINT assignments_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id),
  CONSTRAINT assignments_auditor_id_fk FOREIGN KEY (auditor_id) REFERENCES people (id),
  CONSTRAINT assignments_assigned_by_fk FOREIGN KEY (assigned_by) REFERENCES people (id),
  CONSTRAINT assignments_ended_by_fk FOREIGN KEY (ended_by) REFERENCES people (id),
  CONSTRAINT assignments_reason_ck CHECK (reason IN ('never', 'expired', 'risk', 'repeat'))
);
CREATE UNIQUE INDEX assignments_place_id_auditor_id_uq ON assignments (place_id, auditor_id) WHERE ended_at IS NULL;
CREATE INDEX assignments_auditor_id_idx ON assignments (auditor_id) WHERE ended_at IS NULL;
COMMENT ON COLUMN assignments.is_blind IS 'Earlier values are hidden from the auditor, so that the visit can be compared with them.';
COMMENT ON COLUMN assignments.ended_by IS 'Who revoked it, or the auditor who submitted the audit. NULL: open.';
