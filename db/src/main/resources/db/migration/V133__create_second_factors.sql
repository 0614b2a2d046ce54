-- V133: a second proof at sign-in, for whoever wants it and whoever must: codes that an app makes (RFC 6238).
CREATE TABLE second_factors (
  person_id bigint NOT NULL,
  secret bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint,
  CONSTRAINT second_factors_person_id_pk PRIMARY KEY (person_id),
  CONSTRAINT second_factors_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT second_factors_secret_ck CHECK (length(secret) = 20)
);
COMMENT ON COLUMN second_factors.secret IS 'Shared with the app, 160 bits (RFC 4226, section 4), not encrypted: decision 0008.';
COMMENT ON COLUMN second_factors.confirmed_at IS 'NULL: no code of the app was seen yet, so it is not asked for.';
COMMENT ON COLUMN second_factors.last_step IS 'Time step of the last code that was taken; older ones and this one are not taken again.';
