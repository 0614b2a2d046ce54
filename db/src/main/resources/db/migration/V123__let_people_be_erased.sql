-- V123: an erased person leaves a number, to which ledger and audits refer, and nothing else.
ALTER TABLE people
  ALTER COLUMN login DROP NOT NULL,
  ALTER COLUMN display_name DROP NOT NULL,
  ALTER COLUMN password_hash DROP NOT NULL,
  ADD CONSTRAINT people_erased_at_ck CHECK (
    CASE WHEN erased_at IS NULL THEN login IS NOT NULL AND display_name IS NOT NULL
    ELSE login IS NULL AND display_name IS NULL AND password_hash IS NULL END);
COMMENT ON COLUMN people.login IS 'Lower case, as typed at sign-in. NULL: erased.';
COMMENT ON COLUMN people.display_name IS 'NULL: erased.';
