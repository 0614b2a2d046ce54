-- V152: an auditor may be let at nothing but the places that reviewers give to them.
ALTER TABLE grants
  ADD COLUMN only_assigned boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT grants_only_assigned_ck CHECK (NOT only_assigned OR role = 'auditor');
COMMENT ON COLUMN grants.only_assigned IS 'Holds for those places of the territory that are assigned to the person, for no others.';
ALTER TABLE invitations
  ADD COLUMN only_assigned boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT invitations_only_assigned_ck CHECK (NOT only_assigned OR role = 'auditor');
COMMENT ON COLUMN invitations.only_assigned IS 'As in grants.';
