-- V111: nobody may confirm a commitment that they accepted, so commitments keep who did either.
ALTER TABLE commitments
  ADD COLUMN accepted_by bigint,
  ADD COLUMN confirmed_by bigint,
  ADD CONSTRAINT commitments_accepted_by_fk FOREIGN KEY (accepted_by) REFERENCES people (id),
  ADD CONSTRAINT commitments_confirmed_by_fk FOREIGN KEY (confirmed_by) REFERENCES people (id),
  ADD CONSTRAINT commitments_confirmed_by_ck CHECK (confirmed_by IS NULL OR confirmed_on IS NOT NULL);
COMMENT ON COLUMN commitments.accepted_by IS 'Who recorded that it was accepted. NULL: made up for a demo, or recorded before this was kept.';
COMMENT ON COLUMN commitments.confirmed_by IS 'NULL: not confirmed, made up for a demo, or confirmed before this was kept.';
