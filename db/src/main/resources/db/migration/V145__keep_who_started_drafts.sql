-- V145: a draft belongs to whoever started it, on any of their devices; nobody else sees it.
ALTER TABLE audits
  ADD COLUMN started_by bigint,
  ADD CONSTRAINT audits_started_by_fk FOREIGN KEY (started_by) REFERENCES people (id);
COMMENT ON COLUMN audits.started_by IS 'NULL: made up for a demo, or a draft from before this was kept, which is theirs who goes on with it.';
-- The list of one's drafts.
CREATE INDEX audits_started_by_idx ON audits (started_by, saved_at) WHERE status = 'draft';
