-- V168__count_wrong_codes.sql: whoever knows a password must not go on guessing codes for ever.
ALTER TABLE second_factors
  ADD COLUMN wrong_codes integer NOT NULL DEFAULT 0
    CONSTRAINT second_factors_wrong_codes_ck CHECK (wrong_codes >= 0),
  ADD COLUMN last_wrong_at timestamptz
    CONSTRAINT second_factors_last_wrong_at_ck CHECK (wrong_codes = 0 OR last_wrong_at IS NOT NULL);
COMMENT ON COLUMN second_factors.wrong_codes IS 'Wrong codes since the last right one, none of them a day before the next.';
COMMENT ON COLUMN second_factors.last_wrong_at IS 'When the last wrong code came. NULL: none did.';
