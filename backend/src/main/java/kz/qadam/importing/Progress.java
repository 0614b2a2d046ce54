package kz.qadam.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints how far long work is: count, rate and, when the total is known, time left. One thread.
 *
 * <p>A line at most every two seconds, so that a log stays readable.
 */
public final class Progress {

  /** {@link #begin} without a known total. */
  public static final long TOTAL_UNKNOWN = -1;

  private static final long INTERVAL_NANOS = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private String stage = "";
  private long total = TOTAL_UNKNOWN;
  private long count;
  private long startedNanos;
  private long printedNanos;

  public Progress(PrintStream out) {
    this(out, System::nanoTime);
  }

  Progress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  /** Starts the next stage, e.g. {@code reading rows}. */
  public void begin(String name, long expectedTotal) {
    stage = name;
    total = expectedTotal;
    count = 0;
    startedNanos = nanoTime.getAsLong();
    printedNanos = startedNanos;
  }

  public void advance(long steps) {
    count += steps;
    long now = nanoTime.getAsLong();
    if (now - printedNanos >= INTERVAL_NANOS) {
      printedNanos = now;
      out.println(line(now));
    }
  }

  private String line(long now) {
    double seconds = (now - startedNanos) / 1e9;
    double perSecond = count / seconds;
    String line = String.format(Locale.ROOT, "  %s: %,d", stage, count);
    if (total >= 0) {
      line += String.format(Locale.ROOT, " of %,d", total);
    }
    line += String.format(Locale.ROOT, ", %,.0f/s", perSecond);
    if (total > count && perSecond > 0) {
      long secondsLeft = Math.round((total - count) / perSecond);
      line += String.format(Locale.ROOT, ", %d:%02d left", secondsLeft / 60, secondsLeft % 60);
    }
    return line;
  }
}
