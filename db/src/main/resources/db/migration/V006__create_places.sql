-- V006: the register of infrastructure objects (places) with their entrances, services and history.
CREATE TABLE places (
  id bigint GENERATED ALWAYS AS IDENTITY,
  source text NOT NULL,
  source_id text NOT NULL,
  kind text NOT NULL,
  name_kk text,
  name_ru text,
  name_en text,
  address_kk text,
  address_ru text,
  address_en text,
  geom geometry(Point, 4326),
  footprint geometry(MultiPolygon, 4326),
  storeys smallint,
  commissioned_year smallint,
  organisation_id bigint,
  owner_class text NOT NULL,
  tags text[] NOT NULL DEFAULT '{}',
  territory_kato char(9) NOT NULL,
  territory_basis text NOT NULL,
  content_hash bytea NOT NULL,
  import_id bigint,
  version integer NOT NULL DEFAULT 1,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  CONSTRAINT places_id_pk PRIMARY KEY (id),
  CONSTRAINT places_source_source_id_uq UNIQUE (source, source_id),
  CONSTRAINT places_kind_ck CHECK (kind ~ '^[A-Z]{3}\.[a-z_]+$'),
  CONSTRAINT places_storeys_ck CHECK (storeys BETWEEN 1 AND 200),
  CONSTRAINT places_commissioned_year_ck CHECK (commissioned_year BETWEEN 1500 AND 2100),
  CONSTRAINT places_geom_ck CHECK (NOT ST_IsEmpty(geom)),
  CONSTRAINT places_owner_class_ck CHECK (owner_class IN (
    'central_executive', 'local_executive', 'other_state', 'quasi_state', 'private', 'ngo', 'unknown')),
  CONSTRAINT places_tags_ck CHECK (tags <@ ARRAY[
    'polling_station', 'emergency_shelter', 'roadside_service', 'tourist_route']),
  CONSTRAINT places_territory_basis_ck CHECK (territory_basis IN ('boundary', 'approximate', 'stated')),
  CONSTRAINT places_version_ck CHECK (version >= 1),
  CONSTRAINT places_organisation_id_fk FOREIGN KEY (organisation_id) REFERENCES organisations (id),
  CONSTRAINT places_import_id_fk FOREIGN KEY (import_id) REFERENCES imports (id)
);
CREATE INDEX places_geom_gix ON places USING gist (geom);
CREATE INDEX places_territory_kato_kind_idx ON places (territory_kato, kind);
COMMENT ON COLUMN places.source IS 'Where the record comes from: osm, csv:<name>, manual, demo.';
COMMENT ON COLUMN places.source_id IS 'Identity within the source, e.g. node/123; with source the key of a repeated import.';
COMMENT ON COLUMN places.kind IS 'Two levels, e.g. EDU.school; listed in reference/place-kinds.csv.';
COMMENT ON COLUMN places.name_kk IS 'NULL in all three languages: the source gives no name.';
COMMENT ON COLUMN places.geom IS 'WGS 84, longitude first. NULL: position not known; territory is then as stated by the source.';
COMMENT ON COLUMN places.storeys IS 'Storeys above ground. NULL: not known.';
COMMENT ON COLUMN places.territory_kato IS 'Deepest territory that covers the point.';
COMMENT ON COLUMN places.territory_basis IS 'boundary: official outline; approximate: outline built from settlement points; stated: by the source.';
COMMENT ON COLUMN places.content_hash IS 'SHA-256 over the imported content; equal hash: unchanged.';
COMMENT ON COLUMN places.recorded_at IS 'Since when this version holds.';
COMMENT ON COLUMN places.removed_at IS 'NULL: in the register.';

CREATE TABLE place_versions (
  place_id bigint NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  replaced_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT place_versions_place_id_version_pk PRIMARY KEY (place_id, version)
);
COMMENT ON TABLE place_versions IS 'Earlier versions of places; written by the trigger below, whatever changes the row.';
COMMENT ON COLUMN place_versions.content IS 'The whole earlier row; geometry as GeoJSON.';

CREATE FUNCTION keep_place_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO place_versions (place_id, version, recorded_at, replaced_at, content)
  VALUES (OLD.id, OLD.version, OLD.recorded_at, now(), to_jsonb(OLD));
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.version := OLD.version + 1;
  NEW.recorded_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER places_keep_version BEFORE UPDATE ON places
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_place_version();
CREATE TRIGGER places_keep_deleted BEFORE DELETE ON places
  FOR EACH ROW EXECUTE FUNCTION keep_place_version();

CREATE TABLE entrances (
  place_id bigint NOT NULL,
  number smallint NOT NULL,
  name text,
  geom geometry(Point, 4326),
  CONSTRAINT entrances_place_id_number_pk PRIMARY KEY (place_id, number),
  CONSTRAINT entrances_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE,
  CONSTRAINT entrances_number_ck CHECK (number BETWEEN 1 AND 99),
  CONSTRAINT entrances_geom_ck CHECK (NOT ST_IsEmpty(geom))
);
COMMENT ON COLUMN entrances.name IS 'What people call it, e.g. from the yard. NULL: no name.';
COMMENT ON COLUMN entrances.geom IS 'WGS 84, longitude first. NULL: position not known.';

CREATE TABLE services (
  id bigint GENERATED ALWAYS AS IDENTITY,
  place_id bigint NOT NULL,
  source_id text NOT NULL,
  name_kk text,
  name_ru text,
  name_en text,
  CONSTRAINT services_id_pk PRIMARY KEY (id),
  CONSTRAINT services_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE,
  CONSTRAINT services_place_id_source_id_uq UNIQUE (place_id, source_id),
  CONSTRAINT services_name_ck CHECK (coalesce(name_kk, name_ru, name_en) IS NOT NULL)
);
COMMENT ON TABLE services IS 'Services (көрсетілетін қызмет) given at a place; the indicators count them beside places.';

CREATE TABLE place_statements (
  place_id bigint NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  source text NOT NULL,
  stated_on date,
  CONSTRAINT place_statements_place_id_key_pk PRIMARY KEY (place_id, key),
  CONSTRAINT place_statements_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id) ON DELETE CASCADE
);
COMMENT ON TABLE place_statements IS 'What outside sources say on access (OSM wheelchair=yes …). Shown as their statement, never a verdict.';
