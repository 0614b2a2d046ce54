-- V011: streets, water, green and buildings of imported extracts, drawn under the places so that no outside tile server is needed.
CREATE TABLE background_features (
  id bigint GENERATED ALWAYS AS IDENTITY,
  source text NOT NULL,
  kind text NOT NULL,
  name text,
  geom geometry(Geometry, 4326) NOT NULL,
  CONSTRAINT background_features_id_pk PRIMARY KEY (id),
  CONSTRAINT background_features_kind_ck CHECK (kind IN (
    'water', 'green', 'building', 'major_road', 'road', 'path', 'rail')),
  CONSTRAINT background_features_geom_ck CHECK (
    NOT ST_IsEmpty(geom) AND GeometryType(geom) IN ('LINESTRING', 'POLYGON', 'MULTIPOLYGON'))
);
CREATE INDEX background_features_geom_gix ON background_features USING gist (geom);
COMMENT ON COLUMN background_features.source IS 'Extract it came from; a repeated import replaces the features of its source.';
COMMENT ON COLUMN background_features.geom IS 'WGS 84, longitude first: lines for roads, paths and rails, polygons for the rest.';
