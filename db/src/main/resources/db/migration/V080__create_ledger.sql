-- V080: the record of decisions that nobody can quietly change: each entry carries the hash of the one before.
CREATE TABLE ledger_entries (
  seq bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  actor text NOT NULL,
  content text NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT ledger_entries_seq_pk PRIMARY KEY (seq),
  CONSTRAINT ledger_entries_seq_ck CHECK (seq >= 1),
  CONSTRAINT ledger_entries_previous_hash_ck CHECK (length(previous_hash) = 32),
  CONSTRAINT ledger_entries_hash_ck CHECK (length(hash) = 32),
  CONSTRAINT ledger_entries_hash_uq UNIQUE (hash)
);
CREATE INDEX ledger_entries_subject_idx ON ledger_entries (subject, seq);
COMMENT ON COLUMN ledger_entries.subject IS 'What was decided on, e.g. place/17 or commitment/5.';
COMMENT ON COLUMN ledger_entries.actor IS 'Who decided; a pseudonym once the person was erased elsewhere.';
COMMENT ON COLUMN ledger_entries.content IS 'What changed, canonical JSON (RFC 8785), exactly the text that was hashed.';
COMMENT ON COLUMN ledger_entries.previous_hash IS 'SHA-256 of the entry before; 32 zero bytes for the first.';
COMMENT ON COLUMN ledger_entries.hash IS 'SHA-256 over the canonical JSON of all other columns.';

-- One row that writers lock, so that entries follow each other without a gap.
CREATE TABLE ledger_head (
  only_row boolean NOT NULL DEFAULT true,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT ledger_head_only_row_pk PRIMARY KEY (only_row),
  CONSTRAINT ledger_head_only_row_ck CHECK (only_row)
);
INSERT INTO ledger_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger only grows: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ledger_entries_refuse_change BEFORE UPDATE OR DELETE ON ledger_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER ledger_entries_refuse_truncate BEFORE TRUNCATE ON ledger_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
