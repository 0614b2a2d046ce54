package kz.qadam.account.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import kz.qadam.problem.TooManyAttemptsException;

/** So many of something per key and period, counted in the memory of this node. */
final class Buckets {

  private static final int MOST_KEYS = 100_000;

  private final LoadingCache<String, Bucket> byKey;

  private Buckets(LoadingCache<String, Bucket> byKey) {
    this.byKey = byKey;
  }

  static Buckets of(int capacity, Duration period) {
    return new Buckets(
        Caffeine.newBuilder()
            .expireAfterAccess(period)
            .maximumSize(MOST_KEYS)
            .build(
                _ ->
                    Bucket.builder()
                        .addLimit(
                            limit -> limit.capacity(capacity).refillIntervally(capacity, period))
                        .build()));
  }

  /**
   * Takes one.
   *
   * @return the bucket, to put it back
   * @throws TooManyAttemptsException none is left; says when there will be
   */
  Bucket take(String key) {
    Bucket bucket = byKey.get(key);
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttemptsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    return bucket;
  }

  /** Puts back one that an earlier request took. */
  void giveBack(String key) {
    byKey.get(key).addTokens(1);
  }
}
