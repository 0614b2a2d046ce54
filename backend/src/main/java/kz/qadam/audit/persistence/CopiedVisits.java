package kz.qadam.audit.persistence;

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
import kz.qadam.audit.AuditId;
import kz.qadam.audit.KnownPlace;
import kz.qadam.audit.internal.LatestFacts;
import kz.qadam.audit.internal.PlaceHistory;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.PlaceTraits;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The counted visits of a portion of places with all they observed. */
final class CopiedVisits {

  /** Audits of the register that count now. */
  static final String COUNTED =
      """
      FROM counted_audits a JOIN places p ON p.id = a.place_id
      WHERE p.removed_at IS NULL
      """;

  private static final String VISITS =
      """
      SELECT a.place_id, p.territory_kato, p.kind, p.storeys, p.commissioned_year, a.id, a.visited_on,
        a.submitted_at, a.entrances
      """
          + COUNTED
          + " AND %s ORDER BY a.place_id, a.submitted_at, a.id";

  private static final String OBSERVATIONS =
      "SELECT o.audit_id, o.entrance, o.criterion_id,"
          + " CASE left(o.state, 1) WHEN 'n' THEN left(o.state, 5) ELSE left(o.state, 1) END,"
          + " o.value, o.unit "
          + withObservations("AND %s");

  private final List<Visit> visits;

  private CopiedVisits(List<Visit> visits) {
    this.visits = visits;
  }

  /** Counted audits beside their observations, with a further condition. */
  static String withObservations(String condition) {
    return COUNTED.replace("WHERE", "JOIN observations o ON o.audit_id = a.id WHERE") + condition;
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

  /**
   * @param places condition on {@code a.place_id} without parameters
   */
  static CopiedVisits read(JdbcTemplate jdbc, String places, CopiedObservations known) {
    Map<UUID, Visit> visits = new LinkedHashMap<>();
    jdbc.query(
        VISITS.formatted(places),
        row -> {
          Visit visit = visit(row);
          visits.put(visit.audit().value(), visit);
        });
    CopiedRows.forEach(jdbc, OBSERVATIONS.formatted(places), row -> put(row, visits, known));
    return new CopiedVisits(List.copyOf(visits.values()));
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

  /** What the visits make known, place after place in the order of ids. */
  List<KnownPlace> places() {
    List<KnownPlace> places = new ArrayList<>();
    List<Visit> ofPlace = new ArrayList<>();
    for (Visit visit : visits) {
      if (!ofPlace.isEmpty() && !ofPlace.getFirst().place().equals(visit.place())) {
        places.add(known(ofPlace));
        ofPlace.clear();
      }
      ofPlace.add(visit);
    }
    if (!ofPlace.isEmpty()) {
      places.add(known(ofPlace));
    }
    return places;
  }

  private static KnownPlace known(List<Visit> visits) {
    Visit latest = visits.getLast();
    return new KnownPlace(
        latest.place(),
        latest.territory(),
        LatestFacts.toPlaceFacts(visits.stream().map(Visit::toVisit).toList(), latest.traits()));
  }
}
