-- V148: orders to remedy (ұйғарым): what an accepted audit found failing, for whom, by when. What becomes of an order is a
-- row of its own, so that its state can be told for any day.
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY,
  place_id bigint NOT NULL,
  audit_id uuid NOT NULL,
  territory_kato char(9) NOT NULL,
  organisation_id bigint,
  organisation_name text,
  document_number text NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  remarks text,
  issued_by bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT orders_id_pk PRIMARY KEY (id),
  CONSTRAINT orders_place_id_fk FOREIGN KEY (place_id) REFERENCES places (id),
  CONSTRAINT orders_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT orders_organisation_id_fk FOREIGN KEY (organisation_id) REFERENCES organisations (id),
  CONSTRAINT orders_issued_by_fk FOREIGN KEY (issued_by) REFERENCES people (id),
  CONSTRAINT orders_organisation_ck CHECK ((organisation_id IS NULL) <> (organisation_name IS NULL)),
  CONSTRAINT orders_organisation_name_ck CHECK (length(btrim(organisation_name)) BETWEEN 1 AND 300),
  CONSTRAINT orders_document_number_ck CHECK (length(btrim(document_number)) BETWEEN 1 AND 100),
  CONSTRAINT orders_due_on_ck CHECK (due_on >= issued_on),
  CONSTRAINT orders_remarks_ck CHECK (length(btrim(remarks)) BETWEEN 1 AND 2000)
);
CREATE INDEX orders_place_id_idx ON orders (place_id);
CREATE INDEX orders_audit_id_idx ON orders (audit_id);
CREATE INDEX orders_territory_kato_id_idx ON orders (territory_kato, id);
CREATE INDEX orders_organisation_id_idx ON orders (organisation_id);
CREATE INDEX orders_recorded_at_idx ON orders (recorded_at);
COMMENT ON COLUMN orders.territory_kato IS 'Where the place lay on the day of the order: figures of a past period never move.';
COMMENT ON COLUMN orders.organisation_name IS 'Typed, because the register has no organisation. Not public: it may be the name of a person.';
COMMENT ON COLUMN orders.due_on IS 'Last day of the term.';
COMMENT ON COLUMN orders.remarks IS 'For the organisation and officials. NULL: none.';
COMMENT ON COLUMN orders.recorded_at IS 'Since when figures count it.';

CREATE TABLE order_criteria (
  order_id bigint NOT NULL,
  entrance smallint NOT NULL,
  criterion_id text NOT NULL,
  position smallint NOT NULL,
  subject_kk text NOT NULL,
  subject_ru text NOT NULL,
  subject_en text NOT NULL,
  required_kk text NOT NULL,
  required_ru text NOT NULL,
  required_en text NOT NULL,
  found_kk text NOT NULL,
  found_ru text NOT NULL,
  found_en text NOT NULL,
  CONSTRAINT order_criteria_order_id_entrance_criterion_id_pk PRIMARY KEY (order_id, entrance, criterion_id),
  CONSTRAINT order_criteria_order_id_fk FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT order_criteria_entrance_ck CHECK (entrance BETWEEN 0 AND 99),
  CONSTRAINT order_criteria_criterion_id_ck CHECK (criterion_id ~ '^[A-Z]{3}-[0-9]{2}$')
);
COMMENT ON TABLE order_criteria IS 'What is to be put right, in the words of the day of the order: a document does not change with a later pack.';
COMMENT ON COLUMN order_criteria.entrance IS '0: about the place as a whole; 1 and up: about the entrance with that number.';

CREATE TABLE order_events (
  id bigint GENERATED ALWAYS AS IDENTITY,
  order_id bigint NOT NULL,
  kind text NOT NULL,
  happened_on date NOT NULL,
  audit_id uuid,
  document_number text,
  amount_tenge bigint,
  reason text,
  recorded_by bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT order_events_id_pk PRIMARY KEY (id),
  CONSTRAINT order_events_order_id_fk FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT order_events_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT order_events_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES people (id),
  CONSTRAINT order_events_kind_ck CHECK (kind IN ('closed', 'fined', 'withdrawn')),
  CONSTRAINT order_events_audit_id_ck CHECK ((kind = 'closed') = (audit_id IS NOT NULL)),
  CONSTRAINT order_events_document_number_ck CHECK (
    CASE kind WHEN 'fined' THEN length(btrim(document_number)) BETWEEN 1 AND 100 ELSE document_number IS NULL END),
  CONSTRAINT order_events_amount_tenge_ck CHECK (
    CASE kind WHEN 'fined' THEN amount_tenge BETWEEN 1 AND 1000000000 ELSE amount_tenge IS NULL END),
  CONSTRAINT order_events_reason_ck CHECK (
    CASE kind WHEN 'withdrawn' THEN length(btrim(reason)) BETWEEN 1 AND 1000 ELSE reason IS NULL END)
);
CREATE UNIQUE INDEX order_events_order_id_ending_uq ON order_events (order_id) WHERE kind IN ('closed', 'withdrawn');
CREATE UNIQUE INDEX order_events_order_id_document_number_uq ON order_events (order_id, document_number) WHERE kind = 'fined';
CREATE INDEX order_events_order_id_idx ON order_events (order_id);
CREATE INDEX order_events_recorded_at_idx ON order_events (recorded_at);
COMMENT ON TABLE order_events IS 'What became of an order. Overdue is no event: it follows from the day.';
COMMENT ON COLUMN order_events.happened_on IS 'Of a fine the date of its document, else the day of the decision.';
COMMENT ON COLUMN order_events.audit_id IS 'The re-inspection that found everything put right.';
COMMENT ON COLUMN order_events.reason IS 'Public.';
COMMENT ON COLUMN order_events.recorded_at IS 'Since when figures count it.';

CREATE FUNCTION refuse_change_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER orders_append_only BEFORE UPDATE OR DELETE ON orders
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_order();
CREATE TRIGGER order_criteria_append_only BEFORE UPDATE OR DELETE ON order_criteria
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_order();
CREATE TRIGGER order_events_append_only BEFORE UPDATE OR DELETE ON order_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_order();
CREATE TRIGGER orders_refuse_truncate BEFORE TRUNCATE ON orders
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER order_criteria_refuse_truncate BEFORE TRUNCATE ON order_criteria
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER order_events_refuse_truncate BEFORE TRUNCATE ON order_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
