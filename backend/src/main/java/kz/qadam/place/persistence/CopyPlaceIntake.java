package kz.qadam.place.persistence;

import java.util.Iterator;
import kz.qadam.place.PlaceIntake;
import kz.qadam.place.SourcePlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Streams places by COPY, chunk by chunk: straight into the register when all of them are new and
 * nothing of them belongs elsewhere, else through a temporary table.
 */
@Repository
class CopyPlaceIntake implements PlaceIntake {

  /** From here on building indexes anew pays for the lock it takes. */
  private static final long LARGE_ROWS = 100_000;

  /** One import at a time; the number is "places" on a telephone's keys. */
  private static final long IMPORT_LOCK = 752237;

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final PlacesRebuild rebuild;
  private final ApplicationEventPublisher events;

  CopyPlaceIntake(
      JdbcTemplate jdbc, JdbcClient sql, PlacesRebuild rebuild, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.sql = sql;
    this.rebuild = rebuild;
    this.events = events;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Result take(Order order, Iterator<SourcePlace> places) {
    jdbc.execute("SELECT pg_advisory_xact_lock(" + IMPORT_LOCK + ")");
    boolean isKnownSource = isKnown(order.source());
    IncomingChunks chunks = new IncomingChunks(jdbc, sql, events, order, isKnownSource);
    Result result;
    if (order.mode() == Mode.DRY_RUN || !isLarge(order)) {
      result = feed(chunks, order, isKnownSource, places);
    } else {
      PlacesRebuild.Removed removed =
          isKnownSource ? rebuild.removeAllButSourceKey() : rebuild.removeAll();
      result = feed(chunks, order, isKnownSource, places);
      rebuild.restore(removed);
    }
    chunks.announce(); // last: from then on every other decision waits for this transaction
    return result;
  }

  private static Result feed(
      IncomingChunks chunks, Order order, boolean isKnownSource, Iterator<SourcePlace> places) {
    chunks.prepare();
    try (IncomingFeed feed = new IncomingFeed(places, order, isKnownSource)) {
      feed.forEachChunk(chunks::take);
    }
    return chunks.finish();
  }

  private boolean isKnown(String source) {
    return sql.sql("SELECT EXISTS (SELECT FROM places WHERE source = ?)")
        .param(source)
        .query(Boolean.class)
        .single();
  }

  private boolean isLarge(Order order) {
    if (order.expectedRows() < LARGE_ROWS) {
      return false;
    }
    long upToExpected =
        sql.sql("SELECT count(*) FROM (SELECT FROM places LIMIT ?) AS present")
            .param(order.expectedRows())
            .query(Long.class)
            .single();
    return upToExpected < order.expectedRows();
  }
}
