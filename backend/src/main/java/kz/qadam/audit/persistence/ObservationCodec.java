package kz.qadam.audit.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Unit;
import org.jspecify.annotations.Nullable;

/** Observations as columns of {@code observations} and back. */
final class ObservationCodec {

  private ObservationCodec() {}

  /** The four columns of an observation. */
  record Columns(
      String state, @Nullable BigDecimal value, @Nullable String unit, @Nullable String reason) {}

  static Columns columnsOf(Observation observation) {
    return switch (observation) {
      case Observation.Measured(BigDecimal value, Unit unit) ->
          new Columns("measured", value, unit.symbol(), null);
      case Observation.Present _ -> new Columns("present", null, null, null);
      case Observation.Absent _ -> new Columns("absent", null, null, null);
      case Observation.NotApplicable(String reason) ->
          new Columns("not_applicable", null, null, reason);
      case Observation.NotObserved(String reason) ->
          new Columns("not_observed", null, null, reason);
    };
  }

  /** Reads {@code state, value, unit, reason}. */
  static Observation read(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "measured" ->
          new Observation.Measured(
              plain(Objects.requireNonNull(row.getBigDecimal("value"))),
              unitOf(Objects.requireNonNull(row.getString("unit"))));
      case "present" -> new Observation.Present();
      case "absent" -> new Observation.Absent();
      case "not_applicable" -> new Observation.NotApplicable(reason(row));
      case "not_observed" -> new Observation.NotObserved(reason(row));
      default -> throw new IllegalStateException("observation in state '" + state + "'");
    };
  }

  /** Reads an observation joined with {@code audit_id, visited_on, auditor_name} of its audit. */
  static RecordedObservation readRecorded(ResultSet row, int rowNumber) throws SQLException {
    return new RecordedObservation(
        new CriterionId(row.getString("criterion_id")),
        row.getInt("entrance"),
        read(row),
        new AuditId(row.getObject("audit_id", UUID.class)),
        row.getObject("visited_on", LocalDate.class),
        row.getString("auditor_name"));
  }

  private static Unit unitOf(String symbol) {
    return Unit.find(symbol)
        .orElseThrow(() -> new IllegalStateException("stored unit '" + symbol + "'"));
  }

  /** As typed: 900 and not 900.000, nor 9E+2. */
  private static BigDecimal plain(BigDecimal stored) {
    BigDecimal stripped = stored.stripTrailingZeros();
    return stripped.setScale(Math.max(stripped.scale(), 0));
  }

  private static String reason(ResultSet row) throws SQLException {
    return Objects.requireNonNull(row.getString("reason"));
  }
}
