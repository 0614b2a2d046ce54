-- V134: the way in when the app with the second factor is lost; each code opens once.
CREATE TABLE recovery_codes (
  person_id bigint NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  CONSTRAINT recovery_codes_person_id_pk PRIMARY KEY (person_id, code_hash),
  CONSTRAINT recovery_codes_person_id_fk FOREIGN KEY (person_id)
    REFERENCES second_factors (person_id) ON DELETE CASCADE,
  CONSTRAINT recovery_codes_code_hash_ck CHECK (length(code_hash) = 32)
);
COMMENT ON COLUMN recovery_codes.code_hash IS 'SHA-256 of 20 random signs of 32: 100 bits need no salt.';
COMMENT ON COLUMN recovery_codes.used_at IS 'NULL: opens once.';
