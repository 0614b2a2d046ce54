-- V002: the tree of administrative territories by KATO code (the state classifier of territories).
CREATE TABLE territories (
  kato char(9) NOT NULL,
  parent_kato char(9),
  level smallint NOT NULL,
  name_kk text NOT NULL,
  name_ru text NOT NULL,
  name_en text,
  source text NOT NULL,
  CONSTRAINT territories_kato_pk PRIMARY KEY (kato),
  CONSTRAINT territories_kato_ck CHECK (kato ~ '^[0-9]{9}$'),
  CONSTRAINT territories_level_ck CHECK (level BETWEEN 0 AND 4),
  CONSTRAINT territories_parent_kato_ck CHECK ((level = 0) = (parent_kato IS NULL)),
  CONSTRAINT territories_parent_kato_fk FOREIGN KEY (parent_kato) REFERENCES territories (kato)
    DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX territories_parent_kato_idx ON territories (parent_kato);
COMMENT ON TABLE territories IS 'Administrative territories; 000000000 is the whole country (our own code, KATO has none).';
COMMENT ON COLUMN territories.level IS '0 country, 1 region or city of republican significance, 2 district or city district, 3 okrug or town, 4 settlement.';
COMMENT ON COLUMN territories.name_en IS 'NULL: the source has no English name.';
