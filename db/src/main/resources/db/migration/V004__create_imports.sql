-- V004: every import leaves a row, so that each place can name the file it came from.
CREATE TABLE imports (
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  source text NOT NULL,
  file_name text NOT NULL,
  content_sha256 bytea NOT NULL,
  taken bigint NOT NULL,
  unchanged bigint NOT NULL,
  refused bigint NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT imports_id_pk PRIMARY KEY (id),
  CONSTRAINT imports_kind_ck CHECK (kind IN ('kato', 'territories', 'places', 'demo')),
  CONSTRAINT imports_taken_ck CHECK (taken >= 0 AND unchanged >= 0 AND refused >= 0)
);
COMMENT ON COLUMN imports.content_sha256 IS 'SHA-256 of the file that was read.';
