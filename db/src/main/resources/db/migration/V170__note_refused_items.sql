-- V170: an item that could not be read keeps its place in the visit, so that the visit can still be finished.
CREATE TABLE fieldwork_refused_items (
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  seq bigint NOT NULL,
  sha256 bytea NOT NULL,
  why text NOT NULL,
  batch_id bigint NOT NULL,
  CONSTRAINT fieldwork_refused_items_id_pk PRIMARY KEY (id),
  CONSTRAINT fieldwork_refused_items_visit_id_fk FOREIGN KEY (visit_id) REFERENCES fieldwork_visits (id),
  CONSTRAINT fieldwork_refused_items_batch_id_fk FOREIGN KEY (batch_id) REFERENCES fieldwork_batches (id),
  CONSTRAINT fieldwork_refused_items_seq_ck CHECK (seq >= 1),
  CONSTRAINT fieldwork_refused_items_sha256_ck CHECK (length(sha256) = 32),
  CONSTRAINT fieldwork_refused_items_why_ck CHECK (why IN ('unreadable', 'too-long'))
);
CREATE INDEX fieldwork_refused_items_visit_id_idx ON fieldwork_refused_items (visit_id);
COMMENT ON TABLE fieldwork_refused_items IS 'What the server could not read stays on the tablet; here is only where it stands, so that nobody waits for it.';
CREATE TRIGGER fieldwork_refused_items_append_only BEFORE UPDATE OR DELETE ON fieldwork_refused_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fieldwork();
