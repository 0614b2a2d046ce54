-- V143: the photos that an audit was submitted with, as its pages show them.
CREATE TABLE fieldwork_audit_photos (
  audit_id uuid NOT NULL,
  photo_sha256 bytea NOT NULL,
  place_in_visit integer NOT NULL,
  about text NOT NULL,
  alt_kk text,
  alt_ru text,
  alt_en text,
  CONSTRAINT fieldwork_audit_photos_audit_id_photo_sha256_pk PRIMARY KEY (audit_id, photo_sha256),
  CONSTRAINT fieldwork_audit_photos_audit_id_fk FOREIGN KEY (audit_id) REFERENCES fieldwork_audits (audit_id),
  CONSTRAINT fieldwork_audit_photos_photo_sha256_fk FOREIGN KEY (photo_sha256) REFERENCES photos (sha256),
  CONSTRAINT fieldwork_audit_photos_alt_ck CHECK (coalesce(alt_kk, alt_ru, alt_en) IS NOT NULL)
);
CREATE INDEX fieldwork_audit_photos_photo_sha256_idx ON fieldwork_audit_photos (photo_sha256);
COMMENT ON COLUMN fieldwork_audit_photos.place_in_visit IS '1 and up, in the order in which they were taken.';
COMMENT ON COLUMN fieldwork_audit_photos.about IS 'Entrance and criterion, e.g. 1.DOR-01; empty: the place.';
CREATE TRIGGER fieldwork_audit_photos_append_only BEFORE UPDATE OR DELETE ON fieldwork_audit_photos
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
