package kz.qadam.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.qadam.order.ControlEvent;
import kz.qadam.order.ControlKind;
import kz.qadam.order.ControlPeriod;
import kz.qadam.order.OrderId;
import kz.qadam.order.internal.ControlStore;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code control_events}. */
@Repository
class JdbcControlStore implements ControlStore {

  private static final String WITHIN =
      " FROM control_events WHERE recorded_at >= :from AND recorded_at < :end"
          + " AND territory_kato BETWEEN :first AND :last ";

  private final JdbcClient sql;
  private final Clock clock;

  JdbcControlStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<Tally> tally(KatoCode within, ControlPeriod period) {
    return asked(
            "SELECT kind, territory_kato, (recorded_at AT TIME ZONE :zone)::date AS day,"
                + " count(*) AS events, coalesce(sum(amount_tenge), 0) AS tenge"
                + WITHIN
                + "GROUP BY kind, territory_kato, day",
            within,
            period)
        .param("zone", clock.getZone().getId())
        .query(
            (row, _) ->
                new Tally(
                    kind(row),
                    new KatoCode(row.getString("territory_kato")),
                    row.getObject("day", LocalDate.class),
                    row.getLong("events"),
                    row.getLong("tenge")))
        .list();
  }

  @Override
  public List<ControlEvent> findEvents(
      ControlKind kind,
      KatoCode within,
      List<KatoCode> but,
      ControlPeriod period,
      long skip,
      int limit) {
    String leftOut = but.stream().map(code -> code.prefix() + "%").collect(Collectors.joining(","));
    return asked(
            "SELECT *"
                + WITHIN
                + "AND kind = :kind AND NOT territory_kato LIKE ANY (string_to_array(:but, ','))"
                + " ORDER BY recorded_at, order_id, audit_id OFFSET :skip LIMIT :limit",
            within,
            period)
        .param("kind", kind.code())
        .param("but", leftOut)
        .param("skip", skip)
        .param("limit", limit)
        .query(JdbcControlStore::event)
        .list();
  }

  private JdbcClient.StatementSpec asked(String text, KatoCode within, ControlPeriod period) {
    return sql.sql(text)
        .param("from", startOf(period.from()))
        .param("end", startOf(period.to().plusDays(1)))
        .param("first", within.firstWithin().value())
        .param("last", within.lastWithin().value());
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }

  private static ControlKind kind(ResultSet row) throws SQLException {
    return ControlKind.find(row.getString("kind")).orElseThrow();
  }

  private static ControlEvent event(ResultSet row, int rowNumber) throws SQLException {
    long order = row.getLong("order_id"); // 0: NULL
    return new ControlEvent(
        kind(row),
        row.getTimestamp("recorded_at").toInstant(),
        row.getObject("happened_on", LocalDate.class),
        new PlaceId(row.getLong("place_id")),
        order == 0 ? null : new OrderId(order),
        row.getString("audit_id"),
        row.getString("document_number"),
        row.getObject("amount_tenge", Long.class));
  }
}
