-- V142: photos are named by what they are, so that both ends know a whole one; pieces of one may arrive over days.
CREATE TABLE photo_uploads (
  person_id bigint NOT NULL,
  sha256 bytea NOT NULL,
  length_bytes bigint NOT NULL,
  piece_offsets bigint[] NOT NULL DEFAULT '{}',
  received_bytes bigint NOT NULL DEFAULT 0,
  touched_at timestamptz NOT NULL,
  CONSTRAINT photo_uploads_person_id_sha256_pk PRIMARY KEY (person_id, sha256),
  CONSTRAINT photo_uploads_person_id_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT photo_uploads_sha256_ck CHECK (length(sha256) = 32),
  CONSTRAINT photo_uploads_received_bytes_ck CHECK (received_bytes BETWEEN 0 AND length_bytes)
);
COMMENT ON TABLE photo_uploads IS 'On their way: what one person sends cannot spoil what another sends. Gone once the photo is whole.';
COMMENT ON COLUMN photo_uploads.piece_offsets IS 'Where each stored piece begins, in order; the piece itself lies in the media store.';

CREATE TABLE photos (
  sha256 bytea NOT NULL,
  media_type text NOT NULL,
  length_bytes bigint NOT NULL,
  width_px integer NOT NULL,
  height_px integer NOT NULL,
  stored_at timestamptz NOT NULL,
  CONSTRAINT photos_sha256_pk PRIMARY KEY (sha256),
  CONSTRAINT photos_sha256_ck CHECK (length(sha256) = 32),
  CONSTRAINT photos_media_type_ck CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
  CONSTRAINT photos_length_bytes_ck CHECK (length_bytes > 0)
);
COMMENT ON TABLE photos IS 'Whole photos, checked against their hash and decoded. The files lie in the media store.';
COMMENT ON COLUMN photos.width_px IS 'Of the copy that is shown, upright.';
COMMENT ON COLUMN photos.height_px IS 'Of the copy that is shown, upright.';

CREATE FUNCTION refuse_change_of_photo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'photo % only grows: % refused', encode(OLD.sha256, 'hex'), TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER photos_append_only BEFORE UPDATE OR DELETE ON photos
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_photo();
