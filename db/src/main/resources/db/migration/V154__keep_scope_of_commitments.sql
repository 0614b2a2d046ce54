-- V154: what a commitment promises and by which version of the standard it is judged; a confirmation can be broken by a later audit.
ALTER TABLE commitments
  ADD COLUMN scope text NOT NULL DEFAULT 'whole'
    CONSTRAINT commitments_scope_ck CHECK (scope IN ('whole', 'zones', 'criteria')),
  ADD COLUMN scope_members text[] NOT NULL DEFAULT '{}',
  ADD COLUMN pack_id text,
  ADD COLUMN pack_version text,
  ADD CONSTRAINT commitments_scope_members_ck CHECK ((scope = 'whole') = (cardinality(scope_members) = 0)),
  ADD CONSTRAINT commitments_pack_version_ck CHECK ((pack_id IS NULL) = (pack_version IS NULL));
COMMENT ON COLUMN commitments.scope_members IS 'Ids of zones (Z2) or criteria (DOR-01), sorted. Empty: everything the standard asks of the place.';
COMMENT ON COLUMN commitments.pack_id IS 'Version of the standard the promise is judged by. NULL: recorded before this was kept, the one in force then.';

ALTER TABLE lapsed_confirmations
  ADD COLUMN broken_by uuid,
  ADD COLUMN failed text[],
  ADD CONSTRAINT lapsed_confirmations_broken_by_fk FOREIGN KEY (broken_by) REFERENCES audits (id),
  ADD CONSTRAINT lapsed_confirmations_failed_ck CHECK ((broken_by IS NULL) = (failed IS NULL)),
  ADD CONSTRAINT lapsed_confirmations_evidence_ck CHECK (cardinality(failed) > 0);
COMMENT ON COLUMN lapsed_confirmations.broken_by IS 'The accepted audit that contradicts it. NULL: the confirming audit was returned or withdrawn.';
COMMENT ON COLUMN lapsed_confirmations.failed IS 'Criteria of the scope that this audit found failing; COR-01, or DOR-01@2 at entrance 2.';
COMMENT ON COLUMN lapsed_confirmations.lapsed_at IS 'First instant at which figures no longer count it.';
