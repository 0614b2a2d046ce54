package kz.qadam.audit.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.KnownPlace;
import kz.qadam.audit.PlaceFactsStream;
import kz.qadam.audit.internal.LatestFacts;
import kz.qadam.audit.internal.PlaceHistory;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads portions of places: first their visits, then all observations of these by a binary COPY,
 * which costs a fraction of what rows of a result set do.
 */
@Repository
class CopiedFacts implements PlaceFactsStream {

  private static final int PLACES_AT_ONCE = 500;

  /** Audits of the register that count now. */
  private static final String COUNTED =
      """
      FROM counted_audits a JOIN places p ON p.id = a.place_id
      WHERE p.removed_at IS NULL
      """;

  private static final String LAST_OF_PORTION =
      "SELECT max(place_id) FROM (SELECT DISTINCT a.place_id "
          + COUNTED
          + " AND a.place_id > ? ORDER BY a.place_id LIMIT "
          + PLACES_AT_ONCE
          + ") portion";

  private static final String VISITS =
      """
      SELECT a.place_id, p.territory_kato, p.kind, p.storeys, p.commissioned_year, a.id, a.visited_on,
        a.submitted_at, a.entrances
      """
          + COUNTED
          + " AND a.place_id > ? AND a.place_id <= ? ORDER BY a.place_id, a.submitted_at, a.id";

  private final JdbcTemplate jdbc;

  CopiedFacts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public <R> void forEachPlace(
      Consumer<Extent> begin, Function<KnownPlace, R> work, Consumer<R> taker) {
    begin.accept(extent());
    // A portion is small: the indexes lead to it, and a plan for all rows would read them all anew.
    jdbc.execute("SET LOCAL enable_hashjoin = off");
    jdbc.execute("SET LOCAL enable_mergejoin = off");
    jdbc.execute("SET LOCAL enable_seqscan = off");
    CopiedObservations known = new CopiedObservations();
    try (PortionWorkers<R> workers = new PortionWorkers<>(taker)) {
      long after = 0;
      Long last = lastOfPortion(after);
      while (last != null) {
        Map<UUID, Visit> visits = visits(after, last);
        readObservations(copyOfPortion(after, last), visits, known);
        workers.add(() -> workOn(visits.values(), work));
        after = last;
        last = lastOfPortion(after);
      }
      workers.finish();
    }
  }

  /** Numbers are put in as such: a COPY takes no parameters. */
  private static String copyOfPortion(long after, long last) {
    return "COPY (SELECT o.audit_id, o.entrance, o.criterion_id,"
        + " CASE left(o.state, 1) WHEN 'n' THEN left(o.state, 5) ELSE left(o.state, 1) END,"
        + " o.value, o.unit "
        + COUNTED.replace("WHERE", "JOIN observations o ON o.audit_id = a.id WHERE")
        + " AND a.place_id > "
        + after
        + " AND a.place_id <= "
        + last
        + ") TO STDOUT (FORMAT binary)";
  }

  private Extent extent() {
    Long seq = jdbc.queryForObject("SELECT last_seq FROM change_counter", Long.class);
    Long places = jdbc.queryForObject("SELECT count(DISTINCT a.place_id) " + COUNTED, Long.class);
    return new Extent(Objects.requireNonNull(seq), Objects.requireNonNull(places));
  }

  private @Nullable Long lastOfPortion(long after) {
    return jdbc.queryForObject(LAST_OF_PORTION, Long.class, after);
  }

  /** A visit while its observations arrive. */
  private record Visit(
      PlaceId place,
      KatoCode territory,
      PlaceTraits traits,
      AuditId audit,
      LocalDate visitedOn,
      Instant submittedAt,
      @Nullable Integer knownEntrances,
      Map<Integer, Map<CriterionId, Observation>> facts) {

    PlaceHistory.Visit toVisit() {
      return new PlaceHistory.Visit(audit, visitedOn, submittedAt, null, knownEntrances, facts);
    }
  }

  private Map<UUID, Visit> visits(long after, long last) {
    Map<UUID, Visit> visits = new LinkedHashMap<>();
    jdbc.query(
        VISITS,
        row -> {
          Visit visit = visit(row);
          visits.put(visit.audit().value(), visit);
        },
        after,
        last);
    return visits;
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        new PlaceId(row.getLong("place_id")),
        new KatoCode(row.getString("territory_kato")),
        new PlaceTraits(
            row.getString("kind"),
            row.getObject("storeys", Integer.class),
            row.getObject("commissioned_year", Integer.class)),
        new AuditId(row.getObject("id", UUID.class)),
        row.getObject("visited_on", LocalDate.class),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        row.getObject("entrances", Integer.class),
        new HashMap<>());
  }

  private void readObservations(String copy, Map<UUID, Visit> visits, CopiedObservations known) {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              copyOut(connection, copy, visits, known);
              return true;
            });
  }

  private static void copyOut(
      Connection connection, String copy, Map<UUID, Visit> visits, CopiedObservations known)
      throws SQLException {
    CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
    try {
      CopiedRow row = new CopiedRow();
      for (byte[] sent = out.readFromCopy(); sent != null; sent = out.readFromCopy()) {
        row.take(sent);
        while (row.next()) {
          put(row, visits, known);
        }
      }
    } finally {
      if (out.isActive()) {
        out.cancelCopy();
      }
    }
  }

  private static void put(CopiedRow row, Map<UUID, Visit> visits, CopiedObservations known) {
    Visit visit = Objects.requireNonNull(visits.get(row.uuid()));
    int entrance = row.smallint();
    CriterionId criterion = known.criterion(row.shortText());
    long state = row.shortText();
    Long thousandths = row.thousandths();
    visit
        .facts()
        .computeIfAbsent(entrance, _ -> new HashMap<>())
        .put(criterion, known.observation(state, thousandths, row.shortText()));
  }

  private static <R> List<R> workOn(Iterable<Visit> visits, Function<KnownPlace, R> work) {
    List<R> done = new ArrayList<>();
    List<Visit> ofPlace = new ArrayList<>();
    for (Visit visit : visits) {
      if (!ofPlace.isEmpty() && !ofPlace.getFirst().place().equals(visit.place())) {
        done.add(work.apply(known(ofPlace)));
        ofPlace.clear();
      }
      ofPlace.add(visit);
    }
    if (!ofPlace.isEmpty()) {
      done.add(work.apply(known(ofPlace)));
    }
    return done;
  }

  private static KnownPlace known(List<Visit> visits) {
    Visit latest = visits.getLast();
    return new KnownPlace(
        latest.place(),
        latest.territory(),
        LatestFacts.toPlaceFacts(visits.stream().map(Visit::toVisit).toList(), latest.traits()));
  }
}
