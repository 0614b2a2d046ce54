package kz.qadam.order.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.order.Order;
import kz.qadam.order.OrderEvent;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderQuery;
import kz.qadam.order.OrderState;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.order.internal.OrderStore;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.CriterionId;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders through JDBC: rows that are only ever added. */
@Repository
class JdbcOrders implements OrderStore {

  /** The state of each order at the end of a day, as {@link Order#state} tells it. */
  private static final String WITH_STATE =
      """
      SELECT o.*, CASE
          WHEN e.kind IS NOT NULL THEN e.kind
          WHEN o.due_on < :asOf THEN 'overdue'
          WHEN o.due_on - :reminderDays <= :asOf THEN 'due-soon'
          ELSE 'issued'
        END AS state
      FROM orders o LEFT JOIN order_events e
        ON e.order_id = o.id AND e.kind IN ('closed', 'withdrawn') AND e.recorded_at < :end
      WHERE o.recorded_at < :end AND o.territory_kato BETWEEN :first AND :last
        AND (:organisation = 0 OR o.organisation_id = :organisation)
      """;

  private final JdbcClient sql;
  private final Clock clock;

  JdbcOrders(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void lockPlace(PlaceId place) {
    sql.sql("SELECT id FROM places WHERE id = ? FOR NO KEY UPDATE")
        .param(place.value())
        .query(Long.class)
        .optional();
  }

  @Override
  public Set<OrderedCriterion.Key> findOrdered(AuditId audit) {
    return new HashSet<>(
        sql.sql(
                """
                SELECT c.entrance, c.criterion_id
                FROM orders o JOIN order_criteria c ON c.order_id = o.id
                WHERE o.audit_id = ? AND NOT EXISTS (
                  SELECT FROM order_events e WHERE e.order_id = o.id AND e.kind = 'withdrawn')""")
            .param(audit.value())
            .query(
                (row, _) ->
                    new OrderedCriterion.Key(
                        row.getInt("entrance"), new CriterionId(row.getString("criterion_id"))))
            .list());
  }

  @Override
  public Order add(Order draft) {
    OrderId id =
        new OrderId(
            sql.sql(
                    """
                    INSERT INTO orders (place_id, audit_id, territory_kato, organisation_id,
                      organisation_name, document_number, issued_on, due_on, remarks, issued_by,
                      recorded_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(columns(draft))
                .query(Long.class)
                .single());
    for (int position = 0; position < draft.criteria().size(); position++) {
      addCriterion(id, position, draft.criteria().get(position));
    }
    return findOrder(id).orElseThrow();
  }

  private static List<@Nullable Object> columns(Order draft) {
    List<@Nullable Object> columns = new ArrayList<>();
    columns.add(draft.place().value());
    columns.add(draft.audit().value());
    columns.add(draft.territory().value());
    switch (draft.addressee()) {
      case Order.Addressee.Registered(long organisation) -> {
        columns.add(organisation);
        columns.add(null);
      }
      case Order.Addressee.Typed(String name) -> {
        columns.add(null);
        columns.add(name);
      }
    }
    columns.add(draft.documentNumber());
    columns.add(draft.issuedOn());
    columns.add(draft.dueOn());
    columns.add(draft.knownRemarks());
    columns.add(draft.issuedBy().value());
    columns.add(Timestamp.from(draft.recordedAt()));
    return columns;
  }

  private void addCriterion(OrderId id, int position, OrderedCriterion criterion) {
    List<Object> columns = new ArrayList<>();
    columns.add(id.value());
    columns.add(criterion.key().entrance());
    columns.add(criterion.key().criterion().value());
    columns.add(position);
    for (LocalizedText text :
        List.of(criterion.subject(), criterion.required(), criterion.found())) {
      for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
        columns.add(text.find(language).orElseThrow());
      }
    }
    sql.sql("INSERT INTO order_criteria VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(columns)
        .update();
  }

  @Override
  public void lockOrder(OrderId id) {
    sql.sql("SELECT id FROM orders WHERE id = ? FOR UPDATE")
        .param(id.value())
        .query(Long.class)
        .optional();
  }

  @Override
  public Optional<Order> findOrder(OrderId id) {
    return withParts(
            sql.sql("SELECT * FROM orders WHERE id = ?")
                .param(id.value())
                .query(JdbcOrders::bare)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public List<Order> findOrders(PlaceId place) {
    return withParts(
        sql.sql("SELECT * FROM orders WHERE place_id = ? ORDER BY id DESC")
            .param(place.value())
            .query(JdbcOrders::bare)
            .list());
  }

  @Override
  public List<Order> findOrders(OrderQuery query) {
    Set<OrderState> states =
        query.states().isEmpty() ? Set.of(OrderState.values()) : query.states();
    OrderId after = query.after();
    return withParts(
        asked(
                "SELECT * FROM ("
                    + WITH_STATE
                    + ") s WHERE state IN (:states) AND id < :before ORDER BY id DESC LIMIT :limit",
                query)
            .param("states", states.stream().map(OrderState::code).toList())
            .param("before", after == null ? Long.MAX_VALUE : after.value())
            .param("limit", query.limit())
            .query(JdbcOrders::bare)
            .list());
  }

  @Override
  public Map<OrderState, Long> count(OrderQuery query) {
    Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
    asked("SELECT state, count(*) AS orders FROM (" + WITH_STATE + ") s GROUP BY state", query)
        .query(
            row -> {
              counts.put(
                  OrderState.find(row.getString("state")).orElseThrow(), row.getLong("orders"));
            });
    return counts;
  }

  private JdbcClient.StatementSpec asked(String text, OrderQuery query) {
    KatoCode territory = query.territory();
    LocalDate asOf = query.asOf();
    return sql.sql(text)
        .param("asOf", asOf)
        .param("reminderDays", Order.REMINDER_DAYS)
        .param("end", Timestamp.from(asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
        .param("first", territory.firstWithin().value())
        .param("last", territory.lastWithin().value())
        .param("organisation", query.knownOrganisation() == null ? 0L : query.knownOrganisation());
  }

  private static Order bare(ResultSet row, int rowNumber) throws SQLException {
    return new Order(
        new OrderId(row.getLong("id")),
        new PlaceId(row.getLong("place_id")),
        new AuditId(row.getObject("audit_id", UUID.class)),
        new KatoCode(row.getString("territory_kato")),
        OrderRows.addressee(row),
        row.getString("document_number"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getString("remarks"),
        new PersonId(row.getLong("issued_by")),
        row.getTimestamp("recorded_at").toInstant(),
        List.of(),
        List.of());
  }

  private List<Order> withParts(List<Order> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    List<Long> ids = orders.stream().map(order -> order.id().value()).toList();
    Map<Long, List<OrderedCriterion>> criteria = new HashMap<>();
    sql.sql("SELECT * FROM order_criteria WHERE order_id IN (:ids) ORDER BY order_id, position")
        .param("ids", ids)
        .query(
            row -> {
              criteria
                  .computeIfAbsent(row.getLong("order_id"), _ -> new ArrayList<>())
                  .add(OrderRows.criterion(row));
            });
    Map<Long, List<OrderEvent>> events = new HashMap<>();
    sql.sql("SELECT * FROM order_events WHERE order_id IN (:ids) ORDER BY id")
        .param("ids", ids)
        .query(
            row -> {
              events
                  .computeIfAbsent(row.getLong("order_id"), _ -> new ArrayList<>())
                  .add(OrderRows.event(row));
            });
    return orders.stream()
        .map(
            order ->
                order.with(
                    criteria.getOrDefault(order.id().value(), List.of()),
                    events.getOrDefault(order.id().value(), List.of())))
        .collect(Collectors.toList());
  }

  @Override
  public void addEvent(OrderId id, OrderEvent event) {
    sql.sql(
            """
            INSERT INTO order_events (order_id, kind, happened_on, audit_id, document_number,
              amount_tenge, reason, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(columns(id, event))
        .update();
  }

  private static List<@Nullable Object> columns(OrderId id, OrderEvent event) {
    List<@Nullable Object> columns = new ArrayList<>();
    columns.add(id.value());
    columns.add(event.what().code());
    columns.add(event.happenedOn());
    columns.add(event.what() instanceof OrderEvent.Closed(AuditId audit) ? audit.value() : null);
    columns.add(event.what() instanceof OrderEvent.Fined(String number, long _) ? number : null);
    columns.add(event.what() instanceof OrderEvent.Fined(String _, long tenge) ? tenge : null);
    columns.add(event.what() instanceof OrderEvent.Withdrawn(String reason) ? reason : null);
    columns.add(event.by().value());
    columns.add(Timestamp.from(event.recordedAt()));
    return columns;
  }
}
