package kz.qadam.map.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import kz.qadam.TestDatabase;
import kz.qadam.map.internal.PlaceChanges.Change;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresChangesTest {

  private static final DataSource SOURCE = TestDatabase.empty("map_changes").dataSource();

  private final JdbcTemplate jdbc = new JdbcTemplate(SOURCE);
  private final PostgresChanges changes = new PostgresChanges(jdbc, SOURCE);

  @Test
  void tellsAChangeOfOnePlaceFromAChangeOfEverything() {
    jdbc.execute("SELECT append_change('audit', 17)");
    jdbc.execute("SELECT append_change('import', NULL)");
    assertThat(changes.listAfter(0))
        .containsExactly(new Change(1, new PlaceId(17)), new Change(2, null));
    assertThat(changes.lastOfEverything(2)).isEqualTo(2);
    assertThat(changes.lastOfEverything(1)).isZero();
  }
}
