package kz.qadam.place.persistence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.qadam.place.PlaceIntake.Order;
import kz.qadam.place.SourcePlace;
import org.jspecify.annotations.Nullable;

/**
 * Reads places and writes them as chunks of rows on a thread of its own, while the caller's thread
 * waits for the database: reading and storing a million rows then take as long as the slower one.
 */
final class IncomingFeed implements AutoCloseable {

  /** Rows that one COPY and its statements handle: few round trips, little memory. */
  private static final int CHUNK_ROWS = 20_000;

  private static final int CHUNKS_AHEAD = 2;
  private static final long POLL_MILLIS = 200;

  private final Iterator<SourcePlace> places;
  private final Order order;
  private final boolean isKnownSource;
  private final BlockingQueue<IncomingRows> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final Thread reader;
  private volatile @Nullable Throwable failure;
  private volatile boolean exhausted;

  /**
   * @param isKnownSource whether the register has places of this source
   */
  IncomingFeed(Iterator<SourcePlace> places, Order order, boolean isKnownSource) {
    this.places = places;
    this.order = order;
    this.isKnownSource = isKnownSource;
    this.reader = Thread.ofPlatform().name("place-reader").daemon().start(this::readAll);
  }

  /**
   * Hands over every chunk on the caller's thread. Throws what the iterator threw.
   *
   * @throws CancellationException the calling thread was interrupted
   */
  void forEachChunk(Consumer<IncomingRows> consumer) {
    try {
      boolean noMoreComing;
      do {
        noMoreComing = exhausted;
        IncomingRows chunk = chunks.poll(noMoreComing ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (chunk != null) {
          consumer.accept(chunk);
          noMoreComing = false;
        }
      } while (!noMoreComing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    }
    rethrow();
  }

  /** Stops the reader and waits for it, so that nothing of the source is used afterwards. */
  @Override
  public void close() {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rethrow() {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private void readAll() {
    try {
      while (places.hasNext()) {
        chunks.put(readChunk());
      }
    } catch (InterruptedException e) {
      failure = cancelled(e);
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      exhausted = true;
    }
  }

  private IncomingRows readChunk() {
    List<SourcePlace> chunk = new ArrayList<>(CHUNK_ROWS);
    while (chunk.size() < CHUNK_ROWS && places.hasNext()) {
      chunk.add(places.next());
    }
    return IncomingRows.of(chunk, order, isKnownSource);
  }

  private static CancellationException cancelled(InterruptedException cause) {
    CancellationException cancelled = new CancellationException("reading places was stopped");
    cancelled.initCause(cause);
    return cancelled;
  }
}
