-- V121: an administrator hands over a role by a link, with which somebody opens an account of their own.
CREATE TABLE invitations (
  id bigint GENERATED ALWAYS AS IDENTITY,
  token_hash bytea NOT NULL,
  role text NOT NULL,
  territory_kato char(9),
  organisation_id bigint,
  valid_from date NOT NULL,
  valid_to date,
  display_name text,
  invited_by bigint NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by bigint,
  revoked_at timestamptz,
  CONSTRAINT invitations_id_pk PRIMARY KEY (id),
  CONSTRAINT invitations_token_hash_uq UNIQUE (token_hash),
  CONSTRAINT invitations_token_hash_ck CHECK (length(token_hash) = 32),
  CONSTRAINT invitations_role_ck CHECK (role IN (
    'organisation', 'auditor', 'reviewer', 'akimat', 'ministry', 'administrator')),
  CONSTRAINT invitations_territory_kato_fk FOREIGN KEY (territory_kato) REFERENCES territories (kato),
  CONSTRAINT invitations_territory_kato_ck CHECK (territory_kato IS NULL OR organisation_id IS NULL),
  CONSTRAINT invitations_organisation_id_fk FOREIGN KEY (organisation_id) REFERENCES organisations (id),
  CONSTRAINT invitations_organisation_id_ck CHECK ((role = 'organisation') = (organisation_id IS NOT NULL)),
  CONSTRAINT invitations_valid_to_ck CHECK (valid_to > valid_from),
  CONSTRAINT invitations_display_name_ck CHECK (length(btrim(display_name)) BETWEEN 1 AND 200),
  CONSTRAINT invitations_invited_by_fk FOREIGN KEY (invited_by) REFERENCES people (id),
  CONSTRAINT invitations_accepted_by_fk FOREIGN KEY (accepted_by) REFERENCES people (id),
  CONSTRAINT invitations_accepted_by_ck CHECK (accepted_by <> invited_by),
  CONSTRAINT invitations_accepted_at_ck CHECK (accepted_at IS NULL OR revoked_at IS NULL),
  CONSTRAINT invitations_expires_at_ck CHECK (expires_at > created_at)
);
COMMENT ON TABLE invitations IS 'Deleted 30 days after they expire; what came of them stands in grants and in the ledger.';
COMMENT ON COLUMN invitations.token_hash IS 'SHA-256 of the random 32 bytes in the link; a copy of this table opens no account.';
COMMENT ON COLUMN invitations.territory_kato IS 'As in grants: NULL without an organisation is the whole country.';
COMMENT ON COLUMN invitations.display_name IS 'Whom the inviter meant, until it is accepted. NULL: not said, or accepted.';
COMMENT ON COLUMN invitations.accepted_by IS 'Whoever opened an account with it.';
