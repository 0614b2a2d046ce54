-- V003: outlines of territories, in dated sets, because reforms move them (2018, 2022).
CREATE TABLE boundary_sets (
  id bigint GENERATED ALWAYS AS IDENTITY,
  level smallint NOT NULL,
  source text NOT NULL,
  licence text NOT NULL,
  content_sha256 bytea NOT NULL,
  is_approximate boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  activated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT boundary_sets_id_pk PRIMARY KEY (id),
  CONSTRAINT boundary_sets_level_ck CHECK (level BETWEEN 0 AND 4),
  CONSTRAINT boundary_sets_valid_to_ck CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE UNIQUE INDEX boundary_sets_level_uq ON boundary_sets (level) WHERE valid_to IS NULL;
COMMENT ON TABLE boundary_sets IS 'One set covers one level of the tree; the set without valid_to is the current one.';
COMMENT ON COLUMN boundary_sets.is_approximate IS 'Built from settlement points, not from official outlines; shown as such.';
COMMENT ON COLUMN boundary_sets.valid_to IS 'First day it was no longer in force. NULL: in force.';

CREATE TABLE boundaries (
  set_id bigint NOT NULL,
  kato char(9) NOT NULL,
  name text NOT NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL,
  CONSTRAINT boundaries_set_id_kato_pk PRIMARY KEY (set_id, kato),
  CONSTRAINT boundaries_set_id_fk FOREIGN KEY (set_id) REFERENCES boundary_sets (id) ON DELETE CASCADE,
  CONSTRAINT boundaries_geom_ck CHECK (NOT ST_IsEmpty(geom) AND ST_IsValid(geom))
);
CREATE INDEX boundaries_geom_gix ON boundaries USING gist (geom);
COMMENT ON COLUMN boundaries.name IS 'Name in the source, for sets whose codes are no longer in the tree.';
COMMENT ON COLUMN boundaries.geom IS 'WGS 84, longitude first.';
