-- V020: two divisions of the same level are never in force on the same day, or a point would have two territories.
ALTER TABLE boundary_sets
  ADD CONSTRAINT boundary_sets_level_validity_ex
  EXCLUDE USING gist (int4range(level, level, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&);
COMMENT ON COLUMN boundary_sets.valid_from IS 'First day the division was in force.';
