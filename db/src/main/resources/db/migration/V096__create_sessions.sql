-- V096: who is signed in on which device; in the database, so that any node serves and revokes it.
CREATE TABLE sessions (
  id bigint GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  token_hash bytea NOT NULL,
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT sessions_id_pk PRIMARY KEY (id),
  CONSTRAINT sessions_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT sessions_token_hash_uq UNIQUE (token_hash),
  CONSTRAINT sessions_token_hash_ck CHECK (length(token_hash) = 32),
  CONSTRAINT sessions_expires_at_ck CHECK (expires_at > created_at)
);
CREATE INDEX sessions_person_id_idx ON sessions (person_id);
COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of the random 32 bytes in the cookie; a copy of this table opens no session.';
COMMENT ON COLUMN sessions.device IS 'Browser and system by its user agent, shortened; empty: it sent none.';
COMMENT ON COLUMN sessions.last_seen_at IS 'To the minute: written at most once a minute.';
COMMENT ON COLUMN sessions.expires_at IS 'Moves on with use.';
