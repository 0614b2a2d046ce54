-- V110: nobody may decide on an audit of their own, so audits keep who submitted them.
ALTER TABLE audits
  ADD COLUMN submitted_by bigint,
  ADD CONSTRAINT audits_submitted_by_fk FOREIGN KEY (submitted_by) REFERENCES people (id);
COMMENT ON COLUMN audits.submitted_by IS 'NULL: a draft, made up for a demo, or submitted before this was kept.';
