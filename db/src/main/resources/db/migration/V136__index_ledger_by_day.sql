-- V136: checkpoints are asked for by anybody at any time; each is found by its day instead of by sorting the ledger.
CREATE INDEX ledger_entries_day_seq_idx
  ON ledger_entries (((recorded_at AT TIME ZONE 'Asia/Almaty')::date), seq);
COMMENT ON INDEX ledger_entries_day_seq_idx IS
  'Days of Kazakhstan. Another rule for its zone would need REINDEX: only queries of past days with such a change would differ.';
