-- V130: whom an OpenID Connect provider knows a person as; an e-mail address is nobody's identity.
CREATE TABLE provider_accounts (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id bigint NOT NULL,
  linked_at timestamptz NOT NULL,
  CONSTRAINT provider_accounts_issuer_pk PRIMARY KEY (issuer, subject),
  CONSTRAINT provider_accounts_person_id_uq UNIQUE (person_id, issuer),
  CONSTRAINT provider_accounts_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT provider_accounts_subject_ck CHECK (length(subject) BETWEEN 1 AND 255)
);
COMMENT ON COLUMN provider_accounts.issuer IS 'Address of the provider, as in its tokens (claim iss).';
COMMENT ON COLUMN provider_accounts.subject IS 'Never reused within the issuer, at most 255 signs: OpenID Connect Core 1.0, section 2 (claim sub).';
