-- V100: levels are computed again when the content of their pack changes, so what they follow now is kept.
CREATE TABLE level_packs (
  pack_id text NOT NULL,
  content text NOT NULL,
  computed_at timestamptz NOT NULL,
  CONSTRAINT level_packs_pack_id_pk PRIMARY KEY (pack_id)
);
COMMENT ON TABLE level_packs IS 'By which content of a pack its rows of place_levels were last computed as a whole.';
COMMENT ON COLUMN level_packs.content IS 'Version of the pack, then name and SHA-256 of each file it was read from, in the order of the names.';
