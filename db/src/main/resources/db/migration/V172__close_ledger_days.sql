-- V172: a day whose checkpoint was published gets no other entry, whatever a clock says and whatever is dated back.
CREATE TABLE ledger_days (
  only_row boolean NOT NULL DEFAULT true,
  open_from date,
  CONSTRAINT ledger_days_only_row_pk PRIMARY KEY (only_row),
  CONSTRAINT ledger_days_only_row_ck CHECK (only_row)
);
COMMENT ON COLUMN ledger_days.open_from IS
  'First day in Kazakhstan that may still get entries; changed only by who holds the lock on ledger_head. NULL: none was published.';

-- All days that are over may have been published before this was written down.
INSERT INTO ledger_days (open_from)
SELECT CASE WHEN count(*) > 0 THEN
  least((max(recorded_at) AT TIME ZONE 'Asia/Almaty')::date + 1, (now() AT TIME ZONE 'Asia/Almaty')::date) END
FROM ledger_entries;
