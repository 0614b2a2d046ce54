-- V008: audits store what was seen and measured; verdicts are derived from it and never stored as facts.
CREATE TABLE audits (
  id uuid NOT NULL,
  place_id bigint NOT NULL,
  pack_id text NOT NULL,
  pack_version text NOT NULL,
  auditor_name text NOT NULL,
  visited_on date NOT NULL,
  status text NOT NULL,
  note text,
  started_at timestamptz NOT NULL DEFAULT now(),
  submitted_at timestamptz,
  CONSTRAINT audits_id_pk PRIMARY KEY (id),
  CONSTRAINT audits_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id),
  CONSTRAINT audits_status_ck CHECK (status IN ('draft', 'submitted')),
  CONSTRAINT audits_submitted_at_ck CHECK ((status = 'submitted') = (submitted_at IS NOT NULL))
);
CREATE INDEX audits_place_id_idx ON audits (place_id);
COMMENT ON COLUMN audits.pack_id IS 'Standard pack whose form was filled in, e.g. st-rk-3846-2023.';

CREATE TABLE observations (
  audit_id uuid NOT NULL,
  entrance smallint NOT NULL,
  criterion_id text NOT NULL,
  state text NOT NULL,
  value numeric(12, 3),
  unit text,
  reason text,
  CONSTRAINT observations_audit_id_entrance_criterion_id_pk PRIMARY KEY (audit_id, entrance, criterion_id),
  CONSTRAINT observations_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id) ON DELETE CASCADE,
  CONSTRAINT observations_entrance_ck CHECK (entrance BETWEEN 0 AND 99),
  CONSTRAINT observations_state_ck CHECK (state IN (
    'measured', 'present', 'absent', 'not_applicable', 'not_observed')),
  CONSTRAINT observations_value_ck CHECK ((state = 'measured') = (value IS NOT NULL AND unit IS NOT NULL)),
  CONSTRAINT observations_reason_ck CHECK ((state IN ('not_applicable', 'not_observed')) = (reason IS NOT NULL))
);
COMMENT ON COLUMN observations.entrance IS '0: about the place as a whole; 1 and up: about the entrance with that number.';
COMMENT ON COLUMN observations.value IS 'In the unit beside it, which is the unit of the criterion.';
COMMENT ON COLUMN observations.reason IS 'Why not applicable or not observed: a code of the form, or free text.';
