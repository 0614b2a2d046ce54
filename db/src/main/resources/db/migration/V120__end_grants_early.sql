-- V120: an administrator can end a grant before its period is over; it stays on record with who ended it.
ALTER TABLE grants
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN ended_by bigint,
  ADD CONSTRAINT grants_ended_by_fk FOREIGN KEY (ended_by) REFERENCES people (id),
  ADD CONSTRAINT grants_ended_by_ck CHECK (ended_by IS NULL OR ended_at IS NOT NULL);
COMMENT ON COLUMN grants.ended_at IS 'From this moment it is out of force, whatever its period says. NULL: not ended by anybody.';
COMMENT ON COLUMN grants.ended_by IS 'NULL with an end: by whoever operates the installation.';
