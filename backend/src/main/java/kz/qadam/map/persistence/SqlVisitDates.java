package kz.qadam.map.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.qadam.map.internal.VisitDates;
import kz.qadam.place.PlaceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the dates of audits that count. */
@Repository
class SqlVisitDates implements VisitDates {

  private static final String LAST =
      """
      SELECT place_id, max(visited_on) AS visited_on FROM counted_audits
      WHERE place_id = ANY (?) GROUP BY place_id
      """;

  private final JdbcTemplate jdbc;

  SqlVisitDates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PlaceId, LocalDate> findLast(Collection<PlaceId> places) {
    Long[] ids = places.stream().map(PlaceId::value).toArray(Long[]::new);
    Map<PlaceId, LocalDate> dates = new HashMap<>();
    jdbc.query(
        connection -> {
          var statement = connection.prepareStatement(LAST);
          statement.setArray(1, connection.createArrayOf("bigint", ids));
          return statement;
        },
        row -> {
          dates.put(
              new PlaceId(row.getLong("place_id")), row.getObject("visited_on", LocalDate.class));
        });
    return dates;
  }
}
