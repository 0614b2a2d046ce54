-- V010: commitments to step accessibility, the numerators of indicators 8 (accepted) and 9 (confirmed) of the Concept.
CREATE TABLE commitments (
  id bigint GENERATED ALWAYS AS IDENTITY,
  place_id bigint NOT NULL,
  service_id bigint,
  accepted_on date NOT NULL,
  document_number text NOT NULL,
  due_on date NOT NULL,
  confirmed_on date,
  confirming_audit_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT commitments_id_pk PRIMARY KEY (id),
  CONSTRAINT commitments_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id),
  CONSTRAINT commitments_service_id_fk FOREIGN KEY (service_id) REFERENCES services (id),
  CONSTRAINT commitments_confirming_audit_id_fk FOREIGN KEY (confirming_audit_id) REFERENCES audits (id),
  CONSTRAINT commitments_due_on_ck CHECK (due_on >= accepted_on),
  CONSTRAINT commitments_confirmed_on_ck CHECK (confirmed_on >= accepted_on),
  CONSTRAINT commitments_confirmation_ck CHECK ((confirmed_on IS NULL) = (confirming_audit_id IS NULL))
);
CREATE UNIQUE INDEX commitments_place_id_service_id_uq ON commitments (place_id, coalesce(service_id, 0));
COMMENT ON COLUMN commitments.service_id IS 'NULL: the commitment is for the place as a whole.';
COMMENT ON COLUMN commitments.due_on IS 'Last day of the term.';
COMMENT ON COLUMN commitments.confirming_audit_id IS 'Audit that confirmed it. NULL: not confirmed.';
