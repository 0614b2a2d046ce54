-- V139: what is recorded on a tablet comes as items that nobody changes, so that no arrival, late or double, overwrites another.
CREATE TABLE fieldwork_visits (
  id uuid NOT NULL,
  person_id bigint NOT NULL,
  opened_at timestamptz NOT NULL,
  CONSTRAINT fieldwork_visits_id_pk PRIMARY KEY (id),
  CONSTRAINT fieldwork_visits_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id)
);
CREATE INDEX fieldwork_visits_person_id_idx ON fieldwork_visits (person_id);
COMMENT ON TABLE fieldwork_visits IS 'A visit belongs to whoever first sent an item of it. Its row is what assembling it locks.';

CREATE TABLE fieldwork_batches (
  id bigint GENERATED ALWAYS AS IDENTITY,
  person_id bigint NOT NULL,
  session_id bigint NOT NULL,
  sent_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT fieldwork_batches_id_pk PRIMARY KEY (id),
  CONSTRAINT fieldwork_batches_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id)
);
COMMENT ON COLUMN fieldwork_batches.session_id IS 'The device; its session may be gone, so no foreign key.';
COMMENT ON COLUMN fieldwork_batches.sent_at IS 'By the clock of the device, which may be wrong: never used for order.';

CREATE TABLE fieldwork_items (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  seq bigint NOT NULL,
  body text NOT NULL,
  sha256 bytea NOT NULL,
  batch_id bigint NOT NULL,
  CONSTRAINT fieldwork_items_id_pk PRIMARY KEY (id),
  CONSTRAINT fieldwork_items_visit_id_fk FOREIGN KEY (visit_id) REFERENCES fieldwork_visits (id),
  CONSTRAINT fieldwork_items_batch_id_fk FOREIGN KEY (batch_id) REFERENCES fieldwork_batches (id),
  CONSTRAINT fieldwork_items_seq_ck CHECK (seq >= 1),
  CONSTRAINT fieldwork_items_sha256_ck CHECK (sha256 = sha256(convert_to(body, 'UTF8')))
);
CREATE INDEX fieldwork_items_visit_id_seq_idx ON fieldwork_items (visit_id, seq, id);
COMMENT ON COLUMN fieldwork_items.body IS 'JSON, letter for letter as the tablet made it.';
COMMENT ON COLUMN fieldwork_items.seq IS 'From the body: its place within the visit, whatever the order of arrival.';

CREATE TABLE fieldwork_differing_items (
  id uuid NOT NULL,
  sha256 bytea NOT NULL,
  body text NOT NULL,
  batch_id bigint NOT NULL,
  CONSTRAINT fieldwork_differing_items_id_sha256_pk PRIMARY KEY (id, sha256),
  CONSTRAINT fieldwork_differing_items_batch_id_fk FOREIGN KEY (batch_id) REFERENCES fieldwork_batches (id)
);
COMMENT ON TABLE fieldwork_differing_items IS 'Came under the id of another item: kept aside, counts for nothing, overwrites nothing.';

CREATE TABLE fieldwork_photos (
  visit_id uuid NOT NULL,
  photo_sha256 bytea NOT NULL,
  CONSTRAINT fieldwork_photos_visit_id_photo_sha256_pk PRIMARY KEY (visit_id, photo_sha256),
  CONSTRAINT fieldwork_photos_visit_id_fk FOREIGN KEY (visit_id) REFERENCES fieldwork_visits (id),
  CONSTRAINT fieldwork_photos_photo_sha256_ck CHECK (length(photo_sha256) = 32)
);
CREATE INDEX fieldwork_photos_photo_sha256_idx ON fieldwork_photos (photo_sha256);
COMMENT ON TABLE fieldwork_photos IS 'Which visits have an item about a photo, whether its file is here yet or not.';

CREATE FUNCTION refuse_change_of_fieldwork() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER fieldwork_visits_append_only BEFORE UPDATE OR DELETE ON fieldwork_visits
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
CREATE TRIGGER fieldwork_batches_append_only BEFORE UPDATE OR DELETE ON fieldwork_batches
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
CREATE TRIGGER fieldwork_items_append_only BEFORE UPDATE OR DELETE ON fieldwork_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
CREATE TRIGGER fieldwork_differing_items_append_only BEFORE UPDATE OR DELETE ON fieldwork_differing_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
CREATE TRIGGER fieldwork_visits_refuse_truncate BEFORE TRUNCATE ON fieldwork_visits
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER fieldwork_items_refuse_truncate BEFORE TRUNCATE ON fieldwork_items
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
