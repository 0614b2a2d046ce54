package kz.qadam.place.persistence;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qadam.bulk.RowCopy;
import kz.qadam.geo.BoundingBox;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceIntake.Missing;
import kz.qadam.place.PlaceIntake.Mode;
import kz.qadam.place.PlaceIntake.Order;
import kz.qadam.place.PlaceIntake.Result;
import kz.qadam.place.PlaceTraitsChanged;
import kz.qadam.place.PlacesRemoved;
import kz.qadam.place.PlacesReturned;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves chunks of one import into the register and counts what they did. One transaction. */
final class IncomingChunks {

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Order order;
  private final boolean isKnownSource;
  private long inserted;
  private long updated;
  private long unchanged;
  private List<PlaceId> removed = List.of();
  private final List<PlaceId> returned = new ArrayList<>();

  /**
   * @param isKnownSource whether the register has places of this source; if not, nothing needs to
   *     be compared
   */
  IncomingChunks(
      JdbcTemplate jdbc,
      JdbcClient sql,
      ApplicationEventPublisher events,
      Order order,
      boolean isKnownSource) {
    this.jdbc = jdbc;
    this.sql = sql;
    this.events = events;
    this.order = order;
    this.isKnownSource = isKnownSource;
  }

  void prepare() {
    jdbc.execute(IncomingSql.CREATE);
    jdbc.execute(IncomingSql.CREATE_SEEN);
  }

  void take(IncomingRows rows) {
    if (rows.isStraight()) {
      inserted += copy(IncomingSql.COPY_STRAIGHT, rows);
    } else {
      copy(IncomingSql.COPY, rows);
      moveOn(rows);
    }
  }

  private void moveOn(IncomingRows rows) {
    if (isKnownSource) {
      ofSource(IncomingSql.MARK_SEEN);
      unchanged += ofSource(IncomingSql.DROP_UNCHANGED);
      updated += ofSource(IncomingSql.MARK_CHANGED);
    }
    if (order.mode() == Mode.DRY_RUN) {
      inserted += countNew();
    } else {
      store(rows);
    }
    jdbc.execute(IncomingSql.EMPTY);
  }

  /** Deals with places that did not come and drops the temporary tables. */
  Result finish() {
    Result result = isKnownSource ? resultWithMissing() : resultWith(0, List.of());
    jdbc.execute("DROP TABLE incoming, seen");
    return result;
  }

  /** Tells of the places that were removed or came back; they go onto the ledger. */
  void announce() {
    if (!returned.isEmpty()) {
      events.publishEvent(new PlacesReturned(returned, order.importId(), order.source()));
    }
    if (!removed.isEmpty()) {
      events.publishEvent(new PlacesRemoved(removed, order.importId(), order.source()));
    }
  }

  private Result resultWithMissing() {
    jdbc.execute("ANALYZE seen");
    Map<String, Object> values = extentValues();
    long missing =
        sql.sql("SELECT count(*)" + IncomingSql.MISSING).params(values).query(Long.class).single();
    List<String> named =
        sql.sql("SELECT p.source_id" + IncomingSql.MISSING + " ORDER BY p.id LIMIT :limit")
            .params(values)
            .param("limit", Result.MAX_NAMED)
            .query(String.class)
            .list();
    if (order.missing() == Missing.REMOVE && order.mode() == Mode.APPLY && missing > 0) {
      removed =
          sql.sql(IncomingSql.REMOVE_MISSING)
              .params(values)
              .param("importId", order.importId())
              .query((row, _) -> new PlaceId(row.getLong("id")))
              .list();
    }
    return resultWith(missing, named);
  }

  private Result resultWith(long missing, List<String> named) {
    return new Result(inserted, updated, unchanged, missing, named);
  }

  private void store(IncomingRows rows) {
    if (rows.hasOrganisations()) {
      jdbc.execute(IncomingSql.COUNT_ORGANISATIONS);
      ofSource(IncomingSql.ADD_ORGANISATIONS_BY_BIN);
      ofSource(IncomingSql.ADD_ORGANISATIONS_BY_NAME);
      jdbc.update(IncomingSql.LINK_ORGANISATIONS_BY_BIN);
      ofSource(IncomingSql.LINK_ORGANISATIONS_BY_NAME);
    }
    inserted += ofImport(IncomingSql.INSERT_NEW);
    if (isKnownSource) {
      updateChanged();
    }
    storeChildren(rows);
  }

  private void updateChanged() {
    List<PlaceId> withOtherTraits =
        sql.sql(IncomingSql.OTHER_TRAITS).query((row, _) -> new PlaceId(row.getLong(1))).list();
    returned.addAll(
        sql.sql(IncomingSql.RETURNING).query((row, _) -> new PlaceId(row.getLong(1))).list());
    ofImport(IncomingSql.UPDATE_CHANGED);
    if (!withOtherTraits.isEmpty()) {
      events.publishEvent(new PlaceTraitsChanged(withOtherTraits));
    }
  }

  private void storeChildren(IncomingRows rows) {
    if (isKnownSource) {
      jdbc.update(IncomingSql.DELETE_ENTRANCES);
      jdbc.update(IncomingSql.DELETE_SERVICES);
      jdbc.update(IncomingSql.DELETE_STATEMENTS);
    }
    if (rows.hasChildren()) {
      jdbc.update(IncomingSql.PUT_ENTRANCES);
      jdbc.update(IncomingSql.PUT_SERVICES);
      jdbc.update(IncomingSql.PUT_STATEMENTS);
    }
  }

  /** Returns how many rows the database took. */
  private long copy(String statement, IncomingRows rows) {
    Long taken =
        jdbc.execute(
            (Connection connection) ->
                RowCopy.into(
                    connection,
                    statement,
                    copy -> copy.writeToCopy(ByteStreamWriter.of(rows.finish()))));
    return Objects.requireNonNull(taken);
  }

  private long countNew() {
    return sql.sql("SELECT count(*) FROM incoming WHERE is_new").query(Long.class).single();
  }

  private int ofSource(String statement) {
    return sql.sql(statement).param("source", order.source()).update();
  }

  private int ofImport(String statement) {
    return sql.sql(statement)
        .param("source", order.source())
        .param("importId", order.importId())
        .update();
  }

  private Map<String, Object> extentValues() {
    BoundingBox extent =
        order.extent() == null ? new BoundingBox(-180, -90, 180, 90) : order.extent();
    Map<String, Object> values = new HashMap<>();
    values.put("source", order.source());
    values.put("hasExtent", order.extent() != null);
    values.put("west", extent.west());
    values.put("south", extent.south());
    values.put("east", extent.east());
    values.put("north", extent.north());
    return values;
  }
}
