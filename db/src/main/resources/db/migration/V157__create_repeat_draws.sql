-- V157: blind repeats drawn at random. Whoever doubts a draw replays it: the frame is kept whole, and the seed orders it.
CREATE TABLE repeat_draws (
  id bigint GENERATED ALWAYS AS IDENTITY,
  territory_kato char(9) NOT NULL,
  kind text,
  visited_from date NOT NULL,
  visited_to date NOT NULL,
  repeats integer NOT NULL,
  due_on date NOT NULL,
  seed text NOT NULL,
  drawn_by bigint NOT NULL,
  drawn_at timestamptz NOT NULL,
  CONSTRAINT repeat_draws_id_pk PRIMARY KEY (id),
  CONSTRAINT repeat_draws_territory_kato_fk FOREIGN KEY (territory_kato) REFERENCES territories (kato),
  CONSTRAINT repeat_draws_drawn_by_fk FOREIGN KEY (drawn_by) REFERENCES people (id),
  CONSTRAINT repeat_draws_visited_to_ck CHECK (visited_to >= visited_from),
  CONSTRAINT repeat_draws_repeats_ck CHECK (repeats BETWEEN 1 AND 500),
  CONSTRAINT repeat_draws_seed_ck CHECK (seed ~ '^[0-9a-f]{64}$')
);
COMMENT ON COLUMN repeat_draws.kind IS 'NULL: every kind of place.';
COMMENT ON COLUMN repeat_draws.seed IS 'Made by the service when it drew. The frame is ordered by SHA-256 of "seed/audit".';

CREATE TABLE repeat_draw_frame (
  draw_id bigint NOT NULL,
  position integer NOT NULL,
  audit_id uuid NOT NULL,
  place_id bigint NOT NULL,
  auditor_id bigint,
  CONSTRAINT repeat_draw_frame_pk PRIMARY KEY (draw_id, position),
  CONSTRAINT repeat_draw_frame_draw_id_fk FOREIGN KEY (draw_id) REFERENCES repeat_draws (id),
  CONSTRAINT repeat_draw_frame_audit_id_fk FOREIGN KEY (audit_id) REFERENCES audits (id),
  CONSTRAINT repeat_draw_frame_auditor_id_fk FOREIGN KEY (auditor_id) REFERENCES people (id),
  CONSTRAINT repeat_draw_frame_place_id_uq UNIQUE (draw_id, place_id)
);
COMMENT ON COLUMN repeat_draw_frame.position IS 'In the order of the draw, 1 and up; the first ones were drawn.';
COMMENT ON COLUMN repeat_draw_frame.auditor_id IS 'Who was given the repeat. NULL: not drawn.';

CREATE FUNCTION refuse_change_of_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'draws of repeats are append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER repeat_draws_append_only BEFORE UPDATE OR DELETE ON repeat_draws
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_draw();
CREATE TRIGGER repeat_draw_frame_append_only BEFORE UPDATE OR DELETE ON repeat_draw_frame
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_draw();
CREATE TRIGGER repeat_draws_refuse_truncate BEFORE TRUNCATE ON repeat_draws
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER repeat_draw_frame_refuse_truncate BEFORE TRUNCATE ON repeat_draw_frame
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();

ALTER TABLE assignments
  ADD COLUMN draw_id bigint,
  ADD CONSTRAINT assignments_draw_id_fk FOREIGN KEY (draw_id, place_id) REFERENCES repeat_draw_frame (draw_id, place_id),
  ADD CONSTRAINT assignments_draw_id_ck CHECK (draw_id IS NULL OR (reason = 'repeat' AND is_blind));
COMMENT ON COLUMN assignments.draw_id IS 'The draw that chose the place. NULL: a reviewer chose it.';
