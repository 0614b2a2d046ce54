package kz.qadam.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.text.LocalizedText;

/** Orders as columns. */
final class OrderRows {

  private OrderRows() {}

  static Order.Addressee addressee(ResultSet row) throws SQLException {
    String typed = row.getString("organisation_name");
    return typed == null
        ? new Order.Addressee.Registered(row.getLong("organisation_id"))
        : new Order.Addressee.Typed(typed);
  }

  static OrderedCriterion criterion(ResultSet row) throws SQLException {
    return new OrderedCriterion(
        new OrderedCriterion.Key(
            row.getInt("entrance"), new CriterionId(row.getString("criterion_id"))),
        text(row, "subject"),
        text(row, "required"),
        text(row, "found"));
  }

  private static LocalizedText text(ResultSet row, String column) throws SQLException {
    return new LocalizedText(
        row.getString(column + "_kk"),
        row.getString(column + "_ru"),
        row.getString(column + "_en"));
  }

  static OrderEvent event(ResultSet row) throws SQLException {
    return new OrderEvent(
        what(row),
        row.getObject("happened_on", LocalDate.class),
        new PersonId(row.getLong("recorded_by")),
        row.getTimestamp("recorded_at").toInstant());
  }

  private static OrderEvent.What what(ResultSet row) throws SQLException {
    String kind = Objects.requireNonNull(row.getString("kind"));
    return switch (kind) {
      case "closed" -> new OrderEvent.Closed(new AuditId(row.getObject("audit_id", UUID.class)));
      case "fined" ->
          new OrderEvent.Fined(row.getString("document_number"), row.getLong("amount_tenge"));
      case "withdrawn" -> new OrderEvent.Withdrawn(row.getString("reason"));
      default -> throw new IllegalStateException("no kind of order event: " + kind);
    };
  }
}
