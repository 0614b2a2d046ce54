package kz.qadam.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditDecision;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditOutcome;
import kz.qadam.audit.AuditStage;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/** Submitted audits as columns of {@code audits} and {@code audit_decisions}. */
final class AuditRows {

  private AuditRows() {}

  static Audit read(ResultSet row, int rowNumber) throws SQLException {
    return new Audit(
        new AuditId(row.getObject("id", UUID.class)),
        new PlaceId(row.getLong("place_id")),
        stage(row),
        row.getString("pack_id"),
        row.getString("pack_version"),
        row.getString("auditor_name"),
        row.getObject("visited_on", LocalDate.class),
        personIn(row, "submitted_by"),
        row.getObject("entrances", Integer.class),
        row.getString("note"),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("submitted_at").toInstant(),
        decision(row));
  }

  static AuditStage stage(ResultSet row) throws SQLException {
    return AuditStage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
  }

  static @Nullable PersonId personIn(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column); // 0: NULL
    return number == 0 ? null : new PersonId(number);
  }

  private static @Nullable AuditDecision decision(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new AuditDecision(
            AuditOutcome.of(outcome),
            new PersonId(row.getLong("decided_by")),
            row.getTimestamp("decided_at").toInstant(),
            row.getString("reason"));
  }
}
