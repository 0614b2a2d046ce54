-- V153: whoever knows the hash of a photo has not seen it; only who sent the whole file may use it and see it before others.
CREATE TABLE photo_senders (
  sha256 bytea NOT NULL,
  person_id bigint NOT NULL,
  sent_at timestamptz NOT NULL,
  CONSTRAINT photo_senders_sha256_person_id_pk PRIMARY KEY (sha256, person_id),
  CONSTRAINT photo_senders_sha256_fk FOREIGN KEY (sha256) REFERENCES photos (sha256),
  CONSTRAINT photo_senders_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id)
);
CREATE INDEX photo_senders_person_id_idx ON photo_senders (person_id);
COMMENT ON TABLE photo_senders IS 'Who sent all bytes of a photo. The file is kept once, whoever else sends it.';
COMMENT ON COLUMN photo_senders.sent_at IS 'When the last piece came; of photos from before this table, when the file was stored.';

-- Nothing kept who sent a photo. Its hash is known to the tablet that took it long before anybody can read it from a
-- page, so the first who named it is taken for its sender; another who has the file as well is asked to send it.
INSERT INTO photo_senders (sha256, person_id, sent_at)
SELECT DISTINCT ON (p.sha256) p.sha256, b.person_id, p.stored_at
FROM (
  SELECT batch_id, substring(body from '"photo"\s*:\s*"([0-9a-f]{64})"') AS name
  FROM fieldwork_items WHERE body ~ '"kind"\s*:\s*"photo"') i
JOIN fieldwork_batches b ON b.id = i.batch_id
JOIN photos p ON p.sha256 = decode(i.name, 'hex')
ORDER BY p.sha256, i.batch_id;

CREATE TRIGGER photo_senders_append_only BEFORE UPDATE OR DELETE ON photo_senders
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
