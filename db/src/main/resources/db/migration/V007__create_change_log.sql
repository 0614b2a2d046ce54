-- V007: one gapless sequence of everything that changes what a map or an indicator shows; nodes follow it.
CREATE TABLE change_counter (
  only_row boolean NOT NULL DEFAULT true,
  last_seq bigint NOT NULL,
  CONSTRAINT change_counter_only_row_pk PRIMARY KEY (only_row),
  CONSTRAINT change_counter_only_row_ck CHECK (only_row)
);
INSERT INTO change_counter (last_seq) VALUES (0);

CREATE TABLE change_log (
  seq bigint NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL,
  place_id bigint,
  CONSTRAINT change_log_seq_pk PRIMARY KEY (seq),
  CONSTRAINT change_log_kind_ck CHECK (kind IN ('place', 'audit', 'commitment', 'import', 'boundaries'))
);
COMMENT ON COLUMN change_log.place_id IS 'The place that changed. NULL: many at once (import, boundaries), read everything again.';

-- Takes the counter's row lock, so call it last in the transaction: writers queue here, and the order of numbers is the order of commits.
CREATE FUNCTION append_change(change_kind text, changed_place bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  next_seq bigint;
BEGIN
  UPDATE change_counter SET last_seq = last_seq + 1 RETURNING last_seq INTO next_seq;
  INSERT INTO change_log (seq, kind, place_id) VALUES (next_seq, change_kind, changed_place);
  PERFORM pg_notify('qadam_changes', next_seq::text);
  RETURN next_seq;
END $$;
