-- V122: people may ask for what the ledger keeps of their decisions.
CREATE INDEX ledger_entries_actor_idx ON ledger_entries (actor, seq);
