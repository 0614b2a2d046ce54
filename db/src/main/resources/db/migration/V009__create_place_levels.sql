-- V009: derived levels per place and disability group, with the time they were shown; can be rebuilt from observations.
CREATE TABLE place_levels (
  place_id bigint NOT NULL,
  disability_group char(1) NOT NULL,
  pack_id text NOT NULL,
  worst smallint NOT NULL,
  best smallint NOT NULL,
  audit_id uuid NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  CONSTRAINT place_levels_pk PRIMARY KEY (place_id, disability_group, pack_id, valid_from),
  CONSTRAINT place_levels_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE,
  CONSTRAINT place_levels_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT place_levels_disability_group_ck CHECK (disability_group IN ('K', 'O', 'S', 'G', 'U')),
  CONSTRAINT place_levels_range_ck CHECK (worst BETWEEN 0 AND best AND best <= 3),
  CONSTRAINT place_levels_valid_to_ck CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE UNIQUE INDEX place_levels_current_uq ON place_levels (place_id, disability_group, pack_id)
  WHERE valid_to IS NULL;
COMMENT ON COLUMN place_levels.worst IS '0 inaccessible, 1 conditional, 2 partial, 3 accessible: the level when every unknown fails.';
COMMENT ON COLUMN place_levels.best IS 'The level when every unknown passes.';
COMMENT ON COLUMN place_levels.audit_id IS 'Latest audit whose facts were used. No row at all: the place was never assessed.';
COMMENT ON COLUMN place_levels.valid_to IS 'NULL: current.';
