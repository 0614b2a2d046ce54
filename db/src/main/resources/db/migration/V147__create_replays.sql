-- V147: what another version of a standard would change, kept with its inputs so that each number can be defended.
CREATE TABLE replays (
  id uuid NOT NULL,
  from_pack text NOT NULL,
  from_version text NOT NULL,
  from_hash text NOT NULL,
  to_pack text NOT NULL,
  to_version text NOT NULL,
  to_hash text NOT NULL,
  requested_by text NOT NULL,
  started_at timestamptz NOT NULL,
  last_sign_at timestamptz NOT NULL,
  finished_at timestamptz,
  failed_at timestamptz,
  change_seq bigint,
  places_total bigint NOT NULL DEFAULT 0,
  places_done bigint NOT NULL DEFAULT 0,
  CONSTRAINT replays_id_pk PRIMARY KEY (id)
);
COMMENT ON COLUMN replays.change_seq IS 'Number of the last change (change_log) that the facts include.';
COMMENT ON COLUMN replays.last_sign_at IS 'When the node that works on it last said so; long ago and unfinished: it was stopped.';

CREATE TABLE replay_flips (
  replay_id uuid NOT NULL,
  place_id bigint NOT NULL,
  disability_group char(1) NOT NULL,
  territory_kato text NOT NULL,
  from_worst smallint,
  from_best smallint,
  to_worst smallint,
  to_best smallint,
  criteria text[] NOT NULL,
  CONSTRAINT replay_flips_pk PRIMARY KEY (replay_id, place_id, disability_group),
  CONSTRAINT replay_flips_replay_id_fk FOREIGN KEY (replay_id) REFERENCES replays (id) ON DELETE CASCADE
);
COMMENT ON COLUMN replay_flips.from_worst IS '0 inaccessible to 3 accessible, as in place_levels; NULL: nothing that matters for the group was observed.';
COMMENT ON COLUMN replay_flips.criteria IS 'Criteria that the versions define differently and whose verdict or effect differs here.';
COMMENT ON COLUMN replay_flips.territory_kato IS 'Of the place at the time of the replay.';
