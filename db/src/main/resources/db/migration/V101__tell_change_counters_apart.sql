-- V101: two installations behind one address count the same numbers, so a cached answer must also say whose number it carries.
ALTER TABLE change_counter
  ADD COLUMN installation text NOT NULL DEFAULT left(replace(gen_random_uuid()::text, '-', ''), 12);
COMMENT ON COLUMN change_counter.installation IS 'Drawn once; part of every ETag. A copy of the database keeps it.';
