-- V005: who owns or runs places; indicators 8 and 9 of the Concept depend on the class of the owner.
CREATE TABLE organisations (
  id bigint GENERATED ALWAYS AS IDENTITY,
  bin char(12),
  name_kk text,
  name_ru text,
  name_en text,
  owner_class text NOT NULL,
  source text NOT NULL,
  CONSTRAINT organisations_id_pk PRIMARY KEY (id),
  CONSTRAINT organisations_bin_ck CHECK (bin ~ '^[0-9]{12}$'),
  CONSTRAINT organisations_bin_uq UNIQUE (bin),
  CONSTRAINT organisations_name_ck CHECK (coalesce(name_kk, name_ru, name_en) IS NOT NULL),
  CONSTRAINT organisations_owner_class_ck CHECK (owner_class IN (
    'central_executive', 'local_executive', 'other_state', 'quasi_state', 'private', 'ngo', 'unknown'))
);
COMMENT ON COLUMN organisations.bin IS 'Business identification number, 12 digits. NULL: not known.';
