package kz.qadam.indicator.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.Unit;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.indicator.UnitQuery.Selection;
import kz.qadam.indicator.internal.UnitStore;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and lists units with plain SQL. */
@Repository
class JdbcUnits implements UnitStore {

  /** Without order the planner may start from the page's end; the key makes pages stable. */
  private static final String ORDER = " ORDER BY place_id, service_id";

  private final JdbcClient jdbc;

  JdbcUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<KatoCode, Tally> countByTerritory(
      KatoCode territory, Basis basis, List<Indicator> indicators) {
    CountColumns columns = new CountColumns(indicators, basis.readings());
    String sql =
        UnitsSql.UNITS
            + "SELECT territory_kato,\n  "
            + columns.sql()
            + "\nFROM units GROUP BY territory_kato";
    Map<KatoCode, Tally> tallies = new HashMap<>();
    jdbc.sql(sql)
        .params(parameters(territory, basis))
        .query(
            row -> {
              tallies.put(new KatoCode(row.getString(1)), columns.read(row, 2));
            });
    return tallies;
  }

  @Override
  public long countUnits(ListRequest request) {
    return jdbc.sql(UnitsSql.UNITS + "SELECT count(*) FROM units WHERE " + condition(request))
        .params(parameters(request.query().territory(), request.basis()))
        .query(Long.class)
        .single();
  }

  @Override
  public List<Unit> findUnits(ListRequest request, Optional<Unit.Key> after, int limit) {
    Unit.Key start = after.orElseGet(() -> new Unit.Key(new PlaceId(1), -1));
    String sql =
        UnitsSql.UNITS
            + "SELECT * FROM units WHERE (place_id, service_id) > (:place, :service) AND "
            + condition(request)
            + ORDER
            + " LIMIT :limit";
    return jdbc.sql(sql)
        .params(parameters(request.query().territory(), request.basis()))
        .param("place", start.place().value())
        .param("service", start.serviceId())
        .param("limit", limit)
        .query((row, _) -> unit(row))
        .list();
  }

  @Override
  public void forEachUnit(ListRequest request, Consumer<Unit> consumer) {
    jdbc.sql(UnitsSql.UNITS + "SELECT * FROM units WHERE " + condition(request) + ORDER)
        .params(parameters(request.query().territory(), request.basis()))
        .withFetchSize(1000)
        .query(
            row -> {
              consumer.accept(unit(row));
            });
  }

  private static Map<String, Object> parameters(KatoCode territory, Basis basis) {
    return Map.of(
        "first", territory.firstWithin().value(),
        "last", territory.lastWithin().value(),
        "asOf", basis.moment().day(),
        "until", basis.moment().until().atOffset(ZoneOffset.UTC),
        "pack", basis.packId());
  }

  private static String condition(ListRequest request) {
    UnitQuery query = request.query();
    StringBuilder sql =
        new StringBuilder(
            switch (query.selection()) {
              case Selection.AtLevel(var group, var state) -> UnitsSql.atLevel(group, state);
              case Selection.OfIndicator(var indicator, var side) ->
                  SideSql.condition(indicator, side, request.basis().readings());
            });
    for (KatoCode left : request.without()) { // codes are nine digits, checked by their type
      sql.append(" AND territory_kato NOT BETWEEN '")
          .append(left.firstWithin())
          .append("' AND '")
          .append(left.lastWithin())
          .append('\'');
    }
    return sql.toString();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    long serviceId = row.getLong("service_id");
    return new Unit(
        new Unit.Key(new PlaceId(row.getLong("place_id")), serviceId),
        row.getString("kind"),
        text(row, "name"),
        text(row, "address"),
        OwnerClass.of(row.getString("owner_class")),
        new KatoCode(row.getString("territory_kato")),
        serviceId == 0 ? null : text(row, "service"),
        levels(row),
        row.getObject("commitment_id") == null ? null : commitment(row));
  }

  private static Map<DisabilityGroup, AccessRange> levels(ResultSet row) throws SQLException {
    Map<DisabilityGroup, AccessRange> levels = new EnumMap<>(DisabilityGroup.class);
    for (DisabilityGroup group : DisabilityGroup.values()) {
      Integer worst = row.getObject(UnitsSql.worst(group), Integer.class);
      Integer best = row.getObject(UnitsSql.best(group), Integer.class);
      if (worst != null && best != null) {
        levels.put(group, new AccessRange(level(worst), level(best)));
      }
    }
    return levels;
  }

  private static AccessLevel level(int stored) {
    return switch (stored) {
      case 0 -> AccessLevel.INACCESSIBLE;
      case 1 -> AccessLevel.CONDITIONAL;
      case 2 -> AccessLevel.PARTIAL;
      case UnitsSql.ACCESSIBLE -> AccessLevel.ACCESSIBLE;
      default -> throw new IllegalStateException("stored level " + stored);
    };
  }

  private static Unit.AcceptedCommitment commitment(ResultSet row) throws SQLException {
    return new Unit.AcceptedCommitment(
        row.getLong("commitment_id"),
        row.getString("document_number"),
        row.getObject("accepted_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("confirmed_on", LocalDate.class));
  }

  private static LocalizedText text(ResultSet row, String prefix) throws SQLException {
    return new LocalizedText(
        row.getString(prefix + "_kk"),
        row.getString(prefix + "_ru"),
        row.getString(prefix + "_en"));
  }
}
