package kz.qadam.place.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceTerritories;
import kz.qadam.territory.BoundariesActivated;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all points page by page and writes back those that lie in another territory now. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPlaceTerritories implements PlaceTerritories {

  private static final Logger log = LoggerFactory.getLogger(JdbcPlaceTerritories.class);
  private static final int PAGE = 20_000;

  private final JdbcClient sql;

  JdbcPlaceTerritories(JdbcClient sql) {
    this.sql = sql;
  }

  private record Row(long id, Position position, String kato, String basis) {}

  /** New outlines are in force: count anew or, when this fails, keep the old outlines too. */
  @EventListener
  void follow(BoundariesActivated activated) {
    Reassigned result = reassign(activated.locator());
    log.info("new outlines: {} places moved, {} outside", result.moved(), result.outside());
  }

  @Override
  public Reassigned reassign(TerritoryLocator locator) {
    long moved = 0;
    long outside = 0;
    List<Row> page = readAfter(0);
    while (!page.isEmpty()) {
      List<Row> changed = new ArrayList<>();
      for (Row row : page) {
        Optional<Located> located = locator.find(row.position);
        outside += located.isEmpty() ? 1 : 0;
        located.map(now -> moved(row, now)).filter(now -> !now.equals(row)).ifPresent(changed::add);
      }
      write(changed);
      moved += changed.size();
      page = readAfter(page.getLast().id);
    }
    return new Reassigned(moved, outside);
  }

  private static Row moved(Row row, Located now) {
    return new Row(row.id, row.position, now.code().value(), now.basis().code());
  }

  private List<Row> readAfter(long id) {
    return sql.sql(
            """
            SELECT id, ST_Y(geom), ST_X(geom), territory_kato, territory_basis FROM places
            WHERE id > ? AND geom IS NOT NULL AND removed_at IS NULL ORDER BY id LIMIT ?
            """)
        .params(id, PAGE)
        .query(
            (row, n) ->
                new Row(
                    row.getLong(1),
                    new Position(row.getDouble(2), row.getDouble(3)),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  private void write(List<Row> changed) {
    if (changed.isEmpty()) {
      return;
    }
    sql.sql(
            """
            UPDATE places p SET territory_kato = c.kato, territory_basis = c.basis
            FROM unnest(?::bigint[], ?::text[], ?::text[]) AS c (id, kato, basis) WHERE p.id = c.id
            """)
        .param(changed.stream().map(Row::id).toArray(Long[]::new))
        .param(changed.stream().map(Row::kato).toArray(String[]::new))
        .param(changed.stream().map(Row::basis).toArray(String[]::new))
        .update();
  }
}
