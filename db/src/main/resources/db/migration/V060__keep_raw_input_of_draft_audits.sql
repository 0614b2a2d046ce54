-- V060: a draft keeps exactly what was typed, mistakes and gaps included, so that nothing is lost before it is submitted.
ALTER TABLE audits
  ADD COLUMN draft_input jsonb,
  ADD COLUMN saved_at timestamptz NOT NULL DEFAULT now(),
  ALTER COLUMN auditor_name DROP NOT NULL,
  ALTER COLUMN visited_on DROP NOT NULL,
  ADD CONSTRAINT audits_draft_input_ck CHECK (draft_input IS NULL OR jsonb_typeof(draft_input) = 'object'),
  ADD CONSTRAINT audits_submitted_ck CHECK (
    status = 'draft' OR (auditor_name IS NOT NULL AND visited_on IS NOT NULL AND draft_input IS NULL));
COMMENT ON COLUMN audits.draft_input IS 'Form fields of a draft by name, as typed. NULL: nothing typed yet, or submitted.';
COMMENT ON COLUMN audits.saved_at IS 'Last save of the draft, or its submission.';
COMMENT ON COLUMN audits.auditor_name IS 'NULL: a draft that does not say yet.';
COMMENT ON COLUMN audits.visited_on IS 'NULL: a draft that does not say yet.';
