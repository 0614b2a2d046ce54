-- V131: people who are at their provider right now; in the database, so that they come back to any node, and once.
CREATE TABLE provider_requests (
  ticket_hash bytea NOT NULL,
  state text NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_address text NOT NULL,
  next_path text NOT NULL,
  person_id bigint,
  expires_at timestamptz NOT NULL,
  CONSTRAINT provider_requests_ticket_hash_pk PRIMARY KEY (ticket_hash),
  CONSTRAINT provider_requests_ticket_hash_ck CHECK (length(ticket_hash) = 32),
  CONSTRAINT provider_requests_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);
CREATE INDEX provider_requests_expires_at_idx ON provider_requests (expires_at);
COMMENT ON COLUMN provider_requests.ticket_hash IS 'SHA-256 of the random cookie of the browser that left.';
COMMENT ON COLUMN provider_requests.code_verifier IS 'RFC 7636 (PKCE): shown to the provider when its code is redeemed.';
COMMENT ON COLUMN provider_requests.person_id IS 'Who wants to link the account. NULL: somebody signs in.';
