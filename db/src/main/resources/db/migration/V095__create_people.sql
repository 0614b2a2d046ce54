-- V095: people with an account; everybody else reads the register without one.
CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY,
  login text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL,
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  CONSTRAINT people_id_pk PRIMARY KEY (id),
  CONSTRAINT people_login_uq UNIQUE (login),
  CONSTRAINT people_login_ck CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{1,62}$'),
  CONSTRAINT people_display_name_ck CHECK (length(btrim(display_name)) BETWEEN 1 AND 200)
);
COMMENT ON COLUMN people.login IS 'Lower case, as typed at sign-in.';
COMMENT ON COLUMN people.password_hash IS 'Argon2id with its parameters and salt, as Spring Security writes it.';
COMMENT ON COLUMN people.must_change_password IS 'The password was given by somebody else and only opens the page that changes it.';
COMMENT ON COLUMN people.erased_at IS 'NULL: in use. An erased person never signs in; the ledger keeps their number.';
