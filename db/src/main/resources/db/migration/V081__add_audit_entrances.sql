-- V081: an entrance that nobody looked at must stay unknown, and one that is gone must not count, so audits keep how many there were.
ALTER TABLE audits
  ADD COLUMN entrances smallint
  CONSTRAINT audits_entrances_ck CHECK (entrances BETWEEN 1 AND 99);
COMMENT ON COLUMN audits.entrances IS 'How many the auditor counted. NULL: a draft, or submitted before this was kept.';
