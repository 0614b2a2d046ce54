-- V138: whoever holds a printed act or passport can ask by its hash whether the register issued it and what became of it.
CREATE TABLE issued_papers (
  hash text NOT NULL,
  kind text NOT NULL,
  place_id bigint NOT NULL,
  audit_id uuid NOT NULL,
  pack_id text NOT NULL,
  pack_version text NOT NULL,
  visited_on date NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT issued_papers_hash_pk PRIMARY KEY (hash),
  CONSTRAINT issued_papers_hash_ck CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT issued_papers_kind_ck CHECK (kind IN ('act', 'passport')),
  CONSTRAINT issued_papers_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id),
  CONSTRAINT issued_papers_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id)
);
COMMENT ON TABLE issued_papers IS 'Acts and passports that somebody was given; no row: never issued here.';
COMMENT ON COLUMN issued_papers.hash IS 'SHA-256 of the canonical JSON of the paper, lower-case hex.';
COMMENT ON COLUMN issued_papers.audit_id IS 'Of an act; of a passport the latest visit that went into it.';
COMMENT ON COLUMN issued_papers.pack_id IS 'Criteria by which the paper judges, with their version.';
COMMENT ON COLUMN issued_papers.visited_on IS 'Day of that visit, as printed.';

CREATE FUNCTION refuse_change_of_issued_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'issued paper % is append-only', OLD.hash USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER issued_papers_append_only BEFORE UPDATE OR DELETE ON issued_papers
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_paper();
CREATE TRIGGER issued_papers_refuse_truncate BEFORE TRUNCATE ON issued_papers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
