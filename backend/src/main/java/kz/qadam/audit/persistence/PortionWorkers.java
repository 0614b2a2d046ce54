package kz.qadam.audit.persistence;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on portions beside the thread that reads them, and hands results over in the order of the
 * portions. A reader that is ahead waits, so that memory holds a few portions only.
 */
final class PortionWorkers<R> implements AutoCloseable {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int MOST_AHEAD = THREADS + 1;

  private final ExecutorService executor =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("facts-", 0).factory());
  private final Queue<Future<List<R>>> open = new ArrayDeque<>();
  private final Consumer<R> taker;

  PortionWorkers(Consumer<R> taker) {
    this.taker = taker;
  }

  /** Called by one thread, which also gets results. */
  void add(Callable<List<R>> portion) {
    open.add(executor.submit(portion));
    while (open.size() > MOST_AHEAD || (!open.isEmpty() && open.element().isDone())) {
      handOver();
    }
  }

  /** Waits for the portions that are still worked on. */
  void finish() {
    while (!open.isEmpty()) {
      handOver();
    }
  }

  private void handOver() {
    try {
      Objects.requireNonNull(open.remove()).get().forEach(taker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while portions were worked on", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("work on a portion failed", e.getCause());
    }
  }

  /** After a failure nothing more is worked on. */
  @Override
  public void close() {
    executor.shutdownNow();
    executor.close();
  }
}
