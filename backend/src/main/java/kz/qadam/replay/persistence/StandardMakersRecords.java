package kz.qadam.replay.persistence;

import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who loaded a version of a standard, and who asked what it would change. */
@Component
class StandardMakersRecords implements PersonalRecords {

  private static final String LOADED =
      """
      SELECT json_build_object('pack', pack_id, 'version', version,
        'loadedAt', to_char(loaded_at AT TIME ZONE 'UTC', :utc))::text
      FROM standard_packs WHERE loaded_by = :person ORDER BY loaded_at, pack_id, version""";

  private static final String REPLAYS =
      """
      SELECT json_build_object('id', id, 'pack', to_pack, 'version', to_version,
        'startedAt', to_char(started_at AT TIME ZONE 'UTC', :utc))::text
      FROM replays WHERE requested_by = :person ORDER BY started_at, id""";

  private final JdbcClient sql;

  StandardMakersRecords(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, List<String>> list(PersonId person) {
    return Map.of("loadedStandards", rows(LOADED, person), "replays", rows(REPLAYS, person));
  }

  private List<String> rows(String query, PersonId person) {
    return sql.sql(query)
        .param("person", PersonId.actor(person))
        .param("utc", "YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"")
        .query(String.class)
        .list();
  }
}
