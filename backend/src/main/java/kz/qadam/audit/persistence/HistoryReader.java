package kz.qadam.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.internal.PlaceHistory;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Streams all submitted facts and hands them over place by place, so that memory holds one place at
 * a time. The traits come from the same statement: asking the register place by place would cost a
 * query for each of them.
 */
final class HistoryReader {

  private static final int ROWS_PER_FETCH = 10_000;

  private static final String HISTORIES =
      """
      SELECT a.place_id, p.kind, p.storeys, p.commissioned_year, a.id AS audit_id, a.visited_on,
        a.submitted_at, d.decided_at AS ended_at, a.entrances, o.entrance, o.criterion_id, o.state, o.value, o.unit, o.reason
      FROM audits a
      JOIN places p ON p.id = a.place_id
      JOIN observations o ON o.audit_id = a.id
      LEFT JOIN audit_decisions d ON d.audit_id = a.id AND d.outcome <> 'accepted'
      WHERE a.status = 'submitted' AND a.stage = 'standing'%s
      ORDER BY a.place_id, a.submitted_at, a.id""";

  private final JdbcTemplate streaming;

  HistoryReader(JdbcTemplate template) {
    streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    streaming.setFetchSize(ROWS_PER_FETCH); // the driver streams only with this, in a transaction
  }

  void forEachHistory(Consumer<PlaceHistory> consumer) {
    Assembly assembly = new Assembly(consumer);
    streaming.query(HISTORIES.formatted(""), (RowCallbackHandler) assembly::take);
    assembly.finish();
  }

  void forEachHistory(Collection<PlaceId> places, Consumer<PlaceHistory> consumer) {
    Assembly assembly = new Assembly(consumer);
    Long[] ids = places.stream().map(PlaceId::value).toArray(Long[]::new);
    streaming.query(
        HISTORIES.formatted(" AND a.place_id = ANY (?)"),
        (RowCallbackHandler) assembly::take,
        (Object) ids);
    assembly.finish();
  }

  /** Collects the rows of one place. */
  private static final class Assembly {

    private final Consumer<PlaceHistory> consumer;
    private final List<PlaceHistory.Visit> visits = new ArrayList<>();
    private @Nullable PlaceId place;
    private @Nullable PlaceTraits traits;

    private Assembly(Consumer<PlaceHistory> consumer) {
      this.consumer = consumer;
    }

    private void take(ResultSet row) throws SQLException {
      PlaceId next = new PlaceId(row.getLong("place_id"));
      if (!next.equals(place)) {
        finish();
        place = next;
        traits = traitsOf(row);
      }
      visitOf(row)
          .facts()
          .computeIfAbsent(row.getInt("entrance"), _ -> new HashMap<>())
          .put(new CriterionId(row.getString("criterion_id")), ObservationCodec.read(row));
    }

    private void finish() {
      if (place != null && traits != null) {
        consumer.accept(new PlaceHistory(place, traits, visits));
      }
      visits.clear();
    }

    private PlaceHistory.Visit visitOf(ResultSet row) throws SQLException {
      AuditId audit = new AuditId(row.getObject("audit_id", UUID.class));
      if (visits.isEmpty() || !visits.getLast().audit().equals(audit)) {
        Map<Integer, Map<CriterionId, Observation>> facts = new HashMap<>();
        visits.add(
            new PlaceHistory.Visit(
                audit,
                row.getObject("visited_on", LocalDate.class),
                row.getTimestamp("submitted_at").toInstant(),
                ended(row),
                row.getObject("entrances", Integer.class),
                facts));
      }
      return visits.getLast();
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
      Timestamp ended = row.getTimestamp("ended_at");
      return ended == null ? null : ended.toInstant();
    }

    private static PlaceTraits traitsOf(ResultSet row) throws SQLException {
      return new PlaceTraits(
          row.getString("kind"),
          row.getObject("storeys", Integer.class),
          row.getObject("commissioned_year", Integer.class));
    }
  }
}
