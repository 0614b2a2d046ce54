-- V097: who may do what where and for how long; a grant ends, it is never deleted.
CREATE TABLE grants (
  id bigint GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  role text NOT NULL,
  territory_kato char(9),
  organisation_id bigint,
  valid_from date NOT NULL,
  valid_to date,
  given_by bigint,
  given_at timestamptz NOT NULL,
  CONSTRAINT grants_id_pk PRIMARY KEY (id),
  CONSTRAINT grants_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT grants_territory_kato_fk FOREIGN KEY (territory_kato) REFERENCES territories (kato),
  CONSTRAINT grants_organisation_id_fk FOREIGN KEY (organisation_id) REFERENCES organisations (id),
  CONSTRAINT grants_given_by_fk FOREIGN KEY (given_by) REFERENCES people (id),
  CONSTRAINT grants_given_by_ck CHECK (given_by <> person_id),
  CONSTRAINT grants_role_ck CHECK (role IN (
    'organisation', 'auditor', 'reviewer', 'akimat', 'ministry', 'administrator')),
  CONSTRAINT grants_organisation_id_ck CHECK ((role = 'organisation') = (organisation_id IS NOT NULL)),
  CONSTRAINT grants_territory_kato_ck CHECK (territory_kato IS NULL OR organisation_id IS NULL),
  CONSTRAINT grants_valid_to_ck CHECK (valid_to > valid_from)
);
CREATE INDEX grants_person_id_idx ON grants (person_id);
COMMENT ON COLUMN grants.territory_kato IS 'With all below it. NULL without an organisation: the whole country.';
COMMENT ON COLUMN grants.valid_to IS 'First day on which it is no longer in force. NULL: open.';
COMMENT ON COLUMN grants.given_by IS 'NULL: by whoever operates the installation, from its command line.';
