-- V072: figures of a past day read the earlier versions of the places of one territory.
CREATE INDEX place_versions_territory_kato_replaced_at_idx
  ON place_versions ((content ->> 'territory_kato'), replaced_at);
