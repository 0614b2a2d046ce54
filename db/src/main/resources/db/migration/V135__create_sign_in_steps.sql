-- V135: people whose password was right and whose code is still to come; a password alone opens no session.
CREATE TABLE sign_in_steps (
  ticket_hash bytea NOT NULL,
  person_id bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT sign_in_steps_ticket_hash_pk PRIMARY KEY (ticket_hash),
  CONSTRAINT sign_in_steps_ticket_hash_ck CHECK (length(ticket_hash) = 32),
  CONSTRAINT sign_in_steps_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);
CREATE INDEX sign_in_steps_expires_at_idx ON sign_in_steps (expires_at);
COMMENT ON COLUMN sign_in_steps.ticket_hash IS 'SHA-256 of the random cookie of the browser that sent the password.';
