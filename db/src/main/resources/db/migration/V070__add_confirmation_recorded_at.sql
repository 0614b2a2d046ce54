-- V070: a confirmation may reach us long after the day it is dated; figures of a past day use only what was recorded by then.
ALTER TABLE commitments
  ADD COLUMN confirmation_recorded_at timestamptz
  CONSTRAINT commitments_confirmation_recorded_at_ck CHECK (confirmation_recorded_at IS NULL OR confirmed_on IS NOT NULL);
COMMENT ON COLUMN commitments.confirmation_recorded_at IS 'When the confirmation was entered. NULL with confirmed_on set: together with the commitment.';
