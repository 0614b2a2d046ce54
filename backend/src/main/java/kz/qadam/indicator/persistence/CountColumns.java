package kz.qadam.indicator.persistence;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.indicator.Estimate;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.LevelCounts;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Share;
import kz.qadam.indicator.Tally;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;

/** The {@code count(*) FILTER} columns of a tally, written and read back in the same order. */
final class CountColumns {

  private final List<Indicator> indicators;
  private final List<String> conditions = new ArrayList<>();

  CountColumns(List<Indicator> indicators, Readings readings) {
    this.indicators = indicators;
    conditions.add(UnitsSql.IS_PLACE);
    conditions.add("NOT " + UnitsSql.IS_PLACE);
    conditions.add(UnitsSql.IS_PLACE + " AND territory_basis = 'approximate'");
    for (Indicator indicator : indicators) {
      addShare(indicator, UnitsSql.member(indicator, readings));
      addShare(indicator, UnitsSql.doubtful(indicator, readings));
    }
    for (DisabilityGroup group : DisabilityGroup.values()) {
      for (AccessState state : AccessState.values()) {
        conditions.add(UnitsSql.atLevel(group, state));
      }
    }
  }

  private void addShare(Indicator indicator, String belongs) {
    conditions.add("(%s) AND %s".formatted(belongs, UnitsSql.sure(indicator.numerator())));
    conditions.add("(%s) AND %s".formatted(belongs, UnitsSql.possible(indicator.numerator())));
    conditions.add(belongs);
  }

  /** What follows SELECT. */
  String sql() {
    return conditions.stream()
        .map("count(*) FILTER (WHERE %s)"::formatted)
        .collect(joining(",\n  "));
  }

  /** Reads one row, whose first column is number {@code firstColumn}. */
  Tally read(ResultSet row, int firstColumn) throws SQLException {
    Reader reader = new Reader(row, firstColumn);
    long places = reader.next();
    long services = reader.next();
    long approximate = reader.next();
    Map<String, Estimate> estimates = new HashMap<>();
    for (Indicator indicator : indicators) {
      estimates.put(indicator.id(), new Estimate(reader.nextShare(), reader.nextShare()));
    }
    List<LevelCounts> levels = new ArrayList<>();
    for (DisabilityGroup group : DisabilityGroup.values()) {
      Map<AccessState, Long> counts = new EnumMap<>(AccessState.class);
      for (AccessState state : AccessState.values()) {
        counts.put(state, reader.next());
      }
      levels.add(new LevelCounts(group, counts));
    }
    return new Tally(places, services, approximate, estimates, levels);
  }

  private static final class Reader {
    private final ResultSet row;
    private int column;

    Reader(ResultSet row, int firstColumn) {
      this.row = row;
      this.column = firstColumn;
    }

    long next() throws SQLException {
      return row.getLong(column++);
    }

    Share nextShare() throws SQLException {
      return new Share(next(), next(), next());
    }
  }
}
