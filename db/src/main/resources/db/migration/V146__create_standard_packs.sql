-- V146: every version of a standard that this installation knows, so that each node and each later release can judge by it.
CREATE TABLE standard_packs (
  pack_id text NOT NULL,
  version text NOT NULL,
  description text NOT NULL,
  criteria text NOT NULL,
  content_hash text NOT NULL,
  origin text NOT NULL,
  loaded_by text NOT NULL,
  loaded_at timestamptz NOT NULL,
  CONSTRAINT standard_packs_pk PRIMARY KEY (pack_id, version),
  CONSTRAINT standard_packs_origin_ck CHECK (origin IN ('shipped', 'loaded'))
);
COMMENT ON COLUMN standard_packs.description IS 'The file pack.json, as it was read.';
COMMENT ON COLUMN standard_packs.criteria IS 'The file criteria.csv, as it was read.';
COMMENT ON COLUMN standard_packs.content_hash IS 'Names and SHA-256 of both files.';
COMMENT ON COLUMN standard_packs.loaded_by IS 'person/7, or operator.';

CREATE TABLE pack_activations (
  id bigint GENERATED ALWAYS AS IDENTITY,
  pack_id text NOT NULL,
  version text NOT NULL,
  content_hash text NOT NULL,
  from_day date NOT NULL,
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  replay_id uuid,
  applied_at timestamptz,
  CONSTRAINT pack_activations_id_pk PRIMARY KEY (id),
  CONSTRAINT pack_activations_pack_fk FOREIGN KEY (pack_id, version) REFERENCES standard_packs (pack_id, version)
);
COMMENT ON TABLE pack_activations IS 'Decisions that a version takes force. Without any, the pack that ships with the service is in force.';
COMMENT ON COLUMN pack_activations.applied_at IS 'When levels were derived by it; figures from then on count it. NULL: its day has not come.';
COMMENT ON COLUMN pack_activations.replay_id IS 'The replay that was looked at before the decision.';
