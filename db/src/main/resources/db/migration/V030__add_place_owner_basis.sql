-- V030: sources seldom name the owner; a class assumed from the kind of place must not pass for a stated one.
ALTER TABLE places
  ADD COLUMN owner_basis text NOT NULL DEFAULT 'stated'
  CONSTRAINT places_owner_basis_ck CHECK (owner_basis IN ('stated', 'assumed'));
COMMENT ON COLUMN places.owner_basis IS 'stated: by the source; assumed: usual owner of such a kind (reference/place-kinds.csv).';
