-- V156: frozen reports. What was handed in must come back byte by byte, whatever is recorded or reworded later.
CREATE TABLE reports (
  id bigint GENERATED ALWAYS AS IDENTITY,
  territory_kato text NOT NULL,
  as_of date NOT NULL,
  content_sha256 text NOT NULL,
  frozen_at timestamptz NOT NULL,
  frozen_by bigint,
  CONSTRAINT reports_id_pk PRIMARY KEY (id),
  CONSTRAINT reports_territory_kato_fk FOREIGN KEY (territory_kato) REFERENCES territories (kato),
  CONSTRAINT reports_frozen_by_fk FOREIGN KEY (frozen_by) REFERENCES people (id),
  CONSTRAINT reports_content_sha256_uq UNIQUE (territory_kato, as_of, content_sha256),
  CONSTRAINT reports_content_sha256_ck CHECK (content_sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON COLUMN reports.as_of IS 'Last day whose changes it counts, in the time of Kazakhstan.';
COMMENT ON COLUMN reports.content_sha256 IS 'Of report.json: the same figures are frozen once.';
COMMENT ON COLUMN reports.frozen_by IS 'NULL: whoever operates the installation.';
CREATE INDEX reports_frozen_at_idx ON reports (frozen_at DESC, id DESC);

CREATE TABLE report_files (
  report_id bigint NOT NULL,
  position smallint NOT NULL,
  name text NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT report_files_pk PRIMARY KEY (report_id, name),
  CONSTRAINT report_files_report_id_fk FOREIGN KEY (report_id) REFERENCES reports (id),
  CONSTRAINT report_files_position_uq UNIQUE (report_id, position),
  CONSTRAINT report_files_name_ck CHECK (name ~ '^[a-z0-9.-]{1,40}$')
);
COMMENT ON COLUMN report_files.position IS 'Order in which the files are offered, 1 and up.';

CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'frozen reports are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER reports_append_only BEFORE UPDATE OR DELETE ON reports
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();
CREATE TRIGGER report_files_append_only BEFORE UPDATE OR DELETE ON report_files
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();
CREATE TRIGGER reports_refuse_truncate BEFORE TRUNCATE ON reports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER report_files_refuse_truncate BEFORE TRUNCATE ON report_files
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
